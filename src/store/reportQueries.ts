import { type Kysely, sql } from 'kysely';
import type { Report } from '../model/report.ts';
import type { DifferingField, Lookup, LookupOptions } from './adding.ts';
import { countNoIncidents } from './correctedRows.ts';
import { safe, unsafe } from './rows.ts';
import type { ReportLine, Since } from './Store.ts';
import { fromSafeText, toSafeText } from './safeText.ts';
import type { Tables } from './tables.ts';
import { reportUpdatedSince } from './updatedSince.ts';

const maxIdLength = 200;

/** The report's own id if it can be one (it becomes a file name and part of an address), else its content hash. */
function usableId(report: Report): string {
  const { id } = report;
  return id !== '' && id.length <= maxIdLength && id.isWellFormed() && !/\p{Cc}/u.test(id)
    ? id
    : report.sha256;
}

/** Fields in which the report given differs from the one stored; what is not given does not count. */
async function differences(database: Kysely<Tables>, key: number, report: Report): Promise<DifferingField[]> {
  const stored = await database
    .selectFrom('reports')
    .selectAll()
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  const given: Record<DifferingField, [string | null, string | null]> = {
    title: [report.title, stored.title],
    text: [report.text, stored.text],
    lang: [report.lang, stored.lang],
    outlet: [report.outlet, stored.outlet],
    url: [report.url, stored.url],
    publishedAt: [report.publishedAt, stored.published_at],
  };
  const fields = Object.keys(given) as DifferingField[];
  return fields.filter((field) => given[field][0] !== null && safe(given[field][0]) !== given[field][1]);
}

/** What is known of each of these reports, some hundred at the most, in their order; see {@link Store.lookup}. */
export async function lookupAll(
  database: Kysely<Tables>,
  reports: readonly Report[],
  { restore = false }: LookupOptions = {},
): Promise<Lookup[]> {
  if (reports.length === 0) return [];
  const hashes = reports.map(({ sha256 }) => sha256);
  const ids = reports.map((report) => toSafeText(usableId(report)));
  const stored = await database
    .selectFrom('reports')
    .select(['key', 'id', 'sha256'])
    .where((where) => where.or([where('sha256', 'in', hashes), where('id', 'in', ids)]))
    .execute();
  const tombstones = restore
    ? []
    : await database.selectFrom('removed_reports').selectAll().where('sha256', 'in', hashes).execute();
  const byHash = new Map(stored.map((row) => [row.sha256, row]));
  const taken = new Set(stored.map((row) => row.id));
  const removed = new Map(tombstones.map((row) => [row.sha256, row]));
  const found: Lookup[] = [];
  for (const report of reports) {
    const { sha256 } = report;
    const same = byHash.get(sha256);
    const tombstone = removed.get(sha256);
    const id = usableId(report);
    if (same)
      found.push({
        kind: 'already-there',
        id: fromSafeText(same.id),
        differs: await differences(database, same.key, report),
      });
    else if (tombstone)
      found.push({
        kind: 'removed',
        id: fromSafeText(tombstone.id),
        removedAt: tombstone.removed_at,
        removedBy: unsafe(tombstone.removed_by),
        reason: fromSafeText(tombstone.reason),
      });
    else found.push({ kind: 'new', id: taken.has(toSafeText(id)) ? `${id}~${sha256.slice(0, 12)}` : id });
  }
  return found;
}

export async function findReportIds(
  database: Kysely<Tables>,
  prefix: string,
  limit: number,
): Promise<string[]> {
  const wanted = toSafeText(prefix);
  const begins = (column: string) =>
    sql<boolean>`substr(${sql.ref(column)}, 1, ${wanted.length}) = ${wanted}`;
  const exact = await database.selectFrom('reports').select('id').where('id', '=', wanted).executeTakeFirst();
  if (exact) return [fromSafeText(exact.id)];
  const rows = await database
    .selectFrom('reports')
    .select('id')
    .where((where) =>
      where.or([
        begins('reports.id'),
        begins('reports.sha256'),
        where(
          'reports.key',
          'in',
          where.selectFrom('incidents').select('report_key').where(begins('incidents.id')),
        ),
      ]),
    )
    .orderBy('key')
    .limit(limit)
    .execute();
  return rows.map((row) => fromSafeText(row.id));
}

export async function listReports(
  database: Kysely<Tables>,
  after: number,
  limit: number,
  updatedSince?: Since,
): Promise<ReportLine[]> {
  const rows = await database
    .selectFrom('reports')
    .select(['key', 'id', 'title', 'outlet', 'published_at', 'lang', 'sample'])
    .select((select) =>
      select
        .selectFrom('incidents')
        .select((count) => count.fn.countAll<number>().as('incidents'))
        .whereRef('incidents.report_key', '=', 'reports.key')
        .as('incidents'),
    )
    .where('key', '>', after)
    .$if(updatedSince !== undefined, (query) => query.where(reportUpdatedSince(updatedSince as Since)))
    .orderBy('key')
    .limit(limit)
    .execute();
  const none = await countNoIncidents(
    database,
    rows.map(({ key }) => key),
  );
  return rows.map((row) => ({
    key: row.key,
    id: fromSafeText(row.id),
    title: unsafe(row.title),
    outlet: unsafe(row.outlet),
    publishedAt: unsafe(row.published_at),
    lang: fromSafeText(row.lang),
    sample: row.sample === 1,
    incidents: Number(row.incidents ?? 0) - (none.get(row.key) ?? 0),
  }));
}
