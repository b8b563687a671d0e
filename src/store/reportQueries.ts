import { type Kysely, sql } from 'kysely';
import type { Report } from '../model/report.ts';
import { countNoIncidents } from './correctedRows.ts';
import { safe, unsafe } from './rows.ts';
import type { DifferingField, Lookup, LookupOptions, ReportLine } from './Store.ts';
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

export async function lookup(
  database: Kysely<Tables>,
  report: Report,
  { restore = false }: LookupOptions = {},
): Promise<Lookup> {
  const { sha256 } = report;
  const same = await database
    .selectFrom('reports')
    .select(['key', 'id'])
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  if (same) {
    return {
      kind: 'already-there',
      id: fromSafeText(same.id),
      differs: await differences(database, same.key, report),
    };
  }
  const removed = await database
    .selectFrom('removed_reports')
    .selectAll()
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  if (removed && !restore) {
    const { removed_at: removedAt, reason } = removed;
    return {
      kind: 'removed',
      id: fromSafeText(removed.id),
      removedAt,
      removedBy: unsafe(removed.removed_by),
      reason: fromSafeText(reason),
    };
  }
  const id = usableId(report);
  const taken = await database.selectFrom('reports').select('key').where('id', '=', id).executeTakeFirst();
  return { kind: 'new', id: taken ? `${id}~${sha256.slice(0, 12)}` : id };
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
  updatedSince?: string,
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
    .$if(updatedSince !== undefined, (query) => query.where(reportUpdatedSince(updatedSince as string)))
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
