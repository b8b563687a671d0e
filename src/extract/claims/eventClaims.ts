import type { ClaimLexicon } from '../../language/ClaimLexicon.ts';
import { hasWord } from '../../language/lexicon.ts';
import type { Token } from '../../language/Token.ts';
import type { Assertion } from '../../model/assertion.ts';
import type { Note } from '../../model/note.ts';
import type { Clause } from '../clauses.ts';
import type { Claim } from './Claim.ts';

/** What of an event tells which claims cover it. */
interface ClaimedEvent {
  token: number;
  clause: Clause;
  assertion: Assertion;
  /** True when the speaker denies a part in it, and not the event. */
  conceded?: true;
}

/** A sentence as far as claims cover its events; everything in text order. */
interface ClaimedSentence {
  tokens: readonly Token[];
  clauses: readonly Clause[];
  claims: readonly Claim[];
  events: readonly ClaimedEvent[];
}

/**
 * Who says each event of a sentence: the claims that open before it with no other event between, else the last one before
 * it; the claim behind that speaks of what stands before ("…, according to residents"); and one that opens behind with no
 * event of its own ("…, which the council denied"). A denial ends where the sentence turns ("فيما", "while").
 */
export function claimCoverage(
  { tokens, clauses, claims, events }: ClaimedSentence,
  lexicon: ClaimLexicon,
): (event: ClaimedEvent) => Claim[] {
  const leading = claims.filter(({ trailing }) => !trailing);
  const [leadingFrom, claimsFrom] = [leading.map(firstOf), claims.map(firstOf)];
  const turns = clauses
    .filter(({ index, firstToken }) => index > 0 && hasWord(tokens[firstToken], lexicon.contrasts))
    .map(({ firstToken }) => firstToken);
  const ofClause = new Map<Clause, { first: number; last: number }>();
  events.forEach(({ clause }, i) => {
    ofClause.set(clause, { first: ofClause.get(clause)?.first ?? i, last: i });
  });
  const lastEvent = events.at(-1)?.token ?? -1;
  return (event) => {
    const own = ofClause.get(event.clause);
    const before = own ? (events[own.first - 1]?.token ?? -1) : -1;
    const after = own ? (events[own.last + 1]?.token ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY;
    const turn = turns[countUpTo(turns, event.token) - 1] ?? -1;
    const opened = countUpTo(leadingFrom, event.token);
    const near = Math.min(countUpTo(leadingFrom, before - 1), Math.max(0, opened - 1));
    const covering = leading
      .slice(near, opened)
      .filter(({ claimant, endToken }) => claimant.stance !== 'denied' || endToken > turn);
    const next = countUpTo(claimsFrom, event.token);
    const turnBehind = turns[countUpTo(turns, event.token)] ?? Number.POSITIVE_INFINITY;
    const behind = claimsBehind(claims, next, { after, lastEvent, turnBehind });
    if (covering.length + behind.length > 0) return [...covering, ...behind];
    // "توغلت قوة، بحسب ناشطين، في البلدة واعتقلت شابين".
    const last = claims[next - 1];
    return last?.trailing && last.firstToken > turn ? [last] : [];
  };
}

const firstOf = ({ firstToken }: Claim): number => firstToken;

/** How many of the ascending numbers are at most `limit`. */
function countUpTo(ascending: readonly number[], limit: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] as number) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The claims behind an event that cover it: those that speak of what stands before, one behind the other; else the next. */
function claimsBehind(
  claims: readonly Claim[],
  next: number,
  { after, lastEvent, turnBehind }: { after: number; lastEvent: number; turnBehind: number },
): Claim[] {
  const behind: Claim[] = [];
  for (let i = next; i < claims.length; i++) {
    const claim = claims[i] as Claim;
    const joins = behind.length === 0 || claim.firstToken - (behind.at(-1) as Claim).endToken <= JOINED_REACH;
    if (!joins) break;
    if (claim.trailing) behind.push(claim);
    else {
      const speaksOfIt = claim.firstToken < turnBehind || claim.claimant.stance === 'denied';
      const alone = claim.firstToken < after && claim.firstToken > lastEvent;
      if (behind.length === 0 && alone && speaksOfIt) behind.push(claim);
      break;
    }
  }
  return behind;
}

/** "بحسب ناشطين وشهود عيان، ووفق المجلس": claims that follow each other within so many tokens speak of the same. */
const JOINED_REACH = 3;

/** What the last speaker before the event denies is denied ("نفت مصادر ما تردد عن دخول القوات"); old news is background. */
export function assertionAmong(
  { assertion, token, conceded }: ClaimedEvent,
  claims: readonly Claim[],
  history: boolean,
): Assertion {
  if (assertion !== 'reported') return assertion;
  const speaker = claims.filter((claim) => claim.firstToken <= token && !claim.trailing).at(-1);
  if (speaker?.claimant.stance === 'denied' && !conceded) return 'denied';
  return history ? 'background' : assertion;
}

/** What the report or a claimant tells and another denies is contested: the incident says so. */
export function denialNotes(assertion: Assertion, claims: readonly Claim[]): Note[] {
  if (assertion !== 'reported') return [];
  return claims
    .filter(({ claimant }) => claimant.stance === 'denied')
    .map(({ claimant }) => ({
      en: `contested: ${claimant.name} denies it`,
      ar: `موضع خلاف: ${claimant.name} ينفيه`,
    }));
}
