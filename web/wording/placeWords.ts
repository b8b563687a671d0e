import type { GeoPrecision, Place, PlaceKind } from '../../src/model/place.ts';
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

const siteKinds: ReadonlySet<PlaceKind> = new Set([
  'airbase',
  'crossing',
  'military',
  'hill',
  'water',
  'bridge',
  'road',
  'facility',
]);

/**
 * The place as it stands in a headline: "in Nawa", "at Nasib crossing", "near Nawa" where only the vicinity is known.
 * The name of an area made by the text ("west of Daraa") is such a phrase already.
 */
export function inPlace(place: Place, precision: GeoPrecision | null, words: Words): string {
  const { texts, language } = words;
  const name = placeName(place, language);
  if (place.kind === 'area') return name;
  // Daraa is a town as well: a governorate is called one.
  if (place.kind === 'admin1') return texts.inGovernorate(name);
  if (precision === 'vicinity' && place.kind !== 'region') return texts.nearPlace(name);
  return siteKinds.has(place.kind) ? texts.atPlace(name) : texts.inPlace(name);
}

/**
 * Confidence (0..1) as one of three words. The borders are ours; they are to be set anew once it is measured how often
 * the resolver is right at each level.
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
