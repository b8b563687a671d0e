import { isWord, lookUp } from '../../language/lexicon.ts';
import { readingStart, type Token } from '../../language/Token.ts';
import type { Span } from '../../model/span.ts';
import type { Clause } from '../clauses.ts';
import type { FoundEvent, SentenceReading } from './findEvents.ts';

/** Text without marks is one long clause: the excerpt keeps so many words around what it rests on. */
const WORDS_BEFORE = 25;
const WORDS_BEHIND = 30;
/** What is told of casualties in clauses beside the event's belongs to the excerpt while that stays this long (UTF-16 units). */
const LONGEST = 300;

/**
 * The words an incident rests on: the clauses from the event's to its place's, with those directly beside them that tell
 * whom it killed or wounded; attribution, opening conjunctions and closing marks left out.
 */
export function excerptOf(
  event: FoundEvent,
  placeClause: Clause,
  all: readonly FoundEvent[],
  reading: SentenceReading,
): Span {
  const { clauses, tokens } = reading;
  const clauseOf = (token: number): number => clauses.findIndex(({ endToken }) => token < endToken);
  const own = event.clause.index;
  let first = own;
  let last = Math.max(own, clauseOf(event.lastToken), placeClause.index);
  const length = (): number =>
    (tokens[(clauses[last] as Clause).endToken - 1] as Token).end -
    (tokens[(clauses[first] as Clause).firstToken] as Token).start;
  while (first > 0 && tellsCasualties(clauses[first - 1], event, all, reading)) {
    first--;
    if (length() > LONGEST) {
      first++;
      break;
    }
  }
  const led = clauses.slice(placeClause.index, own);
  if (placeClause.index < first && led.every((clause) => !tellsOther(clause, event, all)))
    first = placeClause.index;
  while (tellsCasualties(clauses[last + 1], event, all, reading)) {
    last++;
    if (length() > LONGEST) {
      last--;
      break;
    }
  }
  const resting = [event.token, event.lastToken, ...tokensOf(placeClause, reading)];
  const from = Math.max((clauses[first] as Clause).firstToken, Math.min(...resting) - WORDS_BEFORE);
  const to = Math.min((clauses[last] as Clause).endToken, Math.max(...resting) + WORDS_BEHIND);
  return trimmed(withoutSpeaker(from, event, reading), to, event, reading);
}

/** The places of the clause: the excerpt reaches to them. */
function tokensOf(clause: Clause, { mentions }: SentenceReading): number[] {
  return mentions
    .filter(({ toponym }) => toponym.firstToken >= clause.firstToken && toponym.endToken <= clause.endToken)
    .flatMap(({ toponym }) => [toponym.firstToken, toponym.endToken - 1]);
}

const tellsOther = (clause: Clause, event: FoundEvent, all: readonly FoundEvent[]): boolean =>
  all.some(
    (other) =>
      other.clause === clause && other !== event && !other.consequence && other.subType !== event.subType,
  );

/** True for a clause that says whom the event killed or wounded, and tells of nothing else. */
function tellsCasualties(
  clause: Clause | undefined,
  event: FoundEvent,
  all: readonly FoundEvent[],
  { tokens, lexicon, claims }: SentenceReading,
): boolean {
  if (clause === undefined) return false;
  const here = all.filter((other) => other.clause === clause);
  if (here.some((other) => !other.consequence || other === event)) return false;
  if (claims.some((claim) => claim.firstToken >= clause.firstToken && claim.firstToken < clause.endToken))
    return false;
  for (let at = clause.firstToken; at < clause.endToken; at++)
    if (lookUp(tokens[at], lexicon.casualties.outcomes) !== null) return true;
  return here.length > 0;
}

/** Behind the speaker and "that" when the excerpt would begin with them. */
function withoutSpeaker(
  from: number,
  event: FoundEvent,
  { tokens, claims, lexicon }: SentenceReading,
): number {
  const speaker = claims
    .filter((claim) => claim.firstToken >= from && claim.endToken <= event.token && !claim.trailing)
    .at(-1);
  if (speaker === undefined) return from;
  let first = speaker.endToken;
  const isMark = (token: Token | undefined): boolean => token?.kind === 'punctuation';
  while (
    first < event.token &&
    (isMark(tokens[first]) || isWord(tokens[first], lexicon.claims.complementizers))
  )
    first++;
  return first;
}

function trimmed(from: number, to: number, event: FoundEvent, { tokens, lexicon }: SentenceReading): Span {
  let [first, end] = [from, to];
  while (first < end - 1 && (tokens[first] as Token).kind === 'punctuation') first++;
  while (end > first + 1 && (tokens[end - 1] as Token).kind === 'punctuation') end--;
  const opening = tokens[first] as Token;
  const joined = first === event.token ? lookUp(opening, lexicon.triggers.words)?.reading : undefined;
  return {
    start: joined && /^[وف]$/.test(joined.clitics) ? readingStart(opening, joined) : opening.start,
    end: (tokens[end - 1] as Token).end,
  };
}
