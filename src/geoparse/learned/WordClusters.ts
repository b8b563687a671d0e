import { hashText } from './hash.ts';

/** A word that has no cluster: too rare in the texts that the clusters were made from. */
export const NO_CLUSTER = 0;
const WORD_SEED = 77;

/**
 * Words grouped by the company they keep in raw news text: "بلدة" with "قرية", names of towns with each other. Words are
 * kept as sorted 32-bit hashes only, so the table holds a statistic of the texts and none of their words.
 */
export interface WordClusters {
  readonly hashes: Uint32Array;
  /** Cluster of each word, 1 and up, coarse and fine. */
  readonly coarse: Uint16Array;
  readonly fine: Uint16Array;
}

export const NO_CLUSTERS: WordClusters = {
  hashes: new Uint32Array(0),
  coarse: new Uint16Array(0),
  fine: new Uint16Array(0),
};

/** How a folded word is numbered in {@link WordClusters}. */
export function wordHash(key: string): number {
  return hashText(key, WORD_SEED) >>> 0;
}

/** Position of the word in the table; -1 when it has no cluster. */
export function findWordCluster({ hashes }: WordClusters, key: string): number {
  const wanted = wordHash(key);
  let low = 0;
  let high = hashes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hashes[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return hashes[low] === wanted ? low : -1;
}
