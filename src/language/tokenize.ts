import { isInvisible } from './ar/normalize.ts';
import {
  ARABIC_LETTER,
  CAPITAL,
  classAt,
  DIGIT,
  GAP,
  JOINER,
  LETTER,
  MARK,
  pastRun,
  widthAt,
} from './charClasses.ts';
import { splitSentences } from './sentences.ts';
import { HASH_START, hashed, type SpellingKind, spellingOf } from './spellings.ts';
import type { Spelling, Token, TokenizedText, TokenKind, TokenReading } from './Token.ts';

const BETWEEN_WORDS = new Set([' ', '\u00A0', '\t', '-', '_', '\u2010', '\u2011']);
const SOFT_HYPHEN = 0xad;
const POINT = 0x2e;
const SMALL_S = 0x73;
const isJoint = (unit: number): boolean =>
  unit === 0x2d || unit === 0x5f || unit === 0x2010 || unit === 0x2011;
/** ' and ’, which also write the English possessive. */
const isPlainApostrophe = (unit: number): boolean => unit === 0x27 || unit === 0x2019;
/** The apostrophes that are not letters to Unicode; the half rings of transliterations are. */
const isApostrophe = (unit: number): boolean =>
  isPlainApostrophe(unit) || unit === 0x2018 || unit === 0x60 || unit === 0xb4;

/**
 * Cuts a text into tokens; every token keeps its offsets in the text exactly as given. Never throws, on any string.
 *
 * Words, numbers and punctuation in one pass. Runs of one script make a word, so "ال24" is two tokens; marks and tatweel
 * stay inside the word they stand on; a hyphen or underscore between letters parts words without being a token ("Al-Bab", "#خان_شيخون"); an apostrophe
 * between letters parts nothing, save the English possessive ("Daraa's" is two tokens, "Ra's al-Ayn" is not cut). Initials with
 * points ("U.S.") are one word.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const bits = classAt(text, at);
    let end: number;
    let kind: SpellingKind;
    if (bits & ARABIC_LETTER) {
      kind = 'arabic';
      end = pastRun(text, at, ARABIC_LETTER | MARK | JOINER);
    } else if (bits & LETTER) {
      kind = 'latin';
      end = bits & CAPITAL ? pastInitials(text, at) : at;
      if (end === at) end = pastWord(text, at);
    } else if (bits & (GAP | MARK)) {
      at += widthAt(text, at);
      continue;
    } else if (bits & DIGIT) {
      kind = 'number';
      end = pastRun(text, at, DIGIT);
    } else {
      const unit = text.charCodeAt(at);
      if (isPlainApostrophe(unit) && endsPossessive(text, at) && classBefore(text, at) & LETTER) {
        kind = 'possessive';
        end = at + 2;
      } else if (isJoint(unit) && classAt(text, at + 1) & LETTER && classBefore(text, at) & (LETTER | MARK)) {
        at++;
        continue;
      } else {
        kind = 'punctuation';
        end = at + widthAt(text, at);
      }
    }
    tokens.push(tokenOf(text, at, end, kind));
    at = end;
  }
  return tokens;
}

function tokenOf(text: string, start: number, end: number, made: SpellingKind): Token {
  let hash = HASH_START;
  for (let at = start; at < end; at++) hash = hashed(hash, text.charCodeAt(at));
  return new TextToken(start, end, spellingOf(text, start, end, hash, made));
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

/** The class of the character that ends before an offset; 0 at the beginning of the text. */
function classBefore(text: string, at: number): number {
  if (at === 0) return 0;
  const isPair = at > 1 && widthAt(text, at - 2) === 2;
  return classAt(text, isPair ? at - 2 : at - 1);
}

/** Behind "U.S." or "U.S": capitals with points between, and a last point, no letter behind them; `from` when there are none. */
function pastInitials(text: string, from: number): number {
  let end = from;
  let last = from + widthAt(text, from);
  while (text.charCodeAt(last) === POINT && classAt(text, last + 1) & CAPITAL) {
    end = last;
    last += 1 + widthAt(text, last + 1);
  }
  if (last === from + widthAt(text, from)) return from;
  if (text.charCodeAt(last) === POINT && !(classAt(text, last + 1) & LETTER)) return last + 1;
  if (!(classAt(text, last) & LETTER)) return last;
  // "U.S.Army": the last capital begins a word of its own.
  return end > from + widthAt(text, from) ? end : from;
}

/** Behind a word of letters that may have apostrophes between them. */
function pastWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && (classAt(text, at) & (LETTER | MARK) || text.charCodeAt(at) === SOFT_HYPHEN))
    at += widthAt(text, at);
  while (isApostrophe(text.charCodeAt(at))) {
    const possessive = isPlainApostrophe(text.charCodeAt(at)) && endsPossessive(text, at);
    if (possessive && !isRa(text, at)) break;
    const end = pastRun(text, at + 1, LETTER | MARK);
    if (end === at + 1) break;
    at = end;
  }
  return at;
}

/** True when the apostrophe at an offset is followed by an s that ends the word. */
function endsPossessive(text: string, at: number): boolean {
  return text.charCodeAt(at + 1) === SMALL_S && !(classAt(text, at + 2) & (LETTER | MARK));
}

/** True for "Ra" as a whole word before an offset: "Ra's" is Arabic for head. */
function isRa(text: string, at: number): boolean {
  return /^r$/i.test(text[at - 2] ?? '') && text[at - 1] === 'a' && !(classBefore(text, at - 2) & LETTER);
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
  const tokens = tokenize(text);
  return { text, tokens, sentences: splitSentences(text, tokens) };
}
