import { isInvisible } from './ar/normalize.ts';
import { mendWords } from './ar/splitWords.ts';
import { scanText, spellingIn, type TextScan } from './scanText.ts';
import { splitSentences } from './sentences.ts';
import type { Spelling, Token, TokenizedText, TokenKind, TokenReading } from './Token.ts';

const BETWEEN_WORDS = new Set([' ', '\u00A0', '\t', '-', '_', '\u2010', '\u2011']);

/** Cuts a text into tokens; every token keeps its offsets in the text exactly as given. Never throws, on any string. */
export function tokenize(text: string): Token[] {
  const scan = scanText(text);
  const tokens: Token[] = [];
  for (let at = 0; at < scan.count; at++) tokens.push(tokenAt(scan, at));
  return tokens;
}

/** Token `at` of a scanned text. */
export function tokenAt(scan: TextScan, at: number): Token {
  return new TextToken(scan.starts[at] as number, scan.ends[at] as number, spellingIn(scan, at));
}

/** A token that stands at a place of the text and reads as the spelling. */
export function tokenOf(start: number, end: number, spelling: Spelling): Token {
  return new TextToken(start, end, spelling);
}

/** A place in the text and the spelling that stands there: a long text has many tokens, and most are only passed over. */
class TextToken implements Token {
  readonly start: number;
  readonly end: number;
  readonly spelling: Spelling;

  constructor(start: number, end: number, spelling: Spelling) {
    this.start = start;
    this.end = end;
    this.spelling = spelling;
  }

  get kind(): TokenKind {
    return this.spelling.kind;
  }
  get clean(): string {
    return this.spelling.clean;
  }
  get key(): string {
    return this.spelling.key;
  }
  get readings(): readonly TokenReading[] {
    return this.spelling.readings;
  }
  get letterOffsets(): readonly number[] | null {
    return this.spelling.letterOffsets;
  }
}

/** True when nothing but spaces, joining hyphens and invisible marks lies between two neighbouring tokens. */
export function adjacent(text: string, before: Token, after: Token): boolean {
  for (let i = before.end; i < after.start; i++) {
    const char = text[i] as string;
    if (!BETWEEN_WORDS.has(char) && !isInvisible(char)) return false;
  }
  return true;
}

/** The text cut into tokens and sentences, once. */
export function tokenizeText(text: string): TokenizedText {
  const tokens = tokenize(mendWords(text));
  return { text, tokens, sentences: splitSentences(text, tokens) };
}
