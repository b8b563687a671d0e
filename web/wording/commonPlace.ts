import type { Place } from '../../src/model/place.ts';
import type { Words } from '../i18n/words.ts';
import { inPlace, placeName } from './placeWords.ts';

/**
 * Where all of these places lie, in words: the place itself when there is one, the governorate or country when they
 * share it and its name is known in the language; else null.
 */
export function commonPlace(places: readonly Place[], all: readonly Place[], words: Words): string | null {
  const [first] = places;
  if (!first) return null;
  if (places.length === 1) return inPlace(first, words);
  const { admin1, country } = first;
  if (admin1 && places.every((place) => place.admin1 === admin1 && place.country === country)) {
    const name = admin1Name(admin1, country, all, words);
    if (name) return words.texts.inPlace(name);
  }
  return null;
}

/** A first-level division's name: `admin1` is English; Arabic is known when the division is itself a place. */
function admin1Name(
  admin1: string,
  country: string | null,
  all: readonly Place[],
  words: Words,
): string | null {
  if (words.language === 'en') return admin1;
  const division = all.find(
    (place) =>
      place.kind === 'admin1' &&
      place.country === country &&
      (place.nameEn === admin1 || place.admin1 === admin1),
  );
  return division ? placeName(division, 'ar') : (words.texts.governorates[admin1] ?? null);
}
