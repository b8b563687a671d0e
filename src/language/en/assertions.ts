import type { AssertionCues, FoundCue } from '../AssertionCues.ts';
import { hasWord, isWord, lookUpPhrase, wordSet } from '../lexicon.ts';
import type { Token } from '../Token.ts';
import { ENGLISH_CUES } from './assertionWords.ts';
import { foldLatin } from './normalize.ts';

const LONGEST_CUE = 5;
const set = (words: string): ReadonlySet<string> => wordSet(foldLatin, words);

const NEGATORS = set(
  `no not never didn't don't doesn't wasn't weren't hasn't haven't hadn't isn't aren't won't neither nor none nobody didn’t don’t doesn’t wasn’t weren’t hasn’t
  haven’t hadn’t isn’t aren’t won’t`,
);
/** Behind a negator these leave what they speak of as it is: "did not stop", "not clear who", "no group claimed". */
const GRANTING = set(
  `stop stopped cease ceased prevent prevented deter deterred halt halted spare spared hesitate end ended clear known first last only immediately
  limited confined deny denied rule`,
);
/** "No group claimed responsibility": nobody owns up, the thing happened. */
const NOBODY = set('group one party side organisation organization faction');
const CLAIMING = set('claimed claim claims has');

function cueAt(tokens: readonly Token[], at: number): FoundCue | null {
  const token = tokens[at];
  if (token?.kind !== 'word') return null;
  // "Should they attack, …", "Had they attacked, …".
  if (/^(?:Should|Had)$/.test(token.clean)) return { kind: 'condition', endToken: at + 1 };
  const phrase = lookUpPhrase(tokens, at, ENGLISH_CUES, LONGEST_CUE);
  if (phrase) return { ...phrase.value, endToken: phrase.endToken };
  // "May" the month has a capital.
  if (/^(?:could|may|might)$/.test(token.clean))
    return HEARD.test(tokens[at + 2]?.clean ?? '') ? null : { kind: 'modal', endToken: at + 1 };
  if (/^(?:will|would|shall)$/.test(token.clean)) return { kind: 'future', endToken: at + 1 };
  if (token.key === 'since' && isLongAgo(tokens, at))
    return { kind: 'history', both: true, endToken: at + 2 };
  if (!NEGATORS.has(token.key)) return null;
  if (token.key === 'nobody' && isWord(tokens[at + 1], CLAIMING)) return { kind: 'none', endToken: at + 1 };
  for (let next = at + 1; next <= at + 2; next++) {
    if (isWord(tokens[next], GRANTING)) return { kind: 'none', endToken: next + 1 };
    if (isWord(tokens[next], NOBODY) && isWord(tokens[next + 1], CLAIMING))
      return { kind: 'none', endToken: next + 1 };
  }
  return { kind: 'negation', verb: 'plain', endToken: at + 1 };
}

const HEARD = /^(?:heard|seen)$/;

/** "Since 2011", "since the war began". */
function isLongAgo(tokens: readonly Token[], at: number): boolean {
  for (let before = at - 1; before >= at - 6; before--) if (isWord(tokens[before], FIRSTS)) return false;
  for (let next = at + 1; next <= at + 5; next++) {
    const token = tokens[next];
    if (token?.kind === 'number') return /^(?:19|20)\d\d$/.test(token.key);
    if (hasWord(token, ERAS)) return true;
    if (!isWord(token, ERA_WORDS)) return false;
  }
  return false;
}

const FIRSTS = set('first worst heaviest deadliest largest biggest');
const ERAS = set('war uprising revolution conflict');
const ERA_WORDS = set('the start beginning outbreak of early late a civil');

const THE = set('the this that these those');
const A = set('a an');
const GRANTING_WORDS = set('in during after from by following amid despite of victims since');
/** "No evidence of shelling", "the threat of shelling" take nothing for granted. */
const EMPTY_HEADS = set(
  'evidence reports report threat threats fear fears risk possibility sign signs indication absence lack rumours rumors instead claims news denial success',
);

function isPresupposed(tokens: readonly Token[], token: number): boolean {
  let at = token - 1;
  const definite = isWord(tokens[at], THE);
  if (definite || isWord(tokens[at], A)) at--;
  if (!isWord(tokens[at], GRANTING_WORDS)) return false;
  // "Evidence of", "instead of": the noun before decides; "by shelling" is a means.
  if (tokens[at]?.key === 'of') return definite && !isWord(tokens[at - 1], EMPTY_HEADS);
  if (tokens[at]?.key === 'from' || tokens[at]?.key === 'by') return false;
  return !ABLE.has(tokens[at - 1]?.key ?? '');
}

const ABLE = set('succeed succeeded succeeding participate participated');

/** Verbs whose infinitive did happen: "began to shell", "were forced to withdraw". */
const REALISED = set(
  'began begun started continued continues resumed managed proceeded went used led able forced compelled obliged made',
);

/** The words by which English says that a thing was not, is not yet, or was long ago. */
export const englishAssertions: AssertionCues = {
  cueAt,
  isPast: (tokens, token, { verb }) =>
    verb && tokens[token - 1]?.key !== 'be' && tokens[token - 1]?.key !== 'been',
  pastEscapes: new Set(['plan', 'pact', 'purpose', 'memory', 'without', 'failure']),
  isPurpose: (tokens, token) =>
    tokens[token - 1]?.key === 'to' &&
    !/(?:s|ed|ing)$/.test(tokens[token]?.key ?? '') &&
    !isWord(tokens[token - 2], REALISED),
  isCoordinated: () => false,
  isPresupposed,
  complementizers: set('that'),
  deniedRelatives: new Set(),
  resultMarks: new Set(),
  breakers: set('but while whereas although though however which who'),
  relatives: set('which who whose'),
  exceptions: set('except but'),
  takesUpNegation: (tokens, token) => tokens[token - 1]?.key === 'any',
  alternatives: set('or and'),
  responsibilities: set('responsibility involvement role part'),
  questionWords: new Set(),
  accidents: set('accident accidents crash collision drowned earthquake wildfire'),
  earlier: set('previously formerly'),
};
