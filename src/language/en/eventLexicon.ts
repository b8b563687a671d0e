import type { EventLexicon } from '../EventLexicon.ts';
import { wordSet } from '../lexicon.ts';
import { englishActors } from './actors.ts';
import { englishAssertions } from './assertions.ts';
import { englishClaims, englishClauseOpeners } from './attribution.ts';
import { englishCasualties } from './casualties.ts';
import { foldLatin } from './normalize.ts';
import { englishTriggerPhrases, englishTriggers, englishWeapons } from './triggers.ts';

/** The words by which English reports speak of events. */
export const englishEventLexicon: EventLexicon = {
  triggers: englishTriggers,
  triggerPhrases: englishTriggerPhrases,
  weapons: englishWeapons,
  actors: englishActors,
  longestActor: 5,
  passives: wordSet(foldLatin, 'was were been being is are be'),
  targetMarks: wordSet(foldLatin, 'from against on at targeting targeted killed'),
  agentMarks: wordSet(foldLatin, 'by'),
  holding: wordSet(foldLatin, 'under in full'),
  attemptedActions: wordSet(
    foldLatin,
    'storm capture recapture retake advance infiltrate enter seize regain take attack break',
  ),
  conjunctions: wordSet(foldLatin, 'and'),
  subjectBeforeVerb: true,
  claims: englishClaims,
  assertions: englishAssertions,
  clauseOpeners: englishClauseOpeners,
  casualties: englishCasualties,
};
