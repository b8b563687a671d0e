/** Labels of tokens: 0 outside of names, 1 the beginning of one, 2 inside one. */
export const LABELS = 3;
/** Weights of moves between labels: a row for each label left, and a fourth for the start of the text. */
export const MOVES = 12;

const START = 3;
/** A name begins with its beginning: "inside" follows neither "outside" nor the start. */
const isForbidden = (from: number, to: number): boolean => to === 2 && (from === 0 || from === START);
/** Moves beyond this are as good as certain; it keeps the exponentials finite. */
const STRONGEST_MOVE = 20;

/** What {@link forwardBackward} finds out. */
export interface ChainBeliefs {
  /** Probability of each label at each token, {@link LABELS} a token. */
  marginals: Float64Array;
  /** Expected number of times that each move is made. */
  moves: Float64Array;
  /** Logarithm of the summed weight of all labellings. */
  logTotal: number;
}

/** The factors of moves from their weights, for {@link forwardBackward}. */
export function moveFactors(weights: ArrayLike<number>): Float64Array {
  const factors = new Float64Array(MOVES);
  for (let from = 0; from < 4; from++)
    for (let to = 0; to < LABELS; to++) {
      const weight = weights[from * LABELS + to] as number;
      const bounded = Math.max(-STRONGEST_MOVE, Math.min(STRONGEST_MOVE, weight));
      factors[from * LABELS + to] = isForbidden(from, to) ? 0 : Math.exp(bounded);
    }
  return factors;
}

/**
 * The forward-backward algorithm over scores of labels ({@link LABELS} a token) and factors of moves, scaled at every token
 * so that no text is too long for it.
 */
export function forwardBackward(scores: Float64Array, factors: Float64Array): ChainBeliefs {
  const count = Math.floor(scores.length / LABELS);
  const emit = new Float64Array(scores.length);
  const alpha = new Float64Array(scores.length);
  const scale = new Float64Array(count);
  let logTotal = 0;
  for (let at = 0; at < count; at++) {
    const base = at * LABELS;
    const top = Math.max(scores[base] as number, scores[base + 1] as number, scores[base + 2] as number);
    let total = 0;
    for (let y = 0; y < LABELS; y++) {
      emit[base + y] = Math.exp((scores[base + y] as number) - top);
      let into = 0;
      if (at === 0) into = factors[START * LABELS + y] as number;
      else
        for (let x = 0; x < LABELS; x++)
          into += (alpha[base - LABELS + x] as number) * (factors[x * LABELS + y] as number);
      alpha[base + y] = into * (emit[base + y] as number);
      total += alpha[base + y] as number;
    }
    scale[at] = total;
    for (let y = 0; y < LABELS; y++) (alpha[base + y] as number) /= total;
    logTotal += Math.log(total) + top;
  }
  const beliefs = { marginals: alpha, moves: new Float64Array(MOVES), logTotal };
  backward(beliefs, emit, scale, factors);
  return beliefs;
}

/** Turns the forward probabilities in `marginals` into those that know both sides of the text. */
function backward(
  { marginals, moves }: ChainBeliefs,
  emit: Float64Array,
  scale: Float64Array,
  factors: Float64Array,
): void {
  const count = scale.length;
  // What the tokens behind say of each label, times their own emission.
  const behind = new Float64Array(LABELS);
  for (let at = count - 1; at >= 0; at--) {
    const base = at * LABELS;
    const isLast = at === count - 1;
    const beta = [1, 1, 1];
    if (!isLast)
      for (let y = 0; y < LABELS; y++) {
        beta[y] = 0;
        for (let z = 0; z < LABELS; z++) {
          const move =
            ((factors[y * LABELS + z] as number) * (behind[z] as number)) / (scale[at + 1] as number);
          (beta[y] as number) += move;
          (moves[y * LABELS + z] as number) += (marginals[base + y] as number) * move;
        }
      }
    for (let y = 0; y < LABELS; y++) {
      behind[y] = (emit[base + y] as number) * (beta[y] as number);
      (marginals[base + y] as number) *= beta[y] as number;
    }
  }
  for (let y = 0; y < LABELS && count > 0; y++) moves[START * LABELS + y] = marginals[y] as number;
}
