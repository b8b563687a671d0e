import type { EventLexicon } from '../EventLexicon.ts';
import { wordSet } from '../lexicon.ts';
import { arabicActors } from './actors.ts';
import { arabicAssertions } from './assertions.ts';
import {
  arabicAnaphoricClaimants,
  arabicAttributionPrepositions,
  arabicAttributionVerbs,
  arabicClauseOpeners,
  arabicComplementizers,
  arabicMediumHeads,
} from './attribution.ts';
import { arabicCasualties } from './casualties.ts';
import { foldArabic } from './normalize.ts';
import { arabicTriggerPhrases, arabicTriggers, arabicWeapons } from './triggers.ts';

/** The words by which Arabic reports speak of events. */
export const arabicEventLexicon: EventLexicon = {
  triggers: arabicTriggers,
  triggerPhrases: arabicTriggerPhrases,
  weapons: arabicWeapons,
  actors: arabicActors,
  longestActor: 5,
  targetMarks: wordSet(foldArabic, 'من على ضد مع ل قبضة يد'),
  agentMarks: wordSet(foldArabic, 'قبل'),
  passives: new Set(),
  holding: wordSet(foldArabic, 'التي الذي اللتين اللتان تحت خارج مناطق منطقة خاضعة الخاضعة خاضع الخاضع'),
  attemptedActions: wordSet(foldArabic, 'تقدم اقتحام سيطرة تسلل توغل استعادة دخول'),
  conjunctions: wordSet(foldArabic, 'و'),
  attributionVerbs: arabicAttributionVerbs,
  attributionPrepositions: arabicAttributionPrepositions,
  complementizers: arabicComplementizers,
  subjectBeforeVerb: false,
  speakers: null,
  relatives: wordSet(foldArabic, 'ما كما حسبما وفقما مثلما'),
  claimFillers: wordSet(foldArabic, 'به بذلك أيضا'),
  locatives: wordSet(foldArabic, 'في'),
  viaMark: 'ل',
  anaphoricClaimants: arabicAnaphoricClaimants,
  sameWords: wordSet(foldArabic, 'نفسه نفسها نفسهم ذاته ذاتها ذاتهم'),
  mediumHeads: arabicMediumHeads,
  assertions: arabicAssertions,
  clauseOpeners: arabicClauseOpeners,
  casualties: arabicCasualties,
};
