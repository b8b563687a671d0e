import { isHit, type QueryWord, queryWords, searchKeys } from '../../src/language/searchKeys.ts';
import { tokenize } from '../../src/language/tokenize.ts';

/** Where a word that is looked for stands; UTF-16 offsets of the text as it is. */
export interface HitSpan {
  readonly start: number;
  readonly end: number;
}

let last: { query: string; words: QueryWord[] } = { query: '', words: [] };

/** The words of a text that a query finds, in their order, in whatever spelling. A whole word is given, with its proclitics. */
export function hitSpans(text: string, query: string): HitSpan[] {
  // One query is asked of all rows in view.
  if (last.query !== query) last = { query, words: queryWords(query) };
  const { words } = last;
  if (words.length === 0) return [];
  return tokenize(text).flatMap((token) => {
    const keys = searchKeys(token);
    return words.some((word) => isHit(keys, word)) ? [{ start: token.start, end: token.end }] : [];
  });
}
