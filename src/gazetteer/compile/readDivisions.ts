import { indexableArabicNames } from './indexableNames.ts';
import { countryId } from './readCountries.ts';
import { cell, cellList, cellNumber, readTsv, type TsvRow } from './readTsv.ts';
import type { SourceEntry } from './SourceEntry.ts';

/** Columns of division-names.tsv: what people set right in divisions.tsv. Empty cells leave what is there, `-` takes it away. */
const patchColumns = [
  'country',
  'admin1_code',
  'name_ar',
  'variants_ar',
  'name_en',
  'variants_en',
  'lat',
  'lon',
  'radius_m',
];
const columns = ['id', ...patchColumns];

/**
 * Reads divisions.tsv, the first-level divisions of the world, and division-names.tsv, which corrects their names and
 * adds those that are missing. Throws, naming file and line, on a row that cannot be read.
 */
export function readDivisions(text: string, patchText: string): SourceEntry[] {
  const patches = new Map(
    readTsv('division-names.tsv', patchText, patchColumns).map((row) => [divisionKey(row), row]),
  );
  const divisions = readTsv('divisions.tsv', text, columns).map((row) => {
    const patch = patches.get(divisionKey(row));
    patches.delete(divisionKey(row));
    return division(cell(row, 'id'), row, patch);
  });
  for (const [key, row] of patches) divisions.push(division(`balagh:division-${key}`, row, undefined));
  return divisions;
}

function divisionKey(row: TsvRow): string {
  return `${cell(row, 'country')}-${cell(row, 'admin1_code')}`;
}

function division(id: string, row: TsvRow, patch: TsvRow | undefined): SourceEntry {
  const from = (column: string): TsvRow => (patch && cell(patch, column) !== '' ? patch : row);
  const names = (display: string, variants: string): string[] =>
    [cell(from(display), display), ...cellList(from(variants), variants)].filter(
      (name) => name !== '' && name !== '-',
    );
  const country = cell(row, 'country');
  return {
    id,
    kind: 'admin1',
    namesAr: indexableArabicNames(names('name_ar', 'variants_ar'), { country, population: 0 }),
    namesEn: withShortName(names('name_en', 'variants_en')),
    country,
    parentId: countryId(country),
    lat: cellNumber(from('lat'), 'lat', -90, 90),
    lon: cellNumber(from('lon'), 'lon', -180, 180),
    radiusM: cellNumber(from('radius_m'), 'radius_m', 1, 20_000_000),
    population: 0,
    sameAs: [],
    admin1Code: cell(row, 'admin1_code') || null,
  };
}

/** Words for "division" that reports leave out: "Dagestan", "Aichi". */
const GENERIC =
  /^(?:Republic|State) of | (?:Prefecture|State|Voivodeship|Republic|Krai|Autonomous Okrug|Territory)$/;

function withShortName(names: readonly string[]): string[] {
  const [first = ''] = names;
  const short = first.replace(GENERIC, '');
  const kept = short.length >= 3 && !/^(?:Free|Northern|Capital)/.test(short) ? [short] : [];
  return [...new Set([...names, ...kept])];
}
