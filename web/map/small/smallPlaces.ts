import { destination } from '../../../src/model/geo.ts';
import type { Bounds } from '../startBounds.ts';

/** What a place of the small map is to the incident: the one chosen, one weighed and rejected, or one named beside it. */
export type SmallMapRole = 'chosen' | 'rival' | 'other';

/**
 * A place of the small map, WGS 84; `radiusM` is its uncertainty. With `isArea` (a vicinity, a governorate) the sign
 * stands on the circle: in the middle it would look like a position.
 */
export interface SmallMapPlace {
  readonly lat: number;
  readonly lon: number;
  readonly name: string;
  readonly role: SmallMapRole;
  readonly radiusM?: number;
  readonly isArea?: boolean;
}

const shownAround: readonly SmallMapRole[] = ['chosen', 'rival'];

/** The box that holds all places, the chosen one with its uncertainty round it; null without any. */
export function boundsOf(places: readonly SmallMapPlace[]): Bounds | null {
  const points = places.flatMap((place) => {
    const km = (place.radiusM ?? 0) / 1000;
    // A rival's uncertainty says nothing about the choice and would only shrink the rest.
    if (place.role !== 'chosen' || km === 0) return [place];
    return [0, 90, 180, 270].map((bearing) => destination(place, bearing, km));
  });
  if (points.length === 0) return null;
  const lats = points.map((point) => point.lat);
  const lons = points.map((point) => point.lon);
  return [Math.min(...lats), Math.min(...lons), Math.max(...lats), Math.max(...lons)];
}

/** Drawing order: what matters most last, on top of the rest. */
export function inDrawingOrder(places: readonly SmallMapPlace[]): SmallMapPlace[] {
  const rank = (place: SmallMapPlace) => (place.role === 'other' ? 0 : place.role === 'rival' ? 1 : 2);
  return [...places].sort((a, b) => rank(a) - rank(b));
}

/** The places that the map first shows: the chosen one and its rivals, else all. */
export function firstShown(places: readonly SmallMapPlace[]): readonly SmallMapPlace[] {
  const near = places.filter((place) => shownAround.includes(place.role));
  return near.length > 0 ? near : places;
}
