import { resemblance, type Signature } from './minHash.ts';

/** Words in a shingle of a report's text. With three, reports of one day's fighting share about a tenth of their shingles. */
export const TEXT_SHINGLE = 3;

/**
 * From which share of common shingles on two texts are one text. Found by reading 60 pairs of 7,853 Arabic news reports:
 * between .5 and .7 all pairs of two outlets were one agency's text (10 of 10), between .3 and .5 few were (2 of 14, the
 * rest shared a statement or a page's frame). Where the shorter text stands almost whole in the other (a wire inside an
 * outlet's longer report), 12 of 12 pairs from .75 on shared the passage; below .7 background paragraphs were enough.
 */
const SAME_TEXT = 0.5;
const HELD_IN_OTHER = 0.8;
/** Posts of a few lines follow patterns ("#town arrest of NAME in a raid"), which alone make half of the words. */
const SHORT_SHINGLES = 60;
const SAME_SHORT_TEXT = 0.6;
const SHORT_HELD_IN_OTHER = 0.9;
/** Fewer words than this prove nothing. */
const LEAST_SHINGLES = 6;
/** Below this resemblance the estimate of what is held in the other text says too little: two errors of the signature. */
const LEAST_RESEMBLANCE = 0.15;

/** How two texts are one: `same` throughout, or the shorter stands almost whole in the other; null when they are not. */
export type CopyKind = 'same' | 'held' | null;

/** Says whether one of two texts is a copy of the other, or both of a third; not which. */
export function copyKind(a: Signature, b: Signature): CopyKind {
  const shorter = Math.min(a.shingles, b.shingles);
  if (shorter < LEAST_SHINGLES) return null;
  const short = shorter < SHORT_SHINGLES;
  const jaccard = resemblance(a, b);
  if (jaccard >= (short ? SAME_SHORT_TEXT : SAME_TEXT)) return 'same';
  if (jaccard < LEAST_RESEMBLANCE) return null;
  const shared = (jaccard / (1 + jaccard)) * (a.shingles + b.shingles);
  return shared / shorter >= (short ? SHORT_HELD_IN_OTHER : HELD_IN_OTHER) ? 'held' : null;
}
