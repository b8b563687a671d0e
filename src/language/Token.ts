import type { Listing } from './wordLists.ts';

/**
 * One way to read the front of a word: which proclitics were cut, whether the article ال follows, and what is left.
 * Readings belong to the spelling, not to the place in the text, so equal words share one list.
 */
export interface TokenReading {
  /** How many letters of the clean word stand before the name: the proclitics, not the article. */
  cut: number;
  /** The proclitics that were cut, as letters ("وب"), '' for none. */
  clitics: string;
  /** True when an article stood before `key` (ال, or the second ل of لل). */
  article: boolean;
  /** Normalised word without proclitics and article: what names are indexed by. */
  key: string;
}

export type TokenKind = 'word' | 'number' | 'punctuation';

/** What is known of a word however often it stands in a text: equal words share one. */
export interface Spelling {
  kind: TokenKind;
  clean: string;
  key: string;
  readings: readonly TokenReading[];
  letterOffsets: readonly number[] | null;
  /** Its number, given when it is first met and never again to another; what is known of it elsewhere is kept by it. */
  number: number;
  /** What the word lists say of it, by list number; read through `lexicon.ts`. */
  listings: (Listing | null)[];
}

/** A word, number or punctuation mark; offsets are UTF-16 code units of the report's text exactly as given. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly kind: TokenKind;
  /** The word cleaned of vowel marks, tatweel and invisible marks, presentation forms undone; letters otherwise kept. */
  readonly clean: string;
  /** The word folded for comparison (أإآٱ -> ا, ى -> ي, ة -> ه, Persian letters, digits to 0-9; English lower case). */
  readonly key: string;
  /** All readings of the word's front, the uncut one first. Empty for punctuation. */
  readonly readings: readonly TokenReading[];
  /** Text offset of each clean letter relative to `start`; null when letters and code units coincide. */
  readonly letterOffsets: readonly number[] | null;
  /** All of this but the place in the text. */
  readonly spelling: Spelling;
}

/** The offset in the text where the word begins after the reading's proclitics, at its article when it has one. */
export function readingStart(token: Token, reading: TokenReading): number {
  return token.start + (token.letterOffsets?.[reading.cut] ?? reading.cut);
}

/** A sentence as a range of tokens: `firstToken` inclusive, `endToken` exclusive; `start`/`end` are text offsets. */
export interface Sentence {
  start: number;
  end: number;
  firstToken: number;
  endToken: number;
}

/** A report's text, cut once; everything later works on this. */
export interface TokenizedText {
  text: string;
  tokens: Token[];
  sentences: Sentence[];
}
