import type { Days } from './axis.ts';

/** Fewest days that the axis can be zoomed to. */
export const LEAST_SHOWN = 7;

const lengthOf = ([first, last]: Days): number => last - first + 1;

/** `length` days within `all`, beginning at `first` if that is possible. Null: all of them. */
function within(all: Days, first: number, length: number): Days | null {
  const shown = Math.round(Math.max(LEAST_SHOWN, length));
  if (shown >= lengthOf(all)) return null;
  const start = Math.round(Math.min(all[1] - shown + 1, Math.max(all[0], first)));
  return [start, start + shown - 1];
}

/**
 * The axis with `factor` times as many days (below 1: zoomed in), within `all`; `around` stays where it is. Null: all days.
 */
export function zoomed(axis: Days, all: Days, factor: number, around: number): Days | null {
  const length = Math.max(LEAST_SHOWN, lengthOf(axis) * factor);
  const share = (around - axis[0]) / lengthOf(axis);
  return within(all, around - share * length, length);
}

/** The axis moved by `days` (later is more), as far as `all` reaches. */
export const panned = (axis: Days, all: Days, days: number): Days | null =>
  within(all, axis[0] + days, lengthOf(axis));

/** The axis moved, and widened if need be, no more than it takes to show a period. */
export function showing(axis: Days, all: Days, [from, to]: Days): Days | null {
  if (from >= axis[0] && to <= axis[1]) return axis;
  const length = to - from + 1;
  if (length > lengthOf(axis)) return within(all, from - 0.1 * length, 1.2 * length);
  return panned(axis, all, from < axis[0] ? from - axis[0] : to - axis[1]);
}
