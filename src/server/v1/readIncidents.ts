import type { IncidentSource, SourcedIncident } from '../../dataset/table/incidentColumns.ts';
import { hasWords, type QueryWord, queryWords } from '../../language/searchKeys.ts';
import type { CorrectedReport, IncidentRow, Store } from '../../store/Store.ts';
import { RequestError } from '../api/requests.ts';
import { sinceIn } from './asOf.ts';
import { incidentFilter } from './incidentFilter.ts';
import type { IncidentQuery } from './query.ts';

/** Rows asked of the store at once, and looked at for one answer: what is rare is found over several pages. */
const rowsPerRead = 1000;
const mostLookedAt = 50_000;

export interface Page<T> {
  rows: T[];
  /** The key to go on after; null when there is no more. */
  next: number | null;
}

async function withWords(store: Store, rows: IncidentRow[], words: QueryWord[]): Promise<IncidentRow[]> {
  const read = await store.readExcerpts(rows.map(({ key }) => key));
  const excerpts = new Map(read.map((excerpt) => [excerpt.key, excerpt]));
  return rows.filter(({ key }) => {
    const found = excerpts.get(key);
    const quotes = [found?.excerpt, ...(found?.others ?? [])].map((excerpt) => excerpt?.quote ?? '');
    return hasWords([found?.title ?? '', ...quotes].join('\n'), words);
  });
}

function wordsOf({ text }: IncidentQuery): QueryWord[] | null {
  if (text === undefined) return null;
  const words = queryWords(text);
  if (words.length === 0) throw new RequestError(400, 'text: has no letter or digit to look for');
  return words;
}

/** Rows after the key `after` that a query asks for, in the order they were stored. */
async function findRows(store: Store, query: IncidentQuery, after: number): Promise<Page<IncidentRow>> {
  const isWanted = incidentFilter(query);
  const words = wordsOf(query);
  const { bbox, from, to, updatedSince, limit, cursor: _cursor, format: _format, ...others } = query;
  const choice = { updatedSince: await sinceIn(store, updatedSince), within: { bbox, from, to } };
  // Nearly all that the store chooses by place and day is wanted, if nothing else is asked.
  const size = Object.values(others).every((other) => other === undefined) ? limit + 1 : rowsPerRead;
  const rows: IncidentRow[] = [];
  for (let last = after, looked = 0; ; ) {
    const read = await store.listIncidents(last, size, choice);
    const wanted = read.filter(isWanted);
    const found = words && wanted.length > 0 ? await withWords(store, wanted, words) : wanted;
    const room = limit - rows.length;
    rows.push(...found.slice(0, room));
    if (found.length > room) return { rows, next: rows.at(-1)?.key ?? last };
    if (read.length < size) return { rows, next: null };
    last = read.at(-1)?.key ?? last;
    looked += read.length;
    if (rows.length === limit || looked >= mostLookedAt) return { rows, next: last };
  }
}

/** Rows whole: with all that was read, what people corrected, and where. Damaged ones are left out. */
export async function wholeIncidents(store: Store, rows: readonly IncidentRow[]): Promise<SourcedIncident[]> {
  const read = await store.readIncidents(rows.map(({ key }) => key));
  const incidents = new Map(read.map((whole) => [whole.key, whole]));
  return rows.flatMap(({ key, report, outlet, publishedAt, lang, sample }) => {
    const { incident = null, title = null, url = null } = incidents.get(key) ?? {};
    if (!incident) return [];
    return [{ incident, source: { report, outlet, title, url, publishedAt, lang, sample } }];
  });
}

/** A page of the incidents that a query asks for. */
export async function pageOfIncidents(
  store: Store,
  query: IncidentQuery,
  after: number,
): Promise<Page<SourcedIncident>> {
  const { rows, next } = await findRows(store, query, after);
  return { rows: await wholeIncidents(store, rows), next };
}

/** The incidents of a report, those that a person says are none among them. */
export function incidentsOfReport({ extraction: { report, incidents } }: CorrectedReport): SourcedIncident[] {
  const { id, outlet, title, url, publishedAt, lang, sample = false } = report;
  const source: IncidentSource = { report: id, outlet, title, url, publishedAt, lang, sample };
  return incidents.map((incident) => ({ incident, source }));
}
