import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, dayText } from '../../../src/model/days.ts';
import { openEnd, openStart } from '../../../web/filter/openDays.ts';
import { axisDays, axisWithin, sameBins, timeBins, unitFor } from '../../../web/filter/timeBins.ts';

const day = (text: string) => dayNumber(text) as number;

describe('the bars of the histogram', () => {
  it('are days for some months, weeks for some years, then months and years', () => {
    expect([60, 700, 3000, 30_000].map(unitFor)).toEqual(['day', 'week', 'month', 'year']);
  });
  it('begin weeks on a Monday', () => {
    const bins = timeBins(day('2018-06-30'), day('2018-07-15'), 'week');
    expect([...bins.starts].map(dayText)).toEqual(['2018-06-25', '2018-07-02', '2018-07-09', '2018-07-16']);
  });
  it('take whole months, leap years included', () => {
    const bins = timeBins(day('2016-02-10'), day('2016-03-01'), 'month');
    expect([...bins.starts].map(dayText)).toEqual(['2016-02-01', '2016-03-01', '2016-04-01']);
    expect(bins.of[day('2016-02-29') - bins.firstDay]).toBe(0);
  });
  it('cover every day asked for exactly once', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -20_000, max: 30_000 }),
        fc.integer({ min: 0, max: 4000 }),
        fc.constantFrom('day', 'week', 'month', 'year' as const),
        (from, length, unit) => {
          const bins = timeBins(from, from + length, unit);
          expect(bins.firstDay).toBeLessThanOrEqual(from);
          expect(bins.lastDay).toBeGreaterThanOrEqual(from + length);
          for (const offset of [0, length >> 1, length]) {
            const bin = bins.of[from + offset - bins.firstDay] as number;
            expect(bins.starts[bin] as number).toBeLessThanOrEqual(from + offset);
            expect(bins.starts[bin + 1] as number).toBeGreaterThan(from + offset);
          }
        },
      ),
    );
  });
});

describe('the days of the axis', () => {
  const axis = (...spans: [number, number][]) =>
    axisDays(
      Int32Array.from(spans, (span) => span[0]),
      Int32Array.from(spans, (span) => span[1]),
    );

  it('reach from the first to the last dated incident', () => {
    expect(axis([100, 100], [140, 145])).toEqual([100, 145]);
  });
  it('are not stretched by an incident known only to the year', () => {
    expect(axis([100, 100], [140, 140], [-3000, -2636])).toEqual([100, 140]);
  });
  it('take such an incident when there is no other', () => {
    expect(axis([0, 364])).toEqual([0, 364]);
  });
  it('are at least two weeks, the incident in the middle', () => {
    expect(axis([100, 100])).toEqual([94, 107]);
  });
  it('may be fewer, but none that are not there', () => {
    expect(axisWithin([110, 120], [100, 140])).toEqual([110, 120]);
    expect(axisWithin([-700_000, 120], [100, 140])).toEqual([100, 120]);
    expect(axisWithin([10, 20], [100, 140])).toBeNull();
  });
  it('are none when nothing is dated', () => {
    expect(axis([openEnd, openStart])).toBeNull();
  });
});

describe('two axes', () => {
  it('are the same when unit and days are, though one came in a message', () => {
    expect(sameBins(timeBins(85, 125, 'week'), structuredClone(timeBins(85, 125, 'week')))).toBe(true);
    expect(sameBins(null, null)).toBe(true);
  });
  it('differ by unit, by days, and when one has none', () => {
    const weeks = timeBins(85, 125, 'week');
    expect(sameBins(weeks, timeBins(85, 125, 'day'))).toBe(false);
    expect(sameBins(weeks, timeBins(85, 140, 'week'))).toBe(false);
    expect(sameBins(weeks, null)).toBe(false);
  });
});
