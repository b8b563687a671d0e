import { z } from 'zod';
import { placeSchema } from '../model/place.ts';

/**
 * What the viewer reads, from a server or from static files alike. Paths are relative to the dataset's root:
 *
 * - `manifest.json`         {@link manifestSchema}
 * - `places.json`           array of {@link placeSchema}; an incident's `place` column is an index into it
 * - `incidents.arrow`       Arrow IPC stream, columns as in {@link incidentColumns}, sorted by `day_from`, then
 *                         report and id, so that what repeats stands together and compresses; undated last.
 *                           Incidents of several reports that are one event are one row, that of the incident told most exactly
 * - `excerpts/N.json`       for incidents N * excerptsPerShard ..: array of {@link excerptRowSchema}, in row order
 * - `events/N.json`         for the rows of the same shard: array of {@link eventSchema}, those only that other incidents belong
 *                           to, or that deny what others tell
 * - `rows/N.json`           in which row an incident is: array of [id, row, report], N by {@link rowShard}; `report` is null where
 *                           the row is its own, else the report to read it in
 * - `search/N.json`         in which rows a word stands, in the excerpts of all that the row stands for and in their reports'
 *                           titles: array of {@link searchEntrySchema} by key, N by {@link searchShard}. Outlets, claimants,
 *                           parties, tags and places are not in it: they are searched in the columns
 * - `reports/ID.json`       (`reports/~/HEX.json` where the id is no safe file name) {@link reportFileSchema}: the report with its whole extraction, corrected, and what people did, one per report
 */
export const datasetPaths = {
  manifest: 'manifest.json',
  places: 'places.json',
  incidents: 'incidents.arrow',
  excerpts: (shard: number): string => `excerpts/${shard}.json`,
  events: (shard: number): string => `events/${shard}.json`,
  rows: (shard: number): string => `rows/${shard}.json`,
  search: (shard: number): string => `search/${shard}.json`,
  report: (id: string): string => `reports/${reportFileName(id)}.json`,
} as const;

// Windows takes some names for devices, whatever follows their dot.
const safeId = /^(?!(con|prn|aux|nul|com\d|lpt\d)$)[a-z0-9][a-z0-9_-]{0,99}$/;
const hexPartLength = 100;

/**
 * What the file of a report is called: its id where that is a safe name on every file system (also those that take `A` and
 * `a` for one), else `~/` and its UTF-8 in hexadecimal digits, cut into folders. Two ids never share a name.
 */
