import { cell, cellNumber, readTsv, type TsvRow } from '../../src/gazetteer/compile/readTsv.ts';
import type { SourceEntry } from '../../src/gazetteer/compile/SourceEntry.ts';

/** A place of a reference list, read in memory to see which of its rows reports name; nothing of it is copied. */
export interface ReferenceRow {
  entry: SourceEntry;
  /** Where it lies, for people to read: "Jebel Saman < Aleppo". */
  within: string;
}

/** Columns of an OCHA list of populated places (one line a community or neighbourhood, with p-codes). */
const ochaColumns = ['pcode', 'kind', 'name_ar', 'name_en', 'lat', 'lon', 'city_ar', 'adm2_pcode', 'adm1_en'];
/** Columns of a Who's On First list whose points and names are GeoNames'. */
const geonamesColumns = [
  'placetype',
  'name_en',
  'name_ar',
  'alt_ar',
  'lat',
  'lon',
  'region',
  'county',
  'gn_id',
];

/**
 * Reads a reference list: OCHA's populated places or a country's GeoNames places, told apart by their columns.
 * `country` is ISO 3166-1 alpha-2, for lists whose rows name no parent. Throws, naming the file, on any other list.
 */
export function readReference(file: string, text: string, country: string | null): ReferenceRow[] {
  const header = text.slice(0, text.indexOf('\n')).trim().split('\t');
  if (header.includes('pcode')) return readTsv(file, text, ochaColumns).map(ochaRow);
  return readTsv(file, text, geonamesColumns)
    .filter((row) => cell(row, 'gn_id') !== '' && /^(locality|neighbourhood)$/.test(cell(row, 'placetype')))
    .map((row) => geonamesRow(row, country));
}

const base = { radiusM: 2000, population: 0, sameAs: [], admin1Code: null };
const point = (row: TsvRow) => ({
  lat: cellNumber(row, 'lat', -90, 90),
  lon: cellNumber(row, 'lon', -180, 180),
});
const kindOf = (value: string) => (value === 'neighbourhood' ? 'neighbourhood' : 'settlement');

function ochaRow(row: TsvRow): ReferenceRow {
  const entry: SourceEntry = {
    ...base,
    ...point(row),
    id: `ocha:${cell(row, 'pcode')}`,
    kind: kindOf(cell(row, 'kind')),
    namesAr: [cell(row, 'name_ar')],
    namesEn: [cell(row, 'name_en')],
    country: 'SY',
    parentId: `ocha:${cell(row, 'adm2_pcode')}`,
  };
  return { entry, within: [cell(row, 'city_ar'), cell(row, 'adm1_en')].filter(Boolean).join(' < ') };
}

function geonamesRow(row: TsvRow, country: string | null): ReferenceRow {
  const entry: SourceEntry = {
    ...base,
    ...point(row),
    id: `geonames:${cell(row, 'gn_id')}`,
    kind: kindOf(cell(row, 'placetype')),
    namesAr: [cell(row, 'name_ar'), ...cell(row, 'alt_ar').split('|')].filter(Boolean),
    namesEn: [cell(row, 'name_en')].filter(Boolean),
    country,
    parentId: null,
  };
  return { entry, within: [cell(row, 'county'), cell(row, 'region')].filter(Boolean).join(' < ') };
}
