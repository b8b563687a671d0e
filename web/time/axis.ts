import type { TimeBins } from '../filter/timeBins.ts';

/**
 * Where a day stands on the time axis, 0..1 from its physical left. Time runs with the reading direction: in Arabic the
 * earliest day is at the right. Handles, dragging and arrow keys follow the eye: ArrowLeft always moves left.
 */
export interface TimeAxis {
  /** Left edge in a left-to-right page of the first moment of `day`. */
  position(day: number): number;
  /** The day at a share of the width from the physical left. */
  dayAt(share: number): number;
  readonly rightToLeft: boolean;
}

/** The axis over the bars' days in a reading direction. */
export function timeAxis(bins: TimeBins, rightToLeft: boolean): TimeAxis {
  const days = bins.lastDay - bins.firstDay + 1;
  const turn = (share: number) => (rightToLeft ? 1 - share : share);
  return {
    rightToLeft,
    position: (day) => turn((day - bins.firstDay) / days),
    dayAt: (share) => {
      const along = Math.min(1, Math.max(0, turn(share)));
      return Math.min(bins.lastDay, bins.firstDay + Math.floor(along * days));
    },
  };
}

/** How many days a key moves a handle, null for keys that do not. Up and Page Up are later in either direction. */
export function keyStep(key: string, rightToLeft: boolean): number | null {
  switch (key) {
    case 'ArrowRight':
      return rightToLeft ? -1 : 1;
    case 'ArrowLeft':
      return rightToLeft ? 1 : -1;
    case 'ArrowUp':
      return 1;
    case 'ArrowDown':
      return -1;
    case 'PageUp':
      return 7;
    case 'PageDown':
      return -7;
    default:
      return null;
  }
}

/** The bars (their first days) to write a date under: about `most` of them, evenly, at natural steps of the unit. */
export function tickBars(bins: TimeBins, most: number): number[] {
  const steps =
    bins.unit === 'day'
      ? [1, 2, 7, 14, 28]
      : bins.unit === 'week'
        ? [1, 2, 4, 8, 13, 26, 52]
        : [1, 2, 3, 6, 12, 24, 60];
  const step = steps.find((size) => bins.count / size <= most) ?? Math.ceil(bins.count / most);
  const ticks: number[] = [];
  for (let bin = 0; bin < bins.count; bin += step) ticks.push(bin);
  return ticks;
}
