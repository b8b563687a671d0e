import { createHash } from 'node:crypto';
import type { Gazetteer } from '../../../src/gazetteer/Gazetteer.ts';
import type { ReadText } from '../../../src/geoparse/learned/contextFeatures.ts';
import { namesAt } from '../../../src/geoparse/namesAt.ts';
import { recognise } from '../../../src/geoparse/recognise.ts';
import type { PlaceLexicon } from '../../../src/language/PlaceLexicon.ts';
import { readTags } from '../../../src/language/tags.ts';
import { tokenizeText } from '../../../src/language/tokenize.ts';
import type { Span } from '../../../src/model/span.ts';
import type { GoldText } from './gold.ts';

/** A text as the recogniser sees it in a report: what the gazetteer and the rules find in it. */
export function readAsReport(text: string, gazetteer: Gazetteer, lexicon: PlaceLexicon): ReadText {
  const tokenized = readTags(tokenizeText(text));
  const matches = tokenized.tokens.map((_, at) => namesAt(tokenized.tokens, at, gazetteer, lexicon));
  return { tokenized, gazetteer, matches, toponyms: recognise(tokenizeText(text), gazetteer, lexicon) };
}

/** B, I, O of every token; a span that ends inside a word annotates nothing of that word. */
export function labelsOf({ tokenized }: ReadText, { spans }: Pick<GoldText, 'spans'>): Uint8Array {
  const { tokens, text } = tokenized;
  const labels = new Uint8Array(tokens.length);
  for (const span of spans) {
    let begun = false;
    tokens.forEach((token, at) => {
      if (token.end <= span.start || token.start >= span.end) return;
      if (token.kind === 'punctuation' && (!begun || token.clean === '#')) return;
      if (token.end > span.end && /\p{L}/u.test(text[span.end] ?? '')) return;
      labels[at] = begun ? 2 : 1;
      begun = true;
    });
  }
  // A hashtag's mark inside a name belongs to it; punctuation at its end does not.
  for (let at = 1; at + 1 < tokens.length; at++) if (labels[at] === 0 && labels[at + 1] === 2) labels[at] = 2;
  return labels;
}

/** The spans that labels make. */
export function spansOf({ tokenized }: Pick<ReadText, 'tokenized'>, labels: Uint8Array): Span[] {
  const spans: Span[] = [];
  tokenized.tokens.forEach((token, at) => {
    if (labels[at] === 1) spans.push({ start: token.start, end: token.end });
    else if (labels[at] === 2) {
      const last = spans.at(-1);
      if (last) last.end = token.end;
    }
  });
  return spans;
}

/** Text without what differs between copies of one post. */
export function postKey(text: string): string {
  const bare = text
    .replace(/https?:\/\/\S+/g, '')
    .replace(/^RT @\S+:?/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
  return createHash('sha1').update(bare).digest('hex');
}
