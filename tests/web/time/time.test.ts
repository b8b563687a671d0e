import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeBins } from '../../../web/filter/timeBins.ts';
import { keyStep, tickBars, timeAxis } from '../../../web/time/axis.ts';
import { dragPeriod, gripAt } from '../../../web/time/drag.ts';
import { presetOf, presetPeriod, shiftedPeriod } from '../../../web/time/presets.ts';

const bins = timeBins(100, 199, 'day');
const english = timeAxis(bins, false);
const arabic = timeAxis(bins, true);

describe('the time axis', () => {
  it('runs from left to right in English and from right to left in Arabic', () => {
    expect([english.position(100), english.position(200)]).toEqual([0, 1]);
    expect([arabic.position(100), arabic.position(200)]).toEqual([1, 0]);
  });
  it('finds the day at every place of it, in both directions', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 199 }), fc.boolean(), (day, rightToLeft) => {
        const axis = timeAxis(bins, rightToLeft);
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
    expect(tickBars(bins, 10).length).toBeLessThanOrEqual(10);
    expect(tickBars(timeBins(0, 40_000, 'year'), 5).length).toBeLessThanOrEqual(6);
  });
});

describe('arrow keys on a handle', () => {
  it('move it where they point: left is earlier in English, later in Arabic', () => {
    expect([keyStep('ArrowLeft', false), keyStep('ArrowLeft', true)]).toEqual([-1, 1]);
  });
  it('mean later with up in either direction', () => {
    expect([keyStep('ArrowUp', false), keyStep('ArrowUp', true), keyStep('PageUp', true)]).toEqual([1, 1, 7]);
  });
  it('leave other keys alone', () => {
    expect(keyStep('Tab', false)).toBeNull();
  });
});

describe('taking hold of the brush', () => {
  const grip = (share: number, whole = false) => gripAt(share, 1000, english, [120, 140], whole);

  it('takes the nearer handle', () => {
    expect([grip(0.205), grip(0.405)]).toEqual(['from', 'to']);
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
          const [a, b] = dragPeriod(grip, [from, to], start, day, bins);
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
    expect(shiftedPeriod(110, 116, 1, bins)).toEqual([117, 123]);
    expect(shiftedPeriod(102, 108, -1, bins)).toEqual([100, 106]);
  });
});
