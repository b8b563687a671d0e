import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forwardBackward, LABELS, MOVES, moveFactors } from '../../../src/geoparse/learned/chain.ts';

/** Every labelling of `count` tokens that begins names with their beginning, with its weight. */
function labellings(scores: number[], moves: number[]): { labels: number[]; weight: number }[] {
  let all: { labels: number[]; weight: number }[] = [{ labels: [], weight: 1 }];
  for (let at = 0; at < scores.length / LABELS; at++)
    all = all.flatMap(({ labels, weight }) =>
      [0, 1, 2].flatMap((label) => {
        const before = labels.at(-1) ?? 3;
        if (label === 2 && (before === 0 || before === 3)) return [];
        const score = (scores[at * LABELS + label] ?? 0) + (moves[before * LABELS + label] ?? 0);
        return [{ labels: [...labels, label], weight: weight * Math.exp(score) }];
      }),
    );
  return all;
}

const score = fc.double({ min: -5, max: 5, noNaN: true });

describe('forwardBackward(scores, factors)', () => {
  it('gives the same beliefs as counting every labelling', () => {
    const texts = fc.integer({ min: 1, max: 5 }).chain((count) =>
      fc.record({
        scores: fc.array(score, { minLength: count * LABELS, maxLength: count * LABELS }),
        moves: fc.array(score, { minLength: MOVES, maxLength: MOVES }),
      }),
    );
    fc.assert(
      fc.property(texts, ({ scores, moves }) => {
        const all = labellings(scores, moves);
        const total = all.reduce((sum, { weight }) => sum + weight, 0);
        const beliefs = forwardBackward(Float64Array.from(scores), moveFactors(moves));
        expect(beliefs.logTotal).toBeCloseTo(Math.log(total), 6);
        for (let i = 0; i < scores.length; i++) {
          const holding = all.filter(({ labels }) => labels[Math.floor(i / LABELS)] === i % LABELS);
          const share = holding.reduce((sum, { weight }) => sum + weight, 0) / total;
          expect(beliefs.marginals[i]).toBeCloseTo(share, 6);
        }
        const moved = beliefs.moves.reduce((sum, n) => sum + n, 0);
        expect(moved).toBeCloseTo(scores.length / LABELS, 6);
      }),
      { numRuns: 60 },
    );
  });

  it('never lets a name go on that has not begun', () => {
    const inside = Float64Array.from([0, 0, 50, 0, 0, 50]);
    const { marginals } = forwardBackward(inside, moveFactors(new Array(MOVES).fill(0)));
    expect(marginals[2]).toBe(0);
    expect(marginals[5]).toBeGreaterThan(0.9);
  });

  it('reads a text without tokens and one of a hundred thousand', () => {
    const factors = moveFactors(new Array(MOVES).fill(0));
    expect(forwardBackward(new Float64Array(0), factors).marginals).toHaveLength(0);
    const { marginals, logTotal } = forwardBackward(new Float64Array(300_000).fill(3), factors);
    expect(Number.isFinite(logTotal)).toBe(true);
    expect(marginals.every((p) => p >= 0 && p <= 1)).toBe(true);
  });
});
