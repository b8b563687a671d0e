import type { WordClusters } from '../../../src/geoparse/learned/WordClusters.ts';
import type {
  RecogniserHead,
  RecogniserWeights,
  TextStyle,
} from '../../../src/geoparse/learned/weightsFile.ts';
import { type Crf, SLOT } from './Crf.ts';

/** Weights beyond this share of all are clipped, so that the steps of the rest are fine enough. */
const CLIPPED_SHARE = 0.0002;
const LARGEST = 127;

/** The learned weights as they are shipped: shared and own ones added up, in steps of 8 bits. */
export function quantise(
  crf: Crf,
  styles: readonly { style: TextStyle; table: number }[],
  head: Omit<RecogniserHead, 'styles' | 'bits' | 'words'>,
  clusters: WordClusters,
): RecogniserWeights {
  const shared = crf.tables[0];
  const tables: Int8Array[] = [];
  const described = styles.map(({ style, table }) => {
    const own = crf.tables[1 + table];
    const sums = Float32Array.from({ length: (shared.length / SLOT) * 2 }, (_, i) => {
      const at = (i >> 1) * SLOT + (i & 1);
      return shared[at] + own[at];
    });
    const sizes = sums
      .filter((weight) => weight !== 0)
      .map(Math.abs)
      .sort();
    const step = (sizes[Math.floor(sizes.length * (1 - CLIPPED_SHARE))] || 1) / LARGEST;
    tables.push(
      Int8Array.from(sums, (weight) => Math.max(-LARGEST, Math.min(LARGEST, Math.round(weight / step)))),
    );
    return { style, step, moves: [...crf.transitions[table]] };
  });
  return {
    head: { ...head, styles: described, bits: crf.options.bits, words: clusters.hashes.length },
    clusters,
    tables,
  };
}
