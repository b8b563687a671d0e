import type { AssertionCues } from '../language/AssertionCues.ts';
import type { EventLexicon } from '../language/EventLexicon.ts';
import { hasWord, isWord } from '../language/lexicon.ts';
import type { Sentence, Token } from '../language/Token.ts';
import type { Assertion } from '../model/incident.ts';
import type { Clause } from './clauses.ts';

/** A negator stands within this many words before what it negates. */
const NEGATION_REACH = 4;
const WITHOUT_REACH = 2;

/**
 * What kind of statement a clause makes of its triggers, asked for one after the other in text order; null when it makes
 * none at all of one (a condition, or a mere purpose). Whether it came before the rest of the report is another question:
 * {@link firstEarlier}.
 */
export function assertionsIn(
  tokens: readonly Token[],
  clause: Clause,
  lexicon: EventLexicon,
): (trigger: number) => Assertion | null {
  const cues = lexicon.assertions;
  // Words too far before a trigger to negate it say the same of all triggers behind: they are read once.
  let settled: Assertion | null = 'reported';
  let read = clause.firstToken;
  let lastPlan: number | null = null;
  return (trigger) => {
    for (; read < trigger - NEGATION_REACH && settled !== null; read++)
      settled = afterWord(settled, tokens, read, trigger, cues);
    let assertion = settled;
    for (let at = read; at < trigger && assertion !== null; at++)
      assertion = afterWord(assertion, tokens, at, trigger, cues);
    if (assertion === null) return null;
    lastPlan ??= lastPlanBehind(tokens, clause, cues);
    if (lastPlan > trigger || cues.isFuture((tokens[trigger] as Token).clean)) return 'planned';
    return assertion !== 'planned' && cues.isPurpose(tokens, trigger) ? null : assertion;
  };
}

/** What the clause says once the word at `at` is read, `assertion` being what it said before. */
function afterWord(
  assertion: Assertion,
  tokens: readonly Token[],
  at: number,
  trigger: number,
  cues: AssertionCues,
): Assertion | null {
  const word = tokens[at] as Token;
  if (isWord(word, cues.conditions) || hasWord(word, cues.purposes)) return null;
  if (hasWord(word, cues.denials)) return 'denied';
  if (hasWord(word, cues.plans) || cues.isFuture(word.clean)) return 'planned';
  if (negates(tokens, at, trigger, cues)) return 'denied';
  return hasWord(word, cues.background) && assertion === 'reported' ? 'background' : assertion;
}

/** The last word of the clause that says of what stands before it that it is planned; -1 when none does. */
function lastPlanBehind(tokens: readonly Token[], clause: Clause, cues: AssertionCues): number {
  let at = clause.endToken - 1;
  while (at >= clause.firstToken && !isWord(tokens[at], cues.plansBehind)) at--;
  return at < clause.firstToken ? -1 : at;
}

function negates(tokens: readonly Token[], at: number, token: number, cues: AssertionCues): boolean {
  const word = tokens[at];
  if (hasWord(word, cues.withouts)) return token - at <= WITHOUT_REACH;
  if (!hasWord(word, cues.negators) || token - at > NEGATION_REACH) return false;
  return !cues.isContinuing(tokens[at + 1]?.key ?? '');
}

/**
 * Where a sentence turns to the pluperfect ("كانت لجنة قد عقدت"): acts behind came before the one that the report is about.
 * The end of the sentence when it does not.
 */
export function firstEarlier(tokens: readonly Token[], sentence: Sentence, lexicon: EventLexicon): number {
  let at = sentence.firstToken;
  while (at < sentence.endToken && !hasWord(tokens[at], lexicon.assertions.earlier)) at++;
  return at;
}
