import type { Assertion } from '../../model/incident.ts';
import type { Note } from '../../model/note.ts';
import type { Clause } from '../clauses.ts';
import type { Claim } from './Claim.ts';

/** What of an event tells which claims cover it. */
export interface ClaimedEvent {
  token: number;
  clause: Clause;
  assertion: Assertion;
  /** True when the speaker denies a part in it, and not the event. */
  conceded?: true;
}

/**
 * Who says it: the claims before the event with no other event between, else the last one before it; and the claim
 * behind it ("…, according to residents", "…, which the council denied"), unless it speaks of another event.
 */
export function claimsOf(
  event: ClaimedEvent,
  events: readonly ClaimedEvent[],
  claims: readonly Claim[],
): Claim[] {
  const between = (from: number, to: number): boolean =>
    events.some(({ token, clause }) => clause !== event.clause && token > from && token < to);
  const before = claims.filter((claim) => claim.firstToken <= event.token);
  const near = before.filter((claim) => !between(claim.firstToken, event.token));
  const behind = claims.filter((claim) => {
    if (claim.firstToken < event.token || between(event.token, claim.firstToken)) return false;
    return claim.trailing || !between(claim.firstToken, Number.POSITIVE_INFINITY);
  });
  return [...(near.length > 0 ? near : before.slice(-1)), ...behind];
}

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

/** What one claimant reports and another denies is contested: the incident says so. */
export function denialNotes(assertion: Assertion, claims: readonly Claim[]): Note[] {
  if (assertion !== 'reported' || claims.every(({ claimant }) => claimant.stance === 'denied')) return [];
  return claims
    .filter(({ claimant }) => claimant.stance === 'denied')
    .map(({ claimant }) => ({
      en: `contested: ${claimant.name} denies it`,
      ar: `موضع خلاف: ${claimant.name} ينفيه`,
    }));
}
