import type { Resolution } from './Resolution.ts';

/**
 * How many names before and behind a name count as its company. Reports rarely name more; in longer texts the nearer
 * ones speak for a name, and the work stays in proportion to the text.
 */
const NEIGHBOURS = 25;

/** The resolved names around name number `index`, itself left out, in text order. */
export function neighbours(resolutions: readonly Resolution[], index: number): Resolution[] {
  const before = resolutions.slice(Math.max(0, index - NEIGHBOURS), index);
  return [...before, ...resolutions.slice(index + 1, index + 1 + NEIGHBOURS)];
}
