import type { Place } from '../../src/model/place.ts';
import type { Words } from '../i18n/words.ts';
import { placeName } from './placeWords.ts';

/**
 * The name of a first- or second-level division, which places hold in English. Its Arabic name is taken from the
 * division's own entry among `all` places, or from the dictionary; else the English one stays.
 */
export function regionName(
  name: string,
  country: string | null,
  all: readonly Place[],
  words: Words,
): string {
  if (words.language === 'en') return name;
  const division = all.find(
    (place) =>
      (place.kind === 'admin1' || place.kind === 'admin2') &&
      place.country === country &&
      place.nameEn === name,
  );
  return division ? placeName(division, words.language) : (words.texts.governorates[name] ?? name);
}

/** District, governorate and country of a place, from small to large, without repeating the place's own name. */
export function regionNames(place: Place, all: readonly Place[], words: Words): string[] {
  const names = [place.admin2, place.admin1].flatMap((name) =>
    name ? regionName(name, place.country, all, words) : [],
  );
  if (place.country) names.push(words.formats.country(place.country));
  return [...new Set(names)].filter((name) => name !== placeName(place, words.language));
}
