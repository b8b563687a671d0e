import type { Incident } from '../../src/model/incident.ts';
import type { Mention } from '../../src/model/mention.ts';
import { contains, type Span } from '../../src/model/span.ts';

const withoutRelation = (id: string): string => id.split('#')[0] as string;

/**
 * Which mention gave an incident its place: one of the same place, best inside the excerpt, else the nearest to it. An
 * area ("west of Daraa") may rest on the mention of the place it is measured from. Null when the incident has none.
 */
export function placeMention(
  mentions: readonly Mention[],
  incident: Incident,
  excerpts: readonly Span[],
): number | null {
  const { place } = incident;
  if (!place) return null;
  const excerpt = excerpts[0];
  let best: number | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  mentions.forEach((mention, index) => {
    if (!mention.place) return;
    const same = mention.place.id === place.id;
    if (!same && withoutRelation(mention.place.id) !== withoutRelation(place.id)) return;
    const inside = excerpts.some((span) => contains(span, mention));
    const distance = excerpt ? Math.abs(mention.start - excerpt.start) : mention.start;
    const cost = (same ? 0 : 1e9) + (inside ? 0 : 1e8) + distance;
    if (cost < bestCost) {
      best = index;
      bestCost = cost;
    }
  });
  return best;
}
