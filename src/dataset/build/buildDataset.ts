import { createHash } from 'node:crypto';
import { dayText } from '../../model/days.ts';
import type { Incident } from '../../model/incident.ts';
import { toJson } from '../../model/json.ts';
import type { Place } from '../../model/place.ts';
import { GROUPING_RULES } from '../../sameEvent/eventsOf.ts';
import type { IncidentExcerpt } from '../../store/incidentReads.ts';
import type { CorrectedReport, Store } from '../../store/Store.ts';
import {
  datasetPaths,
  type EventRow,
  type ExcerptRow,
  excerptsPerShard,
  type Manifest,
  reportOfPath,
} from '../format.ts';
import { cutQuote } from './cutQuote.ts';
import { EventRows } from './EventRows.ts';
import { eventRow, listedOf } from './eventFile.ts';
import type { IncidentList } from './IncidentList.ts';
import { type Keep, readAll } from './readAll.ts';
import { rowFiles } from './rowFiles.ts';
import { searchFiles } from './searchFiles.ts';
import { type ShownIncident, shownIncidents } from './shownIncidents.ts';

/** The files of a dataset; excerpts and reports are made when asked for, from the store as it is then. */
export interface Dataset {
  readonly manifest: Manifest;
  /** The ids of the reports that its incidents come from. */
  readonly reports: readonly string[];
  /** Its rows whole, in their order, read from the store as it is then. */
  incidents(): AsyncIterable<ShownIncident>;
  /** Bytes of the file at `path` (as in datasetPaths, decoded); null when the dataset has no such file. */
  file(path: string): Promise<Uint8Array | null>;
  /** The files of all its reports, in the order of {@link Dataset.reports}: faster than asking for one after the other. */
  reportFiles(): AsyncIterable<{ path: string; bytes: Uint8Array }>;
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function bounds(places: readonly Place[]): Manifest['bbox'] {
  if (places.length === 0) return null;
  const box: [number, number, number, number] = [180, 90, -180, -90];
  for (const { lat, lon } of places) {
    box[0] = Math.min(box[0], lon);
    box[1] = Math.min(box[1], lat);
    box[2] = Math.max(box[2], lon);
    box[3] = Math.max(box[3], lat);
  }
  return box;
}

function dayRange({ ids, dayFrom, dayTo }: IncidentList): Manifest['days'] {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < ids.length; row++) {
    for (const day of [dayFrom.at(row), dayTo.at(row)]) {
      if (day === null) continue;
      first = Math.min(first, day);
      last = Math.max(last, day);
    }
  }
  return first > last ? null : [dayText(first), dayText(last)];
}

/**
 * The JSON of one report: the corrected extraction, what people did, when and by which Balagh it was read. With `kept` only
 * those of its incidents, and what people said that are none.
 */
function reportFile(stored: CorrectedReport, kept: ReadonlySet<string> | null): Uint8Array {
  const { extraction, marked, log, ...provenance } = stored;
  const incidents = kept
    ? extraction.incidents.filter((incident) => incident.notIncident || kept.has(incident.id))
    : extraction.incidents;
  return bytesOf(JSON.stringify(toJson({ ...extraction, incidents, marked, log, provenance })));
}

/** Reports read from the store at a time. */
const reportsPerPage = 100;

/** Longer addresses are none that anybody could follow; they would be carried by every row. */
const longestUrl = 2000;

function excerptRow(id: string, found: IncidentExcerpt | undefined): ExcerptRow {
  const { excerpt, title, url, publishedAt } = found ?? {};
  return {
    id,
    report: excerpt?.report ?? '',
    quote: cutQuote(excerpt?.quote ?? ''),
    ...(title ? { title: cutQuote(title) } : {}),
    ...(url && url.length <= longestUrl ? { url } : {}),
    ...(publishedAt ? { publishedAt } : {}),
  };
}

/** Raise the second number when what a file holds changes: browsers keep files by the dataset's version. */
const FILES = '4.0';

/** The version of the dataset of a store at a revision: another one wherever its files may differ. */
export function datasetVersion(revision: string, groupingRules = GROUPING_RULES): string {
  return createHash('sha256').update(`${FILES} ${groupingRules} ${revision}`).digest('hex').slice(0, 16);
}

/** The version of a dataset of these incidents alone. */
function keptVersion(revision: string, ids: readonly string[]): string {
  const chosen = createHash('sha256');
  for (const id of ids) chosen.update(`${id}\n`);
  return datasetVersion(`${revision} ${chosen.digest('hex')}`);
}

export interface DatasetOptions {
  /** Told how far grouping is. */
  onProgress?: (done: number, total: number) => void;
  /** Which incidents the dataset is of, with the reports they come from; all that is stored when not given. */
  keep?: Keep;
  /** Tells datasets of the same store apart that show more or less of it. */
  variant?: string;
}

