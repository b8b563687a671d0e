import type { Kysely } from 'kysely';
import { correctionEntries, decisionEntries, inOrder } from '../corrections/logEntries.ts';
import type { Correction, LogEntry } from '../model/correction.ts';
import { assignStored } from './correctedRows.ts';
import { correctionsOf, listCorrections } from './correctionQueries.ts';
import { listDecisions } from './decisionQueries.ts';
import { fromSafeText, toSafeText } from './safeText.ts';
import type { Tables } from './tables.ts';

/** Whose log is asked for: of an incident, of a report with its incidents, or of all. */
export type LogOf = { incident: string } | { report: string } | null;

/** What people corrected and decided, in the order it was done, the newest last. */
export async function readLog(database: Kysely<Tables>, of: LogOf): Promise<LogEntry[]> {
  const decided = decisionEntries(await listDecisions(database));
  if (of === null)
    return inOrder([...(await entriesOf(database, await listCorrections(database))), ...decided]);
  if ('report' in of) {
    const own = new Set(await incidentIds(database, of.report));
    const entries = await entriesOf(database, await correctionsOf(database, of.report));
    return inOrder([...entries, ...decided.filter((entry) => names(entry, own))]);
  }
  const own = new Set([of.incident]);
  const entries: LogEntry[] = [];
  for (const report of await reportsOf(database, of.incident))
    entries.push(...(await entriesOf(database, await correctionsOf(database, report))));
  return inOrder([
    ...entries.filter((entry) => entry.appliesTo === of.incident || names(entry, own)),
    ...decided.filter((entry) => names(entry, own)),
  ]);
}

const names = ({ incidents, from }: LogEntry, ids: ReadonlySet<string>): boolean =>
  [...incidents, ...from].some((id) => ids.has(id));

/** The entries of corrections of any reports. */
async function entriesOf(database: Kysely<Tables>, corrections: readonly Correction[]): Promise<LogEntry[]> {
  const byReport = new Map<string, Correction[]>();
  for (const correction of corrections) {
    const { report } = correction.target;
    byReport.set(report, [...(byReport.get(report) ?? []), correction]);
  }
  const entries: LogEntry[] = [];
  for (const [report, own] of byReport) {
    const row = await database
      .selectFrom('reports')
      .select('key')
      .where('id', '=', toSafeText(report))
      .executeTakeFirst();
    // Of a report that is gone nothing has a target.
    const assigned = row
      ? await assignStored(database, row.key, own)
      : { ofReport: [], ofIncident: new Map<string, Correction[]>(), withoutTarget: own };
    entries.push(...correctionEntries(own, assigned));
  }
  return entries;
}

/** Reports that have an incident of this id, or had one that was corrected. */
async function reportsOf(database: Kysely<Tables>, incident: string): Promise<Set<string>> {
  const id = toSafeText(incident);
  const stored = await database
    .selectFrom('incidents')
    .innerJoin('reports', 'reports.key', 'incidents.report_key')
    .select('reports.id as report')
    .where('incidents.id', '=', id)
    .execute();
  const corrected = await database
    .selectFrom('corrections')
    .select('report')
    .distinct()
    .where('incident', '=', id)
    .execute();
  return new Set([...stored, ...corrected].map(({ report }) => fromSafeText(report)));
}

async function incidentIds(database: Kysely<Tables>, report: string): Promise<string[]> {
  const rows = await database
    .selectFrom('incidents')
    .innerJoin('reports', 'reports.key', 'incidents.report_key')
    .select('incidents.id as id')
    .where('reports.id', '=', toSafeText(report))
    .execute();
  return rows.map(({ id }) => fromSafeText(id));
}
