import type { Days, TimeAxis } from './axis.ts';

/** What a pointer has taken hold of. */
export type Grip = 'from' | 'to' | 'window' | 'new';

/** Handles can be taken from this many pixels away; a finger is not a pixel wide. */
const REACH_PX = { mouse: 10, touch: 22 };

/** What lies under a pointer at `share` of the width: a handle, the window between, or empty ground. */
export function gripAt(
  share: number,
  widthPx: number,
  axis: TimeAxis,
  [first, last]: Days,
  whole: boolean,
  touch = false,
): Grip {
  const away = (position: number) => Math.abs(share - Math.min(1, Math.max(0, position))) * widthPx;
  const toFrom = away(axis.position(first));
  const toLast = away(axis.position(last + 1));
  if (Math.min(toFrom, toLast) <= (touch ? REACH_PX.touch : REACH_PX.mouse))
    return toFrom <= toLast ? 'from' : 'to';
  const day = axis.dayAt(share);
  return !whole && day >= first && day <= last ? 'window' : 'new';
}

/** The period after a drag from `startDay` to `day`, kept within `limits`. */
export function dragPeriod(
  grip: Grip,
  [first, last]: Days,
  startDay: number,
  day: number,
  limits: Days,
): Days {
  switch (grip) {
    case 'new':
      return day < startDay ? [day, startDay] : [startDay, day];
    case 'from':
      return [Math.min(day, last), last];
    case 'to':
      return [first, Math.max(day, first)];
    case 'window': {
      const shift = Math.min(limits[1] - last, Math.max(limits[0] - first, day - startDay));
      return [first + shift, last + shift];
    }
  }
}
