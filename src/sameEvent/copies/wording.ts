import { foldedWords, shinglesOf } from './shingles.ts';

/** Words in a shingle of an excerpt: sentences are short. */
const WORDING_SHINGLE = 2;
/** Hashes kept of an excerpt: most excerpts have no more, so that they are compared exactly. */
const KEPT = 24;
/** 24 bits tell some thousand shingles apart well enough. */
const DIGITS = 6;
/** A sentence of fewer word pairs says what any sentence on such an event says. */
const LEAST_SHINGLES = 7;
/** From this share of common word pairs on two sentences are one, a changed opening or number aside. */
const SAME_WORDING = 0.6;

/**
 * The wording of an excerpt as the smallest hashes of its word pairs, in hex, one after the other: a bottom-k sketch
 * (E. Cohen and H. Kaplan, "Summarizing data using bottom-k sketches", 2007).
 */
export function wordingOf(quote: string): string {
  const shingles = shinglesOf(foldedWords(quote), WORDING_SHINGLE);
  const hashes = Array.from(shingles, (hash) => (hash >>> 8).toString(16).padStart(DIGITS, '0'));
  return [...new Set(hashes)].sort().slice(0, KEPT).join('');
}

/** True when two excerpts tell something in the same words. */
export function isSameWording(a: string, b: string): boolean {
  const [first, second] = [hashesOf(a), hashesOf(b)];
  if (Math.min(first.length, second.length) < LEAST_SHINGLES) return false;
  const inSecond = new Set(second);
  const inFirst = new Set(first);
  // Of the smallest hashes of both together, those that both have.
  const union = [...new Set([...first, ...second])].sort().slice(0, KEPT);
  const shared = union.filter((hash) => inFirst.has(hash) && inSecond.has(hash)).length;
  return shared / union.length >= SAME_WORDING;
}

function hashesOf(wording: string): string[] {
  return wording.match(/.{6}/g) ?? [];
}
