/**
 * The distinct words of all names as a hash table in typed arrays: nothing to build at load, nothing allocated at
 * look-up. Word i is the UTF-16 code units [offsets[i], offsets[i + 1]) of `units`; `slots` holds word + 1, 0 is free.
 */
export interface WordTable {
  units: Uint16Array;
  offsets: Uint32Array;
  slots: Uint32Array;
}

/** FNV-1a, https://datatracker.ietf.org/doc/draft-eastlake-fnv/ */
const OFFSET_BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

function hashOf(word: string): number {
  let hash = OFFSET_BASIS;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), PRIME);
  // The low bits pick the slot; mixing the high ones in spreads words that differ early.
  return (hash ^ (hash >>> 15)) >>> 0;
}

export function writeWords(words: readonly string[]): WordTable {
  const offsets = new Uint32Array(words.length + 1);
  for (const [i, word] of words.entries()) offsets[i + 1] = (offsets[i] as number) + word.length;
  const units = new Uint16Array(offsets[words.length] as number);
  // At most half full: a word that is not there is told after 1.5 looks on average.
  let size = 2;
  while (size < words.length * 2) size *= 2;
  const slots = new Uint32Array(size);
  for (const [i, word] of words.entries()) {
    for (let k = 0; k < word.length; k++) units[(offsets[i] as number) + k] = word.charCodeAt(k);
    let slot = hashOf(word) & (size - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
    slots[slot] = i + 1;
  }
  return { units, offsets, slots };
}

/** Number of the word, -1 when no name has it. */
export function findWord(table: WordTable, word: string): number {
  const { units, offsets, slots } = table;
  const mask = slots.length - 1;
  for (let slot = hashOf(word) & mask; ; slot = (slot + 1) & mask) {
    const found = slots[slot] as number;
    if (found === 0) return -1;
    const start = offsets[found - 1] as number;
    if ((offsets[found] as number) - start !== word.length) continue;
    let k = 0;
    while (k < word.length && units[start + k] === word.charCodeAt(k)) k++;
    if (k === word.length) return found - 1;
  }
}
