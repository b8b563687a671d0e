import { type GeoPrecision, geoPrecisions } from '../model/place.ts';
import type { EventFacts } from './EventFacts.ts';

/** An incident of a group with when its report came out. */
export interface Told {
  readonly facts: EventFacts;
  readonly publishedAt: string | null;
}

/**
 * The incident that stands for a group: one told as having been, with the finest place, then the finest date, then of the
 * earliest report, then with the smallest id. The first of them in that order.
 */
export function representativeOf<Incident extends Told>(members: readonly Incident[]): Incident {
  const [first, ...rest] = members;
  if (!first) throw new RangeError('a group has at least one incident');
  return rest.reduce((best, next) => (comesBefore(next, best) ? next : best), first);
}

function comesBefore(a: Told, b: Told): boolean {
  const [first, second] = [rankOf(a), rankOf(b)];
  for (let i = 0; i < first.length; i++) {
    const [x, y] = [first[i] as string | number, second[i] as string | number];
    if (x !== y) return x < y;
  }
  return false;
}

function rankOf({ facts, publishedAt }: Told): (string | number)[] {
  const { assertion, place, days } = facts;
  return [
    assertion === 'reported' ? 0 : 1,
    place === null ? geoPrecisions.length : geoPrecisions.indexOf(place.precision satisfies GeoPrecision),
    days === null ? Number.MAX_SAFE_INTEGER : days.to - days.from + (days.approximate ? 1 : 0),
    days?.partOfDay ? 0 : 1,
    publishedAt ?? '~',
    facts.id,
  ];
}
