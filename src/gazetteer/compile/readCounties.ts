import { indexableArabicNames } from './indexableNames.ts';
import { cell, cellList, cellNumber, readTsv } from './readTsv.ts';
import type { SourceEntry } from './SourceEntry.ts';

const columns = 'id country admin1_code admin2_code name_ar name_en variants_en lat lon radius_m population';

/** Reads counties.tsv, second-level divisions of the world. Throws, naming file and line, on a row that cannot be read. */
export function readCounties(text: string): SourceEntry[] {
  return readTsv('counties.tsv', text, columns.split(' ')).map((row) => {
    const country = cell(row, 'country');
    const nameAr = cell(row, 'name_ar');
    const admin2Code = cell(row, 'admin2_code');
    return {
      id: cell(row, 'id'),
      kind: 'admin2',
      namesAr: nameAr === '' ? [] : indexableArabicNames([nameAr], { country, population: 0 }),
      namesEn: [cell(row, 'name_en'), ...cellList(row, 'variants_en')],
      country,
      parentId: null,
      lat: cellNumber(row, 'lat', -90, 90),
      lon: cellNumber(row, 'lon', -180, 180),
      radiusM: cellNumber(row, 'radius_m', 1, 20_000_000),
      population: cellNumber(row, 'population', 0, 2 ** 32 - 1),
      sameAs: [],
      admin1Code: cell(row, 'admin1_code') || null,
      ...(admin2Code ? { admin2Code } : {}),
    };
  });
}
