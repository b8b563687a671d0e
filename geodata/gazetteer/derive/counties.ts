/**
 * Derives counties.tsv, second-level divisions of the world outside the Arab countries: the counties of the United States
 * from the npm package us-atlas 3.0.1 (U.S. Census Bureau cartographic boundaries, public domain), and those divisions of
 * Natural Earth's admin-1 layer that are no first-level divisions to GeoNames (counties of Great Britain and Ireland,
 * departments of France, provinces of Italy, Spain and the Philippines). Inhabitants are those of the places that GeoNames
 * has inside: a measure of weight, no census. Install both packages outside of the project.
 *
 *   node geodata/gazetteer/run.mjs derive/counties COUNTIES_10M_JSON BUILD_JSON DIVISIONS_TSV CITIES500_TXT > geodata/gazetteer/counties.tsv
 */
import { readFileSync } from 'node:fs';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { isProperArabic } from '../../../src/gazetteer/compile/arabicNames.ts';
import { readTsv } from '../../../src/gazetteer/compile/readTsv.ts';
import type { Point } from '../../../src/model/geo.ts';
import { contains, extent, type Shape, shapeOf } from './shapes.ts';

const columns =
  'id country admin1_code admin2_code name_ar name_en variants_en lat lon radius_m population'.split(' ');

/** States whose second level has another name than "county", by their number in FIPS PUB 6-4. */
const SUFFIX: Record<string, string> = { '02': 'Borough', '22': 'Parish', '72': 'Municipality' };
/** Numbers from this one on are cities independent of any county: they are settlements to GeoNames. */
const INDEPENDENT_CITY = 500;
const NO_COUNTIES = new Set(['11', '60', '66', '69', '72', '78']);
/** Countries whose divisions in Natural Earth's layer are, or hold, a second level of today. */
const TWO_LEVELS = new Set('GB IE FR IT ES PH BE UG LK TW NP BF GN KE MW BA'.split(' '));

interface County {
  id: string;
  country: string;
  admin1Code: string;
  admin2Code: string;
  nameAr: string;
  namesEn: string[];
  shape: Shape;
  label: Point | null;
  population: number;
}
interface Town extends Point {
  country: string;
  admin1: string;
  admin2: string;
  population: number;
}

export function main([countiesJson, buildJson, divisionsTsv, cities]: string[]): void {
  if (!countiesJson || !buildJson || !divisionsTsv || !cities)
    throw new Error('usage: derive/counties COUNTIES_10M_JSON BUILD_JSON DIVISIONS_TSV CITIES500_TXT');
  const towns = readTowns(readFileSync(cities, 'utf8'));
  const known = new Set(
    readTsv('divisions.tsv', readFileSync(divisionsTsv, 'utf8'), ['id']).map(({ cells }) => cells.id ?? ''),
  );
  const counties = [
    ...americanCounties(readFileSync(countiesJson, 'utf8'), towns),
    ...otherCounties(readFileSync(buildJson, 'utf8'), known, towns),
  ];
  process.stdout.write(
    '# Derived by derive/counties.ts from the U.S. Census Bureau (through us-atlas) and Natural Earth, both public domain; see LICENSES.md.\n',
  );
  const rows = counties.map(rowOf).sort((a, b) => (`${a[1]} ${a[0]}` < `${b[1]} ${b[0]}` ? -1 : 1));
  process.stdout.write([columns, ...rows].map((cells) => `${cells.join('\t')}\n`).join(''));
}

function readTowns(text: string): Town[] {
  return text.split('\n').flatMap((line) => {
    const cells = line.split('\t');
    if (cells.length < 15) return [];
    return {
      lat: Number(cells[4]),
      lon: Number(cells[5]),
      country: cells[8] ?? '',
      admin1: cells[10] ?? '',
      admin2: cells[11] ?? '',
      // Quarters live in towns that are counted.
      population: cells[7] === 'PPLX' ? 0 : Number(cells[14]) || 0,
    };
  });
}

