import type { Kysely } from 'kysely';
import { assignTo } from '../corrections/assignCorrections.ts';
import { anchorOf } from '../corrections/findTarget.ts';
import { takenBack } from '../corrections/inForce.ts';
import { readingOf } from '../corrections/readingOf.ts';
import type { Correction } from '../model/correction.ts';
import { type Incident, incidentSchema } from '../model/incident.ts';
import { correctionOf, correctionRow } from './correctionRows.ts';
import { readJson } from './rows.ts';
import type { CorrectionDraft, CorrectionOutcome, CorrectionTrace } from './Store.ts';
import { fromSafeText, toSafeText } from './safeText.ts';
import type { Tables } from './tables.ts';

export async function listCorrections(database: Kysely<Tables>): Promise<Correction[]> {
  const rows = await database.selectFrom('corrections').selectAll().orderBy('number').execute();
  return rows.map(correctionOf);
}

export async function correctionsOf(database: Kysely<Tables>, report: string): Promise<Correction[]> {
  const rows = await database
    .selectFrom('corrections')
    .selectAll()
    .where('report', '=', toSafeText(report))
    .orderBy('number')
    .execute();
  return rows.map(correctionOf);
}

/** The incidents of a report as the machine read them, damaged ones left out. */
export async function incidentsOf(database: Kysely<Tables>, reportKey: number): Promise<Incident[]> {
  const rows = await database
    .selectFrom('incidents')
    .select('body_json')
    .where('report_key', '=', reportKey)
    .orderBy('ordinal')
    .execute();
  return rows.flatMap((row) => readJson(incidentSchema, row.body_json) ?? []);
}

/** The stored report of a target, which is an incident or the report itself; null when it is not there. */
export async function findReport(
  database: Kysely<Tables>,
  { incident, report }: CorrectionDraft['target'],
): Promise<{ key: number; id: string } | null> {
  const row =
    report === undefined
      ? await database
          .selectFrom('incidents')
          .innerJoin('reports', 'reports.key', 'incidents.report_key')
          .select(['reports.key as key', 'reports.id as id'])
          .where('incidents.id', '=', toSafeText(incident))
          .executeTakeFirst()
      : await database
          .selectFrom('reports')
          .select(['key', 'id'])
          .where('id', '=', toSafeText(report))
          .executeTakeFirst();
  return row ? { key: row.key, id: fromSafeText(row.id) } : null;
}

/** Adds a correction of what is stored, unless its target is gone or others corrected it since `expected`. */
export async function addCorrection(
  database: Kysely<Tables>,
  { target, correction, trace, expected }: CorrectionDraft,
): Promise<CorrectionOutcome> {
  const report = await findReport(database, target);
  if (!report) return { kind: 'not-there' };
  const incidents = await incidentsOf(database, report.key);
  const incident = incidents.find(({ id }) => id === target.incident) ?? null;
  // Its row is there and what it says is damaged.
  if (target.report === undefined && !incident) return { kind: 'not-there' };
  if (expected !== undefined) {
    const { ofReport, ofIncident } = assignTo(incidents, await correctionsOf(database, report.id));
    const known = incident ? (ofIncident.get(incident.id) ?? []) : ofReport;
    const newer = known.filter(({ number }) => number > expected);
    if (newer.length > 0) return { kind: 'newer', corrections: newer };
  }
  const entry = {
    ...correction,
    ...trace,
    target: { report: report.id, incident: incident?.id ?? null },
    anchor: incident && anchorOf(incident, report.id, incidents),
    replaced: readingOf(correction.kind, incident),
  };
  return { kind: 'added', number: await insert(database, entry), report: report.id };
}

/** Adds what takes a correction, or the undo of one, back. */
export async function undoCorrection(
  database: Kysely<Tables>,
  number: number,
  trace: CorrectionTrace,
): Promise<CorrectionOutcome> {
  const row = await database
    .selectFrom('corrections')
    .selectAll()
    .where('number', '=', number)
    .executeTakeFirst();
  if (!row) return { kind: 'not-there' };
  const wanted = correctionOf(row);
  if (wanted.kind === 'emptied') return { kind: 'not-there' };
  const { target, anchor } = wanted;
  const undoneBy = takenBack(await correctionsOf(database, target.report)).get(number);
  if (undoneBy !== undefined) return { kind: 'undone', by: undoneBy };
  const entry = { kind: 'undo' as const, undoes: number, ...trace, target, anchor, replaced: null };
  return { kind: 'added', number: await insert(database, entry), report: target.report };
}

async function insert(database: Kysely<Tables>, entry: Omit<Correction, 'number'>): Promise<number> {
  const { number } = await database
    .insertInto('corrections')
    .values(correctionRow(entry))
    .returning('number')
    .executeTakeFirstOrThrow();
  return number;
}

/** Takes out of the corrections of a removed report all that they say of it; that there were some stays. */
export async function emptyCorrections(database: Kysely<Tables>, report: string): Promise<void> {
  await database
    .updateTable('corrections')
    .set({ value_json: null, replaced_json: null, anchor_json: null, reason: null })
    .where('report', '=', toSafeText(report))
    .execute();
}
