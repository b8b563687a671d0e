import type { AssertionCues, CueKind, FoundCue } from '../../language/AssertionCues.ts';
import { hasWord, isWord } from '../../language/lexicon.ts';
import type { Token } from '../../language/Token.ts';
import type { Clause } from '../clauses.ts';

/** A plain negated verb negates what stands within this many words behind the negator. */
const NEGATION_REACH = 4;
/** "Without" reaches over a word or two: "دون قتال أو اشتباكات". */
const WITHOUT_REACH = 4;
/** A plan, an agreement, a failure reach over its subject to what was planned; farther on something else is told. */
const REACHES: Partial<Record<CueKind, number>> = { plan: 10, pact: 10, purpose: 10, failure: 5 };
/** Behind a noun its adjective stands: "هجوم وشيك". */
const ADJECTIVE_REACH = 3;
/** "لم تقصف الطائرات إلا …": the exception stands this near. */
const EXCEPTION_REACH = 12;

/** A cue with what it governs from `from` on; carried when it stands in an earlier clause. */
export interface Governor {
  kind: CueKind;
  cue: FoundCue;
  at: number;
  from: number;
  carried: boolean;
  /** The only word it governs, where that is one. */
  only?: number;
}

/** A trigger to judge, with what was met before it in its clause. */
export interface Judged {
  token: number;
  verb: boolean;
  past: boolean;
  presupposed: boolean;
  definite: boolean;
  /** The last complementizer, relative pronoun and word of responsibility before it in its clause; -1 for none. */
  complementizer: number;
  relative: number;
  responsibility: number;
}

/** The cues of one clause, in text order. */
export function governorsOf(tokens: readonly Token[], clause: Clause, cues: AssertionCues): Governor[] {
  const found: Governor[] = [];
  for (let at = clause.firstToken; at < clause.endToken; at++) {
    const cue = cues.cueAt(tokens, at);
    if (cue === null) continue;
    const { kind, endToken } = cue;
    if (kind !== 'none') found.push({ kind, cue, at, from: endToken, carried: false });
    at = Math.max(at, Math.min(endToken, clause.endToken) - 1);
  }
  return found;
}

/** True when the cue, which stands behind the trigger, governs it too. */
export function governsBefore({ kind, cue, at }: Governor, trigger: Judged): boolean {
  if (cue.behind ? at - trigger.token > ADJECTIVE_REACH : !cue.both) return false;
  if (kind === 'history') return true;
  // "Claims that rebels withdrew are untrue".
  if (kind === 'denial' && trigger.complementizer >= 0) return true;
  return kind === 'habit' ? trigger.verb && !trigger.past : !trigger.past && !trigger.presupposed;
}

/** True when the cue governs the trigger behind it. */
export function governs(
  governor: Governor,
  trigger: Judged,
  tokens: readonly Token[],
  cues: AssertionCues,
): boolean {
  const { kind, cue, from } = governor;
  if (cue.behind || from > trigger.token) return false;
  if (governor.only !== undefined && governor.only !== trigger.token) return false;
  if (kind === 'negation') return isNegated(governor, trigger, tokens, cues);
  if (kind === 'habit') return trigger.verb && !trigger.past;
  // An adverb inside a relative clause says nothing of what follows it.
  if (kind === 'history') return !(cue.both && trigger.relative >= 0 && trigger.relative < governor.at);
  if (kind === 'condition') return true;
  if (kind !== 'denial' && !governor.carried && trigger.relative >= from) return false;
  if (!governor.carried && trigger.token - from > (cue.reach ?? REACHES[kind] ?? Number.POSITIVE_INFINITY))
    return false;
  if (kind === 'modal') return true;
  if (kind === 'memory') return !trigger.verb;
  if (trigger.presupposed) return false;
  if (
    kind === 'without' &&
    (trigger.token - from >= WITHOUT_REACH || (trigger.definite && trigger.token > from))
  )
    return false;
  if (!trigger.past || !cues.pastEscapes.has(kind)) return true;
  // "نفى أن … قصف" is denied, "تحت تهديد السلاح خطف …" is done.
  const said = governor.carried || trigger.complementizer >= from - 1;
  return kind !== 'without' && said && trigger.relative <= trigger.complementizer;
}

function isNegated(
  { cue, at, from, carried }: Governor,
  trigger: Judged,
  tokens: readonly Token[],
  cues: AssertionCues,
): boolean {
  const { token } = trigger;
  if (!carried && trigger.responsibility > at) return false;
  if (token === from && !carried && cue.verb !== 'copula') return !isExcepted(tokens, token, cues);
  if (trigger.presupposed || (!carried && trigger.relative > at)) return false;
  if (trigger.past && cue.verb !== 'copula' && cues.pastEscapes.has('negation')) return false;
  if (cue.verb === 'result') return isWord(tokens[token - 1], cues.resultMarks);
  // The noun right behind "is not" is its subject, and taken for granted: "ليس القصف الأول".
  if (cue.verb === 'copula') return token > from && token - from <= NEGATION_REACH;
  if (cue.verb !== 'carrier' && (carried || token - from >= NEGATION_REACH)) return false;
  return !isExcepted(tokens, at, cues);
}

/** "Nothing but": an exception follows, and not "however" ("إلا أن"). */
function isExcepted(tokens: readonly Token[], token: number, cues: AssertionCues): boolean {
  for (let at = token + 1; at <= token + EXCEPTION_REACH; at++) {
    const word = tokens[at];
    if (word === undefined || END.test(word.clean)) return false;
    if (isWord(word, cues.exceptions)) return !hasWord(tokens[at + 1], cues.complementizers);
  }
  return false;
}

const END = /^[.؟?!؛;،,]$/;
