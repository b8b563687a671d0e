import type { TriggerCues } from '../EventTrigger.ts';
import { wordSet } from '../lexicon.ts';
import { foldLatin } from './normalize.ts';
import { englishTriggerPhrases, englishTriggers, englishWeapons } from './triggers.ts';

const words = (list: string) => wordSet(foldLatin, list);

/** The words by which English tells of events, and those by which their triggers are judged. */
export const englishTriggerCues: TriggerCues = {
  words: englishTriggers,
  phrases: englishTriggerPhrases,
  weapons: englishWeapons,
  holding: words('under in full'),
  attemptedActions: words(
    'storm capture recapture retake advance infiltrate enter seize regain take attack break',
  ),
  attemptedKillings: words('assassinate assassination kill murder kidnap abduct'),
  positions: words('position positions site sites base bases outpost outposts headquarters'),
  interventions: words('disperse dispersed tear teargas batons'),
  asides: words('after before following amid during since while despite'),
  carriers: words(
    'launched carried conducted began started erupted broke managed continued staged witnessed saw committed took',
  ),
  contrasts: words('while although though but meanwhile'),
  wanted: words('wanted suspects suspected cell cells smugglers dealers'),
  referring: words('of for against including despite about'),
  origins: words('native resident residents originally from'),
  metonyms: new Set(),
  beginnings: new Set(),
  namedAfter: words('hospital mosque square street camp brigade battalion operation'),
};
