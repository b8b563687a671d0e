import type { GeoPrecision, Place } from '../../src/model/place.ts';
import type { InterfaceLanguage } from '../i18n/languages.ts';
import type { Words } from '../i18n/words.ts';

/** A place's name for readers of the language; the other name where the gazetteer has only that. */
export function placeName(place: Place, language: InterfaceLanguage): string {
  return language === 'en' ? (place.nameEn ?? place.name) : place.name;
}

/** The name in the other script, null where it would repeat the first. */
export function otherPlaceName(place: Place, language: InterfaceLanguage): string | null {
  const other = language === 'en' ? place.name : place.nameEn;
  return other && other !== placeName(place, language) ? other : null;
}

// An area's name is a phrase of its own ("west of Daraa"): "in" before it would be wrong.
const namesItself = (place: Place): boolean => place.kind === 'area';

/** The place as it stands in a headline: "in Nawa", "west of Daraa". */
export function inPlace(place: Place, words: Words): string {
  const name = placeName(place, words.language);
  return namesItself(place) ? name : words.texts.inPlace(name);
}

/**
 * Confidence (0..1) as one of three words. The borders are ours: at 0.85 the evaluated resolver is right nearly always,
 * under 0.6 a person should look.
 */
export function confidenceWord(confidence: number): 'high' | 'moderate' | 'low' {
  if (confidence >= 0.85) return 'high';
  return confidence >= 0.6 ? 'moderate' : 'low';
}

/** Precision and radius in words: "known to a town or village; somewhere within 2 km". */
export function precisionWords(precision: GeoPrecision | null, radiusM: number | null, words: Words): string {
  const parts: string[] = [];
  if (precision) parts.push(words.texts.knownTo(words.texts.precision[precision]));
  if (radiusM !== null && radiusM > 0) parts.push(words.texts.within(words.formats.distance(radiusM)));
  return parts.join(words.language === 'ar' ? '؛ ' : '; ');
}
