import type { ImportOptions } from '../GazetteerImporter.ts';
import type { PackEntry } from '../PackEntry.ts';
import { degrees, pointProblem } from '../placeNames.ts';
import type { NamedRow } from '../tables/PackTable.ts';
import { countryOf, divisionsAround, ochaId } from './ochaCodes.ts';
import { arabicNames, englishNames } from './ochaNames.ts';

/** Fourth-level divisions are as small as the communities that they are named after. */
const KINDS = { 1: 'admin1', 2: 'admin2', 3: 'admin3', 4: 'settlement' } as const;
/** Radius when the area is not given: that of the median division of Syria at each level. */
const USUAL_RADIUS_M = { 1: 90_000, 2: 45_000, 3: 22_000, 4: 4_000 } as const;

/**
 * How far a division of this area may reach from its middle, in metres: the side of a square of the area, which is more
 * than the distance to the corner of a rectangle up to three times as long as wide.
 */
export function reachM(areaSqKm: string): number | null {
  const area = Number(areaSqKm);
  return area > 0 && area < 2e7 ? Math.round(Math.sqrt(area) * 1000) : null;
}

/** The division of a row of COD-AB, or why there is none. */
export function readDivision(
  row: NamedRow,
  level: 0 | 1 | 2 | 3 | 4,
  options: ImportOptions,
): PackEntry | string {
  if (level === 0) return 'the embedded gazetteer has all countries';
  const pcode = row.cell(`adm${level}_pcode`);
  if (!/^[\w.-]{1,30}$/.test(pcode)) return pcode === '' ? 'no p-code' : 'the p-code cannot be one';
  const lat = degrees(row.cell('center_lat', 'point_y', 'lat', 'latitude', 'y_coord'), 90);
  const lon = degrees(row.cell('center_lon', 'point_x', 'lon', 'longitude', 'x_coord'), 180);
  const problem = pointProblem(lat, lon);
  if (problem !== null) return problem;
  const prefix = `adm${level}`;
  // `adm2_name` is in the language that `lang` names, `adm2_name1` in `lang1`, and so on.
  const inLanguage = (language: string): string[] =>
    ['', '1', '2', '3']
      .filter((n) => row.cell(`lang${n}`).toLowerCase() === language)
      .map((n) => row.cell(`${prefix}_name${n}`));
  const ar = [
    row.cell(`${prefix}_ar`),
    ...inLanguage('ar'),
    row.cell(`${prefix}alt1_ar`),
    row.cell(`${prefix}alt2_ar`),
  ];
  const en = [
    row.cell(`${prefix}_en`),
    ...inLanguage('en'),
    row.cell(`${prefix}_ref_name`, `${prefix}_ref`),
    row.cell(`${prefix}alt1_en`),
    row.cell(`${prefix}alt2_en`),
  ];
  const [name = '', ...more] = ar.filter((cell) => cell !== '');
  const namesAr = arabicNames(name, '', more);
  const namesEn = englishNames(en);
  if (namesAr.length + namesEn.length === 0) return 'no name in Arabic or English';
  const country = countryOf(row, options);
  return {
    id: ochaId(pcode),
    kind: KINDS[level],
    namesAr,
    namesEn,
    country,
    parents: divisionsAround(row, level - 1, country),
    lat: lat as number,
    lon: lon as number,
    radiusM: reachM(row.cell('area_sqkm')) ?? USUAL_RADIUS_M[level],
    population: 0,
    sameAs: [],
    admin1Code: null,
  };
}
