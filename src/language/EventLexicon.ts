import type { AssertionCues } from './AssertionCues.ts';
import type { CasualtyLexicon } from './CasualtyLexicon.ts';
import type { ClaimLexicon } from './ClaimLexicon.ts';
import type { TriggerCues } from './EventTrigger.ts';
import type { Lexicon, WordSet } from './lexicon.ts';
import type { WeaponLabel } from './weaponLabels.ts';

/** Who somebody is, without taking sides: the label shown, and what sort of party it is. */
export interface ActorLabel {
  en: string;
  ar: string;
  side: 'state' | 'non-state' | 'foreign' | 'civilian' | 'unknown';
}

/** The words by which a language speaks of events, of who did them, and of who says so. */
export interface EventLexicon {
  triggers: TriggerCues;
  /** Weapons by name, with the neutral label shown. */
  weaponNames: Lexicon<WeaponLabel>;
  /** Words by their folded keys in a row, joined by one space, longest first at look-up. */
  actors: Lexicon<ActorLabel>;
  /** Most words that an actor's name has. */
  longestActor: number;
  /** Prepositions behind which an actor is the target or the loser, and those that name the doer. */
  targetMarks: WordSet;
  agentMarks: WordSet;
  /** "على يد": these two words in a row name the doer. */
  handMarks: readonly [on: WordSet, hand: WordSet];
  /** Acts that belong to their doer with "of": "قصف لقوات النظام". */
  ownActs: WordSet;
  /** Auxiliaries of the passive where it is made with them: "was", "been". */
  passives: WordSet;
  /** "and", as a word or a clitic. */
  conjunctions: WordSet;
  /** True where the subject usually stands before the verb (English). */
  subjectBeforeVerb: boolean;
  claims: ClaimLexicon;
  assertions: AssertionCues;
  /** Words and conjunctions that begin a new clause. */
  clauseOpeners: WordSet;
  casualties: CasualtyLexicon;
}
