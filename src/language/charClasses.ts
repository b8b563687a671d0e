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

const CLASSES: readonly (readonly [bit: number, pattern: RegExp])[] = [
  [LETTER, /\p{L}/u],
  [ARABIC_LETTER, /[\p{Script=Arabic}&&[\p{L}]]/v],
  [MARK, /\p{Mn}/u],
  [JOINER, /[\u0640\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/],
  [DIGIT, /\p{Nd}/u],
  [CAPITAL, /\p{Lu}/u],
  [GAP, /[\s\p{Cf}]/u],
];

/** The bits of each code point, worked out from Unicode's properties when it is first met; 0 for one not met yet. */
const classes = new Uint8Array(0x110000);

/** The class bits of the character that begins at an offset; 0 behind the end of the text. */
export function classAt(text: string, at: number): number {
  if (at >= text.length) return 0;
  const unit = text.charCodeAt(at);
  const codePoint = isSurrogate(unit) ? (text.codePointAt(at) as number) : unit;
  const known = classes[codePoint] as number;
  return known === 0 ? classOf(codePoint) : known;
}

/** True for the halves of characters beyond the basic plane, and for a half without its other. */
export const isSurrogate = (unit: number): boolean => (unit & 0xf800) === 0xd800;

function classOf(codePoint: number): number {
  const character = String.fromCodePoint(codePoint);
  const bits = CLASSES.reduce((sum, [bit, pattern]) => (pattern.test(character) ? sum | bit : sum), KNOWN);
  classes[codePoint] = bits;
  return bits;
}
