import type { Token, TokenReading } from './Token.ts';
import { tokenize } from './tokenize.ts';

/** Words of a query beyond these are left out: nobody types more, and each costs a look at a part of the index. */
const MOST_WORDS = 12;
/** A word's letters beyond these count for nothing: what is longer is no word. */
export const LONGEST_KEY = 40;

/** One word that is looked for: found where a key of the text begins with one of `begins` or is one of `is`. */
export interface QueryWord {
  readonly begins: readonly string[];
  readonly is: readonly string[];
}

/**
 * Letters that must be left when a proclitic without an article is cut from a word of a text. و, ب and ل stand before
 * many words; ف and ك seldom do, but begin many (فرقة is no رقة), so that more must be left.
 */
const leastStem = ({ clitics }: TokenReading): number => (/[فك]/.test(clitics) ? 4 : 3);
/** The same in a query, where the uncut word is the likelier. */
const LEAST_QUERY_STEM = 4;

const short = (key: string): string => key.slice(0, LONGEST_KEY);

/**
 * The keys that a word of a text is found by: the folded word (أإآ, ة/ه, ى/ي, Persian letters, digits, marks and tatweel
 * dropped), without its article, and without its proclitics. None for punctuation.
 */
export function searchKeys(token: Token): string[] {
  if (token.kind === 'punctuation') return [];
  const keys = new Set([short(token.key)]);
  for (const reading of token.readings) {
    const { article, cut, key } = reading;
    // "ب" + "الجيزة": the reading with the article cut says as much.
    if (article || (cut > 0 && !key.startsWith('ال') && key.length >= leastStem(reading)))
      keys.add(short(key));
  }
  keys.delete('');
  return [...keys];
}

function queryWord(token: Token): QueryWord {
  const articles = token.readings.filter(({ article }) => article).map(({ key }) => short(key));
  const stems = token.readings
    .filter(({ article, cut, key }) => !article && cut > 0 && key.length >= LEAST_QUERY_STEM)
    .map(({ key }) => short(key));
  const keys = [...new Set([short(token.key), ...articles])];
  // A single letter begins far too much.
  const begins = keys.filter((key) => key.length > 1);
  return { begins, is: [...stems, ...keys.filter((key) => key.length === 1)] };
}

/**
 * The words of a query, all of which a text must have: each may be written with or without article and diacritics, in any
 * usual spelling, and may be the beginning of a longer word. Empty when the query has no letter or digit.
 */
export function queryWords(query: string): QueryWord[] {
  const words = tokenize(query).filter(({ kind, key }) => kind !== 'punctuation' && key !== '');
  const longer = words.filter(isWorthLooking);
  return (longer.length > 0 ? longer : words).slice(0, MOST_WORDS).map(queryWord);
}

// The possessive of "Daraa's" and single letters beside whole words say nothing.
const isWorthLooking = ({ kind, key }: Token): boolean =>
  kind === 'number' || key.replace(/^['’]/, '').length > 1;

/** True when a word with these keys is the one looked for. */
export function isHit(keys: readonly string[], { begins, is }: QueryWord): boolean {
  return keys.some((key) => is.includes(key) || begins.some((start) => key.startsWith(start)));
}

/** The keys of all words of a text, each once. */
export function textKeys(text: string): Set<string> {
  const keys = new Set<string>();
  for (const token of tokenize(text)) for (const key of searchKeys(token)) keys.add(key);
  return keys;
}

/** True when a text has all words of a query: what an index gives, worked out from the text itself. */
export function hasWords(text: string, words: readonly QueryWord[]): boolean {
  const keys = [...textKeys(text)];
  return words.every((word) => isHit(keys, word));
}
