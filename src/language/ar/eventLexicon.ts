import type { EventLexicon } from '../EventLexicon.ts';
import { wordSet } from '../lexicon.ts';
import { arabicActors } from './actors.ts';
import { arabicAssertions } from './assertions.ts';
import { arabicClaims, arabicClauseOpeners } from './attribution.ts';
import { arabicCasualties } from './casualties.ts';
import { foldArabic } from './normalize.ts';
import { arabicTriggerCues } from './triggerCues.ts';
import { arabicWeaponNames } from './weapons.ts';

/** The words by which Arabic reports speak of events. */
export const arabicEventLexicon: EventLexicon = {
  triggers: arabicTriggerCues,
  weaponNames: arabicWeaponNames,
  actors: arabicActors,
  longestActor: 5,
  targetMarks: wordSet(foldArabic, 'من على ضد مع ل قبضة يد'),
  agentMarks: wordSet(foldArabic, 'قبل'),
  handMarks: [wordSet(foldArabic, 'على'), wordSet(foldArabic, 'يد أيدي')],
  ownActs: wordSet(
    foldArabic,
    'قصف قصفا غارة غارات هجوم هجوما هجمات ضربة ضربات محاولة محاولات تسلل توغل تقدم اقتحام عملية عمليات حملة انسحاب حاجز دورية رتل طائرات طيران مدفعية',
  ),
  passives: new Set(),
  conjunctions: wordSet(foldArabic, 'و'),
  subjectBeforeVerb: false,
  claims: arabicClaims,
  assertions: arabicAssertions,
  clauseOpeners: arabicClauseOpeners,
  casualties: arabicCasualties,
};