function americanCounties(text: string, towns: readonly Town[]): County[] {
  const topology = JSON.parse(text) as Topology<{ counties: GeometryCollection<{ name: string }> }>;
  const states = new Map<string, string>();
  const people = new Map<string, number>();
  // GeoNames' second-level codes in the United States are the county's number within its state.
  for (const { country, admin1, admin2, population } of towns) {
    if (country !== 'US') continue;
    people.set(`${admin1}.${admin2}`, (people.get(`${admin1}.${admin2}`) ?? 0) + population);
  }
  return feature(topology, topology.objects.counties).features.flatMap(({ id, properties, geometry }) => {
    const fips = String(id).padStart(5, '0');
    const [state, number] = [fips.slice(0, 2), fips.slice(2)];
    if (NO_COUNTIES.has(state) || Number(number) >= INDEPENDENT_CITY) return [];
    const shape = shapeOf(geometry as { type: string; coordinates: unknown });
    const admin1Code = states.get(state) ?? stateOf(shape, towns);
    states.set(state, admin1Code);
    const suffix = SUFFIX[state] ?? 'County';
    const { name } = properties;
    return {
      id: `fips:${fips}`,
      country: 'US',
      admin1Code,
      admin2Code: number,
      nameAr: '',
      namesEn: [`${name} ${suffix}`, name],
      shape,
      label: null,
      population: people.get(`${admin1Code}.${number}`) ?? 0,
    };
  });
}

/** The code that most towns inside have. */
function stateOf(shape: Shape, towns: readonly Town[]): string {
  const counts = new Map<string, number>();
  for (const town of towns)
    if (town.country === 'US' && contains(shape, town))
      counts.set(town.admin1, (counts.get(town.admin1) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

interface Properties {
  iso_a2: string;
  adm1_code: string;
  gn_id: number;
  name: string;
  name_en: string;
  name_ar: string;
  latitude: number;
  longitude: number;
}

function otherCounties(text: string, known: ReadonlySet<string>, towns: readonly Town[]): County[] {
  const { features } = JSON.parse(text) as {
    features: { properties: Properties; geometry: { type: string; coordinates: unknown } }[];
  };
  const ids = new Set<string>();
  const ofCountry = groupBy(towns, ({ country }) => country);
  return features.flatMap(({ properties: p, geometry }) => {
    const id = p.gn_id > 0 ? `geonames:${p.gn_id}` : `naturalearth:${p.adm1_code}`;
    const name = (p.name_en || p.name).replace(/\s*\(.*\)$/, '').replace(/[`‘’]/g, "'");
    if (!TWO_LEVELS.has(p.iso_a2) || known.has(id) || ids.has(id) || name === '') return [];
    ids.add(id);
    const shape = shapeOf(geometry);
    const inside = (ofCountry.get(p.iso_a2) ?? []).filter((town) => contains(shape, town));
    if (inside.length === 0) return [];
    const codes = groupBy(inside, ({ admin1 }) => admin1);
    const admin1Code = [...codes].sort((a, b) => b[1].length - a[1].length)[0]?.[0] ?? '';
    const short = name.replace(/^County /, '');
    // Reports write "County Mayo" and "Mayo County"; "Essex" alone is the county.
    const county = p.iso_a2 === 'IE' ? [`County ${short}`, `${short} County`] : [];
    return {
      id,
      country: p.iso_a2,
      admin1Code,
      admin2Code: '',
      nameAr: isProperArabic(p.name_ar) ? p.name_ar : '',
      namesEn: [...new Set([short, ...county, p.name].filter((each) => each !== ''))],
      shape,
      label: { lat: p.latitude, lon: p.longitude },
      population: inside.reduce((sum, { population }) => sum + population, 0),
    };
  });
}

function rowOf(county: County): string[] {
  const { radiusM, middle } = extent(county.shape);
  const { label } = county;
  const point = label && contains(county.shape, label) ? label : middle;
  const [nameEn = '', ...variants] = county.namesEn;
  return [
    county.id,
    county.country,
    county.admin1Code,
    county.admin2Code,
    county.nameAr,
    nameEn,
    variants.join('|'),
    point.lat.toFixed(4),
    point.lon.toFixed(4),
    String(Math.max(radiusM, 1000)),
    String(county.population),
  ];
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
