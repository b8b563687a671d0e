import type { PlaceKind } from '../../../model/place.ts';
import { arabicNamesFirstToShow, withoutGeneric } from '../../compile/arabicNames.ts';
import { indexableArabicNames } from '../../compile/indexableNames.ts';
import { countryId } from '../../compile/readCountries.ts';
import { settlementRadiusM } from '../../compile/settlementRadius.ts';
import type { GazetteerImporter, ImportOptions, LeftOut, ReadPlaces } from '../GazetteerImporter.ts';
import { siteRadiusM } from '../geonames/featureKinds.ts';
import type { PackEntry } from '../PackEntry.ts';
import { cleanNames, degrees, inhabitants, pointProblem } from '../placeNames.ts';
import { headingOf, type NamedRow, namedRows, type PackTable } from '../tables/PackTable.ts';

/** https://github.com/whosonfirst/whosonfirst-placetypes; countries are not read, the embedded gazetteer has all. */
const KINDS: Readonly<Record<string, PlaceKind>> = {
  region: 'admin1',
  county: 'admin2',
  localadmin: 'admin3',
  locality: 'settlement',
  borough: 'neighbourhood',
  macrohood: 'neighbourhood',
  neighbourhood: 'neighbourhood',
  microhood: 'neighbourhood',
  campus: 'facility',
};

const LATIN_NAME = /^(?=.{4})[\p{Script=Latin}\p{Mn}' ’‘ʻʼʿʾ`.()-]+$/u;
const IN_BRACKETS = /\s*\([^()]*\)\s*$/;

/** Who's On First's places as a list: its meta files (CSV), or one with `wof_id`, `name_ar` and other names joined by `|`. */
export const whosonfirstImporter: GazetteerImporter = {
  id: 'whosonfirst',
  title: "Who's On First",
  licence: 'CC BY 4.0 (own work CC0)',
  attribution: "Who's On First; GeoNames",
  url: 'https://whosonfirst.org/',
  shape: 'wof_id (or id) with placetype, name_en or name, lat and lon',
  recognises: (table) => {
    const columns = new Set(headingOf(table));
    const isList = columns.has('wof_id') && columns.has('lat');
    return columns.has('placetype') && (isList || columns.has('geom_latitude'));
  },
  read,
};

function read(tables: readonly PackTable[], options: ImportOptions): ReadPlaces {
  const entries: PackEntry[] = [];
  const leftOut: LeftOut[] = [];
  const known = new Set<string>();
  let rows = 0;
  for (const table of tables) {
    const country = options.country ?? countryOfTable(table);
    for (const row of namedRows(table)) {
      rows += 1;
      const result = row.problem ?? wofEntry(row, country);
      if (result === null) continue;
      const repeated =
        typeof result !== 'string' && known.has(result.id) ? 'the id stands there already' : null;
      if (typeof result === 'string' || repeated !== null)
        leftOut.push({ table: table.name, line: row.line, reason: repeated ?? (result as string) });
      else {
        known.add(result.id);
        entries.push(result);
      }
    }
  }
  return { entries, leftOut, rows };
}

/** The country that a table is of, by the code among its country's other names; null when it has no such row. */
function countryOfTable(table: PackTable): string | null {
  for (const row of namedRows(table)) {
    if (row.cell('placetype') !== 'country') continue;
    const code = row
      .cell('alt_en')
      .split('|')
      .find((name) => /^[A-Z]{2}$/.test(name));
    if (code !== undefined) return code;
  }
  return null;
}

/** The place of a row, why there is none, or null for countries and what is wider. */
function wofEntry(row: NamedRow, tableCountry: string | null): PackEntry | string | null {
  const placetype = row.cell('placetype');
  const kind = KINDS[placetype];
  if (kind === undefined)
    return /^(country|dependency|disputed|empire|continent|planet|marinearea|ocean)$/.test(placetype)
      ? null
      : `placetype "${placetype.slice(0, 30)}" is not read`;
  const number = row.cell('wof_id', 'id');
  if (!/^\d{1,15}$/.test(number)) return 'the id is no number';
  const lat = degrees(row.cell('lat', 'lbl_latitude', 'geom_latitude'), 90);
  const lon = degrees(row.cell('lon', 'lbl_longitude', 'geom_longitude'), 180);
  const wrong = pointProblem(lat, lon);
  if (wrong !== null) return wrong;
  const code = row.cell('iso_country', 'iso', 'country', 'wof_country').toUpperCase();
  const country = /^[A-Z]{2}$/.test(code) ? code : tableCountry;
  const geonames = row.cell('gn_id');
  if (kind === 'admin1' && geonames === '' && row.cell('population') === '0')
    return 'a zone in which nobody lives, not a division';
  const population = inhabitants(row.cell('population', 'gn_population'));
  // The other names of first-level divisions are mixed up with those of their neighbours.
  const others = (column: string): string[] => (kind === 'admin1' ? [] : row.cell(column).split('|'));
  const arabic = arabicNamesFirstToShow(
    cleanNames([row.cell('name_ar'), ...others('alt_ar')].map(withoutGeneric)),
  );
  const namesAr = indexableArabicNames(arabic, { country, population });
  const namesEn = cleanNames(
    [row.cell('name_en', 'name'), ...others('alt_en').filter((name) => LATIN_NAME.test(name))].map((name) =>
      name.replace(IN_BRACKETS, ''),
    ),
  );
  if (namesAr.length + namesEn.length === 0) return 'no name in Arabic or Latin letters';
  const around = [row.cell('county_id'), row.cell('region_id')].filter(
    (id) => /^\d+$/.test(id) && id !== number,
  );
  const wikidata = row.cell('wd_id');
  return {
    id: `wof:${number}`,
    kind,
    namesAr,
    namesEn,
    country,
    parents: [
      ...(kind === 'admin1' ? [] : around.map((id) => `wof:${id}`)),
      ...(country === null ? [] : [countryId(country)]),
    ],
    lat: lat as number,
    lon: lon as number,
    radiusM: siteRadiusM(kind) ?? settlementRadiusM(population),
    population: kind.startsWith('admin') ? 0 : population,
    sameAs: [
      ...(/^\d+$/.test(geonames) ? [`geonames:${geonames}`] : []),
      ...(/^Q\d+$/.test(wikidata) ? [`wikidata:${wikidata}`] : []),
    ],
    admin1Code: null,
  };
}
