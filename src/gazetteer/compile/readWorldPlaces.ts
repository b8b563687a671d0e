import { placeKindSchema } from '../../model/place.ts';
import { countryId } from './readCountries.ts';
import { cell, cellList, cellNumber, readTsv, type TsvRow } from './readTsv.ts';
import type { SourceEntry } from './SourceEntry.ts';

const columns = 'id country admin1_code kind name_ar variants_ar name_en variants_en lat lon radius_m'.split(
  ' ',
);
/** Half the earth's circumference: no radius can be larger. */
const LARGEST_RADIUS_M = 20_000_000;

/**
 * Reads a file of geodata/gazetteer/world: continents, seas, regions, and places of the Arab countries, set by hand. An
 * empty `id` becomes one made of country and English name. What spans several countries has no country and lies in
 * nothing. Throws, naming file and line, on a row that cannot be read.
 */
export function readWorldPlaces(file: string, text: string): SourceEntry[] {
  return readTsv(file, text, columns).map((row) => {
    const country = cell(row, 'country') || null;
    const admin1Code = cell(row, 'admin1_code') || null;
    return {
      id: cell(row, 'id') || madeId(row),
      kind: kindOf(row),
      namesAr: names(row, 'name_ar', 'variants_ar'),
      namesEn: names(row, 'name_en', 'variants_en'),
      country,
      parentId: country !== null && admin1Code === null ? countryId(country) : null,
      lat: cellNumber(row, 'lat', -90, 90),
      lon: cellNumber(row, 'lon', -180, 180),
      radiusM: cellNumber(row, 'radius_m', 1, LARGEST_RADIUS_M),
      population: 0,
      sameAs: [],
      admin1Code,
    };
  });
}

function kindOf(row: TsvRow): SourceEntry['kind'] {
  const kind = placeKindSchema.safeParse(cell(row, 'kind'));
  if (kind.success) return kind.data;
  throw new Error(`${row.file}:${row.line}: kind "${cell(row, 'kind')}" is not in src/model/place.ts`);
}

function madeId(row: TsvRow): string {
  const slug = cell(row, 'name_en')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (slug === '') throw new Error(`${row.file}:${row.line}: name_en is needed, the id is made of it`);
  const scope = [cell(row, 'country') || 'world', cell(row, 'admin1_code')].filter((part) => part !== '');
  return `balagh:${scope.join('-').toLowerCase()}-${slug}`;
}

const names = (row: TsvRow, display: string, variants: string): string[] =>
  [cell(row, display), ...cellList(row, variants)].filter((name) => name !== '');
