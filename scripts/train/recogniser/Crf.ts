import { forwardBackward, LABELS, MOVES, moveFactors } from '../../../src/geoparse/learned/chain.ts';
import type { TextFeatures } from '../../../src/geoparse/learned/textFeatures.ts';

/** A feature's weight for "beginning", for "inside", and AdaGrad's sums of squares of both: beside each other, since memory is slow. */
export const SLOT = 4;
/** Errors of probability below this teach nothing. */
const LEAST_ERROR = 0.01;

/** One text to learn from or to label. */
export interface Example {
  features: TextFeatures;
  labels: Uint8Array;
  /** Which weights beside the shared ones it teaches. */
  style: number;
  weight: number;
}

export interface CrfOptions {
  bits: number;
  styles: number;
  epochs: number;
  /** Weights are the mean of this many last epochs. */
  averaged: number;
  rate: number;
  l2: number;
  lexicalDropout: number;
  seed: number;
}

/**
 * A linear-chain conditional random field over hashed features, learned by AdaGrad. Every feature has a shared weight and
 * one for each style of text (Daumé 2007, "Frustratingly easy domain adaptation"); "outside" weighs 0.
 */
export class Crf {
  readonly options: CrfOptions;
  readonly mask: number;
  /** Table 0 is shared, table 1 + s is style s; {@link SLOT} numbers a feature. */
  readonly tables: Float32Array[];
  /** From-to weights, LABELS × LABELS and the start in a fourth row, one table a style. */
  readonly transitions: Float64Array[];
  readonly #transitionSquares: Float64Array[];
  #random: () => number;

  constructor(options: CrfOptions) {
    this.options = options;
    this.mask = 2 ** options.bits - 1;
    const size = SLOT * 2 ** options.bits;
    this.tables = Array.from({ length: options.styles + 1 }, () => {
      const table = new Float32Array(size);
      for (let slot = 0; slot < size; slot += SLOT) table[slot + 2] = table[slot + 3] = 1e-4;
      return table;
    });
    this.transitions = Array.from({ length: options.styles }, () => new Float64Array(MOVES));
    this.#transitionSquares = this.transitions.map(() => new Float64Array(MOVES).fill(1e-2));
    this.#random = mulberry32(options.seed);
  }

  train(examples: readonly Example[], onEpoch: (epoch: number, loss: number) => void = () => {}): void {
    const order = examples.map((_, i) => i);
    for (let epoch = 0; epoch < this.options.epochs; epoch++) {
      shuffle(order, this.#random);
      let loss = 0;
      for (const i of order) loss += this.#learn(examples[i] as Example);
      onEpoch(epoch, loss);
      if (epoch >= this.options.epochs - this.options.averaged) this.#remember();
    }
    this.#average();
  }

  /** The mean of the last epochs' weights errs less than any one of them. */
  #sums: (Float32Array | Float64Array)[] | null = null;

  #remember(): void {
    const all = [...this.tables, ...this.transitions];
    this.#sums ??= all.map((table) => table.slice().fill(0));
    this.#sums.forEach((sum, i) => {
      const table = all[i];
      for (let k = 0; k < sum.length; k++) sum[k] += table[k];
    });
  }

  #average(): void {
    const sums = this.#sums;
    if (sums === null) return;
    [...this.tables, ...this.transitions].forEach((table, i) => {
      for (let k = 0; k < table.length; k++) table[k] = sums[i][k] / this.options.averaged;
    });
  }

  /** Log-potentials of every token, three a token. */
  emissions({ features, style }: Example, keep: Uint8Array | null = null): Float64Array {
    const count = features.generalStarts.length - 1;
    const scores = new Float64Array(count * LABELS);
    const shared = this.tables[0] as Float32Array;
    const own = this.tables[1 + style] as Float32Array;
    for (let at = 0; at < count; at++) {
      let begin = 0;
      let inside = 0;
      const sum = (ids: Int32Array, from: number, to: number): void => {
        for (let k = from; k < to; k++) {
          const slot = ((ids[k] as number) & this.mask) * SLOT;
          begin += shared[slot] + own[slot];
          inside += shared[slot + 1] + own[slot + 1];
        }
      };
      sum(features.general, features.generalStarts[at], features.generalStarts[at + 1]);
      if (keep === null || keep[at] === 1)
        sum(features.lexical, features.lexicalStarts[at], features.lexicalStarts[at + 1]);
      scores[at * LABELS + 1] = begin;
      scores[at * LABELS + 2] = inside;
    }
    return scores;
  }

  #learn(example: Example): number {
    const { features, labels, style, weight } = example;
    const count = labels.length;
    if (count === 0) return 0;
    const keep = new Uint8Array(count);
    for (let at = 0; at < count; at++) keep[at] = this.#random() < this.options.lexicalDropout ? 0 : 1;
    const scores = this.emissions(example, keep);
    const moves = this.transitions[style];
    const beliefs = forwardBackward(scores, moveFactors(moves));
    const { marginals } = beliefs;
    let gold = 0;
    const moveGradient = new Float64Array(MOVES);
    for (let at = 0; at < count; at++) {
      const label = labels[at];
      const move = at === 0 ? 9 + label : labels[at - 1] * LABELS + label;
      gold += scores[at * LABELS + label] + moves[move];
      moveGradient[move] += 1;
    }
    for (let i = 0; i < MOVES; i++) moveGradient[i] -= beliefs.moves[i];
    for (let at = 0; at < count; at++) {
      const label = labels[at];
      const begin = ((label === 1 ? 1 : 0) - marginals[at * LABELS + 1]) * weight;
      const inside = ((label === 2 ? 1 : 0) - marginals[at * LABELS + 2]) * weight;
      // Most words are surely outside: what they would teach is not worth the time.
      if (Math.abs(begin) < LEAST_ERROR && Math.abs(inside) < LEAST_ERROR) continue;
      this.#update(
        features.general,
        features.generalStarts[at],
        features.generalStarts[at + 1],
        style,
        begin,
        inside,
      );
      if (keep[at] === 1)
        this.#update(
          features.lexical,
          features.lexicalStarts[at],
          features.lexicalStarts[at + 1],
          style,
          begin,
          inside,
        );
    }
    const squares = this.#transitionSquares[style];
    for (let i = 0; i < MOVES; i++) {
      const g = moveGradient[i] * weight;
      squares[i] += g * g;
      moves[i] += (this.options.rate * g) / Math.sqrt(squares[i]);
    }
    return (beliefs.logTotal - gold) * weight;
  }

  #update(ids: Int32Array, from: number, to: number, style: number, begin: number, inside: number): void {
    const { rate, l2 } = this.options;
    for (const table of [0, 1 + style]) {
      const weights = this.tables[table];
      for (let k = from; k < to; k++) {
        const slot = (ids[k] & this.mask) * SLOT;
        const gb = begin - l2 * weights[slot];
        const gi = inside - l2 * weights[slot + 1];
        weights[slot + 2] += gb * gb;
        weights[slot + 3] += gi * gi;
        weights[slot] += (rate * gb) / Math.sqrt(weights[slot + 2]);
        weights[slot + 1] += (rate * gi) / Math.sqrt(weights[slot + 3]);
      }
    }
  }

  marginals(example: Example): Float64Array {
    return forwardBackward(this.emissions(example), moveFactors(this.transitions[example.style])).marginals;
  }
}

/** A small generator with a seed, https://gist.github.com/tommyettinger/46a874533244883189143505d203312c (public domain). */
export function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function shuffle(items: number[], random: () => number): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [items[i], items[j]] = [items[j], items[i]];
  }
}
