import { type PartOfDay, partsOfDay } from '../../model/date.ts';
import type { EventDays } from '../EventFacts.ts';

/** "In the last 24 hours" are two days, "since Thursday" three; more are a summary, not one event. */
const MOST_DAYS = 3;

/** True when the date is exact enough to be the date of one event. */
export const isOneDate = ({ from, to }: EventDays): boolean => to >= from && to - from < MOST_DAYS;

/**
 * How two dates go together: `same` days; `overlap`; `next` when they are neighbours and one is only approximate; null when
 * they are two, also by the part of the day ("at dawn" and "in the evening").
 */
export function daysFit(a: EventDays, b: EventDays): 'same' | 'overlap' | 'next' | null {
  const gap = gapBetween(a, b);
  if (gap > 1 || (gap === 1 && !a.approximate && !b.approximate)) return null;
  if (gap === 1) return 'next';
  const same = a.from === b.from && a.to === b.to;
  if (same && a.from === a.to && a.partOfDay && b.partOfDay && !areNeighbours(a.partOfDay, b.partOfDay))
    return null;
  return same && !a.approximate && !b.approximate ? 'same' : 'overlap';
}

/** Days between the end of one date and the beginning of the other; 0 when they overlap. */
export function gapBetween(a: EventDays, b: EventDays): number {
  return Math.max(0, a.from - b.to, b.from - a.to);
}

/** Writers draw the borders between parts of the day differently, and "night" is that before or after the day. */
function areNeighbours(a: PartOfDay, b: PartOfDay): boolean {
  const steps = Math.abs(partsOfDay.indexOf(a) - partsOfDay.indexOf(b));
  return steps <= 1 || steps === partsOfDay.length - 1;
}
