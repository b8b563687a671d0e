import type { TokenReading } from '../Token.ts';
import { foldArabic } from './normalize.ts';

/** Conjunctions and prepositions written onto the next word, in the order in which Arabic stacks them. */
const CONJUNCTIONS = new Set(['و', 'ف']);
const PREPOSITIONS = new Set(['ب', 'ل', 'ك']);

/** A stem shorter than this is never a name: "وفي" must not read as و + "في" + …, "بن" not as ب + "ن". */
const SHORTEST_STEM = 2;

/**
 * All ways to read the front of a clean Arabic word, the uncut word first. "وبالجيزة" gives itself, and (وب, ال, جيزه);
 * "للجيزة" gives (ل, ال, جيزه), whose name begins at the second ل because the alif of the article is not written.
 * `folded` is the word folded, letter for letter: a part of it is that part of the word folded.
 */
export function arabicReadings(clean: string, folded: string = foldArabic(clean)): TokenReading[] {
  const word: Word = { clean, folded, readings: [] };
  add(word, 0, false, 0);
  withArticle(word, 0);
  const conjunction = CONJUNCTIONS.has(clean[0] ?? '') ? 1 : 0;
  if (conjunction && clean.length - 1 >= SHORTEST_STEM) {
    add(word, 1, false, 1);
    withArticle(word, 1);
  }
  preposition(word, 0);
  if (conjunction) preposition(word, 1);
  return word.readings;
}

interface Word {
  clean: string;
  folded: string;
  readings: TokenReading[];
}

function add({ clean, folded, readings }: Word, cut: number, article: boolean, keyStart: number): void {
  readings.push({ cut, clitics: clean.slice(0, cut), article, key: folded.slice(keyStart) });
}

function withArticle(word: Word, cut: number): void {
  if (word.clean.startsWith('ال', cut) && word.clean.length - cut >= 2 + SHORTEST_STEM)
    add(word, cut, true, cut + 2);
}

function preposition(word: Word, at: number): void {
  const { clean } = word;
  const letter = clean[at] ?? '';
  const cut = at + 1;
  if (!PREPOSITIONS.has(letter) || clean.length - cut < SHORTEST_STEM) return;
  add(word, cut, false, cut);
  withArticle(word, cut);
  if (letter === 'ل' && clean[cut] === 'ل' && clean.length - cut > SHORTEST_STEM)
    add(word, cut, true, cut + 1);
}
