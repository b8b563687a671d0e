import type { CasualtyGroup } from '../model/incident.ts';
import type { Lexicon, WordSet } from './lexicon.ts';

export type Outcome = 'killed' | 'wounded' | 'detained' | 'abducted' | 'missing';

/** A word that reports what happened to people. */
export interface OutcomeWord {
  outcome: Outcome;
  /** The number that the form carries in itself: 2 for a dual, 1 for a singular noun that no number stands beside; else null. */
  count: 1 | 2 | null;
  /** True for plural nouns ("قتلى"), which say by themselves that there were some. */
  plural?: true;
  /** True for verbs whose subject may be the doer as well ("قتل جندي …"). */
  active?: true;
}

/** A word for people: who they were, in the words of {@link Casualties}, and how many its form says. */
export interface PeopleWord {
  who?: CasualtyGroup;
  count?: 1 | 2;
}

/** Words that report what happened to people, and the numbers beside them. */
export interface CasualtyLexicon {
  outcomes: Lexicon<OutcomeWord>;
  numbers: Lexicon<number>;
  /** Numbers that only multiply or stay vague: "آلاف", "hundred", "thousand". */
  multipliers: WordSet;
  /** "and" between the parts of a number in words, where it is a word of its own. */
  numberJoints: WordSet;
  /** "dozens", "several": some, and no number. */
  vague: WordSet;
  people: Lexicon<PeopleWord>;
  /** Words that may stand between a number and its outcome and say nothing of either. */
  fillers: WordSet;
  /** "more than", "at least", and what says so behind a negator ("لا يقل"): the number is the least. */
  atLeast: WordSet;
  /** "less than", "up to": the number is the greatest. */
  atMost: WordSet;
  /** Words of `atLeast` that mean the greatest behind a negator: "لا يزيد عن", "no more than". */
  turned: WordSet;
  /** Words with which "at least" and its like begin: "at", "ما لا". */
  modifierStarts: WordSet;
  /** "at least" behind the number. */
  leastBehind: WordSet;
  /** "about", and other words that belong to the number before them. */
  approximate: WordSet;
  between: WordSet;
  /** "to", "or" between the two ends of a range. */
  rangeJoints: WordSet;
  conjunctions: WordSet;
  /** What is counted and is nobody: "tanks", "houses". */
  things: WordSet;
  /** Behind these nobody was harmed: "دون", "no". */
  negators: WordSet;
  /** Articles that make a singular noun one person, where the language has them; null where the bare noun does. */
  oneMarks: WordSet | null;
  /** Endings of active verb forms behind which the subject stands before the object; null where it stands before the verb. */
  doerEndings: RegExp | null;
  /** Prepositions behind the subject of a passive verb: "قتل شاب برصاص …". */
  passiveSigns: WordSet;
}
