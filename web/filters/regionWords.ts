import type { Place } from '../../src/model/place.ts';
import type { Region } from '../filter/regions.ts';
import type { Words } from '../i18n/words.ts';
import { regionName } from '../wording/regions.ts';

/** The name of a branch of places: that of its last level. */
export function regionWords(region: Region, places: readonly Place[], words: Words): string {
  const [country = '', ...names] = region.split('/');
  const last = names.at(-1);
  if (last !== undefined) return regionName(last.replaceAll('∕', '/'), country, places, words);
  return country === '-' ? words.texts.filters.countryUnknown : words.formats.country(country);
}

/** The same by itself, where nothing around it says of what level it is: "Daraa governorate". */
export function regionAlone(region: Region, places: readonly Place[], words: Words): string {
  const name = regionWords(region, places, words);
  const { governorate, district } = words.texts.filters;
  const levels = region.split('/').length;
  return levels === 2 ? governorate(name) : levels === 3 ? district(name) : name;
}
