/** FNV-1a, https://datatracker.ietf.org/doc/draft-eastlake-fnv/ , over UTF-16 code units. */
const OFFSET_BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/** A 32-bit number for a piece of text under a seed that keeps kinds of features apart. */
export function hashText(text: string, seed: number, from = 0, to = text.length): number {
  let hash = OFFSET_BASIS ^ Math.imul(seed + 1, 0x9e3779b1);
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
  return hash ^ (hash >>> 15);
}

/** Two numbers as one, all bits spread (the finaliser of MurmurHash3). Order counts. */
export function mix(a: number, b: number): number {
  let hash = Math.imul(a, 0x85ebca6b) ^ Math.imul(b + 0x7f4a7c15, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
