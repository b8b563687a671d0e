import type { TimeBins } from '../filter/timeBins.ts';

/** First and last day, both included; days count from 1970-01-01. */
export type Days = readonly [number, number];

/**
 * Where a day stands on the time axis, 0..1 from its physical left. Time runs with the reading direction: in Arabic the
 * earliest day is at the right. Handles, dragging and arrow keys follow the eye: ArrowLeft always moves left.
 */
export interface TimeAxis {
  readonly first: number;
  readonly last: number;
  readonly rightToLeft: boolean;
  /** Left edge in a left-to-right page of the first moment of `day`; beyond 0..1 for days that the axis does not show. */
  position(day: number): number;
  /** The day at a share of the width from the physical left, held within the axis. */
  dayAt(share: number): number;
}

/** The axis over some days in a reading direction. */
export function timeAxis([first, last]: Days, rightToLeft: boolean): TimeAxis {
  const days = last - first + 1;
  const turn = (share: number) => (rightToLeft ? 1 - share : share);
  return {
    first,
    last,
    rightToLeft,
    position: (day) => turn((day - first) / days),
    dayAt: (share) => {
      const along = Math.min(1, Math.max(0, turn(share)));
      return Math.min(last, first + Math.floor(along * days));
    },
  };
}

/** A stretch of days on the axis as left edge and width, 0..1, cut off where the axis ends. */
export function stretch(axis: TimeAxis, first: number, last: number): { left: number; width: number } {
  const within = (share: number) => Math.min(1, Math.max(0, share));
  const [a, b] = [within(axis.position(first)), within(axis.position(last + 1))];
  return { left: Math.min(a, b), width: Math.abs(b - a) };
}

/** The bar of a day, the nearest one for days outside of them. */
export const barOf = (bins: TimeBins, day: number): number =>
  bins.of[Math.min(bins.of.length - 1, Math.max(0, day - bins.firstDay))] as number;

/** The days of a bar. */
export const daysOfBar = (bins: TimeBins, bin: number): Days => [
  bins.starts[bin] as number,
  (bins.starts[bin + 1] as number) - 1,
];

/** The bars on the axis to write a date under: about `most` of them, evenly, at natural steps of the unit. */
export function tickBars(bins: TimeBins, axis: Pick<TimeAxis, 'first' | 'last'>, most: number): number[] {
  const [low, high] = [barOf(bins, axis.first), barOf(bins, axis.last)];
  const steps = {
    day: [1, 2, 7, 14, 28],
    week: [1, 2, 4, 8, 13, 26, 52],
    month: [1, 2, 3, 6, 12, 24, 60],
    year: [1, 2, 5, 10, 20, 50, 100],
  };
  const count = high - low + 1;
  const step = steps[bins.unit].find((size) => count / size <= most) ?? Math.ceil(count / most);
  const ticks: number[] = [];
  for (let bin = low; bin <= high; bin++) {
    // Counted from a fixed bar, dates stay under their bars while the axis moves.
    const index = bins.unit === 'day' || bins.unit === 'week' ? dayOrWeek(bins, bin) : monthOrYear(bins, bin);
    if (index % step === 0) ticks.push(bin);
  }
  return ticks;
}

const dayOrWeek = (bins: TimeBins, bin: number): number =>
  // Weeks start on Mondays, and day 4 was one.
  Math.floor(((bins.starts[bin] as number) - 4) / (bins.unit === 'day' ? 1 : 7)) + 1_000_000 * 28 * 13;

function monthOrYear(bins: TimeBins, bin: number): number {
  const date = new Date((bins.starts[bin] as number) * 86_400_000);
  return bins.unit === 'month' ? date.getUTCFullYear() * 12 + date.getUTCMonth() : date.getUTCFullYear();
}
