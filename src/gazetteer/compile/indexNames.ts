import { nameKeys } from '../../language/nameKeys.ts';
import type { LanguageCode } from '../../model/report.ts';
import type { IndexedName } from './buildTrie.ts';
import type { SourceEntry } from './SourceEntry.ts';

/** Articles are remembered as 16 bits; a longer name is no name that a report would write. */
const MOST_WORDS = 16;
/** A one-letter name ("Å", "Y") finds initials, not places. */
const SHORTEST_NAME = 2;

/** The distinct words of all names, and every name as numbers of words. */
export interface NameIndex {
  words: string[];
  names: IndexedName[];
}

/** Cuts all names of the entries into words; equal names of one entry are kept once. Words that begin a name come first. */
export function indexNames(entries: readonly SourceEntry[]): NameIndex {
  const cut: { keys: string[]; articles: number; entry: number }[] = [];
  const first = new Map<string, number>();
  for (const [entry, { namesAr, namesEn }] of entries.entries()) {
    const seen = new Set<string>();
    for (const [name, language] of [...namesAr.map(asArabic), ...namesEn.map(asEnglish)]) {
      const parts = nameKeys(name, language);
      const keys = parts.map(({ key }) => key);
      if (keys.length === 0 || keys.length > MOST_WORDS || keys.join('').length < SHORTEST_NAME) continue;
      let articles = 0;
      for (const [i, { article }] of parts.entries()) if (article) articles |= 1 << i;
      const identity = `${articles} ${keys.join(' ')}`;
      if (seen.has(identity)) continue;
      seen.add(identity);
      const start = keys[0] as string;
      if (!first.has(start)) first.set(start, first.size);
      cut.push({ keys, articles, entry });
    }
  }
  const numbers = first;
  const names = cut.map(({ keys, articles, entry }) => ({
    words: keys.map((key) => {
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, numbers.size);
      return numbers.size - 1;
    }),
    articles,
    entry,
  }));
  return { words: [...numbers.keys()], names };
}

const asArabic = (name: string): [string, LanguageCode] => [name, 'ar'];
const asEnglish = (name: string): [string, LanguageCode] => [name, 'en'];
