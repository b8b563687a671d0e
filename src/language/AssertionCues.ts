import type { EventTrigger } from './EventTrigger.ts';
import type { WordSet } from './lexicon.ts';
import type { Token } from './Token.ts';

/**
 * What a cue makes of the events it governs:
 * - `negation`: the word behind it did not happen ("لم", "not"); how far it reaches depends on that word, see {@link FoundCue}.
 * - `without`: a noun right behind did not happen ("دون", "عدم", "instead of").
 * - `denial`: somebody says it did not happen, or will not let it ("نفى", "رفض", "false").
 * - `failure`: it was tried and did not succeed ("فشل في", "أحبط"); the fight for it took place all the same.
 * - `averted`: it nearly happened ("كاد").
 * - `plan`: meant, feared, demanded, agreed on, foreseen: not (yet) done. `future`: a verb form that says the same.
 * - `pact`: agreed on or laid down in an agreement, which is an event itself ("ينص", "بموجب").
 * - `modal`: only possible ("ربما", "قد" with a present verb). `condition`: "if", which takes what follows from it with it.
 * - `purpose`: "in order to". `rehearsal`: a drill or simulation.
 * - `history`: it was long ago, or is so by habit. `habit`: the same, of present verbs alone.
 * - `memory`: an anniversary, a funeral, a film: the noun behind it is only recalled.
 */
export type CueKind =
  | 'negation'
  | 'without'
  | 'denial'
  | 'failure'
  | 'averted'
  | 'plan'
  | 'pact'
  | 'future'
  | 'modal'
  | 'condition'
  | 'purpose'
  | 'rehearsal'
  | 'history'
  | 'habit'
  | 'memory';

export interface Cue {
  /** `none` for phrases that only look like a cue ("لا سيما", "not only"). */
  kind: CueKind | 'none';
  /** True when it governs what stands before it in its clause as well ("سابقا", "عار عن الصحة"). */
  both?: true;
  /** True for a word that stands behind what it speaks of alone ("is expected"). */
  behind?: true;
  /** Most words between it and what it governs, where that is less than its kind usually has. */
  reach?: number;
}

/**
 * How a negated verb passes the negation on: `plain` to what stands near; `carrier` to whatever it carries ("لم تشهد … أي
 * قصف", "لم تقم … بقصف"), also in the next clause; `copula` ("ليس", "لم يكن") to its predicate, which the noun right behind is
 * not; `result` only to the result ("لم تسفر … عن اتفاق").
 */
export type NegatedVerb = 'plain' | 'carrier' | 'copula' | 'result';

export interface FoundCue extends Cue {
  /** First token behind the cue: what it governs begins here. */
  endToken: number;
  /** For `negation`. */
  verb?: NegatedVerb;
}

/** The words and forms by which a language says what kind of statement it makes. */
export interface AssertionCues {
  /** The cue that begins at a token; null when none does. */
  cueAt(tokens: readonly Token[], at: number): FoundCue | null;
  /** True for a trigger in a form that tells something done ("قصفت"), which a plan or purpose before it does not govern. */
  isPast(tokens: readonly Token[], token: number, trigger: EventTrigger): boolean;
  /** Kinds of cue that past verbs escape unless a complementizer stands between. */
  pastEscapes: ReadonlySet<CueKind>;
  /** True when the form of the trigger at `token` makes it a mere purpose ("to capture"). */
  isPurpose(tokens: readonly Token[], token: number): boolean;
  /** True when the word coordinates a present verb with the clause before ("وتقتحم"). */
  isCoordinated(tokens: readonly Token[], token: number): boolean;
  /** True when the word right before the trigger makes the thing one that is taken for granted: "جراء القصف", "in the attack". */
  isPresupposed(tokens: readonly Token[], token: number): boolean;
  /** "that" before what is said, denied or planned. */
  complementizers: WordSet;
  /** "what", with which a denied clause begins ("نفى ما تردد عن …"). */
  deniedRelatives: WordSet;
  /** Before the result of a negated verb of results: "لم تسفر … عن اتفاق". */
  resultMarks: WordSet;
  /** "but", "while": what stands before does not reach over them. */
  breakers: WordSet;
  /** "which", "who": negation and adverbs do not reach over them. */
  relatives: WordSet;
  /** "except": what is negated but for something did happen to that. */
  exceptions: WordSet;
  /**
   * True where a noun takes up a negation of an earlier clause: behind "any"; or, `near` behind it, the object of a verb such as
   * "carry out".
   */
  takesUpNegation(tokens: readonly Token[], token: number, near: boolean): boolean;
  /** "responsibility", "involvement": who denies these does not deny the event. */
  responsibilities: WordSet;
  /** "or", which may stand before a second "that". */
  alternatives: WordSet;
  /** Words with which a question begins. */
  questionWords: WordSet;
  /** Words of accidents: people killed beside them were not attacked. */
  accidents: WordSet;
  /** Pluperfect: an earlier act, whose date is not the report's. */
  earlier: WordSet;
}
