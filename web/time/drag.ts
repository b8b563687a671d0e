import type { TimeBins } from '../filter/timeBins.ts';
import type { TimeAxis } from './axis.ts';

/** What a pointer has taken hold of. */
export type Grip = 'from' | 'to' | 'window' | 'new';

/** Handles can be taken from this many pixels away: a finger is not a pixel wide. */
const HANDLE_REACH = 12;

/** What lies under a pointer at `share` of the width: a handle, the window between, or empty ground. */
export function gripAt(
  share: number,
  widthPx: number,
  axis: TimeAxis,
  [first, last]: readonly [number, number],
  whole: boolean,
): Grip {
  const away = (position: number) => Math.abs(share - position) * widthPx;
  const toFrom = away(axis.position(first));
  const toLast = away(axis.position(last + 1));
  if (Math.min(toFrom, toLast) <= HANDLE_REACH) return toFrom <= toLast ? 'from' : 'to';
  const day = axis.dayAt(share);
  return !whole && day >= first && day <= last ? 'window' : 'new';
}

/** The period after a drag from `startDay` to `day`, kept within the bars' days. */
export function dragPeriod(
  grip: Grip,
  [first, last]: readonly [number, number],
  startDay: number,
  day: number,
  bins: TimeBins,
): [number, number] {
  switch (grip) {
    case 'new':
      return day < startDay ? [day, startDay] : [startDay, day];
    case 'from':
      return [Math.min(day, last), last];
    case 'to':
      return [first, Math.max(day, first)];
    case 'window': {
      const shift = Math.min(bins.lastDay - last, Math.max(bins.firstDay - first, day - startDay));
      return [first + shift, last + shift];
    }
  }
}
