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
import {
  HASH_START,
  hashed,
  makeRoom,
  NOT_KEPT,
  positionOf,
  type SpellingKind,
  spellingAt,
  touchSlots,
  unkeptSpelling,
} from './spellings.ts';
import type { Spelling } from './Token.ts';

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
 * The tokens of one text as columns: where each begins and ends, and its spelling. Names are looked for in these, so that
 * words that begin none, nine in ten, cost no object. There is one, used for one text after the other.
 */
export interface TextScan {
  count: number;
  starts: Int32Array;
  ends: Int32Array;
  /** Position of the spelling among those kept, or, for a word that is not, -1 - its index in `unkept`. */
  positions: Int32Array;
  unkept: Spelling[];
}

const scan: TextScan = {
  count: 0,
  starts: new Int32Array(1024),
  ends: new Int32Array(1024),
  positions: new Int32Array(1024),
  unkept: [],
};

/**
 * Cuts a text into tokens. What it gives holds until the next text is scanned. Never throws, on any string.
 *
 * Words, numbers and punctuation in one pass. Runs of one script make a word, so "ال24" is two tokens; marks and tatweel
 * stay inside the word they stand on; a hyphen or underscore between letters parts words without being a token ("Al-Bab", "#خان_شيخون"); an apostrophe
 * between letters parts nothing, save the English possessive ("Daraa's" is two tokens, "Ra's al-Ayn" is not cut). Initials with
 * points ("U.S.") are one word.
 */
export function scanText(text: string): TextScan {
  makeRoom();
  scan.count = 0;
  scan.unkept = [];
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
    add(text, at, end, kind);
    at = end;
  }
  findPositions(text, scan.count - (scan.count % BATCH));
  return scan;
}

function add(text: string, start: number, end: number, kind: SpellingKind): void {
  const at = scan.count;
  if (at === scan.starts.length) grow();
  let hash = HASH_START;
  for (let i = start; i < end; i++) hash = hashed(hash, text.charCodeAt(i));
  scan.starts[at] = start;
  scan.ends[at] = end;
  scan.positions[at] = hash;
  kinds[at % BATCH] = kind;
  scan.count = at + 1;
  if (scan.count % BATCH === 0) findPositions(text, scan.count - BATCH);
}

/** Words whose spellings are looked for together. */
const BATCH = 256;
const kinds: SpellingKind[] = new Array<SpellingKind>(BATCH).fill('latin');

/**
 * Turns the hashes of the tokens from `first` on into positions. The table is too large for the processor's nearest
 * memory: all places are touched first, one behind the other, so that it fetches them at the same time.
 */
function findPositions(text: string, first: number): void {
  const { positions, starts, ends } = scan;
  touchSlots(positions, first, scan.count);
  for (let at = first; at < scan.count; at++) {
    const [start, end] = [starts[at] as number, ends[at] as number];
    const kind = kinds[at % BATCH] as SpellingKind;
    const position = positionOf(text, start, end, positions[at] as number, kind);
    positions[at] =
      position === NOT_KEPT ? -scan.unkept.push(unkeptSpelling(text, start, end, kind)) : position;
  }
}

function grow(): void {
  for (const column of ['starts', 'ends', 'positions'] as const) {
    const longer = new Int32Array(scan.count * 2);
    longer.set(scan[column]);
    scan[column] = longer;
  }
}

/** The spelling of token `at`. */
export function spellingIn({ positions, unkept }: TextScan, at: number): Spelling {
  const position = positions[at] as number;
  return position < 0 ? (unkept[-1 - position] as Spelling) : spellingAt(position);
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
