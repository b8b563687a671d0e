import { arabicNamesFirstToShow, withoutGeneric } from '../../compile/arabicNames.ts';
import { GEONAMES_COLUMN } from '../../compile/geonamesColumns.ts';
import { indexableArabicNames } from '../../compile/indexableNames.ts';
import { countryId } from '../../compile/readCountries.ts';
import { settlementRadiusM } from '../../compile/settlementRadius.ts';
import type { GazetteerImporter, LeftOut, ReadPlaces } from '../GazetteerImporter.ts';
import type { PackEntry } from '../PackEntry.ts';
import { cleanNames, degrees, inhabitants, pointProblem } from '../placeNames.ts';
import { firstRow, type PackTable } from '../tables/PackTable.ts';
import { type AlternateNames, isAlternateNames, readAlternateNames } from './alternateNames.ts';
import { kindOfFeature, siteRadiusM } from './featureKinds.ts';

const COLUMNS = 19;
/** Three capitals among the alternates are an airport's code. */
const LATIN_NAME = /^(?=.{4})[\p{Script=Latin}\p{Mn}' ’‘ʻʼʿʾ`.-]+$/u;

const isDump = (first: readonly string[]): boolean =>
  first.length === COLUMNS &&
  /^\d+$/.test(first[0] ?? '') &&
  /^[A-Z]?$/.test(first[GEONAMES_COLUMN.featureClass] ?? '-');

/** Country dumps of GeoNames, with the alternate names of the same country when they are given too. */
export const geonamesImporter: GazetteerImporter = {
  id: 'geonames',
  title: 'GeoNames',
  licence: 'CC BY 4.0',
  attribution: 'GeoNames, www.geonames.org',
  url: 'https://download.geonames.org/export/dump/',
  shape: 'a country dump: 19 columns, no heading, tab-separated (SY.zip or SY.txt)',
  recognises: (table) => {
    const first = firstRow(table);
    return isDump(first) || isAlternateNames(first);
  },
  read: (tables) => {
    const alternates = readAlternateNames(tables.filter((table) => isAlternateNames(firstRow(table))));
    const dumps = tables.filter((table) => isDump(firstRow(table)));
    if (dumps.length === 0)
      throw new Error(
        'only alternate names, no places: add the country dump too (SY.zip), both in one command',
      );
    return readDumps(dumps, alternates);
  },
};

function readDumps(
  tables: readonly PackTable[],
  alternates: ReadonlyMap<string, AlternateNames>,
): ReadPlaces {
  const entries: PackEntry[] = [];
  const leftOut: LeftOut[] = [];
  const known = new Set<string>();
  let rows = 0;
  for (const table of tables)
    for (const { line, cells, problem } of table.rows()) {
      rows += 1;
      const result = problem ?? dumpEntry(cells, alternates);
      if (result === null) continue;
      if (typeof result === 'string') leftOut.push({ table: table.name, line, reason: result });
      else if (!known.has(result.id)) {
        known.add(result.id);
        entries.push(result);
      }
    }
  return { entries, leftOut, rows };
}

/** The place of a row, why there is none, or null for a feature of a kind that no report places something at. */
function dumpEntry(
  cells: readonly string[],
  alternates: ReadonlyMap<string, AlternateNames>,
): PackEntry | string | null {
  if (cells.length !== COLUMNS) return `${cells.length} cells where a GeoNames dump has ${COLUMNS}`;
  const cell = (column: number): string => (cells[column] ?? '').trim();
  const kind = kindOfFeature(cell(GEONAMES_COLUMN.featureClass), cell(GEONAMES_COLUMN.featureCode));
  if (kind === null) return null;
  const number = cell(GEONAMES_COLUMN.id);
  if (!/^\d{1,12}$/.test(number)) return 'the id is no number';
  const lat = degrees(cell(GEONAMES_COLUMN.lat), 90);
  const lon = degrees(cell(GEONAMES_COLUMN.lon), 180);
  const wrong = pointProblem(lat, lon);
  if (wrong !== null) return wrong;
  const country = /^[A-Z]{2}$/.test(cell(GEONAMES_COLUMN.country)) ? cell(GEONAMES_COLUMN.country) : null;
  const population = inhabitants(cell(GEONAMES_COLUMN.population));
  const untagged = cell(GEONAMES_COLUMN.alternates).split(',');
  const tagged = alternates.get(number);
  // Where languages are told, the untagged list with its Persian and Urdu spellings is not needed.
  const arabic = arabicNamesFirstToShow(
    cleanNames((tagged?.ar.length ? tagged.ar : untagged).map(withoutGeneric)),
  );
  const namesAr = indexableArabicNames(tagged?.ar.length ? preferredFirst(arabic, tagged.ar) : arabic, {
    country,
    population,
  });
  const latin = tagged ? tagged.en : untagged.filter((name) => LATIN_NAME.test(name));
  const namesEn = cleanNames([cell(GEONAMES_COLUMN.asciiName), cell(GEONAMES_COLUMN.name), ...latin]);
  if (namesAr.length + namesEn.length === 0) return 'no name in Arabic or Latin letters';
  return {
    id: `geonames:${number}`,
    kind,
    namesAr,
    namesEn,
    country,
    parents: kind === 'admin1' && country !== null ? [countryId(country)] : [],
    lat: lat as number,
    lon: lon as number,
    radiusM: siteRadiusM(kind) ?? settlementRadiusM(population),
    population,
    sameAs: [],
    admin1Code: cell(GEONAMES_COLUMN.admin1) || null,
  };
}

/** The names in their source's order of preference. */
function preferredFirst(names: readonly string[], preferred: readonly string[]): string[] {
  const rank = new Map(cleanNames(preferred.map(withoutGeneric)).map((name, i) => [name, i]));
  return [...names].sort((a, b) => (rank.get(a) ?? rank.size) - (rank.get(b) ?? rank.size));
}
