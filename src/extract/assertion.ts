import type { AssertionCues, EventLexicon } from '../language/EventLexicon.ts';
import { hasWord, isWord } from '../language/lexicon.ts';
import type { Token } from '../language/Token.ts';
import type { Assertion } from '../model/incident.ts';
import type { Clause } from './clauses.ts';

/** A negator stands within this many words before what it negates. */
const NEGATION_REACH = 4;
const WITHOUT_REACH = 2;

/**
 * What kind of statement the clause makes of the trigger at `token`; null when it makes none at all (a condition, or a
 * mere purpose). Whether it came before the
 * rest of the report is another question: {@link isEarlier}.
 */
export function assertionOf(
  tokens: readonly Token[],
  clause: Clause,
  token: number,
  lexicon: EventLexicon,
): Assertion | null {
  const cues = lexicon.assertions;
  const trigger = tokens[token] as Token;
  let assertion: Assertion = 'reported';
  for (let at = clause.firstToken; at < token; at++) {
    const word = tokens[at] as Token;
    if (isWord(word, cues.conditions)) return null;
    if (hasWord(word, cues.purposes)) return null;
    if (hasWord(word, cues.denials)) assertion = 'denied';
    else if (hasWord(word, cues.plans) || cues.isFuture(word.clean)) assertion = 'planned';
    else if (negates(tokens, at, token, cues)) assertion = 'denied';
    else if (hasWord(word, cues.background) && assertion === 'reported') assertion = 'background';
  }
  for (let at = token + 1; at < clause.endToken; at++) {
    if (isWord(tokens[at], cues.plansBehind)) assertion = 'planned';
  }
  if (cues.isFuture(trigger.clean)) assertion = 'planned';
  return assertion !== 'planned' && cues.isPurpose(tokens, token) ? null : assertion;
}

function negates(tokens: readonly Token[], at: number, token: number, cues: AssertionCues): boolean {
  const word = tokens[at];
  if (hasWord(word, cues.withouts)) return token - at <= WITHOUT_REACH;
  if (!hasWord(word, cues.negators) || token - at > NEGATION_REACH) return false;
  return !cues.isContinuing(tokens[at + 1]?.key ?? '');
}

/** True for the pluperfect ("كانت لجنة قد عقدت"): an act before the one that the report is about. */
export function isEarlier(
  tokens: readonly Token[],
  firstToken: number,
  token: number,
  lexicon: EventLexicon,
): boolean {
  for (let at = firstToken; at < token; at++) {
    if (hasWord(tokens[at], lexicon.assertions.earlier)) return true;
  }
  return false;
}
