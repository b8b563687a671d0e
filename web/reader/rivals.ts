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
