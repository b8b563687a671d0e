import type { AuditEvent } from '../../access/audit.ts';
import type { CorrectionOutcome, CorrectionTrace, Provenance, Removal } from '../Store.ts';

/** Of a report that a person added; those of an import are one entry together, which the import makes. */
export function addedEvent(
  id: string,
  { addedBy, addedAt, retrievedAt }: Provenance,
): AuditEvent | 'unaudited' {
  if (addedBy === undefined || addedBy === null) return 'unaudited';
  return { at: addedAt ?? retrievedAt, what: 'report-added', subject: id, by: addedBy };
}

// With the reason: what stays of a removed report itself goes when it comes back.
export const removedEvent = (id: string, { at, by = null, reason }: Removal): AuditEvent => ({
  at,
  what: 'report-removed',
  subject: id,
  by,
  details: { reason },
});

/** Of a correction by its number alone: what it says stands in its own table, and is emptied there with its report. */
export const correctionEvent = (
  outcome: CorrectionOutcome,
  { at, by }: CorrectionTrace,
): AuditEvent | null =>
  outcome.kind === 'added' ? { at, what: 'correction', subject: String(outcome.number), by } : null;
