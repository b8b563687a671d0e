import type { Chosen } from './facets.ts';

/** What is to be shown. `types` and `assertions` are bit masks; days are inclusive, null is open. */
export interface Criteria {
  readonly types: number;
  readonly assertions: number;
  readonly from: number | null;
  readonly to: number | null;
  /** Whether incidents without a date are shown beside the others, not at all, or alone. */
  readonly undated: boolean | 'only';
  /** Indices of the chosen places; null for every place and none. */
  readonly places: readonly number[] | null;
  readonly chosen: Chosen;
  /** By row, 1 where its text has the words looked for; null when nothing is looked for. */
  readonly matches: Uint8Array | null;
}
