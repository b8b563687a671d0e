import type { AuditEntry } from '../../access/audit.ts';
import { csvLine } from '../../model/csv.ts';
import { toJson } from '../../model/json.ts';

const columns: Record<string, (entry: AuditEntry) => string | null> = {
  at: ({ at }) => at,
  what: ({ what }) => what,
  subject: ({ subject }) => subject,
  by: ({ by }) => by,
  role: ({ role }) => role,
  token: ({ token }) => token,
  via: ({ via }) => via,
  address: ({ address }) => address,
  details: ({ details }) => JSON.stringify(toJson(details)),
};

export const auditHeading: string = csvLine(Object.keys(columns));

/** One entry of the audit log as a line of CSV; details as JSON. */
export const auditCsvLine = (entry: AuditEntry): string =>
  csvLine(Object.values(columns).map((read) => read(entry)));
