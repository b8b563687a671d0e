import { HASH_START, hashed } from '../../language/spellings.ts';
import { tokenize } from '../../language/tokenize.ts';

/** The words and numbers of a text, folded as names are, so that spelling, vowel marks and punctuation do not count. */
export function foldedWords(text: string): string[] {
  return tokenize(text)
    .filter(({ kind }) => kind !== 'punctuation')
    .map(({ key }) => key);
}

/**
 * The text as the set of its runs of `width` words, each as an unsigned 32-bit hash: w-shingling (A. Broder, "On the
 * resemblance and containment of documents", 1997). A text of fewer words is one shingle; one without words has none.
 */
export function shinglesOf(words: readonly string[], width: number): Uint32Array {
  if (words.length === 0) return new Uint32Array(0);
  const hashes = words.map(wordHash);
  const set = new Set<number>();
  for (let first = 0; first === 0 || first + width <= hashes.length; first++) {
    let hash = HASH_START;
    for (const word of hashes.slice(first, first + width)) hash = scrambled(hash ^ word);
    set.add(hash >>> 0);
  }
  return Uint32Array.from(set);
}

function wordHash(word: string): number {
  let hash = HASH_START;
  for (let i = 0; i < word.length; i++) hash = hashed(hash, word.charCodeAt(i));
  return hash;
}

/** The finaliser of MurmurHash3 (A. Appleby, public domain): every bit of the number decides every bit of the result. */
export function scrambled(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
