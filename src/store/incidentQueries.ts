import { type Kysely, type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { incidentSchema } from '../model/incident.ts';
import { correctedIncidents, correctedRows, type KeyedRow } from './correctedRows.ts';
import type { IncidentExcerpt, WholeIncident } from './incidentReads.ts';
import { readJson, unsafe } from './rows.ts';
import type { IncidentChoice, IncidentRow } from './Store.ts';
import { fromSafeText, toSafeText } from './safeText.ts';
import type { Tables } from './tables.ts';
import { incidentUpdatedSince } from './updatedSince.ts';
import { isAsked, type KeysInBox, SpanSearch } from './within.ts';

/** Keys per `in (...)` list. */
const keysPerQuery = 1000;

const namesSchema = z.array(z.string());
const excerptsSchema = incidentSchema.pick({ excerpts: true });

/** A page of rows as they are stored. */
async function storedRows(
  database: Kysely<Tables>,
  limit: number,
  conditions: readonly (RawBuilder<boolean> | null)[],
): Promise<KeyedRow[]> {
  const rows = await database
    .selectFrom('incidents')
    .innerJoin('reports', 'reports.key', 'incidents.report_key')
    .leftJoin('event_facts', 'event_facts.incident_key', 'incidents.key')
    .select(['incidents.key as key', 'incidents.id as id', 'reports.id as report', 'sub_type', 'assertion'])
    .select([
      'report_key',
      'place_json',
      'radius_m',
      'geo_precision',
      'date_from',
      'date_to',
      'edtf',
      'time_precision',
    ])
    .select(['part_of_day', 'outlet', 'claimants_json', 'published_at', 'lang', 'sample'])
    .select(['parties_json', 'wording', 'actors_json', 'graphic'])
    .where((where) => where.and(conditions.filter((condition) => condition !== null)))
    .orderBy('incidents.key')
    .limit(limit)
    .execute();
  return rows.map(({ report_key: reportKey, ...row }) => ({
    reportKey,
    row: {
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
      sample: row.sample === 1,
      parties: readJson(namesSchema, row.parties_json ?? '[]') ?? [],
      wording: row.wording ?? '',
      actors: readJson(namesSchema, row.actors_json ?? '[]') ?? [],
      tags: [],
      corrected: false,
      reviewed: false,
      warning: row.graphic === 1,
    },
  }));
}

/** A page of rows as they are to be shown; see {@link Store.listIncidents}. */
export async function listIncidents(
  database: Kysely<Tables>,
  after: number,
  limit: number,
  { updatedSince, within = {} }: IncidentChoice,
  keysInBox: KeysInBox,
): Promise<IncidentRow[]> {
  const isNew = updatedSince === undefined ? null : await incidentUpdatedSince(database, updatedSince);
  if (isAsked(within))
    return await listFound(database, new SpanSearch(database, within, keysInBox), after, limit, isNew);
  const page: IncidentRow[] = [];
  // What is no incident is left out and the page filled up: a short page is the last one to who asks.
  for (let last = after; page.length < limit; ) {
    const wanted = limit - page.length;
    const stored = await storedRows(database, wanted, [sql`incidents.key > ${last}`, isNew]);
    for (const row of await correctedRows(database, stored)) if (row) page.push(row);
    if (stored.length < wanted) break;
    last = stored.at(-1)?.row.key ?? last;
  }
  return page;
}

/** The same of those that a search finds. */
async function listFound(
  database: Kysely<Tables>,
  search: SpanSearch,
  after: number,
  limit: number,
  isNew: RawBuilder<boolean> | null,
): Promise<IncidentRow[]> {
  const page: IncidentRow[] = [];
  for (let last = after; ; ) {
    const { through, keys } = await search.next(last);
    for (let start = 0; start < keys.length && page.length < limit; ) {
      const wanted = keys.slice(start, start + Math.min(limit - page.length, keysPerQuery));
      const isWanted = sql<boolean>`incidents.key in (${sql.join(wanted)})`;
      const stored = await storedRows(database, wanted.length, [isWanted, isNew]);
      for (const row of await correctedRows(database, stored)) if (row) page.push(row);
      start += wanted.length;
    }
    if (page.length >= limit || through === Number.POSITIVE_INFINITY) return page;
    last = through;
  }
}

/** The first excerpts of these incidents with what their reports are cited by; keys that are not there any more are left out. */
export async function readExcerpts(
  database: Kysely<Tables>,
  keys: readonly number[],
): Promise<IncidentExcerpt[]> {
  const found: IncidentExcerpt[] = [];
  for (let start = 0; start < keys.length; start += keysPerQuery) {
    const rows = await database
      .selectFrom('incidents')
      .innerJoin('reports', 'reports.key', 'incidents.report_key')
      .select(['incidents.key as key', 'incidents.id as id', 'body_json', 'title', 'url', 'published_at'])
      .where('incidents.key', 'in', keys.slice(start, start + keysPerQuery))
      .execute();
    for (const row of rows) {
      const [excerpt = null, ...others] = readJson(excerptsSchema, row.body_json)?.excerpts ?? [];
      found.push({
        key: row.key,
        id: fromSafeText(row.id),
        excerpt,
        others,
        title: unsafe(row.title),
        url: unsafe(row.url),
        publishedAt: unsafe(row.published_at),
      });
    }
  }
  return found;
}

/** These incidents whole; keys that are not there any more are left out. */
export async function readIncidents(
  database: Kysely<Tables>,
  keys: readonly number[],
): Promise<WholeIncident[]> {
  const found: WholeIncident[] = [];
  for (let start = 0; start < keys.length; start += keysPerQuery) {
    const rows = await database
      .selectFrom('incidents')
      .innerJoin('reports', 'reports.key', 'incidents.report_key')
      .select(['incidents.key as key', 'report_key', 'body_json', 'title', 'url', 'published_at'])
      .where('incidents.key', 'in', keys.slice(start, start + keysPerQuery))
      .execute();
    const read = rows.map((row) => ({
      key: row.key,
      reportKey: row.report_key,
      incident: readJson(incidentSchema, row.body_json),
      title: unsafe(row.title),
      url: unsafe(row.url),
      publishedAt: unsafe(row.published_at),
    }));
    found.push(...(await correctedIncidents(database, read)));
  }
  return found;
}

/** Up to `limit` ids of incidents that begin with `prefix`; the one that is it all, if there is one. */
export async function findIncidentIds(
  database: Kysely<Tables>,
  prefix: string,
  limit: number,
): Promise<string[]> {
  const wanted = toSafeText(prefix);
  const rows = await database
    .selectFrom('incidents')
    .select('id')
    .distinct()
    // All that begins so stands between the prefix and the prefix with the last character of all behind it.
    .where('id', '>=', wanted)
    .where('id', '<=', `${wanted}\u{10ffff}`)
    .orderBy('id')
    .limit(limit)
    .execute();
  const ids = rows.map((row) => fromSafeText(row.id));
  return ids[0] === prefix ? [prefix] : ids;
}
