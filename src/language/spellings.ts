import { cleanArabic, cleanLetter, foldArabic, westernDigits } from './ar/normalize.ts';
import { arabicReadings } from './ar/readings.ts';
import { foldLatin } from './en/normalize.ts';
import type { Spelling, TokenReading } from './Token.ts';
import { listingsOf } from './wordLists.ts';

/** How the tokenizer came upon a word, which decides how it is cleaned and folded. */
export type SpellingKind = 'arabic' | 'number' | 'possessive' | 'latin' | 'punctuation';

type Form = Pick<Spelling, 'clean' | 'key' | 'readings' | 'letterOffsets'>;

/**
 * Bounds the memory that spellings may take, with all that is kept of them elsewhere (`bySpelling`): some hundred bytes to
 * two kilobytes each. A thousand news reports have as many; more of them made no text faster to read.
 */
export const MOST_SPELLINGS = 2 ** 15;
/** A longer word is a chain of marks or an attack: it is not remembered. */
const LONGEST_KEPT = 24;
/** At most half full, so that a word is found after one or two looks. */
const SLOTS = 2 * MOST_SPELLINGS;
/** FNV-1a, https://datatracker.ietf.org/doc/draft-eastlake-fnv/ */
export const HASH_START = 0x811c9dc5 | 0;
const HASH_PRIME = 0x01000193;

/** The hash of a word grows by a code unit at a time, while the tokenizer looks for the word's end. */
export const hashed = (hash: number, unit: number): number => Math.imul(hash ^ unit, HASH_PRIME);

/**
 * All spellings met lately, as a hash table of our own: a Map would need a string made for every word of a text. A slot
 * is four numbers that lie together in memory: the hash, the spelling's position + 1 (0 for a free slot), the first code
 * unit in `units`, the length.
 */
const slots = new Int32Array(SLOTS * 4);
const units = new Uint16Array(MOST_SPELLINGS * LONGEST_KEPT);
let unitsUsed = 0;
let known: Spelling[] = [];
/** What position 0 counts for in a spelling's number: a number is never given twice. */
let firstNumber = 0;
let unkeptCount = 0;

/** What {@link positionOf} gives for a word that is not kept. */
export const NOT_KEPT = -1;

/** Forgets all spellings when few more would find room: between two texts, so that positions hold for a whole text. */
export function makeRoom(): void {
  if (known.length < MOST_SPELLINGS * 0.75) return;
  known = [];
  firstNumber += MOST_SPELLINGS;
  unitsUsed = 0;
  slots.fill(0);
}

/** Position of the spelling of `text` from `start` to `end`, whose code units have this hash; equal words give the same. */
export function positionOf(
  text: string,
  start: number,
  end: number,
  hash: number,
  kind: SpellingKind,
): number {
  const length = end - start;
  if (length > LONGEST_KEPT) return NOT_KEPT;
  let slot = firstSlot(hash);
  for (let position = slots[slot + 1] as number; position !== 0; position = slots[slot + 1] as number) {
    const stands = slots[slot] === hash && slots[slot + 3] === length;
    if (stands && isSame(slots[slot + 2] as number, text, start, length)) return position - 1;
    slot = (slot + 4) & (SLOTS * 4 - 1);
  }
  if (known.length >= MOST_SPELLINGS) return NOT_KEPT;
  known.push(makeSpelling(copyOf(text, start, end), kind, firstNumber + known.length));
  slots[slot] = hash;
  slots[slot + 1] = known.length;
  slots[slot + 2] = unitsUsed;
  slots[slot + 3] = length;
  for (let at = start; at < end; at++) units[unitsUsed++] = text.charCodeAt(at);
  return known.length - 1;
}

/** The spelling at a position of the text that was scanned last. */
export function spellingAt(position: number): Spelling {
  return known[position] as Spelling;
}

/** Number of the spelling at a position. */
export const numberAt = (position: number): number => firstNumber + position;

/** The spelling of a word that is not kept: too long, or one of more words than a text can have in earnest. */
export function unkeptSpelling(text: string, start: number, end: number, kind: SpellingKind): Spelling {
  return makeSpelling(text.slice(start, end), kind, -++unkeptCount);
}

/** Reads the places of some hashes for nothing but to have them at hand when they are looked at. */
export function touchSlots(hashes: Int32Array, first: number, end: number): void {
  let sum = 0;
  for (let at = first; at < end; at++) sum ^= slots[firstSlot(hashes[at] as number)] as number;
  touched[0] = sum;
}
/** Takes what is read, so that the compiler cannot leave the reading out. */
const touched = new Int32Array(1);

/** The low bits of the hash choose; mixing in the high ones spreads words that differ early. */
const firstSlot = (hash: number): number => ((hash ^ (hash >>> 15)) & (SLOTS - 1)) * 4;

function isSame(first: number, text: string, start: number, length: number): boolean {
  for (let i = 0; i < length; i++) if (units[first + i] !== text.charCodeAt(start + i)) return false;
  return true;
}

/** A slice of more than a dozen letters would keep the whole text in memory for as long as the word is remembered. */
function copyOf(text: string, start: number, end: number): string {
  const slice = text.slice(start, end);
  return end - start < 13 ? slice : Array.from(slice).join('');
}

function makeSpelling(surface: string, kind: SpellingKind, number: number): Spelling {
  const form = forms[kind](surface);
  return {
    kind: kind === 'punctuation' || kind === 'number' ? kind : 'word',
    ...form,
    number,
    listings: listingsOf(form),
  };
}

const forms: Record<SpellingKind, (surface: string) => Form> = {
  arabic(surface) {
    const clean = cleanArabic(surface);
    const key = foldArabic(clean);
    return {
      clean,
      key,
      readings: arabicReadings(clean, key),
      letterOffsets: clean === surface ? null : letterOffsets(surface),
    };
  },
  number(surface) {
    const clean = westernDigits(surface);
    return oneReading(clean, clean);
  },
  // Keeps its apostrophe in the key, so that it is never taken for the letter s.
  possessive: () => oneReading("'s", "'s"),
  latin: (surface) => oneReading(surface, foldLatin(surface.replace(/\./g, ''))),
  punctuation: (surface) => ({ clean: surface, key: surface, readings: NO_READINGS, letterOffsets: null }),
};

const NO_READINGS: readonly TokenReading[] = [];

function oneReading(clean: string, key: string): Form {
  return { clean, key, readings: [{ cut: 0, clitics: '', article: false, key }], letterOffsets: null };
}

/** Offset of each clean letter: a ligature gives several letters at one offset, marks give none. */
function letterOffsets(surface: string): number[] {
  const offsets: number[] = [];
  for (let i = 0; i < surface.length; i++) {
    for (const _letter of cleanLetter(surface[i] as string)) offsets.push(i);
  }
  return offsets;
}
