import { cell, cellNumber, readTsv } from './readTsv.ts';
import type { SourceEntry } from './SourceEntry.ts';
import { settlementRadiusM } from './settlementRadius.ts';

/** Points are those of ZIP code areas, which reach beyond the community. */
const AREA_KM = 4;

/** Reads us-places.tsv, small communities of the United States. Throws, naming file and line, on a row that cannot be read. */
export function readUsPlaces(text: string): SourceEntry[] {
  return readTsv('us-places.tsv', text, ['admin1_code', 'name_en', 'lat', 'lon']).map((row) => {
    const name = cell(row, 'name_en');
    const admin1Code = cell(row, 'admin1_code');
    return {
      id: `usps:${admin1Code}-${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`,
      kind: 'settlement',
      namesAr: [],
      namesEn: [name],
      country: 'US',
      parentId: null,
      lat: cellNumber(row, 'lat', -90, 90),
      lon: cellNumber(row, 'lon', -180, 180),
      radiusM: settlementRadiusM(0) + AREA_KM * 1000,
      population: 0,
      sameAs: [],
      admin1Code,
    };
  });
}
