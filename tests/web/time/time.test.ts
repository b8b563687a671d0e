import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, dayText } from '../../../src/model/days.ts';
import { timeBins } from '../../../web/filter/timeBins.ts';
import { stretch, tickBars, timeAxis } from '../../../web/time/axis.ts';
import { dragPeriod, gripAt } from '../../../web/time/drag.ts';
import { keyTarget, monthsLater } from '../../../web/time/keys.ts';
import { perFrame } from '../../../web/time/perFrame.ts';
import { presetOf, presetPeriod, shiftedPeriod } from '../../../web/time/presets.ts';
import { LEAST_SHOWN, panned, showing, zoomed } from '../../../web/time/zoom.ts';

const bins = timeBins(100, 199, 'day');
const days = [100, 199] as const;
const english = timeAxis(days, false);
const arabic = timeAxis(days, true);

describe('the time axis', () => {
  it('runs from left to right in English and from right to left in Arabic', () => {
    expect([english.position(100), english.position(200)]).toEqual([0, 1]);
    expect([arabic.position(100), arabic.position(200)]).toEqual([1, 0]);
  });
  it('finds the day at every place of it, in both directions', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 199 }), fc.boolean(), (day, rightToLeft) => {
        const axis = timeAxis(days, rightToLeft);
        const middle = (axis.position(day) + axis.position(day + 1)) / 2;
        expect(axis.dayAt(middle)).toBe(day);
      }),
    );
  });
  it('holds a pointer that has left it at its end', () => {
    expect([english.dayAt(-3), english.dayAt(7)]).toEqual([100, 199]);
    expect([arabic.dayAt(-3), arabic.dayAt(7)]).toEqual([199, 100]);
  });
  it('has about as many dates written under it as there is room for', () => {
    expect(tickBars(bins, english, 10).length).toBeLessThanOrEqual(10);
    expect(tickBars(timeBins(0, 40_000, 'year'), timeAxis([0, 40_000], false), 5).length).toBeLessThanOrEqual(
      6,
    );
    expect(tickBars(bins, english, 10).length).toBeGreaterThan(2);
  });
  it('has the same bars dated while it moves', () => {
    const dated = (first: number) =>
      tickBars(bins, timeAxis([first, first + 49], true), 5).map((bin) => bins.starts[bin] as number);
    const [before, after] = [dated(100), dated(103)];
    expect(after.filter((day) => day <= 149)).toEqual(before.filter((day) => day >= 103));
  });
  it('cuts off what it does not show', () => {
    const axis = timeAxis([110, 119], true);
    expect(stretch(axis, 100, 114)).toEqual({ left: 0.5, width: 0.5 });
    expect(stretch(axis, 130, 140).width).toBe(0);
  });
});

describe('keys on a handle', () => {
  const key = (name: string, rightToLeft = false, shiftKey = false) =>
    keyTarget({ key: name, shiftKey }, 150, days, rightToLeft);

  it('move it where they point: left is earlier in English, later in Arabic', () => {
    expect([key('ArrowLeft'), key('ArrowLeft', true)]).toEqual([149, 151]);
    expect([key('ArrowRight', false, true), key('ArrowRight', true, true)]).toEqual([157, 143]);
  });
  it('mean later with up in either direction', () => {
    expect([key('ArrowUp'), key('ArrowUp', true), key('ArrowDown', true)]).toEqual([151, 151, 149]);
  });
  it('move it by a calendar month, held within a shorter one', () => {
    // 31 May and 30 June 1970.
    expect(key('PageUp')).toBe(180);
    expect(dayText(monthsLater(dayNumber('2020-03-31') as number, -1))).toBe('2020-02-29');
    expect(dayText(monthsLater(dayNumber('2018-12-15') as number, 1))).toBe('2019-01-15');
  });
  it('move it to the ends, and never beyond', () => {
    expect([key('Home'), key('End')]).toEqual([100, 199]);
    expect(keyTarget({ key: 'PageUp', shiftKey: false }, 190, days, false)).toBe(199);
  });
  it('leave other keys alone', () => {
    expect([key('Tab'), key('constructor')]).toEqual([null, null]);
  });
});

