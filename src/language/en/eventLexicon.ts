import type { EventLexicon } from '../EventLexicon.ts';
import { wordSet } from '../lexicon.ts';
import { englishActors } from './actors.ts';
import { englishAssertions } from './assertions.ts';
import { englishClaims, englishClauseOpeners } from './attribution.ts';
import { englishCasualties } from './casualties.ts';
import { foldLatin } from './normalize.ts';
import { englishTriggerCues } from './triggerCues.ts';
import { englishWeaponNames } from './weapons.ts';

/** The words by which English reports speak of events. */
export const englishEventLexicon: EventLexicon = {
  triggers: englishTriggerCues,
  weaponNames: englishWeaponNames,
  actors: englishActors,
  longestActor: 5,
  passives: wordSet(foldLatin, 'was were been being is are be'),
  targetMarks: wordSet(foldLatin, 'from against on at targeting targeted killed'),
  agentMarks: wordSet(foldLatin, 'by'),
  handMarks: [wordSet(foldLatin, 'at'), wordSet(foldLatin, 'hands')],
  ownActs: new Set(),
  conjunctions: wordSet(foldLatin, 'and'),
  subjectBeforeVerb: true,
  claims: englishClaims,
  assertions: englishAssertions,
  clauseOpeners: englishClauseOpeners,
  casualties: englishCasualties,
};
