import type { AssertionCues, CueKind } from '../../language/AssertionCues.ts';
import type { EventLexicon } from '../../language/EventLexicon.ts';
import { hasWord, isWord, lookUp } from '../../language/lexicon.ts';
import type { Token } from '../../language/Token.ts';
import type { Clause } from '../clauses.ts';
import { type Governor, governorsOf } from './governors.ts';

/** Cues whose effect goes on in a later clause that begins with "that". */
const WITH_COMPLEMENT: ReadonlySet<CueKind> = new Set([
  'denial',
  'failure',
  'plan',
  'pact',
  'modal',
  'history',
]);
/** Cues whose effect goes on in a present verb joined by "and". */
const WITH_COORDINATION: ReadonlySet<CueKind> = new Set(['plan', 'pact', 'future', 'modal', 'condition']);

/** The cues of one clause, and what the clauses before it still govern in it. */
export interface ClauseCues {
  clause: Clause;
  own: readonly Governor[];
  carried: readonly Governor[];
  /** True when an earlier clause of the sentence negates a verb that carries ("لم تشهد"), `near` when right before, with no comma. */
  open: 'no' | 'far' | 'near';
}

/** The cues of each clause of a sentence, with what carries over from one clause to the next. */
export function clauseCuesOf(
  tokens: readonly Token[],
  clauses: readonly Clause[],
  lexicon: EventLexicon,
): Map<Clause, ClauseCues> {
  const cues = lexicon.assertions;
  const all = new Map<Clause, ClauseCues>();
  let pending = new Map<CueKind, Governor>();
  let before: ClauseCues | null = null;
  for (const clause of clauses) {
    const first = firstWord(tokens, clause, cues);
    if (isWord(tokens[first], cues.breakers)) {
      pending = new Map();
      before = null;
    }
    const own = governorsOf(tokens, clause, cues);
    const carried = [...carriedOver(tokens, clause, first, pending, before, lexicon)];
    const found: ClauseCues = { clause, own, carried, open: openNegation(tokens, clause, pending, before) };
    all.set(clause, found);
    for (const governor of [...carried, ...own]) pending.set(governor.kind, governor);
    before = found;
  }
  return all;
}

/** A negation that a noun of this clause may take up: "لم تشهد البلدة خلال الليل أي قصف". */
function openNegation(
  tokens: readonly Token[],
  clause: Clause,
  pending: ReadonlyMap<CueKind, Governor>,
  before: ClauseCues | null,
): ClauseCues['open'] {
  const negation = pending.get('negation');
  if (negation === undefined || before === null) return 'no';
  const comma = tokens[clause.firstToken - 1]?.kind === 'punctuation';
  return negation.cue.verb === 'carrier' && before.own.includes(negation) && !comma ? 'near' : 'far';
}

/** "Or" may stand before a second "that". */
function firstWord(tokens: readonly Token[], clause: Clause, cues: AssertionCues): number {
  let at = clause.firstToken;
  while (at < clause.endToken - 1 && tokens[at]?.kind === 'punctuation') at++;
  return hasWord(tokens[at + 1], cues.complementizers) && isWord(tokens[at], cues.alternatives) ? at + 1 : at;
}

function* carriedOver(
  tokens: readonly Token[],
  clause: Clause,
  first: number,
  pending: ReadonlyMap<CueKind, Governor>,
  before: ClauseCues | null,
  lexicon: EventLexicon,
): Generator<Governor> {
  if (before === null) return;
  const cues = lexicon.assertions;
  const over = (governor: Governor): Governor => ({ ...governor, from: clause.firstToken, carried: true });
  const said = hasWord(tokens[first], cues.complementizers);
  const coordinated = cues.isCoordinated(tokens, first);
  for (const [kind, governor] of pending) {
    if (said && WITH_COMPLEMENT.has(kind)) yield over(governor);
    else if (kind === 'denial' && isWord(tokens[first], cues.deniedRelatives)) yield over(governor);
    else if (coordinated && WITH_COORDINATION.has(kind) && isOf(governor, before))
      // Only the joined verb itself: "ويأتي ذلك بعد …" tells something else.
      yield { ...over(governor), only: first };
    else if (
      kind === 'condition' &&
      isOf(governor, before) &&
      opensSentence(governor, before, tokens, lexicon) &&
      !hasWord(tokens[first], lexicon.conjunctions)
    )
      yield over(governor);
  }
}

const isOf = (governor: Governor, { own, carried }: ClauseCues): boolean =>
  own.includes(governor) || carried.includes(governor);

/** A condition before what depends on it: nothing was told before the "if". */
function opensSentence(
  { at }: Governor,
  { clause }: ClauseCues,
  tokens: readonly Token[],
  lexicon: EventLexicon,
) {
  return !hasTrigger(tokens, clause.firstToken, at, lexicon);
}

function hasTrigger(tokens: readonly Token[], from: number, to: number, lexicon: EventLexicon): boolean {
  for (let at = from; at < to; at++) if (lookUp(tokens[at], lexicon.triggers.words) !== null) return true;
  return false;
}
