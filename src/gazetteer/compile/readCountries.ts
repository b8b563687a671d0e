import { distanceKm, type Point } from '../../model/geo.ts';
import { cell, cellList, cellNumber, readTsv, type TsvRow } from './readTsv.ts';
import type { SourceEntry } from './SourceEntry.ts';

/** Id of a country: its ISO 3166-1 alpha-2 code. */
export function countryId(alpha2: string): string {
  return `iso3166-1:${alpha2}`;
}

/** Reads geodata/gazetteer/countries.tsv and, from country-variants.tsv beside it, the names that people write and the points by which large countries are shown. */
export function readCountries(countriesText: string, variantsText: string): SourceEntry[] {
  const variants = new Map(
    readTsv('country-variants.tsv', variantsText, ['country', 'variants_ar', 'variants_en']).map((row) => [
      cell(row, 'country'),
      row,
    ]),
  );
  const columns = ['country', 'name_ar', 'name_en', 'lat', 'lon', 'radius_m'];
  return readTsv('countries.tsv', countriesText, columns).map((row) => {
    const country = cell(row, 'country');
    const more = variants.get(country);
    const middle = pointOf(row);
    const point = more && cell(more, 'lat') !== '' ? pointOf(more) : middle;
    return {
      id: countryId(country),
      kind: 'country',
      namesAr: [cell(row, 'name_ar'), ...(more ? cellList(more, 'variants_ar') : [])],
      namesEn: [cell(row, 'name_en'), ...(more ? cellList(more, 'variants_en') : [])],
      country,
      parentId: null,
      ...point,
      // Seen from another point the farthest border is at most this much farther.
      radiusM: cellNumber(row, 'radius_m', 1, 20_000_000) + Math.ceil(distanceKm(middle, point)) * 1000,
      population: 0,
      sameAs: [],
      admin1Code: null,
    };
  });
}

const pointOf = (row: TsvRow): Point => ({
  lat: cellNumber(row, 'lat', -90, 90),
  lon: cellNumber(row, 'lon', -180, 180),
});
