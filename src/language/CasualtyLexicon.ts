import type { Lexicon, WordSet } from './lexicon.ts';

/** Words that report what happened to people, and the numbers beside them. */
export interface CasualtyLexicon {
  outcomes: Lexicon<{
    outcome: 'killed' | 'wounded' | 'detained' | 'abducted' | 'missing';
    count: number | null;
  }>;
  numbers: Lexicon<number>;
  /** "and" between the parts of a number in words, where it is a word of its own. */
  numberJoints: WordSet;
  /** "more than", "at least": the number is the least. */
  atLeast: WordSet;
  /** Words between a number and its outcome that say who: "مدنيين", "children". */
  people: WordSet;
}
