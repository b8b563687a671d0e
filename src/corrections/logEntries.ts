import type { Correction, LogEntry } from '../model/correction.ts';
import { type Decision, undoneBy } from '../sameEvent/decisions.ts';
import type { Assigned } from './assignCorrections.ts';
import { takenBack } from './inForce.ts';

/** The corrections of one report as lines of its log, with what has become of each. */
export function correctionEntries(corrections: readonly Correction[], assigned: Assigned): LogEntry[] {
  const undone = takenBack(corrections);
  const lost = new Set(assigned.withoutTarget.map(({ number }) => number));
  const now = new Map<number, string>();
  for (const [id, own] of assigned.ofIncident) for (const { number } of own) now.set(number, id);
  return corrections.map((correction) => {
    const { number, kind, target, by, at, reason, replaced } = correction;
    return {
      log: 'corrections',
      number,
      kind: kind === 'emptied' ? correction.was : kind,
      by: by || null,
      at,
      reason,
      undoes: kind === 'undo' ? correction.undoes : null,
      undoneBy: undone.get(number) ?? null,
      report: target.report,
      incidents: target.incident === null ? [] : [target.incident],
      from: [],
      value: kind === 'undo' || kind === 'emptied' ? null : correction.value,
      replaced: replaced ?? null,
      emptied: kind === 'emptied',
      appliesTo: now.get(number) ?? null,
      withoutTarget: lost.has(number),
    };
  });
}

/** Decisions about events as lines of the log; an undo is about the incidents of what it takes back. */
export function decisionEntries(decisions: readonly Decision[]): LogEntry[] {
  const undone = undoneBy(decisions);
  const byNumber = new Map(decisions.map((decision) => [decision.number, decision]));
  const decided = (decision: Decision): Decision => {
    const earlier = decision.undoes === null ? undefined : byNumber.get(decision.undoes);
    return earlier && earlier.number < decision.number ? decided(earlier) : decision;
  };
  return decisions.map((decision) => {
    const { number, kind, by, at, reason, undoes } = decision;
    const { incidents, from } = decided(decision);
    return {
      log: 'events',
      number,
      kind,
      by,
      at,
      reason,
      undoes,
      undoneBy: undone.get(number) ?? null,
      report: null,
      incidents: [...incidents],
      from: [...from],
      value: null,
      replaced: null,
      emptied: false,
      appliesTo: null,
      withoutTarget: false,
    };
  });
}

/** Both logs together in the order things were done, the newest last. */
export function inOrder(entries: readonly LogEntry[]): LogEntry[] {
  return [...entries].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.number - b.number));
}
