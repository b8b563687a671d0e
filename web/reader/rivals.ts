import { distanceKm, type Point } from '../../src/model/geo.ts';
import type { Candidate, Mention } from '../../src/model/mention.ts';
import type { Place } from '../../src/model/place.ts';

const MOST_RIVALS = 6;

/** The other places of that name which were weighed, the likeliest first. */
export function rivalsOf(mention: Mention, place: Place): Candidate[] {
  const base = place.id.split('#')[0];
  return mention.candidates
    .filter((candidate) => candidate.id !== place.id && candidate.id !== base)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_RIVALS);
}

/** Other places say where a report is only when there are a few of them. */
const FEWEST_OTHERS = 2;

/**
 * How far a point is from the other places that the report names, in kilometres: the middle one of the distances. Null
 * where it names fewer than two others.
 */
export function kmFromOthers(point: Point, own: Mention, mentions: readonly Mention[]): number | null {
  const others = new Map<string, Place>();
  for (const { place, text } of mentions)
    if (place && text !== own.text && place.id !== own.place?.id) others.set(place.id, place);
  if (others.size < FEWEST_OTHERS) return null;
  const away = [...others.values()].map((place) => distanceKm(point, place)).sort((a, b) => a - b);
  return away[Math.floor(away.length / 2)] as number;
}