describe('taking hold of the brush', () => {
  const grip = (share: number, whole = false) => gripAt(share, 1000, english, [120, 140], whole);

  it('takes the nearer handle', () => {
    expect([grip(0.205), grip(0.405)]).toEqual(['from', 'to']);
  });
  it('is more generous to a finger than to a mouse', () => {
    expect(gripAt(0.22, 1000, english, [120, 140], false, true)).toBe('from');
    expect(gripAt(0.22, 1000, english, [120, 140], false)).toBe('window');
  });
  it('finds a handle at the edge when its day lies beyond the axis', () => {
    expect(gripAt(0.002, 1000, timeAxis([130, 150], false), [120, 140], false)).toBe('from');
  });
  it('takes the window between the handles', () => {
    expect(grip(0.3)).toBe('window');
  });
  it('draws a new one on empty ground, and anywhere when all is shown', () => {
    expect(grip(0.8)).toBe('new');
    expect(gripAt(0.5, 1000, english, [100, 199], true)).toBe('new');
  });
});

describe('dragging', () => {
  it('never turns the period round, and keeps it within the axis', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('from', 'to', 'window', 'new' as const),
        fc.integer({ min: 100, max: 199 }),
        fc.integer({ min: 100, max: 199 }),
        fc.integer({ min: 100, max: 199 }),
        fc.integer({ min: 0, max: 50 }),
        (grip, start, day, from, length) => {
          const to = Math.min(199, from + length);
          const [a, b] = dragPeriod(grip, [from, to], start, day, days);
          expect(a).toBeLessThanOrEqual(b);
          expect(a).toBeGreaterThanOrEqual(100);
          expect(b).toBeLessThanOrEqual(199);
          if (grip === 'window') expect(b - a).toBe(to - from);
        },
      ),
    );
  });
});

describe('presets', () => {
  it('end where the period ends, or at the latest incident', () => {
    expect(presetPeriod('week', 150, 180)).toEqual([144, 150]);
    expect(presetPeriod('day', null, 180)).toEqual([180, 180]);
    expect(presetPeriod('all', 150, 180)).toEqual([null, null]);
  });
  it('are recognised again', () => {
    expect([presetOf(180, 180), presetOf(144, 150), presetOf(null, null)]).toEqual(['day', 'week', 'all']);
    expect([presetOf(1, 2), presetOf(null, 2)]).toEqual([null, null]);
  });
  it('move by their own length and stop at the end of the axis', () => {
    expect(shiftedPeriod(110, 116, 1, days)).toEqual([117, 123]);
    expect(shiftedPeriod(102, 108, -1, days)).toEqual([100, 106]);
  });
});

describe('zooming the axis', () => {
  const anyAxis = fc
    .tuple(fc.integer({ min: 100, max: 192 }), fc.integer({ min: 7, max: 100 }))
    .map(([first, length]) => [first, Math.min(199, first + length - 1)] as const);
  it('keeps the day under the pointer where it is', () => {
    expect(zoomed([100, 199], days, 0.5, 150)).toEqual([125, 174]);
    expect(zoomed([120, 159], days, 0.5, 120)).toEqual([120, 139]);
  });
  it('ends at a week, and shows all when all fits', () => {
    expect(zoomed([120, 127], days, 0.01, 124)?.map((day) => day - 100)).toEqual([21, 27]);
    expect(zoomed([120, 180], days, 2, 150)).toBeNull();
  });
  it('never leaves the days there are, nor turns round', () => {
    fc.assert(
      fc.property(
        anyAxis,
        fc.double({ min: 0.01, max: 20, noNaN: true }),
        fc.integer({ min: 90, max: 210 }),
        fc.integer({ min: -300, max: 300 }),
        (axis, factor, around, by) => {
          for (const result of [zoomed(axis, days, factor, around), panned(axis, days, by)]) {
            if (!result) continue;
            expect(result[0]).toBeGreaterThanOrEqual(100);
            expect(result[1]).toBeLessThanOrEqual(199);
            expect(result[1] - result[0] + 1).toBeGreaterThanOrEqual(LEAST_SHOWN);
          }
        },
      ),
    );
  });
  it('moves no further than it takes to see a period', () => {
    expect(showing([120, 139], days, [125, 130])).toEqual([120, 139]);
    expect(showing([120, 139], days, [145, 150])).toEqual([131, 150]);
    expect(showing([120, 139], days, [105, 110])).toEqual([105, 124]);
    const wide = showing([120, 129], days, [110, 149]) ?? [0, 0];
    expect(wide[0] <= 110 && wide[1] >= 149).toBe(true);
  });
});

describe('calls within a frame', () => {
  it('are made once, with the last values', () => {
    const frames: (() => void)[] = [];
    const made: number[] = [];
    const call = perFrame(
      (value: number) => made.push(value),
      (then) => frames.push(then),
    );
    call(1);
    call(2);
    expect([made, frames.length]).toEqual([[], 1]);
    frames[0]?.();
    call(3);
    frames[1]?.();
    expect(made).toEqual([2, 3]);
  });
});
