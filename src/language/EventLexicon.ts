import type { IncidentSubType } from '../model/incidentType.ts';
import type { AssertionCues } from './AssertionCues.ts';
import type { CasualtyLexicon } from './CasualtyLexicon.ts';
import type { ClaimLexicon } from './ClaimLexicon.ts';
import type { Lexicon, WordSet } from './lexicon.ts';

/**
 * What a trigger word reports. Most name their ACLED sub-event type; the others need the words around them: `strike` the
 * weapon, `target` the weapon or the victim, `suffered` the noun behind it, `territory` who took it, `killing` how, `bombing` the weapon, `attempt` only that somebody tried.
 */
export type TriggerFrame =
  | IncidentSubType
  | 'strike'
  | 'target'
  | 'suffered'
  | 'territory'
  | 'killing'
  | 'attempt'
  | 'bombing';

export interface EventTrigger {
  frame: TriggerFrame;
  /** True for finite verbs: they report; a noun may also only name the thing. */
  verb: boolean;
  /** True for words that name this event only beside one of `needs`. */
  needs?: WordSet;
}

/** What was used, which tells a strike's sub-event type. */
export type Weapon = 'air' | 'artillery' | 'explosive' | 'suicide' | 'grenade' | 'gun' | 'chemical';

/** Who somebody is, without taking sides: the label shown, and what sort of party it is. */
export interface ActorLabel {
  en: string;
  ar: string;
  side: 'state' | 'non-state' | 'foreign' | 'civilian' | 'unknown';
}

/** The words by which a language speaks of events, of who did them, and of who says so. */
export interface EventLexicon {
  triggers: Lexicon<EventTrigger>;
  /** Phrases that report something else than their words do ("وقف إطلاق النار"); null where they report nothing. */
  triggerPhrases: Lexicon<EventTrigger | null>;
  weapons: Lexicon<Weapon>;
  /** Words by their folded keys in a row, joined by one space, longest first at look-up. */
  actors: Lexicon<ActorLabel>;
  /** Most words that an actor's name has. */
  longestActor: number;
  /** Prepositions behind which an actor is the target or the loser, and those that name the doer. */
  targetMarks: WordSet;
  agentMarks: WordSet;
  /** Auxiliaries of the passive where it is made with them: "was", "been". */
  passives: WordSet;
  /** Words right before "control" that only say who holds a place: "under". */
  holding: WordSet;
  /** What an attempt must be at to be a clash: "storm", "advance". */
  attemptedActions: WordSet;
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
