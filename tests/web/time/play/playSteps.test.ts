import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstStep, nextStep, playing, playWindows, stepMs } from '../../../../web/time/play/playSteps.ts';

const axis = [100, 129] as const;
const units = ['day', 'week', 'month', 'year'] as const;

describe('play', () => {
  it('moves a window of one day from day to day, whatever the bars', () => {
    for (const unit of units) {
      const one = playing('day', null, unit);
      expect(firstStep(one, null, axis)).toEqual([100, 100]);
      expect(nextStep(one, [100, 100], axis)).toEqual([101, 101]);
    }
  });
  it('moves by the bars where the window is longer', () => {
    const month = playing('month', null, 'week');
    expect(nextStep(month, [100, 129], [100, 400])).toEqual([107, 136]);
  });
  it('plays the length of the chosen period, from where it is', () => {
    const own = playing('period', [110, 114], 'day');
    expect(firstStep(own, [110, 114], axis)).toEqual([110, 114]);
    expect(nextStep(own, [110, 114], axis)).toEqual([111, 115]);
  });
  it('begins anew when the period stands at the end already', () => {
    expect(firstStep(playing('week', [123, 129], 'day'), [123, 129], axis)).toEqual([100, 106]);
  });
  it('gathers all from the start', () => {
    const gathered = playing('cumulative', null, 'day');
    expect(firstStep(gathered, null, axis)).toEqual([100, 100]);
    expect(nextStep(gathered, [100, 105], axis)).toEqual([100, 106]);
  });
  it('ends by itself, and every day has been shown', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...playWindows),
        fc.constantFrom(...units),
        fc.integer({ min: 7, max: 120 }),
        fc.option(fc.integer({ min: 1, max: 50 })),
        (window, unit, length, before) => {
          const days = [100, 100 + length - 1] as const;
          const settings = playing(window, before === null ? null : [0, before - 1], unit);
          const seen = new Set<number>();
          let steps = 0;
          for (let shown: readonly [number, number] | null = firstStep(settings, null, days); shown; ) {
            expect(shown[0] >= days[0] && shown[1] <= days[1] && shown[0] <= shown[1]).toBe(true);
            for (let day = shown[0]; day <= shown[1]; day++) seen.add(day);
            shown = nextStep(settings, shown, days);
            expect(++steps).toBeLessThanOrEqual(length);
          }
          expect(seen.size).toBe(length);
        },
      ),
    );
  });
  it('steps back to the start and no further', () => {
    const week = playing('week', null, 'day');
    expect(nextStep(week, [103, 109], axis, -1)).toEqual([102, 108]);
    expect(nextStep(week, [100, 106], axis, -1)).toBeNull();
    expect(nextStep(playing('cumulative', null, 'day'), [100, 100], axis, -1)).toBeNull();
  });
  it('is slower where less motion is wanted, even at its fastest', () => {
    expect(stepMs('fastest', true)).toBeGreaterThanOrEqual(2000);
    expect(stepMs('slow', true)).toBeGreaterThan(stepMs('slow', false));
  });
});
