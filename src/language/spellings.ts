import { cleanArabic, cleanLetter, foldArabic, westernDigits } from './ar/normalize.ts';
import { arabicReadings } from './ar/readings.ts';
import { foldLatin } from './en/normalize.ts';
import type { Spelling, TokenReading } from './Token.ts';
import { listingsOf } from './wordLists.ts';

/** How the tokenizer came upon a word, which decides how it is cleaned and folded. */
export type SpellingKind = 'arabic' | 'number' | 'possessive' | 'latin' | 'punctuation';

type Form = Pick<Spelling, 'clean' | 'key' | 'readings' | 'letterOffsets'>;

/** Bounds the memory that spellings may take. Ten thousand news reports have as many; they take some 60 MB. */
const MOST_SPELLINGS = 2 ** 17;
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
let spellingsMade = 0;

/** The spelling of `text` from `start` to `end`, whose code units have this hash; equal words give the same object. */
export function spellingOf(
  text: string,
  start: number,
  end: number,
  hash: number,
  kind: SpellingKind,
): Spelling {
  const length = end - start;
  if (length > LONGEST_KEPT) return makeSpelling(text.slice(start, end), kind);
  let slot = firstSlot(hash);
  for (let position = slots[slot + 1] as number; position !== 0; position = slots[slot + 1] as number) {
    const stands = slots[slot] === hash && slots[slot + 3] === length;
    if (stands && isSame(slots[slot + 2] as number, text, start, length))
      return known[position - 1] as Spelling;
    slot = (slot + 4) & (SLOTS * 4 - 1);
  }
  if (known.length >= MOST_SPELLINGS) {
    forgetAll();
    slot = firstSlot(hash);
  }
  const spelling = makeSpelling(copyOf(text, start, end), kind);
  known.push(spelling);
  slots[slot] = hash;
  slots[slot + 1] = known.length;
  slots[slot + 2] = unitsUsed;
  slots[slot + 3] = length;
  for (let at = start; at < end; at++) units[unitsUsed++] = text.charCodeAt(at);
  return spelling;
}

/** The low bits of the hash choose; mixing in the high ones spreads words that differ early. */
const firstSlot = (hash: number): number => ((hash ^ (hash >>> 15)) & (SLOTS - 1)) * 4;

function isSame(first: number, text: string, start: number, length: number): boolean {
  for (let i = 0; i < length; i++) if (units[first + i] !== text.charCodeAt(start + i)) return false;
  return true;
}

function forgetAll(): void {
  known = [];
  unitsUsed = 0;
  slots.fill(0);
}

/** A slice of more than a dozen letters would keep the whole text in memory for as long as the word is remembered. */
function copyOf(text: string, start: number, end: number): string {
  const slice = text.slice(start, end);
  return end - start < 13 ? slice : Array.from(slice).join('');
}

function makeSpelling(surface: string, kind: SpellingKind): Spelling {
  const form = forms[kind](surface);
  return {
    kind: kind === 'punctuation' || kind === 'number' ? kind : 'word',
    ...form,
    number: spellingsMade++,
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
