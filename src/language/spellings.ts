import { cleanArabic, cleanLetter, foldArabic, westernDigits } from './ar/normalize.ts';
import { arabicReadings } from './ar/readings.ts';
import { foldLatin } from './en/normalize.ts';
import type { Spelling, TokenReading } from './Token.ts';
import { listingsOf } from './wordLists.ts';

/** How the tokenizer came upon a word, which decides how it is cleaned and folded. */
export type SpellingKind = 'arabic' | 'number' | 'possessive' | 'latin' | 'punctuation';

type Form = Pick<Spelling, 'clean' | 'key' | 'readings' | 'letterOffsets'>;

/** Bounds the memory that spellings may take; a report has some hundreds of distinct words. */
const MOST_SPELLINGS = 50_000;
/** A longer word is a chain of marks or an attack: it is not remembered. */
const LONGEST_KEPT = 64;
/** At most half full, so that a word is found after one or two looks. */
const SLOTS = 2 ** 17;
/** FNV-1a, https://datatracker.ietf.org/doc/draft-eastlake-fnv/ */
export const HASH_START = 0x811c9dc5;
const HASH_PRIME = 0x01000193;

/** The hash of a word grows by a code unit at a time, while the tokenizer looks for the word's end. */
export const hashed = (hash: number, unit: number): number => Math.imul(hash ^ unit, HASH_PRIME);

/** All spellings met lately: a hash table of our own, since a Map would need a string made for every word of a text. */
let surfaces: string[] = [];
let known: Spelling[] = [];
const slots = new Int32Array(SLOTS);
let spellingsMade = 0;

/** The spelling of `text` from `start` to `end`, whose code units have this hash; equal words give the same object. */
export function spellingOf(
  text: string,
  start: number,
  end: number,
  hash: number,
  kind: SpellingKind,
): Spelling {
  if (end - start > LONGEST_KEPT) return makeSpelling(text.slice(start, end), kind);
  let slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
  for (let at = slots[slot] as number; at !== 0; at = slots[slot] as number) {
    if (stands(surfaces[at - 1] as string, text, start, end)) return known[at - 1] as Spelling;
    slot = (slot + 1) & (SLOTS - 1);
  }
  if (known.length >= MOST_SPELLINGS) {
    surfaces = [];
    known = [];
    slots.fill(0);
    slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
  }
  const surface = copyOf(text, start, end);
  const spelling = makeSpelling(surface, kind);
  surfaces.push(surface);
  known.push(spelling);
  slots[slot] = known.length;
  return spelling;
}

function stands(surface: string, text: string, start: number, end: number): boolean {
  const { length } = surface;
  if (length !== end - start) return false;
  for (let i = 0; i < length; i++) if (surface.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}

/** A slice would keep the whole text in memory for as long as the word is remembered. */
function copyOf(text: string, start: number, end: number): string {
  return Array.from(text.slice(start, end)).join('');
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
    return {
      clean,
      key: foldArabic(clean),
      readings: arabicReadings(clean),
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
