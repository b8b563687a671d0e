import { copyKind } from './copies.ts';
import { PERMUTATIONS, type Signature } from './minHash.ts';
import { scrambled } from './shingles.ts';

/**
 * Bands of rows for locality-sensitive hashing (Leskovec, Rajaraman and Ullman, "Mining of Massive Datasets", 3.4): two
 * texts are compared when all minima of one band are equal. With 32 bands of 4 a pair of resemblance .5 is found with a
 * probability of 87 %, .6 with 99 %; one of .2, which is no copy, is compared with 5 %.
 */
const BANDS = 32;
const ROWS = PERMUTATIONS / BANDS;
/** In a band, a text is compared with this many others that differ among themselves: work stays linear. */
const MOST_LEADERS = 8;

/**
 * Puts texts that are copies of one another together. Gives for each the number of its set, the position of the first
 * text in it; -1 for a text that has no copy. Depends on which texts there are, not on their order, but for ties.
 */
export function copyClusters(signatures: readonly (Signature | null)[]): Int32Array {
  const set = Int32Array.from(signatures.keys());
  for (let band = 0; band < BANDS; band++) {
    const leaders = new Map<number, number[]>();
    signatures.forEach((signature, at) => {
      if (!signature || signature.shingles === 0) return;
      const key = bandKey(signature, band);
      const known = leaders.get(key);
      if (!known) leaders.set(key, [at]);
      else joinLeader(signatures as readonly Signature[], set, known, at);
    });
  }
  return named(set);
}

/** The same for equal minima of a band; seldom for others, which are told apart when they are compared. */
function bandKey({ minima }: Signature, band: number): number {
  let key = 0;
  for (let i = band * ROWS; i < (band + 1) * ROWS; i++) key = scrambled(key ^ (minima[i] as number));
  return key;
}

function joinLeader(signatures: readonly Signature[], set: Int32Array, leaders: number[], at: number): void {
  for (const leader of leaders) {
    const same = rootOf(set, leader) === rootOf(set, at);
    if (same || copyKind(signatures[leader] as Signature, signatures[at] as Signature) !== null) {
      join(set, leader, at);
      return;
    }
  }
  if (leaders.length < MOST_LEADERS) leaders.push(at);
}

/** The first of the set that `at` is in; paths are shortened on the way. */
function rootOf(set: Int32Array, at: number): number {
  let root = at;
  while (set[root] !== root) root = set[root] as number;
  for (let next = at; next !== root; ) {
    const after = set[next] as number;
    set[next] = root;
    next = after;
  }
  return root;
}

function join(set: Int32Array, a: number, b: number): void {
  const [first, second] = [rootOf(set, a), rootOf(set, b)];
  set[Math.max(first, second)] = Math.min(first, second);
}

function named(set: Int32Array): Int32Array {
  const size = new Int32Array(set.length);
  for (let at = 0; at < set.length; at++) {
    const root = rootOf(set, at);
    size[root] = (size[root] as number) + 1;
  }
  return set.map((_, at) => {
    const root = rootOf(set, at);
    return (size[root] as number) > 1 ? root : -1;
  });
}
