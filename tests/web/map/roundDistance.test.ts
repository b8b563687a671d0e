import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundDistance } from '../../../web/map/roundDistance.ts';

describe('the distance of the scale bar', () => {
  it.each([
    [110, 100],
    [499, 200],
    [5000, 5000],
    [99_999, 50_000],
  ])('for %d m is %d m', (metres, round) => {
    expect(roundDistance(metres)).toBe(round);
  });
  it('always fits, and is never shorter than a third of the room', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 2e7, noNaN: true }), (metres) => {
        const round = roundDistance(metres);
        expect(round).toBeLessThanOrEqual(metres * (1 + 1e-9));
        expect(round).toBeGreaterThan(metres / 3);
      }),
    );
  });
});
