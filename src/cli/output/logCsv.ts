import type { LogEntry } from '../../model/correction.ts';
import { csvLine } from '../../model/csv.ts';
import { toJson } from '../../model/json.ts';

const inCell = (value: unknown): string | null =>
  value === null || value === undefined
    ? null
    : typeof value === 'string'
      ? value
      : JSON.stringify(toJson(value));

const columns: Record<string, (entry: LogEntry) => string | number | boolean | null> = {
  log: ({ log }) => log,
  number: ({ number }) => number,
  kind: ({ kind }) => kind,
  by: ({ by }) => by,
  at: ({ at }) => at,
  reason: ({ reason }) => reason,
  report: ({ report }) => report,
  incidents: ({ incidents }) => incidents.join(' '),
  from: ({ from }) => from.join(' '),
  value: ({ value }) => inCell(value),
  machine_reading: ({ replaced }) => inCell(replaced),
  undoes: ({ undoes }) => undoes,
  undone_by: ({ undoneBy }) => undoneBy,
  applies_to: ({ appliesTo }) => appliesTo,
  without_target: ({ withoutTarget }) => withoutTarget,
};

/** The log as CSV, with headings; values that are no text as JSON. */
export function logCsv(log: readonly LogEntry[]): string {
  const rows = log.map((entry) => csvLine(Object.values(columns).map((read) => read(entry))));
  return [csvLine(Object.keys(columns)), ...rows].join('');
}
