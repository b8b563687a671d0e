import type { PlaceKind } from '../../../model/place.ts';

/**
 * The kinds of GeoNames' feature codes that reports name (https://www.geonames.org/export/codes.html). What is not here
 * is left out: schools, shops, wells, and divisions below the third level, whose names are those of their towns.
 */
const KINDS: Readonly<Record<string, PlaceKind>> = {
  ADM1: 'admin1',
  ADM2: 'admin2',
  ADM3: 'admin3',
  PPLX: 'neighbourhood',
  STLMT: 'settlement',
  CMPRF: 'camp',
  CMP: 'camp',
  AIRB: 'airbase',
  AIRF: 'airbase',
  AIRP: 'facility',
  HSP: 'facility',
  DAM: 'facility',
  PRT: 'facility',
  PS: 'facility',
  OILR: 'facility',
  PRN: 'facility',
  MILB: 'military',
  INSM: 'military',
  NVB: 'military',
  FT: 'military',
  PSTB: 'crossing',
  CSTM: 'crossing',
  BDG: 'bridge',
  HLL: 'hill',
  HLLS: 'hill',
  MT: 'hill',
  MND: 'hill',
  MTS: 'region',
  VAL: 'region',
  PLN: 'region',
  DSRT: 'region',
  PEN: 'region',
  ISL: 'region',
  RGN: 'region',
  STM: 'water',
  WAD: 'water',
  LK: 'water',
  RSV: 'water',
  GULF: 'water',
  STRT: 'water',
};

/** Metres from the point within which a thing reported "at" a site of this kind may be; of the others see below. */
const SITE_RADIUS_M: Partial<Record<PlaceKind, number>> = {
  admin1: 90_000,
  admin2: 45_000,
  admin3: 22_000,
  neighbourhood: 1000,
  camp: 2000,
  airbase: 4000,
  facility: 1500,
  military: 2000,
  crossing: 1500,
  bridge: 500,
  hill: 2000,
  region: 25_000,
  water: 15_000,
};

/** The kind of a GeoNames feature; null when it is none that a report would place something at. */
export function kindOfFeature(featureClass: string, code: string): PlaceKind | null {
  const kind = KINDS[code];
  if (kind !== undefined) return kind;
  // Populated places of all sizes, also abandoned, destroyed and religious ones.
  return featureClass === 'P' && code.startsWith('PPL') ? 'settlement' : null;
}

/** Radius of a place of this kind whose size is unknown, metres; undefined for settlements. */
export const siteRadiusM = (kind: PlaceKind): number | undefined => SITE_RADIUS_M[kind];
