import type { Token, TokenReading } from './Token.ts';
import { listingIn } from './wordLists.ts';

/** Folded words (no article) with what they mean; read-only after the module has loaded. */
export type Lexicon<T> = ReadonlyMap<string, T>;
export type WordSet = ReadonlySet<string>;

/** A lexicon entry found for a token, under the reading that led to it. */
export interface LexiconHit<T> {
  value: T;
  reading: TokenReading;
}

/** What the lexicon says of the token under its first reading that is listed, proclitics and article cut; else null. */
export function lookUp<T>(token: Token | undefined, lexicon: Lexicon<T>): LexiconHit<T> | null {
  if (token === undefined || token.kind === 'punctuation') return null;
  return listingIn(token.spelling, lexicon) as LexiconHit<T> | null;
}

/** True when the word as it stands, or without its article, is in the set; proclitics are not cut. */
export function isWord(token: Token | undefined, words: WordSet): boolean {
  return token !== undefined && listingIn(token.spelling, words)?.bare === true;
}

/** True when the word is in the set under any reading, proclitics cut. */
export function hasWord(token: Token | undefined, words: WordSet): boolean {
  return token !== undefined && listingIn(token.spelling, words) !== null;
}

/** A set of words written with spaces between them, folded as the text's tokens are. */
export function wordSet(fold: (word: string) => string, words: string): WordSet {
  return new Set(words.split(/\s+/).filter(Boolean).map(fold));
}

/** A lexicon from rows of (words separated by spaces, meaning). The first row that lists a word wins. */
export function lexicon<T>(
  fold: (word: string) => string,
  rows: readonly (readonly [string, T])[],
): Lexicon<T> {
  const map = new Map<string, T>();
  for (const [words, value] of rows)
    for (const word of words.split(/\s+/).filter(Boolean).map(fold)) if (!map.has(word)) map.set(word, value);
  return map;
}

/**
 * A lexicon of phrases: rows of (phrases separated by commas, meaning). The key of a phrase is its folded words joined by
 * one space, the article ال cut from each, as in the last of a token's uncut readings.
 */
export function phraseLexicon<T>(
  fold: (word: string) => string,
  rows: readonly (readonly [string, T])[],
): Lexicon<T> {
  const map = new Map<string, T>();
  for (const [phrases, value] of rows)
    for (const phrase of phrases.split(/[،,]/)) {
      const key = phrase
        .trim()
        .split(/\s+/)
        .map((word) => fold(word.replace(/^ال(?=..)/, '')))
        .join(' ');
      if (key !== '' && !map.has(key)) map.set(key, value);
    }
  return map;
}

/** The first words of a phrase lexicon's phrases: few words of a text begin one, and only there are phrases spelled out. */
const firstWordsOf = new WeakMap<Lexicon<unknown> | WordSet, WordSet>();

/** False when no phrase of the list begins with the word, proclitics cut or not. */
export function mayBeginPhrase(token: Token | undefined, phrases: Lexicon<unknown> | WordSet): boolean {
  let words = firstWordsOf.get(phrases);
  if (words === undefined) {
    words = new Set([...phrases.keys()].map((phrase) => phrase.split(' ', 1)[0] as string));
    firstWordsOf.set(phrases, words);
  }
  return hasWord(token, words);
}

/** The longest phrase of the lexicon that begins at token `at`, proclitics of its first word cut; null when none does. */
export function lookUpPhrase<T>(
  tokens: readonly Token[],
  at: number,
  phrases: Lexicon<T>,
  longest: number,
): { value: T; reading: TokenReading; endToken: number } | null {
  const first = tokens[at];
  if (first?.kind !== 'word' || !mayBeginPhrase(first, phrases)) return null;
  let best: { value: T; reading: TokenReading; endToken: number } | null = null;
  for (const reading of first.readings) {
    let key = reading.key;
    for (let end = at + 1; end <= at + longest; end++) {
      const value = phrases.get(key);
      if (value !== undefined && (best === null || end > best.endToken))
        best = { value, reading, endToken: end };
      const next = tokens[end];
      if (next?.kind !== 'word') break;
      key += ` ${articleless(next)}`;
    }
  }
  return best;
}

/** The word folded, its article cut where it has one; proclitics are kept. */
export function articleless(token: Token): string {
  return token.readings.find((reading) => reading.article && reading.clitics === '')?.key ?? token.key;
}
