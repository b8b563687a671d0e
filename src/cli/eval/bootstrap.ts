import type { Measure, Score } from './measures.ts';

/** A figure with its 95 % interval; the bounds are null where no interval was asked for. */
export interface Figure {
  name: string;
  value: number;
  low: number | null;
  high: number | null;
}

/**
 * Gives the measures' figures over all blocks of texts, with percentile bootstrap intervals (Efron & Tibshirani 1993,
 * ch. 13): blocks are drawn with replacement `draws` times, and the middle 95 % of the figures kept. 0 draws give no
 * intervals. The same blocks give the same intervals.
 */
export function figuresOf(measures: readonly Measure[], blocks: readonly Score[], draws: number): Figure[] {
  return measures.flatMap((measure) => {
    const counts = blocks.map((block) => measure.counts(block)).filter((one) => one !== null);
    const value = counts.length > 0 ? measure.value(addUp(counts)) : null;
    if (value === null) return [];
    const random = randomNumbers();
    const drawn: number[] = [];
    for (let draw = 0; draw < draws; draw++) {
      const sample = counts.map(() => counts[Math.floor(random() * counts.length)] as number[]);
      const figure = measure.value(addUp(sample));
      if (figure !== null) drawn.push(figure);
    }
    drawn.sort((a, b) => a - b);
    return [{ name: measure.name, value, low: quantile(drawn, 0.025), high: quantile(drawn, 0.975) }];
  });
}

function addUp(counts: readonly (readonly number[])[]): number[] {
  const sums: number[] = [];
  for (const one of counts) for (const [i, count] of one.entries()) sums[i] = (sums[i] ?? 0) + count;
  return sums;
}

function quantile(sorted: readonly number[], share: number): number | null {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? null;
}

/** Numbers from 0 to 1 that are the same in every run: a linear congruential generator (Numerical Recipes, ch. 7.1). */
function randomNumbers(): () => number {
  let state = 20_180_630;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
