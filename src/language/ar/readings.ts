import type { TokenReading } from '../Token.ts';
import { foldArabic } from './normalize.ts';

/** Conjunctions and prepositions written onto the next word, in the order in which Arabic stacks them. */
const CONJUNCTIONS = new Set(['و', 'ف']);
const PREPOSITIONS = new Set(['ب', 'ل', 'ك']);

/** A stem shorter than this is never a name: "وفي" must not read as و + "في" + …, "بن" not as ب + "ن". */
const SHORTEST_STEM = 2;

function withArticle(clean: string, cut: number, clitics: string, into: TokenReading[]): void {
  const rest = clean.slice(cut);
  if (rest.startsWith('ال') && rest.length >= 2 + SHORTEST_STEM)
    into.push({ cut, clitics, article: true, key: foldArabic(rest.slice(2)) });
}

/**
 * All ways to read the front of a clean Arabic word, the uncut word first. "وبالجيزة" gives itself, and (وب, ال, جيزه);
 * "للجيزة" gives (ل, ال, جيزه), whose name begins at the second ل because the alif of the article is not written.
 */
export function arabicReadings(clean: string): TokenReading[] {
  const readings: TokenReading[] = [{ cut: 0, clitics: '', article: false, key: foldArabic(clean) }];
  withArticle(clean, 0, '', readings);
  const conjunction = CONJUNCTIONS.has(clean[0] ?? '') ? 1 : 0;
  if (conjunction && clean.length - 1 >= SHORTEST_STEM) {
    readings.push({ cut: 1, clitics: clean[0] as string, article: false, key: foldArabic(clean.slice(1)) });
    withArticle(clean, 1, clean[0] as string, readings);
  }
  for (const at of conjunction ? [0, 1] : [0]) preposition(clean, at, readings);
  return readings;
}

function preposition(clean: string, at: number, into: TokenReading[]): void {
  const letter = clean[at] ?? '';
  if (!PREPOSITIONS.has(letter) || clean.length - at - 1 < SHORTEST_STEM) return;
  const clitics = clean.slice(0, at + 1);
  const rest = clean.slice(at + 1);
  into.push({ cut: at + 1, clitics, article: false, key: foldArabic(rest) });
  withArticle(clean, at + 1, clitics, into);
  if (letter === 'ل' && rest[0] === 'ل' && rest.length > SHORTEST_STEM)
    into.push({ cut: at + 1, clitics, article: true, key: foldArabic(rest.slice(1)) });
}
