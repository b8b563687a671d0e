import { createHash } from 'node:crypto';
import { fromJson, toJson } from '../../model/json.ts';
import { type Place, placeSchema } from '../../model/place.ts';
import type { IncidentExcerpt, IncidentRow, SnapshotReads, Store } from '../../store/Store.ts';
import { dayText } from '../days.ts';
import { type ExcerptRow, excerptsPerShard, type Manifest } from '../format.ts';
import { IncidentList, type ReadableRow } from './IncidentList.ts';

/** The files of a dataset; excerpts and reports are made when asked for, from the store as it is then. */
export interface Dataset {
  readonly manifest: Manifest;
  /** Bytes of the file at `path` (as in datasetPaths, decoded); null when the dataset has no such file. */
  file(path: string): Promise<Uint8Array | null>;
}

const rowsPerPage = 5000;
const quoteLength = 280;

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function cutQuote(quote: string): string {
  if (quote.length <= quoteLength) return quote;
  // An emoji is two code units: it goes whole or not at all.
  return `${quote.slice(0, quoteLength).replace(/[\ud800-\udbff]$/, '')}…`;
}

function readPlace(json: string): Place | null {
  try {
    return placeSchema.parse(fromJson(JSON.parse(json)));
  } catch {
    return null;
  }
}

interface AllIncidents {
  list: IncidentList;
  /** The distinct places. */
  places: Place[];
  /** How many stored incidents could not be read. */
  leftOut: number;
}

async function readAll(reads: SnapshotReads): Promise<AllIncidents> {
  const list = new IncidentList();
  const places = new Map<string, Place | null>();
  const isReadable = (row: IncidentRow): row is ReadableRow => {
    if (row.place !== null && !places.has(row.place)) places.set(row.place, readPlace(row.place));
    return row.claimants !== null && (row.place === null || places.get(row.place) !== null);
  };
  for (let after = 0, leftOut = 0; ; ) {
    const page = await reads.listIncidents(after, rowsPerPage);
    for (const row of page) {
      if (isReadable(row)) list.push(row);
      else leftOut += 1;
    }
    if (page.length < rowsPerPage) {
      return { list, leftOut, places: list.places.values.flatMap((json) => places.get(json) ?? []) };
    }
    after = page.at(-1)?.key ?? after;
  }
}

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

/** The JSON of one report with its whole extraction and when, and by which Balagh, it was read; null when not there. */
async function reportFile(store: Store, id: string): Promise<Uint8Array | null> {
  const stored = await store.readReport(id);
  if (!stored) return null;
  const { extraction, ...provenance } = stored;
  return bytesOf(JSON.stringify(toJson({ ...extraction, provenance })));
}

function excerptRow(id: string, found: IncidentExcerpt | undefined): ExcerptRow {
  const { excerpt } = found ?? {};
  return { id, report: excerpt?.report ?? '', quote: cutQuote(excerpt?.quote ?? '') };
}

/**
 * Builds the dataset (see format.ts) of all that is in the store. Memory: the columns, about 100 bytes an incident, not
 * the extractions. Stored incidents that are damaged are left out and counted. `generatedAt` is an ISO 8601 time.
 */
export async function buildDataset(store: Store, generatedAt: string): Promise<Dataset> {
  const { revision, all, counts, gazetteer } = await store.snapshot(async (reads) => ({
    revision: await reads.revision(),
    all: await readAll(reads),
    counts: await reads.counts(),
    gazetteer: await reads.gazetteer(),
  }));
  const { list, places, leftOut } = all;
  const order = list.order();
  const manifest: Manifest = {
    format: 1,
    version: createHash('sha256').update(`1 ${revision}`).digest('hex').slice(0, 16),
    generatedAt,
    incidents: list.ids.length,
    ...(leftOut > 0 ? { leftOut } : {}),
    reports: counts.reports,
    sampleReports: counts.sampleReports,
    places: list.places.values.length,
    bbox: bounds(places),
    days: dayRange(list),
    gazetteer,
  };
  const whole = new Map([
    ['manifest.json', bytesOf(JSON.stringify(toJson(manifest)))],
    ['places.json', bytesOf(`[${list.places.values.join(',')}]`)],
    ['incidents.arrow', list.toArrow(order)],
  ]);

  const excerpts = async (shard: number): Promise<Uint8Array | null> => {
    const rows = order.subarray(shard * excerptsPerShard, (shard + 1) * excerptsPerShard);
    if (rows.length === 0) return null;
    const found = await store.readExcerpts(Array.from(rows, (row) => list.keys[row] as number));
    const byKey = new Map(found.map((excerpt) => [excerpt.key, excerpt]));
    const lines = Array.from(rows, (row) =>
      excerptRow(list.ids[row] as string, byKey.get(list.keys[row] as number)),
    );
    return bytesOf(JSON.stringify(lines));
  };

  return {
    manifest,
    file: async (path) => {
      const shard = /^excerpts\/(0|[1-9]\d{0,8})\.json$/.exec(path)?.[1];
      const report = /^reports\/(.+)\.json$/s.exec(path)?.[1];
      if (shard !== undefined) return await excerpts(Number(shard));
      if (report !== undefined) return await reportFile(store, report);
      return whole.get(path) ?? null;
    },
  };
}
