import type { Claimant } from '../../model/incident.ts';
import type { Span } from '../../model/span.ts';

/** A claim: who says it, and from which token to which the sentence only introduces the speaker. */
export interface Claim {
  claimant: Claimant;
  /** Attribution words and the speaker's name: places in here are where the speaker is, not where something happened. */
  firstToken: number;
  endToken: number;
  /** True where it speaks of what stands before it ("…, according to residents"); else it opens what follows. */
  trailing?: boolean;
  /** True for people of a place ("residents of Tafas"): with no other place named, what they report was there. */
  local?: boolean;
}

/** What the rest of the report adds: the claims before, the latest last, and where its dates stand (no name goes on there). */
export interface ClaimContext {
  earlier: readonly Claim[];
  dates: readonly Span[];
}

/** "The source" refers to a claimant named not longer ago than this many claims. */
export const CLAIMS_REMEMBERED = 12;
