import { geoparse, type LocatedMention } from '../../src/geoparse/geoparse.ts';
import { arabicPack } from '../../src/language/ar/arabicPack.ts';
import { tokenizeText } from '../../src/language/tokenize.ts';
import { embeddedGazetteer } from '../gazetteer/embedded.ts';

/** The mentions of an Arabic text with the embedded gazetteer. */
export function parse(text: string, options: Parameters<typeof geoparse>[3] = {}): LocatedMention[] {
  return geoparse(tokenizeText(text), embeddedGazetteer(), arabicPack.places, options);
}

/** The names found, as they stand in the text. */
export function names(text: string): string[] {
  return parse(text).map(({ mention }) => mention.text);
}

/** English name and governorate of each mention's place, null for names left unresolved. */
export function places(text: string): (string | null)[] {
  return parse(text).map(
    ({ mention: { place } }) => place && `${place.nameEn ?? place.name}, ${place.admin1 ?? place.country}`,
  );
}
