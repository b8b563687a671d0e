import type { Gazetteer } from '../gazetteer/Gazetteer.ts';
import type { HomeRegion } from './Resolution.ts';

/** No such region is known; says which are. */
export class UnknownRegionError extends Error {
  override readonly name = 'UnknownRegionError';
}

/** Gazetteer ids of the governorates of Syria by their ISO 3166-2 code (ISO's Online Browsing Platform, SY). */
const governorates: Record<string, string> = {
  'SY-DI': 'ocha:SY01',
  'SY-HL': 'ocha:SY02',
  'SY-RD': 'ocha:SY03',
  'SY-HI': 'ocha:SY04',
  'SY-HM': 'ocha:SY05',
  'SY-LA': 'ocha:SY06',
  'SY-ID': 'ocha:SY07',
  'SY-HA': 'ocha:SY08',
  'SY-DY': 'ocha:SY09',
  'SY-TA': 'ocha:SY10',
  'SY-RA': 'ocha:SY11',
  'SY-DR': 'ocha:SY12',
  'SY-SU': 'ocha:SY13',
  'SY-QU': 'ocha:SY14',
};

/** What a country (`SY`) or governorate (`SY-DR`) means in this gazetteer. Throws an UnknownRegionError for any other. */
export function homeRegionOf(region: string, gazetteer: Gazetteer): HomeRegion {
  const [country = ''] = region.split('-');
  if (gazetteer.indexOf(`iso3166-1:${country}`) < 0) {
    throw new UnknownRegionError(`${region}: ${country} is no country of ISO 3166 that the gazetteer knows`);
  }
  if (region === country) return { country, admin1: -1 };
  const admin1 = gazetteer.indexOf(governorates[region] ?? '');
  if (admin1 >= 0) return { country, admin1 };
  const known = Object.keys(governorates).join(', ');
  throw new UnknownRegionError(
    `${region}: only these parts of countries are known: ${known}; or give the country alone, ${country}`,
  );
}
