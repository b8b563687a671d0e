/** FNV-1a, https://datatracker.ietf.org/doc/draft-eastlake-fnv/ , over UTF-16 code units. */
const OFFSET_BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/** A 32-bit number for a piece of text under a seed that keeps kinds of features apart. */
export function hashText(text: string, seed: number, from = 0, to = text.length): number {
  let hash = OFFSET_BASIS ^ Math.imul(seed + 1, 0x9e3779b1);
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
  return hash ^ (hash >>> 15);
}

/** Two numbers as one, their bits spread well enough to pick a slot of a table. Order counts. */
export function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ Math.imul(b + 0x7f4a7c15, 0xc2b2ae35), 0x85ebca6b);
  hash ^= hash >>> 15;
  return Math.imul(hash, 0x2c1b3c6d) ^ (hash >>> 12);
}
