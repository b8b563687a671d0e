import type { AssertionCues } from '../AssertionCues.ts';
import { isWord, wordSet } from '../lexicon.ts';
import { foldLatin } from './normalize.ts';

/** The words by which English says that a thing was not, is not yet, or was long ago. */
export const englishAssertions: AssertionCues = {
  withouts: wordSet(foldLatin, 'without'),
  accidents: wordSet(foldLatin, 'accident accidents crash collision drowned earthquake wildfire'),
  negators: wordSet(
    foldLatin,
    "no not never didn't don't doesn't wasn't weren't hasn't haven't hadn't isn't aren't neither nor",
  ),
  denials: wordSet(foldLatin, 'denied denies deny denying false rumours rumors refuted dismissed'),
  plans: wordSet(
    foldLatin,
    `plan plans planned planning intends intend intended expected scheduled prepares preparing prepared threatens threatened threatening threat
    threats calls called urged urges demand demands demanded fears fear feared warns warned warning possible potential imminent ready vowed vows
    promised promises seeks seek hopes hoped aims aimed`,
  ),
  plansBehind: wordSet(foldLatin, 'planned expected scheduled postponed cancelled canceled due'),
  conditions: wordSet(foldLatin, 'if unless whether'),
  purposes: wordSet(foldLatin, 'aimed aiming order'),
  background: wordSet(
    foldLatin,
    'historically annually previously recalled routinely regularly years decades anniversary commemorated commemorating funeral funerals mourned burial',
  ),
  earlier: wordSet(foldLatin, 'previously formerly'),
  isContinuing: () => false,
  isPurpose: (tokens, token) =>
    tokens[token - 1]?.key === 'to' &&
    !/(?:s|ed|ing)$/.test(tokens[token]?.key ?? '') &&
    !isWord(tokens[token - 2], REALISED),
  isFuture: (clean) => /^(?:will|would|could|may|might|shall|won.t)$/.test(clean),
};

/** Verbs whose infinitive did happen: "began to shell". */
const REALISED = wordSet(
  foldLatin,
  'began begun started continued continues resumed managed proceeded went used led able',
);
