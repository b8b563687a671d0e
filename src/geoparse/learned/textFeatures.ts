import { contextFeatures, type ReadText, textView } from './contextFeatures.ts';
import { FeatureList } from './FeatureList.ts';
import { mix } from './hash.ts';
import type { WordFeatures, WordReader } from './wordFeatures.ts';

/** How far to each side a word's own features are looked at. */
export const REACH = 2;

/** All features of one text as training wants them: the general and the lexical ones of token i lie in [starts[i], starts[i + 1]). */
export interface TextFeatures {
  general: Int32Array;
  generalStarts: Int32Array;
  lexical: Int32Array;
  lexicalStarts: Int32Array;
}

/** The features of a word as its neighbour `offset` tokens away has them. */
export function wordFeaturesAt(
  word: WordFeatures,
  offset: number,
  general: FeatureList,
  lexical: FeatureList,
): void {
  for (const feature of word.wide) general.add(mix(feature, offset));
  if (Math.abs(offset) <= 1) for (const feature of word.near) general.add(mix(feature, offset));
  if (offset === 0) for (const feature of word.own) general.add(feature);
  for (const feature of word.lexicalWide) lexical.add(mix(feature, offset));
  if (offset === 0) for (const feature of word.lexicalOwn) lexical.add(feature);
}

export function textFeatures(text: ReadText, reader: WordReader): TextFeatures {
  const view = textView(text, reader);
  const words = view.tokens.map(reader.featuresOf);
  const count = view.tokens.length;
  const general = new FeatureList();
  const lexical = new FeatureList();
  const generalStarts = new Int32Array(count + 1);
  const lexicalStarts = new Int32Array(count + 1);
  for (let at = 0; at < count; at++) {
    for (let offset = -REACH; offset <= REACH; offset++) {
      const word = words[at + offset];
      if (word !== undefined) wordFeaturesAt(word, offset, general, lexical);
    }
    const lexicalFrom = contextFeatures(view, at, general);
    for (let k = lexicalFrom; k < general.count; k++) lexical.add(general.ids[k] as number);
    general.count = lexicalFrom;
    generalStarts[at + 1] = general.count;
    lexicalStarts[at + 1] = lexical.count;
  }
  return {
    general: general.ids.slice(0, general.count),
    generalStarts,
    lexical: lexical.ids.slice(0, lexical.count),
    lexicalStarts,
  };
}
