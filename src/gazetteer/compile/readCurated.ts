import { placeKindSchema } from '../../model/place.ts';
import { cell, cellList, cellNumber, readTsv, type TsvRow } from './readTsv.ts';
import type { SourceEntry } from './SourceEntry.ts';

/** Columns of the files in geodata/gazetteer/curated; described in the README there. */
export const curatedColumns = [
  'id',
  'name_ar',
  'variants_ar',
  'name_en',
  'variants_en',
  'kind',
  'parent',
  'lat',
  'lon',
  'radius_m',
  'population',
  'source',
  'source_ref',
  'same_as',
] as const;

/** Half the earth's circumference: no radius can be larger. */
const LARGEST_RADIUS_M = 20_000_000;

/** Reads one curated file. Throws, naming file and line, on a kind, coordinate or radius that cannot be. */
export function readCurated(file: string, text: string): SourceEntry[] {
  return readTsv(file, text, curatedColumns).map(curatedEntry);
}

function curatedEntry(row: TsvRow): SourceEntry {
  const kind = placeKindSchema.safeParse(cell(row, 'kind'));
  if (!kind.success)
    throw new Error(`${row.file}:${row.line}: kind "${cell(row, 'kind')}" is not in src/model/place.ts`);
  return {
    id: cell(row, 'id'),
    kind: kind.data,
    namesAr: names(row, 'name_ar', 'variants_ar'),
    namesEn: names(row, 'name_en', 'variants_en'),
    country: null,
    parentId: cell(row, 'parent') || null,
    lat: cellNumber(row, 'lat', -90, 90),
    lon: cellNumber(row, 'lon', -180, 180),
    radiusM: cellNumber(row, 'radius_m', 1, LARGEST_RADIUS_M),
    population: cell(row, 'population') === '' ? 0 : cellNumber(row, 'population', 0, 2 ** 32 - 1),
    sameAs: cellList(row, 'same_as'),
    admin1Code: null,
  };
}

function names(row: TsvRow, display: string, variants: string): string[] {
  const first = cell(row, display);
  const rest = cellList(row, variants);
  if (first === '' && rest.length > 0)
    throw new Error(`${row.file}:${row.line}: ${variants} is filled but ${display} is empty`);
  return first === '' ? [] : [first, ...rest];
}
