import type { Place } from '../../src/model/place.ts';
import type { Words } from '../i18n/words.ts';
import { inPlace } from './placeWords.ts';
import { regionName } from './regions.ts';

/**
 * Where all of these places lie, in words: the place itself when there is one, the governorate or country when they
 * share it; else null.
 */
export function commonPlace(places: readonly Place[], all: readonly Place[], words: Words): string | null {
  const [first] = places;
  if (!first) return null;
  if (places.length === 1) return inPlace(first, null, words);
  const { admin1, country } = first;
  if (admin1 && places.every((place) => place.admin1 === admin1 && place.country === country)) {
    return words.texts.inGovernorate(regionName(admin1, country, all, words));
  }
  return null;
}
