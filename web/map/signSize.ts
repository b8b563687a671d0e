const LEAST_RADIUS = 5;
/** Radius in pixels of the largest single place. */
const MOST_RADIUS = 24;
/** A group can be larger than its places, up to here. */
export const mostSignRadius = 28;
/** Radius in pixels of a single incident where space allows. */
const UNIT_RADIUS = 6;
/** A group has a glyph and a number to show. */
const LEAST_GROUP_RADIUS = 15;
/** The ring of an area that is too small to be drawn to scale. */
export const leastAreaRadius = 11;

/** Radius in pixels of a point symbol: its area grows with the count, `most` being that of the largest place. */
export function symbolRadius(count: number, most: number): number {
  const unit = Math.min(UNIT_RADIUS, MOST_RADIUS / Math.sqrt(most));
  return Math.min(mostSignRadius, Math.max(LEAST_RADIUS, unit * Math.sqrt(count)));
}

/** Radius in pixels of a sign: of a place, of the ring of a small area, or of a group of several. */
export function signRadius(count: number, most: number, places: number, isArea: boolean): number {
  const radius = symbolRadius(count, most);
  if (places > 1) return Math.max(LEAST_GROUP_RADIUS, radius);
  return isArea ? leastAreaRadius : radius;
}
