import { nameKeys } from '../../language/nameKeys.ts';
import type { LanguageCode } from '../../model/report.ts';
import type { IndexedName } from './buildTrie.ts';
import type { SourceEntry } from './SourceEntry.ts';
import { withShortForms, withSpellings } from './spellings.ts';

/** Articles are remembered as 16 bits; a longer name is no name that a report would write. */
const MOST_WORDS = 16;
/** A one-letter name ("Å", "Y") finds initials, not places. */
const SHORTEST_NAME = 2;

/** The distinct words of all names, and every name as numbers of words. */
export interface NameIndex {
  words: string[];
  names: IndexedName[];
}

interface CutName {
  keys: string[];
  articles: number;
  entry: number;
}

/** Cuts all names of the entries into words; equal names of one entry are kept once. Words that begin a name come first. */
export function indexNames(entries: readonly SourceEntry[]): NameIndex {
  const cut: CutName[] = [];
  for (const [entry, { namesAr, namesEn }] of entries.entries()) {
    const seen = new Set<string>();
    for (const name of withSpellings(namesAr)) cutName(name, 'ar', entry, seen, cut);
    for (const name of withShortForms(namesEn)) cutName(name, 'en', entry, seen, cut);
  }
  const numbers = new Map<string, number>();
  const numberOf = (key: string): number => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, numbers.size);
    return numbers.size - 1;
  };
  for (const { keys } of cut) numberOf(keys[0] as string);
  const names = cut.map(({ keys, articles, entry }) => ({ words: keys.map(numberOf), articles, entry }));
  return { words: [...numbers.keys()], names };
}

function cutName(
  name: string,
  language: LanguageCode,
  entry: number,
  seen: Set<string>,
  into: CutName[],
): void {
  const parts = nameKeys(name, language);
  if (parts.length === 0 || parts.length > MOST_WORDS) return;
  let articles = 0;
  let joined = '';
  for (const [i, { key, article }] of parts.entries()) {
    if (article) articles |= 1 << i;
    joined += i === 0 ? key : ` ${key}`;
  }
  if (joined.length < SHORTEST_NAME) return;
  const identity = `${articles} ${joined}`;
  if (seen.has(identity)) return;
  seen.add(identity);
  into.push({ keys: parts.map(({ key }) => key), articles, entry });
}
