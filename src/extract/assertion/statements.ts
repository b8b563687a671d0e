import type { AssertionCues, CueKind } from '../../language/AssertionCues.ts';
import type { EventLexicon } from '../../language/EventLexicon.ts';
import type { EventTrigger } from '../../language/EventTrigger.ts';
import { hasWord, isWord } from '../../language/lexicon.ts';
import type { Sentence, Token } from '../../language/Token.ts';
import type { Assertion } from '../../model/assertion.ts';
import type { Clause } from '../clauses.ts';
import { type ClauseCues, clauseCuesOf } from './clauseCues.ts';
import { type Governor, governs, governsBefore, type Judged } from './governors.ts';

/** What a sentence says of an event that it names. */
interface Statement {
  /** Null when it makes no incident of it: a condition, a question, a mere purpose. */
  assertion: Assertion | null;
  /** True when somebody denies a part in it and not the event: "denied responsibility for the shelling". */
  conceded: boolean;
}

/** The statement about the trigger at a token; tokens are asked for in text order. */
type StatementOf = (token: number, clause: Clause, trigger: EventTrigger) => Statement;

const NOTHING: Statement = { assertion: null, conceded: false };
/** Cues behind a trigger that are looked at: the nearest few. */
const CUES_BEHIND = 4;

/** What a sentence says of its events: reported, denied, planned, background, or nothing at all. */
export function statementsIn(
  tokens: readonly Token[],
  sentence: Sentence,
  clauses: readonly Clause[],
  lexicon: EventLexicon,
): StatementOf {
  const cues = lexicon.assertions;
  if (isQuestion(tokens, sentence, cues)) return () => NOTHING;
  const all = clauseCuesOf(tokens, clauses, lexicon);
  let cursor: Cursor | null = null;
  return (token, clause, trigger) => {
    if (cursor?.cues.clause !== clause) cursor = cursorAt(all.get(clause) as ClauseCues);
    const judged = advance(cursor, token, trigger, tokens, cues);
    return stateOf(governingKinds(cursor, judged, tokens, cues), judged, trigger, cursor, tokens, cues);
  };
}

function isQuestion(tokens: readonly Token[], sentence: Sentence, cues: AssertionCues): boolean {
  for (let at = sentence.endToken - 1; at >= Math.max(sentence.firstToken, sentence.endToken - 3); at--)
    if (/^[؟?]$/.test(tokens[at]?.clean ?? '')) return true;
  return isWord(tokens[sentence.firstToken], cues.questionWords);
}

/** One clause while its triggers are asked for, from left to right. */
interface Cursor {
  cues: ClauseCues;
  /** How many of the clause's own cues stand before the trigger. */
  passed: number;
  /** The last cue of each kind before the trigger. */
  latest: Map<CueKind, Governor>;
  read: number;
  met: { complementizer: number; relative: number; responsibility: number };
}

function cursorAt(found: ClauseCues): Cursor {
  const latest = new Map(found.carried.map((governor) => [governor.kind, governor]));
  const met = { complementizer: -1, relative: -1, responsibility: -1 };
  return { cues: found, passed: 0, latest, read: found.clause.firstToken, met };
}

/** Reads on to the trigger: each word of a clause is read once, however many triggers it has. */
function advance(
  cursor: Cursor,
  token: number,
  trigger: EventTrigger,
  tokens: readonly Token[],
  cues: AssertionCues,
): Judged {
  const { met } = cursor;
  for (; cursor.read < token; cursor.read++) {
    const word = tokens[cursor.read];
    if (hasWord(word, cues.complementizers)) met.complementizer = cursor.read;
    if (hasWord(word, cues.relatives)) met.relative = cursor.read;
    if (hasWord(word, cues.responsibilities)) met.responsibility = cursor.read;
  }
  for (
    let next = cursor.cues.own[cursor.passed];
    next && next.at <= token;
    next = cursor.cues.own[cursor.passed]
  ) {
    cursor.latest.set(next.kind, next);
    cursor.passed++;
  }
  return {
    token,
    verb: trigger.verb,
    past: cues.isPast(tokens, token, trigger),
    definite: tokens[token]?.readings.some((reading) => reading.article) ?? false,
    presupposed: !trigger.verb && cues.isPresupposed(tokens, token),
    ...met,
  };
}

function governingKinds(
  { cues: { own, open }, latest, passed, met }: Cursor,
  judged: Judged,
  tokens: readonly Token[],
  cues: AssertionCues,
): Set<CueKind> {
  const kinds = new Set<CueKind>();
  for (const [kind, governor] of latest) if (governs(governor, judged, tokens, cues)) kinds.add(kind);
  if (open !== 'no' && met.relative < 0 && cues.takesUpNegation(tokens, judged.token, open === 'near'))
    kinds.add('negation');
  for (const governor of own.slice(passed, passed + CUES_BEHIND)) {
    if (!governsBefore(governor, judged)) continue;
    if (hasRelative(tokens, judged.token, governor.at, cues)) break;
    kinds.add(governor.kind);
  }
  return kinds;
}

/** A relative clause between the two; looked for no farther than a clause is usually long. */
function hasRelative(tokens: readonly Token[], from: number, to: number, cues: AssertionCues): boolean {
  for (let at = from + 1; at < Math.min(to, from + 30); at++)
    if (hasWord(tokens[at], cues.relatives)) return true;
  return false;
}

function stateOf(
  kinds: ReadonlySet<CueKind>,
  { token, responsibility }: Judged,
  { frame }: EventTrigger,
  { latest, cues: { own }, passed }: Cursor,
  tokens: readonly Token[],
  cues: AssertionCues,
): Statement {
  const has = (...some: CueKind[]): boolean => some.some((kind) => kinds.has(kind));
  const say = (assertion: Assertion | null): Statement => ({ assertion, conceded: false });
  // "ستقصف … إذا لم": a future with its condition behind it.
  const isConditional = own.slice(passed, passed + CUES_BEHIND).some(({ kind }) => kind === 'condition');
  if (has('modal', 'rehearsal')) return NOTHING;
  const denial = latest.get('denial');
  const conceded = denial !== undefined && kinds.has('denial') && responsibility > denial.at;
  if (conceded) return { assertion: 'reported', conceded };
  // What is fought for in vain is fought for: a storm that failed is a clash.
  if (has('failure') && (frame === 'armed clash' || frame === 'assault' || frame === 'attempt'))
    return say('reported');
  if (has('condition') && !has('plan', 'denial')) return NOTHING;
  if (has('future') && !has('plan') && isConditional) return NOTHING;
  // An arrest campaign is launched "in order to arrest": DESIGN counts it as reported.
  if (has('purpose') && frame !== 'arrests') return NOTHING;
  if (has('negation', 'without', 'denial', 'failure', 'averted')) return say('denied');
  if (has('plan', 'future') || (has('pact') && frame !== 'agreement')) return say('planned');
  if (has('history', 'habit')) return say('background');
  if (cues.isPurpose(tokens, token) && frame !== 'arrests') return NOTHING;
  if (has('memory') && frame !== 'peaceful protest') return say('background');
  return say('reported');
}
