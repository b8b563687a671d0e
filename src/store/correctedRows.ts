import type { Kysely } from 'kysely';
import { type Assigned, assignCorrections } from '../corrections/assignCorrections.ts';
import { correctedIncident, markedBy } from '../corrections/correctedIncident.ts';
import { inForce } from '../corrections/inForce.ts';
import type { CorrectedIncident, Correction } from '../model/correction.ts';
import { type Incident, incidentSchema } from '../model/incident.ts';
import { toJson } from '../model/json.ts';
import { keptFacts } from '../sameEvent/readFacts.ts';
import { incidentsOf } from './correctionQueries.ts';
import { correctionOf } from './correctionRows.ts';
import { readJson } from './rows.ts';
import type { IncidentRow } from './Store.ts';
import { fromSafeText, toSafeText } from './safeText.ts';
import type { Tables } from './tables.ts';

/** Ids or keys per `in (...)` list. */
const perQuery = 1000;

/** A row with the key of its report. */
export interface KeyedRow {
  reportKey: number;
  row: IncidentRow;
}

/** The corrections of the reports that these keys stand for, by key. */
export async function correctionsOfReports(
  database: Kysely<Tables>,
  keys: ReadonlySet<number>,
): Promise<Map<number, Correction[]>> {
  const found = new Map<number, Correction[]>();
  const wanted = [...keys];
  for (let start = 0; start < wanted.length; start += perQuery) {
    const rows = await database
      .selectFrom('corrections')
      .innerJoin('reports', 'reports.id', 'corrections.report')
      .selectAll('corrections')
      .select('reports.key as report_key')
      .where('reports.key', 'in', wanted.slice(start, start + perQuery))
      .orderBy('corrections.number')
      .execute();
    for (const row of rows) {
      const known = found.get(row.report_key);
      if (known) known.push(correctionOf(row));
      else found.set(row.report_key, [correctionOf(row)]);
    }
  }
  return found;
}

/** What the corrections of a stored report are about now. Reads its incidents only where one of them is gone; `seen` are ids that it has for certain. */
export async function assignStored(
  database: Kysely<Tables>,
  reportKey: number,
  corrections: readonly Correction[],
  seen: ReadonlySet<string> = new Set(),
): Promise<Assigned> {
  const named = new Set(corrections.flatMap(({ target }) => target.incident ?? []));
  const there = new Set([...named].filter((id) => seen.has(id)));
  const wanted = [...named].filter((id) => !seen.has(id));
  for (let start = 0; start < wanted.length; start += perQuery) {
    const rows = await database
      .selectFrom('incidents')
      .select('id')
      .where('report_key', '=', reportKey)
      .where('id', 'in', wanted.slice(start, start + perQuery).map(toSafeText))
      .execute();
    for (const { id } of rows) there.add(fromSafeText(id));
  }
  const all = there.size < named.size ? await incidentsOf(database, reportKey) : [];
  return assignCorrections(corrections, (id) => there.has(id), all);
}

/** What all corrections of the reports of these rows are about now, by the reports' keys; only reports that have some. */
async function assignAll(
  database: Kysely<Tables>,
  rows: readonly { reportKey: number; id?: string | undefined }[],
): Promise<Map<number, Assigned>> {
  const keys = new Set(rows.map(({ reportKey }) => reportKey));
  const assigned = new Map<number, Assigned>();
  const byReport = await correctionsOfReports(database, keys);
  const seen = new Map<number, Set<string>>();
  for (const { reportKey, id } of byReport.size > 0 ? rows : []) {
    if (id === undefined || !byReport.has(reportKey)) continue;
    const ids = seen.get(reportKey);
    if (ids) ids.add(id);
    else seen.set(reportKey, new Set([id]));
  }
  for (const [key, corrections] of byReport)
    assigned.set(key, await assignStored(database, key, corrections, seen.get(key)));
  return assigned;
}

