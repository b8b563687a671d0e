import { countryId } from './readCountries.ts';
import { cell, cellList, cellNumber, readTsv } from './readTsv.ts';
import type { SourceEntry } from './SourceEntry.ts';

const columns = [
  'id',
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

/** Reads geodata/gazetteer/divisions.tsv: the first-level divisions of the world's countries. */
export function readDivisions(text: string): SourceEntry[] {
  return readTsv('divisions.tsv', text, columns).map((row) => ({
    id: cell(row, 'id'),
    kind: 'admin1',
    namesAr: [cell(row, 'name_ar'), ...cellList(row, 'variants_ar')].filter((name) => name !== ''),
    namesEn: [cell(row, 'name_en'), ...cellList(row, 'variants_en')].filter((name) => name !== ''),
    country: cell(row, 'country'),
    parentId: countryId(cell(row, 'country')),
    lat: cellNumber(row, 'lat', -90, 90),
    lon: cellNumber(row, 'lon', -180, 180),
    radiusM: cellNumber(row, 'radius_m', 1, 20_000_000),
    population: 0,
    sameAs: [],
    admin1Code: cell(row, 'admin1_code') || null,
  }));
}
