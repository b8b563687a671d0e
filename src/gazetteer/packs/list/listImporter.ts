import { type PlaceKind, placeKinds } from '../../../model/place.ts';
import { countryId } from '../../compile/readCountries.ts';
import { settlementRadiusM } from '../../compile/settlementRadius.ts';
import type { GazetteerImporter, ImportOptions, LeftOut, ReadPlaces } from '../GazetteerImporter.ts';
import { siteRadiusM } from '../geonames/featureKinds.ts';
import type { PackEntry } from '../PackEntry.ts';
import { cleanNames, degrees, inhabitants, pointProblem } from '../placeNames.ts';
import { headingOf, type NamedRow, namedRows, type PackTable } from '../tables/PackTable.ts';

const NAME = ['name_ar', 'namear', 'arabic', 'name_en', 'nameen', 'english', 'name', 'itemlabel'];
const LAT = ['lat', 'latitude', 'point_y', 'y'];
const LON = ['lon', 'lng', 'long', 'longitude', 'point_x', 'x'];
const POINT = ['coord', 'coords', 'coordinate', 'coordinates', 'location', 'point'];

/** Words that lists use for kinds, besides our own. */
const KIND_WORDS: Readonly<Record<string, PlaceKind>> = {
  city: 'settlement',
  town: 'settlement',
  village: 'settlement',
  community: 'settlement',
  locality: 'settlement',
  neighborhood: 'neighbourhood',
  quarter: 'neighbourhood',
  governorate: 'admin1',
  province: 'admin1',
  district: 'admin2',
  subdistrict: 'admin3',
  'sub-district': 'admin3',
  airport: 'facility',
  hospital: 'facility',
  mountain: 'hill',
  river: 'water',
  lake: 'water',
};

/** Any list of places with names and coordinates, such as the results of a Wikidata query saved as CSV. */
export const listImporter: GazetteerImporter = {
  id: 'list',
  title: 'List of places',
  licence: 'not stated',
  attribution: '',
  url: '',
  shape: 'name_ar or name_en, lat and lon, and if known id, kind, population, country',
  recognises: (table) => {
    const columns = new Set(headingOf(table));
    const any = (names: readonly string[]) => names.some((name) => columns.has(name));
    return any(NAME) && ((any(LAT) && any(LON)) || any(POINT));
  },
  read,
};

function read(tables: readonly PackTable[], options: ImportOptions): ReadPlaces {
  const entries: PackEntry[] = [];
  const leftOut: LeftOut[] = [];
  const known = new Map<string, PackEntry>();
  let rows = 0;
  for (const table of tables)
    for (const row of namedRows(table)) {
      rows += 1;
      const result = row.problem ?? listEntry(row, options, rows);
      if (typeof result === 'string') {
        leftOut.push({ table: table.name, line: row.line, reason: result });
        continue;
      }
      // A query gives one row for each of several labels or points: the names are put together, the first point is kept.
      const before = known.get(result.id);
      if (before) {
        before.namesAr = cleanNames([...before.namesAr, ...result.namesAr]);
        before.namesEn = cleanNames([...before.namesEn, ...result.namesEn]);
        continue;
      }
      known.set(result.id, result);
      entries.push(result);
    }
  return { entries, leftOut, rows };
}

function listEntry(row: NamedRow, options: ImportOptions, number: number): PackEntry | string {
  // WKT, as Wikidata's query service writes it: longitude first.
  const wkt = /^Point\(\s*(\S+)\s+(\S+)\s*\)$/i.exec(row.cell(...POINT));
  const lat = degrees(wkt?.[2] ?? row.cell(...LAT), 90);
  const lon = degrees(wkt?.[1] ?? row.cell(...LON), 180);
  const wrong = pointProblem(lat, lon);
  if (wrong !== null) return wrong;
  const word = row.cell('kind', 'type', 'placetype').toLowerCase();
  const kind = kindOf(word);
  if (kind === null) return `kind "${word.slice(0, 30)}" is not known`;
  const unsorted = [row.cell('name', 'itemlabel')];
  const isArabic = (name: string): boolean => /\p{Script=Arabic}/u.test(name);
  const variants = (column: string): string[] => row.cell(column).split('|');
  const ar = [
    row.cell('name_ar', 'namear', 'arabic'),
    ...variants('variants_ar'),
    ...unsorted.filter(isArabic),
  ];
  const en = [
    row.cell('name_en', 'nameen', 'english'),
    ...variants('variants_en'),
    ...unsorted.filter((name) => !isArabic(name)),
  ];
  const namesAr = cleanNames(ar).filter(isArabic);
  const namesEn = cleanNames(en).filter((name) => !isArabic(name));
  if (namesAr.length + namesEn.length === 0) return 'no name that can be one';
  const code = row.cell('country', 'country_code', 'iso2').toUpperCase();
  const country = /^[A-Z]{2}$/.test(code) ? code : options.country;
  const population = inhabitants(row.cell('population', 'pop'));
  return {
    id: idOf(row.cell('id', 'qid', 'item'), options.name, number),
    kind,
    namesAr,
    namesEn,
    country,
    parents: country === null ? [] : [countryId(country)],
    lat: lat as number,
    lon: lon as number,
    radiusM: siteRadiusM(kind) ?? settlementRadiusM(population),
    population,
    sameAs: [],
    admin1Code: null,
  };
}

function kindOf(word: string): PlaceKind | null {
  if (word === '') return 'settlement';
  const own = placeKinds.find((kind) => kind === word && kind !== 'area' && kind !== 'country');
  return own ?? KIND_WORDS[word] ?? null;
}

/** Wikidata's ids and those that are URIs already stay; others are told apart by the pack's name. */
function idOf(given: string, name: string, number: number): string {
  const item = /(?:^|\/entity\/)(Q\d+)$/.exec(given)?.[1];
  if (item !== undefined) return `wikidata:${item}`;
  if (/^[a-z][a-z0-9]*:[\w.-]{1,100}$/.test(given)) return given;
  return `${name}:${/^[\w.-]{1,100}$/.test(given) ? given : `row-${number}`}`;
}
