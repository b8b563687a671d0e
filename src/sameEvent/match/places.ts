import { distanceKm } from '../../model/geo.ts';
import type { GeoPrecision } from '../../model/place.ts';
import type { EventPlace } from '../EventFacts.ts';

/** How exactly a place is known, for comparing; divisions and countries are too wide to be one place. */
const levels: Partial<Record<GeoPrecision, number>> = {
  site: 0,
  neighbourhood: 1,
  settlement: 2,
  vicinity: 3,
};
/** A vicinity wider than this holds several towns, each with events of its own. */
const WIDE_VICINITY_M = 5_000;
/** The widest settlement's radius (gazetteer/compile/settlementRadius.ts) and a little more. */
export const WIDEST_M = 20_000;

/** True when the place is exact enough that two events there on one day may be one. */
export const isOnePlace = ({ precision, radiusM }: EventPlace): boolean =>
  levels[precision] !== undefined && radiusM <= WIDEST_M;

/** Metres between two places' points. */
export const metresBetween = (a: EventPlace, b: EventPlace): number => distanceKm(a, b) * 1000;

/**
 * How two places go together: `same`; `near` when one is less exact and the other within its radius (a neighbourhood and
 * its city, a town and "north of" it); null when they are two. Two towns are two, however near they are.
 */
export function placesFit(a: EventPlace, b: EventPlace): 'same' | 'near' | null {
  if (a.id === b.id) return 'same';
  const [exact, wide] = (levels[a.precision] ?? 9) <= (levels[b.precision] ?? 9) ? [a, b] : [b, a];
  const distance = metresBetween(a, b);
  if (distance > Math.max(a.radiusM, b.radiusM)) return null;
  if (exact.precision === wide.precision) {
    if (exact.precision === 'vicinity') return distance <= Math.min(a.radiusM, b.radiusM) ? 'near' : null;
    // One place of two gazetteers.
    return a.names.some((name) => b.names.includes(name)) ? 'same' : null;
  }
  if (distance > wide.radiusM) return null;
  if (wide.precision !== 'vicinity') return 'near';
  return wide.radiusM <= WIDE_VICINITY_M || baseOf(wide.id) === exact.id ? 'near' : null;
}

/** The less exact of two places; null when both are alike. */
export function lessExact<Placed extends { place: EventPlace }>(a: Placed, b: Placed): Placed | null {
  const [first, second] = [levels[a.place.precision] ?? 9, levels[b.place.precision] ?? 9];
  return first === second ? null : first > second ? a : b;
}

/** "West of Daraa" is `ocha:C5993#west`: Daraa is its base. */
const baseOf = (id: string): string => id.split('#')[0] as string;
