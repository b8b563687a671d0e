import type { Spelling, TokenReading } from './Token.ts';

/** What a word list says of a spelling: the value under the first reading that is listed, null when none is. */
export interface Listing {
  value: unknown;
  reading: TokenReading;
  /** True when a reading without proclitics is listed. */
  bare: boolean;
}

/** A list gets its number when it is first asked; lists are made once, as their modules load, and never change. */
type WordList = (ReadonlyMap<string, unknown> | ReadonlySet<string>) & { listNumber?: number };

/** There are some two hundred lists; thousands mean that somebody makes a new one for every text. */
const MOST_LISTS = 4000;

/** For each listed word the lists that have it: most words of a text are in none, which one look tells. */
const listsOfWord = new Map<string, { list: number; value: unknown }[]>();
let listCount = 0;
/** Shared by all spellings that no list knows. */
let nowhere: (Listing | null)[] = [];
const PUNCTUATION_READING: TokenReading = { cut: 0, clitics: '', article: false, key: '' };

/** What the list says of the spelling. Two array reads, once the list has a number. */
export function listingIn(spelling: Spelling, list: WordList): Listing | null {
  const number = list.listNumber ?? enlist(list);
  const listing = spelling.listings[number];
  if (listing !== undefined) return listing;
  // The list is younger than the spelling.
  spelling.listings = listingsOf(spelling);
  return spelling.listings[number] ?? null;
}

/** What each list says of a spelling, by the list's number; undefined for lists that have none yet. */
export function listingsOf({ key, readings }: Pick<Spelling, 'key' | 'readings'>): (Listing | null)[] {
  let listings = nowhere;
  const add = (reading: TokenReading, word: string): void => {
    for (const { list, value } of listsOfWord.get(word) ?? []) {
      if (listings === nowhere) listings = nowhere.slice();
      const known = listings[list];
      if (known) known.bare ||= reading.clitics === '';
      else listings[list] = { value, reading, bare: reading.clitics === '' };
    }
  };
  for (const reading of readings) add(reading, reading.key);
  if (readings.length === 0) add(PUNCTUATION_READING, key);
  return listings;
}

function enlist(list: WordList): number {
  if (listCount >= MOST_LISTS) throw new Error('word lists: too many; make each once, when its module loads');
  const number = listCount++;
  list.listNumber = number;
  nowhere = new Array<null>(listCount).fill(null);
  const values =
    list instanceof Map ? list : new Map([...(list as ReadonlySet<string>)].map((w) => [w, true]));
  for (const [word, value] of values) {
    const lists = listsOfWord.get(word);
    if (lists) lists.push({ list: number, value });
    else listsOfWord.set(word, [{ list: number, value }]);
  }
  return number;
}
