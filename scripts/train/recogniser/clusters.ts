import { type WordClusters, wordHash } from '../../../src/geoparse/learned/WordClusters.ts';
import { tokenize } from '../../../src/language/tokenize.ts';
import { mulberry32 } from './Crf.ts';

export interface ClusterOptions {
  /** Words seen fewer times have no cluster. */
  leastCount: number;
  mostWords: number;
  contexts: number;
  dimensions: number;
  coarse: number;
  fine: number;
  seed: number;
}

export const CLUSTER_OPTIONS: ClusterOptions = {
  leastCount: 8,
  mostWords: 24_000,
  contexts: 1_500,
  dimensions: 48,
  coarse: 128,
  fine: 640,
  seed: 3,
};

/**
 * Groups words by their neighbours in raw texts: positive pointwise mutual information with the frequent words one and two
 * places to the left and right (Levy & Goldberg 2014), reduced to a few dimensions by random projection and subspace
 * iteration, then grouped by k-means on the sphere.
 */
export function clusterWords(
  texts: Iterable<string>,
  options: ClusterOptions = CLUSTER_OPTIONS,
): WordClusters {
  const counts = new Map<string, number>();
  const sequences: string[][] = [];
  for (const text of texts) {
    const sequence = tokenize(text).map((token) =>
      token.kind === 'word' ? token.key : token.kind === 'number' ? '0' : token.clean,
    );
    sequences.push(sequence);
    for (const key of sequence) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const ranked = [...counts]
    .filter(([, n]) => n >= options.leastCount)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const words = ranked.slice(0, options.mostWords).map(([key]) => key);
  const numberOf = new Map(words.map((key, i) => [key, i]));
  const vectors = reduce(rowsOf(sequences, numberOf, words.length, options), words.length, options);
  const coarse = kMeans(vectors, words.length, options.dimensions, options.coarse, options.seed);
  const fine = kMeans(vectors, words.length, options.dimensions, options.fine, options.seed + 1);
  const order = words
    .map((key, i) => ({ hash: wordHash(key), i, key }))
    .filter(({ key }) => /\p{L}/u.test(key));
  order.sort((a, b) => a.hash - b.hash);
  return {
    hashes: Uint32Array.from(order, ({ hash }) => hash),
    coarse: Uint16Array.from(order, ({ i }) => coarse[i] + 1),
    fine: Uint16Array.from(order, ({ i }) => fine[i] + 1),
  };
}

/** Four neighbours: two to the left, two to the right. The outer ones share one space. */
const PLACES = [-2, -1, 1, 2] as const;

interface Rows {
  starts: Int32Array;
  columns: Int32Array;
  values: Float32Array;
  width: number;
}

function rowsOf(
  sequences: readonly string[][],
  numberOf: ReadonlyMap<string, number>,
  size: number,
  { contexts }: ClusterOptions,
): Rows {
  const width = contexts * PLACES.length;
  const cells = Array.from({ length: size }, () => new Map<number, number>());
  const columnTotals = new Float64Array(width);
  const rowTotals = new Float64Array(size);
  let total = 0;
  for (const sequence of sequences) {
    const ids = sequence.map((key) => numberOf.get(key) ?? -1);
    ids.forEach((word, at) => {
      if (word < 0) return;
      PLACES.forEach((offset, place) => {
        const other = ids[at + offset] ?? -1;
        if (other < 0 || other >= contexts) return;
        const column = place * contexts + other;
        const row = cells[word];
        row.set(column, (row.get(column) ?? 0) + 1);
        columnTotals[column]++;
        rowTotals[word]++;
        total++;
      });
    });
  }
  const starts = new Int32Array(size + 1);
  const columns: number[] = [];
  const values: number[] = [];
  cells.forEach((row, word) => {
    for (const [column, n] of row) {
      // Context counts smoothed by the power .75, as Levy & Goldberg do.
      const pmi = Math.log(n / rowTotals[word] / (columnTotals[column] / total) ** 0.9);
      if (pmi <= 0) continue;
      columns.push(column);
      values.push(pmi);
    }
    starts[word + 1] = columns.length;
  });
  return { starts, columns: Int32Array.from(columns), values: Float32Array.from(values), width };
}

/** The strongest directions of the rows by subspace iteration; rows come back projected and of length one. */
function reduce(
  { starts, columns, values, width }: Rows,
  size: number,
  { dimensions, seed }: ClusterOptions,
): Float32Array {
  const random = mulberry32(seed);
  let basis = Float32Array.from({ length: width * dimensions }, () => random() - 0.5);
  const project = (from: Float32Array): Float32Array => {
    const out = new Float32Array(size * dimensions);
    for (let row = 0; row < size; row++)
      for (let k = starts[row]; k < starts[row + 1]; k++) {
        const value = values[k];
        const at = columns[k] * dimensions;
        for (let d = 0; d < dimensions; d++) out[row * dimensions + d] += value * from[at + d];
      }
    return out;
  };
  for (let step = 0; step < 5; step++) {
    const rows = project(basis);
    orthonormalise(rows, size, dimensions);
    const next = new Float32Array(width * dimensions);
    for (let row = 0; row < size; row++)
      for (let k = starts[row]; k < starts[row + 1]; k++) {
        const value = values[k];
        const at = columns[k] * dimensions;
        for (let d = 0; d < dimensions; d++) next[at + d] += value * rows[row * dimensions + d];
      }
    orthonormalise(next, width, dimensions);
    basis = next;
  }
  const vectors = project(basis);
  // Directions weigh by the square root of their strength.
  const strength = new Float64Array(dimensions);
  for (let row = 0; row < size; row++)
    for (let d = 0; d < dimensions; d++) strength[d] += vectors[row * dimensions + d] ** 2;
  for (let row = 0; row < size; row++) {
    let length = 0;
    for (let d = 0; d < dimensions; d++) {
      vectors[row * dimensions + d] /= strength[d] ** 0.25 || 1;
      length += vectors[row * dimensions + d] ** 2;
    }
    length = Math.sqrt(length) || 1;
    for (let d = 0; d < dimensions; d++) vectors[row * dimensions + d] /= length;
  }
  return vectors;
}

/** Gram-Schmidt over the columns. */
function orthonormalise(matrix: Float32Array, rows: number, width: number): void {
  for (let d = 0; d < width; d++) {
    for (let e = 0; e < d; e++) {
      let dot = 0;
      for (let r = 0; r < rows; r++) dot += matrix[r * width + d] * matrix[r * width + e];
      for (let r = 0; r < rows; r++) matrix[r * width + d] -= dot * matrix[r * width + e];
    }
    let length = 0;
    for (let r = 0; r < rows; r++) length += matrix[r * width + d] ** 2;
    length = Math.sqrt(length) || 1;
    for (let r = 0; r < rows; r++) matrix[r * width + d] /= length;
  }
}

function kMeans(
  vectors: Float32Array,
  size: number,
  width: number,
  groups: number,
  seed: number,
): Int32Array {
  const random = mulberry32(seed);
  const centres = new Float32Array(groups * width);
  for (let g = 0; g < groups; g++) {
    // Frequent words come first; centres begin among them.
    const row = Math.floor(random() ** 2 * size);
    centres.set(vectors.subarray(row * width, (row + 1) * width), g * width);
  }
  const group = new Int32Array(size);
  for (let round = 0; round < 12; round++) {
    for (let row = 0; row < size; row++) {
      let best = -Infinity;
      for (let g = 0; g < groups; g++) {
        let dot = 0;
        for (let d = 0; d < width; d++) dot += vectors[row * width + d] * centres[g * width + d];
        if (dot > best) {
          best = dot;
          group[row] = g;
        }
      }
    }
    const sums = new Float32Array(groups * width);
    for (let row = 0; row < size; row++)
      for (let d = 0; d < width; d++) sums[group[row] * width + d] += vectors[row * width + d];
    for (let g = 0; g < groups; g++) {
      let length = 0;
      for (let d = 0; d < width; d++) length += sums[g * width + d] ** 2;
      if (length === 0) continue;
      length = Math.sqrt(length);
      for (let d = 0; d < width; d++) centres[g * width + d] = sums[g * width + d] / length;
    }
  }
  return group;
}
