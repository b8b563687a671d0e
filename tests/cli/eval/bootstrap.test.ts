import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../../src/cli/eval/bootstrap.ts';
import { measures, type Score } from '../../../src/cli/eval/measures.ts';

/** The score of a block in which `hits` of `n` places were right and nothing else was measured. */
function block(hits: number, n: number): Score {
  const hit = { count: hits };
  return {
    kind: 'spans',
    records: 1,
    recognition: null,
    resolution: { n, hit, acc161: hit },
    dates: null,
    incidents: null,
    airwars: null,
  };
}

const hitOf = (blocks: Score[], draws: number) =>
  figuresOf(measures, blocks, draws).find(({ name }) => name === 'resolution.hit.all');

describe('figures with intervals', () => {
  it('are those of all texts together, not the mean of the blocks', () => {
    expect(hitOf([block(1, 1), block(0, 3)], 100)?.value).toBe(0.25);
  });

  it('have an interval around them, the same in every run, and no width when all blocks agree', () => {
    const mixed = Array.from({ length: 20 }, (_, i) => block(i % 4 === 0 ? 0 : 5, 5));
    const figure = hitOf(mixed, 500);
    expect(figure?.value).toBe(0.75);
    expect(figure?.low).toBeGreaterThan(0.4);
    expect(figure?.low).toBeLessThan(0.75);
    expect(figure?.high).toBeGreaterThan(0.75);
    expect(hitOf(mixed, 500)).toEqual(figure);
    const same = hitOf([block(1, 2), block(1, 2)], 100);
    expect([same?.low, same?.high]).toEqual([0.5, 0.5]);
  });

  it('have no interval when no draws are asked for, and are left out when nothing was counted', () => {
    expect(hitOf([block(1, 2)], 0)).toMatchObject({ value: 0.5, low: null, high: null });
    expect(hitOf([block(0, 0)], 10)).toBeUndefined();
    expect(figuresOf(measures, [block(1, 2)], 10).map(({ name }) => name)).toEqual([
      'resolution.hit.all',
      'resolution.acc161.all',
    ]);
  });
});

describe('the measures', () => {
  it('make F1 of matches, and recall and precision of incidents from different texts', () => {
    const matches = { tp: 6, fp: 2, fn: 2 };
    const level = { tp: 5, gold: 10, tp_complete: 4, predicted_complete: 5 };
    const share = { n: 10, right: 9 };
    const score: Score = {
      ...block(0, 0),
      recognition: { strict: matches, relaxed: matches, negatives: { n: 50, returned_with_place: 1 } },
      incidents: {
        levels: { place: level, place_type: level, place_type_date: level },
        attributes_of_place_matches: { type_group: share, date: share, excerpt: share, claimant: share },
      },
    };
    const values = Object.fromEntries(
      figuresOf(measures, [score], 0).map(({ name, value }) => [name, value]),
    );
    expect(values['recognition.strict.f1']).toBe(0.75);
    expect(values['negatives.with_place_rate']).toBe(0.02);
    expect(values['incidents.place_type.f1']).toBeCloseTo((2 * 0.5 * 0.8) / 1.3);
    expect(values['incidents.excerpt']).toBe(0.9);
  });
});
