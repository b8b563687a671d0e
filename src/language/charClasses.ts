/** What the tokenizer must know of a character, as bits that may stand together. */
export const LETTER = 1;
export const ARABIC_LETTER = 2;
/** Nonspacing marks: vowel signs, accents. */
export const MARK = 4;
/** Tatweel, zero-width and bidirectional marks, which stand inside Arabic words without being letters. */
export const JOINER = 8;
export const DIGIT = 16;
export const CAPITAL = 32;
/** White space and format characters: never part of a token on their own. */
export const GAP = 64;
const KNOWN = 128;
/** Half of a character beyond the basic plane: the class is that of both halves together. */
const SURROGATE = 256;

const CLASSES: readonly (readonly [bit: number, pattern: RegExp])[] = [
  [LETTER, /\p{L}/u],
  [ARABIC_LETTER, /[\p{Script=Arabic}&&[\p{L}]]/v],
  [MARK, /\p{Mn}/u],
  [JOINER, /[\u0640\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/],
  [DIGIT, /\p{Nd}/u],
  [CAPITAL, /\p{Lu}/u],
  [GAP, /[\s\p{Cf}]/u],
];

/** The bits of each UTF-16 code unit, worked out from Unicode's properties when it is first met; 0 before that. */
const unitClasses = new Uint16Array(0x10000).fill(SURROGATE, 0xd800, 0xe000);
/** The bits of characters beyond the basic plane that were met, and of surrogates that stand alone. */
const pairClasses = new Map<number, number>();

/** The class bits of the character that begins at an offset; 0 behind the end of the text. */
export function classAt(text: string, at: number): number {
  if (at >= text.length) return 0;
  const unit = text.charCodeAt(at);
  const known = unitClasses[unit] as number;
  if (known !== 0 && known !== SURROGATE) return known;
  const codePoint = text.codePointAt(at) as number;
  const bits = pairClasses.get(codePoint) ?? classOf(codePoint);
  if (known === SURROGATE) pairClasses.set(codePoint, bits);
  else unitClasses[unit] = bits;
  return bits;
}

/** Code units of the character at an offset: two for a surrogate pair. */
export function widthAt(text: string, at: number): number {
  return (text.charCodeAt(at) & 0xf800) === 0xd800 && (text.codePointAt(at) as number) > 0xffff ? 2 : 1;
}

/** Where the run of characters that have any of the bits ends: the tokenizer's innermost loop. */
export function pastRun(text: string, from: number, wanted: number): number {
  const { length } = text;
  let at = from;
  while (at < length) {
    if ((unitClasses[text.charCodeAt(at)] as number) & wanted) at++;
    else if (classAt(text, at) & wanted) at += widthAt(text, at);
    else break;
  }
  return at;
}

function classOf(codePoint: number): number {
  const character = String.fromCodePoint(codePoint);
  return CLASSES.reduce((bits, [bit, pattern]) => (pattern.test(character) ? bits | bit : bits), KNOWN);
}