/** The row of an incident as it is to be shown. */
function rowOf(row: IncidentRow, shown: CorrectedIncident): IncidentRow {
  const { place, date } = shown;
  return {
    ...row,
    subType: shown.subType,
    assertion: shown.assertion,
    place: place && JSON.stringify(toJson(place)),
    radiusM: shown.radiusM,
    geoPrecision: shown.precision,
    dateFrom: date?.from ?? null,
    dateTo: date?.to ?? null,
    edtf: date?.edtf ?? null,
    timePrecision: date?.precision ?? 'undated',
    partOfDay: date?.partOfDay ?? null,
    // A type that a person chose may let other parties count as those who take part.
    parties: [...keptFacts(shown, row.report).parties],
    tags: shown.tags,
    corrected: shown.corrected.length > 0,
    reviewed: shown.reviewed,
    warning: shown.warning,
  };
}

/**
 * The rows as they are to be shown, with all that people corrected; those that a person says are no incidents are null.
 * The one place where corrections come to incidents' rows. Costs nothing for reports without corrections.
 */
export async function correctedRows(
  database: Kysely<Tables>,
  rows: readonly KeyedRow[],
): Promise<(IncidentRow | null)[]> {
  const assigned = await assignAll(
    database,
    rows.map(({ reportKey, row }) => ({ reportKey, id: row.id })),
  );
  if (assigned.size === 0) return rows.map(({ row }) => row);
  const touched = rows.flatMap(({ reportKey, row }) =>
    assigned.get(reportKey)?.ofIncident.has(row.id) ? [row.key] : [],
  );
  const bodies = await readBodies(database, touched);
  return rows.map(({ reportKey, row }) => {
    const { ofReport, ofIncident } = assigned.get(reportKey) ?? {};
    const own = ofIncident?.get(row.id);
    const body = bodies.get(row.key);
    const incident = body === undefined ? null : readJson(incidentSchema, body);
    if (own && incident) {
      const shown = correctedIncident(incident, own, ofReport);
      return shown.notIncident ? null : rowOf(row, shown);
    }
    if (!ofReport || ofReport.length === 0) return row;
    const { tags, reviewed, warning } = markedBy(inForce(ofReport), row.warning);
    return { ...row, tags, reviewed, warning };
  });
}

/** How many incidents of these reports are none, as people say, by the reports' keys. */
export async function countNoIncidents(
  database: Kysely<Tables>,
  reportKeys: readonly number[],
): Promise<Map<number, number>> {
  const assigned = await assignAll(
    database,
    reportKeys.map((reportKey) => ({ reportKey })),
  );
  const isNone = (own: readonly Correction[]): boolean =>
    inForce(own).some(({ kind, value }) => kind === 'not_incident' && value === true);
  return new Map(
    [...assigned].map(([key, { ofIncident }]) => [key, [...ofIncident.values()].filter(isNone).length]),
  );
}

/** Incidents as they are to be shown. */
export async function correctedIncidents<Read extends { reportKey: number; incident: Incident | null }>(
  database: Kysely<Tables>,
  read: readonly Read[],
): Promise<(Omit<Read, 'reportKey' | 'incident'> & { incident: CorrectedIncident | null })[]> {
  const assigned = await assignAll(
    database,
    read.map(({ reportKey, incident }) => ({ reportKey, id: incident?.id })),
  );
  return read.map(({ reportKey, incident, ...others }) => {
    const { ofReport, ofIncident } = assigned.get(reportKey) ?? {};
    return {
      ...others,
      incident: incident && correctedIncident(incident, ofIncident?.get(incident.id) ?? [], ofReport),
    };
  });
}

/** The stored JSON of these incidents by their keys. */
async function readBodies(database: Kysely<Tables>, keys: readonly number[]): Promise<Map<number, string>> {
  const found = new Map<number, string>();
  for (let start = 0; start < keys.length; start += perQuery) {
    const rows = await database
      .selectFrom('incidents')
      .select(['key', 'body_json'])
      .where('key', 'in', keys.slice(start, start + perQuery))
      .execute();
    for (const row of rows) found.set(row.key, row.body_json);
  }
  return found;
}