/**
 * Builds the dataset (see format.ts) of all that is in the store, incidents of several reports that are one event put
 * together. Memory: the columns and what incidents are compared by, some 500 bytes an incident, not the extractions.
 * Stored incidents that are damaged are left out and counted. `generatedAt` is an ISO 8601 time.
 */
export async function buildDataset(
  store: Store,
  generatedAt: string,
  { onProgress, keep, variant = '' }: DatasetOptions = {},
): Promise<Dataset> {
  await store.completeFacts();
  const { revision, all, counts, gazetteer } = await store.snapshot(async (reads) => ({
    revision: await reads.revision(),
    all: await readAll(reads, keep),
    counts: await reads.counts(),
    gazetteer: await reads.gazetteer(),
  }));
  const { list, places, leftOut, grouped } = all;
  const events = new EventRows(grouped, onProgress);
  const order = list.order(events.isShown);
  const lastDecision = grouped.decisions.at(-1)?.number ?? 0;
  const manifest: Manifest = {
    format: 4,
    version: keep ? keptVersion(`${revision} ${variant}`, list.ids) : datasetVersion(revision),
    generatedAt,
    incidents: order.length,
    ...(leftOut > 0 ? { leftOut } : {}),
    reports: keep ? list.reports.length : counts.reports,
    sampleReports: keep ? all.sampleReports : counts.sampleReports,
    places: list.places.values.length,
    bbox: bounds(places),
    days: dayRange(list),
    gazetteer,
    ...(lastDecision > 0 ? { lastDecision } : {}),
  };
  const whole = new Map([
    ['manifest.json', bytesOf(JSON.stringify(toJson(manifest)))],
    ['places.json', bytesOf(`[${list.places.values.join(',')}]`)],
    ['incidents.arrow', list.toArrow(order, events)],
  ]);
  const rowFile = rowFiles(list.ids, order, events.members(order));
  const rowsOf = (shard: number): Uint32Array =>
    order.subarray(shard * excerptsPerShard, (shard + 1) * excerptsPerShard);
  const files: Record<string, (shard: number) => Promise<unknown>> = {
    excerpts: async (shard) => await excerptsFile(store, list, rowsOf(shard)),
    events: async (shard) => await eventsFile(store, list, events, rowsOf(shard)),
    rows: async (shard) => rowFile(shard),
    search: searchFiles(store, list, events, order),
  };
  const reports = keep ? new Set(list.reports) : null;
  const kept = keep ? new Set(list.ids) : null;
  const reportBytes = async (id: string): Promise<Uint8Array | null> => {
    const stored = reports && !reports.has(id) ? null : await store.readCorrectedReport(id);
    return stored && reportFile(stored, kept);
  };
  return {
    manifest,
    reports: list.reports,
    reportFiles: async function* () {
      for (let start = 0; start < list.reports.length; start += reportsPerPage) {
        const read = await store.readCorrectedReports(list.reports.slice(start, start + reportsPerPage));
        for (const [id, stored] of read)
          yield { path: datasetPaths.report(id), bytes: reportFile(stored, kept) };
      }
    },
    incidents: () => shownIncidents(store, list, events, order),
    file: async (path) => {
      const [, folder, shard] = /^(excerpts|events|rows|search)\/(0|[1-9]\d{0,8})\.json$/.exec(path) ?? [];
      const content = folder ? await files[folder]?.(Number(shard)) : null;
      if (content) return bytesOf(JSON.stringify(toJson(content)));
      const report = reportOfPath(path);
      return report === null ? (whole.get(path) ?? null) : await reportBytes(report);
    },
  };
}

async function excerptsFile(
  store: Store,
  list: IncidentList,
  rows: Uint32Array,
): Promise<ExcerptRow[] | null> {
  if (rows.length === 0) return null;
  const found = await store.readExcerpts(Array.from(rows, (row) => list.keys[row] as number));
  const byKey = new Map(found.map((excerpt) => [excerpt.key, excerpt]));
  return Array.from(rows, (row) => excerptRow(list.ids[row] as string, byKey.get(list.keys[row] as number)));
}

async function eventsFile(
  store: Store,
  list: IncidentList,
  events: EventRows,
  rows: Uint32Array,
): Promise<EventRow[] | null> {
  if (rows.length === 0) return null;
  const shown = Array.from(rows).flatMap((row) => {
    const event = events.eventAt(row);
    return event ? { event, at: event.members[0] as number } : (events.deniedAt(row) ?? []);
  });
  const keyOf = (position: number): number => list.keys[events.row(position)] as number;
  const positions = shown.flatMap(({ event }) => listedOf(event));
  const read = await store.readIncidents(positions.map(keyOf));
  const byKey = new Map(read.map(({ key, incident }) => [key, incident]));
  const incidents = new Map<number, Incident>();
  for (const at of positions) {
    const incident = byKey.get(keyOf(at));
    if (incident) incidents.set(at, incident);
  }
  return shown.map(({ event, at }) => eventRow(event, events, incidents, at));
}
