/**
 * The distinct words of all names as a hash table in typed arrays: nothing to build at load, nothing allocated at
 * look-up. Word i is the UTF-16 code units [offsets[i], offsets[i + 1]) of `units`. A slot is 0 when free, else
 * word + 1 in its low bits and some bits of the word's hash in its high ones, which tell most other words apart at once.
 */
export interface WordTable {
  units: Uint16Array;
  offsets: Uint32Array;
  slots: Uint32Array;
}

/** FNV-1a, https://datatracker.ietf.org/doc/draft-eastlake-fnv/ */
const OFFSET_BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/** Room for four million words; the other ten bits of a slot are the word's tag. */
const WORD_BITS = 22;
const WORD_MASK = (1 << WORD_BITS) - 1;

function hashOf(word: string): number {
  let hash = OFFSET_BASIS;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), PRIME);
  // The low bits pick the slot, the high ones are the tag; mixing spreads words that differ early.
  return Math.imul(hash ^ (hash >>> 15), PRIME) >>> 0;
}

export function writeWords(words: readonly string[]): WordTable {
  if (words.length > WORD_MASK)
    throw new Error(`gazetteer: ${words.length} words, at most ${WORD_MASK} are possible`);
  const offsets = new Uint32Array(words.length + 1);
  for (const [i, word] of words.entries()) offsets[i + 1] = (offsets[i] as number) + word.length;
  const units = new Uint16Array(offsets[words.length] as number);
  // At most half full: a word that is not there is told after 1.5 looks on average.
  let size = 2;
  while (size < words.length * 2) size *= 2;
  const slots = new Uint32Array(size);
  for (const [i, word] of words.entries()) {
    for (let k = 0; k < word.length; k++) units[(offsets[i] as number) + k] = word.charCodeAt(k);
    const hash = hashOf(word);
    let slot = hash & (size - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
    slots[slot] = (hash & ~WORD_MASK) | (i + 1);
  }
  return { units, offsets, slots };
}

/** True when the word of this number begins with `start`. Allocates nothing. */
export function wordBegins({ units, offsets }: WordTable, number: number, start: string): boolean {
  const first = offsets[number] as number;
  if ((offsets[number + 1] as number) - first < start.length) return false;
  let k = 0;
  while (k < start.length && units[first + k] === start.charCodeAt(k)) k++;
  return k === start.length;
}

/** Number of the word, -1 when no name has it. Allocates nothing. */
export function findWord(table: WordTable, word: string): number {
  const { units, offsets, slots } = table;
  const mask = slots.length - 1;
  const hash = hashOf(word);
  const tag = hash >>> WORD_BITS;
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const found = slots[slot] as number;
    if (found === 0) return -1;
    if (found >>> WORD_BITS !== tag) continue;
    const number = (found & WORD_MASK) - 1;
    const start = offsets[number] as number;
    if ((offsets[number + 1] as number) - start !== word.length) continue;
    let k = 0;
    while (k < word.length && units[start + k] === word.charCodeAt(k)) k++;
    if (k === word.length) return number;
  }
}