function reportFileName(id: string): string {
  if (safeId.test(id)) return id;
  const hex = Array.from(new TextEncoder().encode(id), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const parts = hex.match(new RegExp(`.{1,${hexPartLength}}`, 'g')) ?? [];
  return ['~', ...parts].join('/');
}

/** The id of the report that a decoded path names, as {@link datasetPaths} writes it or with the id as it is; else null. */
export function reportOfPath(path: string): string | null {
  const name = /^reports\/(.+)\.json$/s.exec(path)?.[1];
  if (name === undefined || !/^~(\/[0-9a-f]+)+$/.test(name)) return name ?? null;
  const digits = name.slice(1).replaceAll('/', '').match(/../g) ?? [];
  return new TextDecoder().decode(Uint8Array.from(digits, (pair) => Number.parseInt(pair, 16)));
}

/** Incidents per file of excerpts: about 200 kB each, so that a screen of the list needs one or two. */
export const excerptsPerShard = 512;

export const manifestSchema = z.object({
  format: z.literal(4),
  /** Changes whenever any other file changes; used as cache key (`?v=`). */
  version: z.string(),
  generatedAt: z.string(),
  /** Rows of `incidents.arrow`: events, each told of by one incident or by several of different reports. */
  incidents: z.int(),
  /** Stored incidents that are damaged and left out of all files; not there when none is. */
  leftOut: z.int().optional(),
  reports: z.int(),
  /** Share of the reports that are samples written for this project: the interface must say so. */
  sampleReports: z.int(),
  places: z.int(),
  /** Bounding box of the placed incidents: west, south, east, north; null when there are none. */
  bbox: z.tuple([z.number(), z.number(), z.number(), z.number()]).nullable(),
  /** First and last dated day, `YYYY-MM-DD`. */
  days: z.tuple([z.string(), z.string()]).nullable(),
  gazetteer: z.object({ version: z.string(), sources: z.array(z.string()) }),
  /** Number of the last decision about events that these data know of; not there before the first. */
  lastDecision: z.int().optional(),
  /** In exported sites: every other file is gzip and has `.gz` behind its name, whatever its host compresses itself. */
  compression: z.literal('gzip').optional(),
});
export type Manifest = z.infer<typeof manifestSchema>;
export const placesSchema = z.array(placeSchema);

/**
 * One line of the list: the excerpt's quote (cut at 280 characters), where to open it, and what its report is cited by in
 * an export (the title cut likewise), as far as that is known.
 */
const excerptRowSchema = z.object({
  id: z.string(),
  report: z.string(),
  quote: z.string(),
  title: z.string().optional(),
  url: z.string().optional(),
  publishedAt: z.string().optional(),
});
export const excerptShardSchema = z.array(excerptRowSchema);
export type ExcerptRow = z.infer<typeof excerptRowSchema>;

/**
 * Columns of `incidents.arrow`. Days count from 1970-01-01; a null day is open or undated. `place` is -1 where the
 * incident names no place that could be resolved. Numbers are as narrow as their values allow. Ids are not here: they
 * do not compress, and only a few are ever needed (`excerpts/N.json`, `rows/N.json`).
 */
export const incidentColumns = [
  'report_step', // int: reports have numbers in the order of the rows; how much greater that of the row's (first) report is than that of the row before
  'sub_type', // dictionary utf8
  'assertion', // dictionary utf8
  'place', // int
  'radius_m', // float32, nullable
  'geo_precision', // dictionary utf8, nullable
  'day_from', // int32, nullable
  'day_to', // int32, nullable
  'edtf', // dictionary utf8, nullable
  'time_precision', // dictionary utf8 ('undated' when there is no date)
  'part_of_day', // dictionary utf8, nullable
  'outlets', // dictionary utf8, names: that of the (first) report, '' when it is not known, then those of the event's other reports
  'claimants', // dictionary utf8, names as the report gives them
  'actors', // dictionary utf8, neutral labels of the parties, in English
  'tags', // dictionary utf8, names that people gave
  'lang', // dictionary utf8
  'sources', // int: how many reports tell of it
  'independent', // int: how many of them go back to nobody who another one goes back to
  'flags', // int: bits as in `incidentFlags` (columnValues.ts)
] as const;
export type IncidentColumn = (typeof incidentColumns)[number];

/** The files of `rows/`, over which incidents are spread by their ids. */
export const rowShards = 256;

/** The number of the file that tells in which row an incident is. */
export function rowShard(id: string): number {
  let sum = 0;
  for (let i = 0; i < id.length; i++) sum = (sum * 31 + id.charCodeAt(i)) % rowShards;
  return sum;
}

/** The files of `search/`, over which words are spread by their first two letters: words that begin alike are together. */
export const searchShards = 256;

/** The number of the file that holds a key (src/language/searchKeys.ts) and, from two letters on, all that begin with it. */
export function searchShard(key: string): number {
  const second = key.length > 1 ? key.charCodeAt(1) : 0;
  return (key.charCodeAt(0) * 31 + second) % searchShards;
}

/** A key and its rows, in order: the first one, then each one's distance to the one before; decimal, with commas between. */
export const searchEntrySchema = z.tuple([z.string(), z.string()]);
export const searchShardSchema = z.array(searchEntrySchema);
export type SearchEntry = z.infer<typeof searchEntrySchema>;

export const rowShardSchema = z.array(z.tuple([z.string(), z.int(), z.string().nullable()]));
export type RowEntry = z.infer<typeof rowShardSchema>[number];

const notes = { en: z.array(z.string()), ar: z.array(z.string()) };

/** One incident that tells of an event, or denies it, as the reader lists it beside the others. */
const tellingSchema = z.object({
  id: z.string(),
  report: z.string(),
  outlet: z.string().nullable(),
  publishedAt: z.string().nullable(),
  /** The first excerpt's quote, cut like those of the list. */
  quote: z.string(),
  assertion: z.string(),
  /** The report it counts with as one source, and why; null when it is one of its own. */
  countsWith: z.object({ report: z.string(), en: z.string(), ar: z.string() }).nullable(),
  /** Why it is taken for the same event as the first, and in what it differs from it. */
  reasons: z.object(notes),
  differences: z.object(notes),
});
export type Telling = z.infer<typeof tellingSchema>;

/** An event that several incidents tell of. `id` is that of the row's own incident: the first telling, or one of the denials. */
export const eventSchema = z.object({
  id: z.string(),
  sources: z.int(),
  independent: z.int(),
  tellings: z.array(tellingSchema),
  /** Of other reports; rows of their own. */
  denials: z.array(tellingSchema),
  /** How many tellings and denials are not listed, where there are very many. */
  more: z.int(),
});
export const eventShardSchema = z.array(eventSchema);
export type EventRow = z.infer<typeof eventSchema>;
