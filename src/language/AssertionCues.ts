import type { WordSet } from './lexicon.ts';
import type { Token } from './Token.ts';

/** Cues for what kind of statement a clause makes. All are looked for before the trigger, within its clause. */
export interface AssertionCues {
  /** Before a verb; some words may stand between. */
  negators: WordSet;
  /** Before a noun: "without". */
  withouts: WordSet;
  /** Words of accidents: people killed beside them were not attacked. */
  accidents: WordSet;
  denials: WordSet;
  /** Planned, feared, demanded: not (yet) done. */
  plans: WordSet;
  /** Conditions: the clause makes no incident at all. */
  conditions: WordSet;
  /** "in order to": the event is a purpose, not a report. */
  purposes: WordSet;
  /** "it is worth recalling": history and habits. */
  background: WordSet;
  /** Pluperfect: an earlier act, whose date is not the report's. */
  earlier: WordSet;
  /** Words behind a noun that say the thing is yet to come: "is expected". */
  plansBehind: WordSet;
  /** True for a word behind a negator that makes of both that something goes on ("لا تزال"). */
  isContinuing(key: string): boolean;
  /** True when the form of the trigger at `token` makes it a mere purpose ("to capture"). */
  isPurpose(tokens: readonly Token[], token: number): boolean;
  /** True for a verb form that speaks of the future (سيقصف, will shell). */
  isFuture(clean: string): boolean;
}
