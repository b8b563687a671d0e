import type { AuditEvent } from '../../access/audit.ts';
import type { AddOutcome, NewReport } from '../adding.ts';
import type { CorrectionOutcome, CorrectionTrace, Removal } from '../Store.ts';

/** Of reports that a person added; those of an import are one entry together, which the import makes. Null when none was stored. */
export function addedEvents(
  reports: readonly NewReport[],
  outcomes: readonly Pick<AddOutcome, 'kind' | 'id'>[],
): AuditEvent[] | null {
  const added = reports.filter((_, i) => outcomes[i]?.kind === 'added');
  if (added.length === 0) return null;
  return added.flatMap(({ extraction, provenance: { addedBy = null, addedAt, retrievedAt } }) => {
    if (addedBy === null) return [];
    const { id } = extraction.report;
    return [{ at: addedAt ?? retrievedAt, what: 'report-added', subject: id, by: addedBy }];
  });
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
export const correctionEvents = (
  outcome: CorrectionOutcome,
  { at, by }: CorrectionTrace,
): AuditEvent[] | null =>
  outcome.kind === 'added' ? [{ at, what: 'correction', subject: String(outcome.number), by }] : null;
