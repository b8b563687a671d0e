import type { Kysely, Selectable } from 'kysely';
import { z } from 'zod';
import {
  type Actor,
  type AuditEntry,
  type AuditEvent,
  actorSchema,
  auditedActs,
} from '../../access/audit.ts';
import { toJson } from '../../model/json.ts';
import { listCorrections } from '../correctionQueries.ts';
import { listDecisions } from '../decisionQueries.ts';
import { readJson, safe, unsafe } from '../rows.ts';
import { StoreError } from '../StoreError.ts';
import type { AuditTable, Tables } from '../tables.ts';

const actSchema = z.enum(auditedActs);
const detailsSchema = z.record(z.string(), z.unknown());

export async function addAuditRow(
  database: Kysely<Tables>,
  { at, what, subject, by = null, details = {} }: AuditEvent,
  { name, role, token, via, address }: Actor,
): Promise<void> {
  await database
    .insertInto('audit')
    .values({
      at,
      what,
      subject: safe(subject),
      by_name: safe(by ?? name),
      role,
      token,
      via,
      address: safe(address),
      details_json: JSON.stringify(toJson(details)),
    })
    .execute();
}

function entryOf(row: Selectable<AuditTable>): AuditEntry {
  const what = actSchema.safeParse(row.what).data;
  const actor = actorSchema.pick({ role: true, via: true }).safeParse(row).data;
  if (!what || !actor)
    throw new StoreError(`entry ${row.number} of the audit log is damaged: restore the store from a backup`);
  return {
    at: row.at,
    what,
    subject: unsafe(row.subject),
    by: unsafe(row.by_name),
    ...actor,
    token: row.token,
    address: unsafe(row.address),
    details: readJson(detailsSchema, row.details_json) ?? {},
  };
}

/** What corrections and decisions say themselves, as entries by their number. */
async function entriesOfLogs(database: Kysely<Tables>): Promise<AuditEntry[]> {
  const unknown = { role: null, token: null, via: null, address: null };
  const corrections = (await listCorrections(database)).map(
    ({ number, at, by, target, kind, reason, ...said }): AuditEntry => ({
      ...unknown,
      at,
      what: 'correction',
      subject: String(number),
      by: by || null,
      details: {
        kind,
        ...target,
        ...('value' in said ? { value: said.value } : {}),
        ...('undoes' in said ? { undoes: said.undoes } : {}),
        reason,
      },
    }),
  );
  const decisions = (await listDecisions(database)).map(
    ({ number, at, by, ...details }): AuditEntry => ({
      ...unknown,
      at,
      what: 'decision',
      subject: String(number),
      by,
      details,
    }),
  );
  return [...corrections, ...decisions];
}

/** Reports that people added and removed before there was an audit log. */
async function olderEntries(database: Kysely<Tables>): Promise<AuditEntry[]> {
  const unknown = { role: null, token: null, via: null, address: null };
  const added = await database
    .selectFrom('reports')
    .select(['id', 'added_at', 'added_by'])
    .where('added_by', 'is not', null)
    .execute();
  const removed = await database.selectFrom('removed_reports').selectAll().execute();
  return [
    ...added.map(
      ({ id, added_at, added_by }): AuditEntry => ({
        ...unknown,
        at: added_at ?? '',
        what: 'report-added',
        subject: unsafe(id),
        by: unsafe(added_by),
        details: {},
      }),
    ),
    ...removed.map(
      ({ id, removed_at, removed_by, reason }): AuditEntry => ({
        ...unknown,
        at: removed_at,
        what: 'report-removed',
        subject: unsafe(id),
        by: unsafe(removed_by),
        details: { reason: unsafe(reason) },
      }),
    ),
  ];
}

/** What an entry is known by, wherever it is kept. */
function keyOf({ what, subject, at }: AuditEntry): string {
  const isNumbered = what === 'correction' || what === 'decision';
  return JSON.stringify(isNumbered ? [what, subject] : [what, subject, at]);
}

/**
 * Everything that was done since a time (null: ever): the rows of the audit log, what corrections and decisions say by
 * themselves, and what was done before there was an audit log. In the order of time, the newest last.
 */
export async function readAudit(database: Kysely<Tables>, since: string | null): Promise<AuditEntry[]> {
  const rows = await database
    .selectFrom('audit')
    .selectAll()
    .$if(since !== null, (query) => query.where('at', '>=', since as string))
    .orderBy('number')
    .execute();
  const elsewhere = [...(await entriesOfLogs(database)), ...(await olderEntries(database))];
  const byKey = new Map(elsewhere.map((entry) => [keyOf(entry), entry]));
  const kept = rows.map(entryOf).map((entry): AuditEntry => {
    const said = byKey.get(keyOf(entry));
    byKey.delete(keyOf(entry));
    return said ? { ...entry, details: { ...said.details, ...entry.details } } : entry;
  });
  const rest = [...byKey.values()].filter(({ at }) => since === null || at >= since);
  return [...kept, ...rest].sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
}
