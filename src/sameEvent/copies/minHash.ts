import { scrambled } from './shingles.ts';

/** Permutations of a signature. The error of an estimated resemblance is at most 1 / (2 √128) = 4 % (standard deviation). */
export const PERMUTATIONS = 128;

/**
 * What is kept of a text to compare it with others: how many shingles it has, and the low 16 bits of the smallest of
 * them under each permutation. Sixteen bits are enough: P. Li and C. König, "b-Bit Minwise Hashing", 2010.
 */
export interface Signature {
  readonly shingles: number;
  readonly minima: Uint16Array;
}

/**
 * The permutations: the shingle with one of these constants mixed in, scrambled. They are the multiples of 2^32 divided
 * by the golden ratio (Knuth, The Art of Computer Programming 3, 6.4), spread over all numbers and the same for ever.
 */
const seeds = Int32Array.from({ length: PERMUTATIONS }, (_, i) => Math.imul(i + 1, 0x9e3779b1));

/** The MinHash signature of a set of shingles (A. Broder, 1997). Grows linearly with the text. */
export function signatureOf(shingles: Uint32Array): Signature {
  const smallest = new Uint32Array(PERMUTATIONS).fill(0xffffffff);
  for (const shingle of shingles) {
    for (let i = 0; i < PERMUTATIONS; i++) {
      const value = scrambled(shingle ^ (seeds[i] as number)) >>> 0;
      if (value < (smallest[i] as number)) smallest[i] = value;
    }
  }
  return { shingles: shingles.length, minima: Uint16Array.from(smallest, (value) => value & 0xffff) };
}

/** The estimated share of shingles that two texts have in common of all that either has (Jaccard's index), 0..1. */
export function resemblance(a: Signature, b: Signature): number {
  if (a.shingles === 0 || b.shingles === 0) return 0;
  let equal = 0;
  for (let i = 0; i < PERMUTATIONS; i++) if (a.minima[i] === b.minima[i]) equal++;
  return equal / PERMUTATIONS;
}

/** The signature as text of 7-bit characters, for a database: the count, a colon, the minima as 512 hex digits. */
export function encodeSignature({ shingles, minima }: Signature): string {
  return `${shingles}:${Array.from(minima, (value) => value.toString(16).padStart(4, '0')).join('')}`;
}

const ENCODED = new RegExp(`^(\\d{1,9}):([0-9a-f]{${4 * PERMUTATIONS}})$`);

/** The signature that {@link encodeSignature} was given; null for text that is none. */
export function decodeSignature(text: string): Signature | null {
  const parts = ENCODED.exec(text);
  if (!parts) return null;
  const digits = parts[2] as string;
  const minima = Uint16Array.from({ length: PERMUTATIONS }, (_, i) =>
    Number.parseInt(digits.slice(4 * i, 4 * i + 4), 16),
  );
  return { shingles: Number(parts[1]), minima };
}
