import { MOVES } from '../../../src/geoparse/learned/chain.ts';
import { wordHash } from '../../../src/geoparse/learned/WordClusters.ts';
import { FEATURES_VERSION, type RecogniserWeights } from '../../../src/geoparse/learned/weightsFile.ts';

/** Small made-up weights: every table filled by `weightOf`, two words in clusters. */
export function madeUpWeights(
  weightOf: (slot: number) => number = (slot) => (slot % 7) - 3,
): RecogniserWeights {
  const words = ['قرية', 'بلدة'].map(wordHash).sort((a, b) => a - b);
  const bits = 10;
  const table = Int8Array.from({ length: 2 * 2 ** bits }, (_, slot) => weightOf(slot));
  return {
    head: {
      featuresVersion: FEATURES_VERSION,
      language: 'ar',
      made: '2020-01-01',
      training: [{ name: 'made up', licence: 'none', sha256: '0'.repeat(64), texts: 2, names: 1 }],
      bits,
      words: words.length,
      styles: [
        { style: 'post', step: 0.01, moves: new Array(MOVES).fill(0) },
        { style: 'news', step: 0.02, moves: new Array(MOVES).fill(0.5) },
      ],
    },
    clusters: { hashes: Uint32Array.from(words), coarse: Uint16Array.of(1, 2), fine: Uint16Array.of(3, 4) },
    tables: [table, table.map((weight) => -weight)],
  };
}
