import type { Claimant } from '../model/incident.ts';
import type { Lexicon, WordSet } from './lexicon.ts';

export interface AttributionVerb {
  stance: Claimant['stance'];
  verb: string;
  /** One of these must stand behind the claimant, for verbs that mean something else without ("نقل … عن", "نقل … إلى"). */
  needs?: WordSet;
}

/** The words by which a language says who says so. */
export interface ClaimLexicon {
  verbs: Lexicon<AttributionVerb>;
  /** "according to", "بحسب": the claimant follows. */
  prepositions: Lexicon<AttributionVerb>;
  /** Words that end a claimant's name: "that", "أن", "إن". */
  complementizers: WordSet;
  /** How speakers before the verb are told from what else stands there; null where they stand behind it. */
  speakers: SpeakerCues | null;
  /** "what" between "according to" and a verb of saying. */
  relatives: WordSet;
  /** Words between the verb and the claimant that belong to neither: "به". */
  fillers: WordSet;
  /** "in": may stand inside a claimant's name ("غرفة العمليات في الجنوب"). */
  locatives: WordSet;
  /** "to" before the medium that was told: "لـ". */
  viaMark: string;
  /** "the source", "المصدر": refers to the claimant named before. */
  anaphoric: WordSet;
  /** "the same" behind the noun: "المصادر نفسها". */
  sameWords: WordSet;
  /** Generic heads left out of a medium's name: "موقع", "شبكة". */
  mediumHeads: WordSet;
}

/** Words around a speaker who stands before the verb of saying. */
export interface SpeakerCues {
  /** Between the speaker and the verb: "has", "also". */
  auxiliaries: WordSet;
  /** Before the speaker's clause: "that", "while". */
  stops: WordSet;
  /** What no speaker begins with: "west", "in". */
  notSubjects: WordSet;
  pronouns: WordSet;
  /** People of a place: "residents". */
  localWitnesses: WordSet;
}
