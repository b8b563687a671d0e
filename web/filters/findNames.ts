import { isHit, queryWords, textKeys } from '../../src/language/searchKeys.ts';

/** Keys of the words of names, by name: the same lists are looked through at every letter typed. */
const keysOfName = new Map<string, readonly string[]>();
/** Bounds the memory of it. */
const MOST_NAMES = 50_000;

function keysOf(name: string): readonly string[] {
  const known = keysOfName.get(name);
  if (known) return known;
  if (keysOfName.size >= MOST_NAMES) keysOfName.clear();
  const keys = [...textKeys(name)];
  keysOfName.set(name, keys);
  return keys;
}

/** A test for names that have all words of a query, in any usual spelling; null when the query has no word. */
export function nameFinder(query: string): ((...names: readonly (string | null)[]) => boolean) | null {
  const words = queryWords(query);
  if (words.length === 0) return null;
  return (...names) => {
    const keys = names.flatMap((name) => (name === null ? [] : keysOf(name)));
    return words.every((word) => isHit(keys, word));
  };
}
