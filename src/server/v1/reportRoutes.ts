import type { Hono } from 'hono';
import { toJson } from '../../model/json.ts';
import type { ReportLine, Store } from '../../store/Store.ts';
import { RequestError } from '../api/requests.ts';
import { asOf, sinceIn } from './asOf.ts';
import { conditional, nextAddress } from './conditional.ts';
import { afterOf, cursorOf } from './cursor.ts';
import { formatOf } from './format.ts';
import { operations } from './operations.ts';
import { type ReportQuery, readQuery } from './query.ts';
import type { ReadApiOptions } from './readApi.ts';
import type { Page } from './readIncidents.ts';

const linesPerRead = 1000;
const mostLookedAt = 50_000;

async function pageOfReports(store: Store, query: ReportQuery, after: number): Promise<Page<ReportLine>> {
  const { outlet, lang, limit } = query;
  const updatedSince = await sinceIn(store, query.updatedSince);
  const rows: ReportLine[] = [];
  for (let last = after, looked = 0; ; ) {
    const read = await store.listReports(last, linesPerRead, updatedSince);
    const wanted = read.filter(
      (line) => (!outlet || outlet.includes(line.outlet ?? '')) && (!lang || lang.includes(line.lang)),
    );
    const room = limit - rows.length;
    rows.push(...wanted.slice(0, room));
    if (wanted.length > room) return { rows, next: rows.at(-1)?.key ?? last };
    if (read.length < linesPerRead) return { rows, next: null };
    last = read.at(-1)?.key ?? last;
    looked += read.length;
    if (rows.length === limit || looked >= mostLookedAt) return { rows, next: last };
  }
}

export function reportRoutes(api: Hono, { store, now }: ReadApiOptions): void {
  api.get(operations.reports.path, async (c) => {
    const query = readQuery(c.req.queries(), operations.reports.query);
    const after = afterOf(query, 0);
    return await conditional(c, store, formatOf(c, ['json']), async () => {
      const time = await asOf(store, now());
      const page = await pageOfReports(store, query, after);
      const next = page.next === null ? null : cursorOf(page.next, query);
      const reports = page.rows.map(({ key: _key, ...line }) => line);
      return { body: JSON.stringify(toJson({ reports, next, asOf: time })), next: nextAddress(c, next) };
    });
  });

  api.get(operations.report.path, async (c) => {
    readQuery(c.req.queries(), operations.report.query);
    const id = c.req.param('id');
    return await conditional(c, store, formatOf(c, ['json']), async () => {
      const stored = await store.readCorrectedReport(id);
      if (!stored) throw new RequestError(404, 'there is no report of this id');
      const { extraction, marked, log, ...provenance } = stored;
      return { body: JSON.stringify(toJson({ ...extraction, marked, log, provenance })) };
    });
  });
}
