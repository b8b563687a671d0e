import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Incident } from '../model/incident.ts';
import { incidentSchema } from '../model/incident.ts';
import { incidentRow, readJson, unsafe } from './rows.ts';
import type { IncidentExcerpt, IncidentRow } from './Store.ts';
import { fromSafeText } from './safeText.ts';
import type { Tables } from './tables.ts';

/** Rows per insert: 23 columns each stay below the 32,766 parameters that SQLite takes and the 65,535 of PostgreSQL. */
const rowsPerInsert = 500;
/** Keys per `in (...)` list. */
const keysPerQuery = 1000;

const namesSchema = z.array(z.string());
const excerptsSchema = incidentSchema.pick({ excerpts: true });

export async function addIncidents(
  database: Kysely<Tables>,
  reportKey: number,
  incidents: readonly Incident[],
): Promise<void> {
  for (let start = 0; start < incidents.length; start += rowsPerInsert) {
    const rows = incidents
      .slice(start, start + rowsPerInsert)
      .map((incident, i) => incidentRow(reportKey, start + i, incident));
    await database.insertInto('incidents').values(rows).execute();
  }
}

export async function listIncidents(
  database: Kysely<Tables>,
  after: number,
  limit: number,
): Promise<IncidentRow[]> {
  const rows = await database
    .selectFrom('incidents')
    .innerJoin('reports', 'reports.key', 'incidents.report_key')
    .select(['incidents.key as key', 'incidents.id as id', 'reports.id as report', 'sub_type', 'assertion'])
    .select(['place_json', 'radius_m', 'geo_precision', 'date_from', 'date_to', 'edtf', 'time_precision'])
    .select(['part_of_day', 'outlet', 'claimants_json', 'published_at', 'lang', 'sources', 'sample'])
    .where('incidents.key', '>', after)
    .orderBy('incidents.key')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    key: row.key,
    id: fromSafeText(row.id),
    report: fromSafeText(row.report),
    subType: row.sub_type,
    assertion: row.assertion,
    place: row.place_json,
    radiusM: row.radius_m,
    geoPrecision: row.geo_precision,
    dateFrom: unsafe(row.date_from),
    dateTo: unsafe(row.date_to),
    edtf: unsafe(row.edtf),
    timePrecision: row.time_precision,
    partOfDay: row.part_of_day,
    outlet: unsafe(row.outlet),
    claimants: readJson(namesSchema, row.claimants_json),
    publishedAt: unsafe(row.published_at),
    lang: fromSafeText(row.lang),
    sources: row.sources,
    sample: row.sample === 1,
  }));
}

/** The first excerpts of these incidents; keys that are not there any more are left out. */
export async function readExcerpts(
  database: Kysely<Tables>,
  keys: readonly number[],
): Promise<IncidentExcerpt[]> {
  const found: IncidentExcerpt[] = [];
  for (let start = 0; start < keys.length; start += keysPerQuery) {
    const rows = await database
      .selectFrom('incidents')
      .select(['key', 'id', 'body_json'])
      .where('key', 'in', keys.slice(start, start + keysPerQuery))
      .execute();
    for (const row of rows) {
      const excerpt = readJson(excerptsSchema, row.body_json)?.excerpts[0] ?? null;
      found.push({ key: row.key, id: fromSafeText(row.id), excerpt });
    }
  }
  return found;
}
