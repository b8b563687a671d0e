import { z } from 'zod';
import { placeSchema } from '../model/place.ts';

/**
 * What the viewer reads, from a server or from static files alike. Paths are relative to the dataset's root:
 *
 * - `manifest.json`         {@link manifestSchema}
 * - `places.json`           array of {@link placeSchema}; an incident's `place` column is an index into it
 * - `incidents.arrow`       Arrow IPC stream, columns as in {@link incidentColumns}, sorted by `day_from`, then id; undated last.
 *                           Incidents of several reports that are one event are one row, that of the incident told most exactly
 * - `excerpts/N.json`       for incidents N * excerptsPerShard ..: array of {@link excerptRowSchema}, in row order
 * - `events/N.json`         for the rows of the same shard: array of {@link eventSchema}, those only that other incidents belong
 *                           to, or that deny what others tell
 * - `members/N.json`        where an incident is that has no row of its own: array of [id, row, report], N by {@link memberShard}
 * - `reports/ID.json`       {@link reportFileSchema}: the report with its whole extraction, corrected, and what people did, one per report
 */
export const datasetPaths = {
  manifest: 'manifest.json',
  places: 'places.json',
  incidents: 'incidents.arrow',
  excerpts: (shard: number): string => `excerpts/${shard}.json`,
  events: (shard: number): string => `events/${shard}.json`,
  members: (shard: number): string => `members/${shard}.json`,
  report: (id: string): string => `reports/${encodeURIComponent(id)}.json`,
} as const;

/** Incidents per file of excerpts: about 200 kB each, so that a screen of the list needs one or two. */
export const excerptsPerShard = 512;

export const manifestSchema = z.object({
  format: z.literal(2),
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
});
export type Manifest = z.infer<typeof manifestSchema>;
export const placesSchema = z.array(placeSchema);

/** One line of the list: the excerpt's quote (cut at 280 characters) and where to open it. */
const excerptRowSchema = z.object({ id: z.string(), report: z.string(), quote: z.string() });
export const excerptShardSchema = z.array(excerptRowSchema);
export type ExcerptRow = z.infer<typeof excerptRowSchema>;

/**
 * Columns of `incidents.arrow`. Days count from 1970-01-01; a null day is open or undated. `place` is -1 where the
 * incident names no place that could be resolved. `outlet`, `claimants` are as the report gives them.
 */
export const incidentColumns = [
  'id', // utf8
  'report', // utf8: id of the (first) report
  'sub_type', // dictionary utf8
  'assertion', // dictionary utf8
  'place', // int32
  'radius_m', // float32, nullable
  'geo_precision', // dictionary utf8, nullable
  'day_from', // int32, nullable
  'day_to', // int32, nullable
  'edtf', // dictionary utf8, nullable
  'time_precision', // dictionary utf8 ('undated' when there is no date)
  'part_of_day', // dictionary utf8, nullable
  'outlet', // dictionary utf8, nullable
  'other_outlets', // dictionary utf8: those of the other reports of the event, joined by U+001F, '' when none
  'claimants', // dictionary utf8: names joined by U+001F, '' when none
  'published_at', // dictionary utf8, nullable
  'lang', // dictionary utf8
  'sources', // int32: how many reports tell of it
  'independent', // int32: how many of them go back to nobody who another one goes back to
  'sample', // bool
] as const;
export type IncidentColumn = (typeof incidentColumns)[number];

/** Between the names in the `claimants` and `other_outlets` columns (U+001F, unit separator: no name holds it). */
export const nameSeparator = '\u001f';

/** Incidents without a row of their own, spread over files by their ids. */
export const memberShards = 256;

/** The number of the file that tells where an incident without a row of its own is. */
export function memberShard(id: string): number {
  let sum = 0;
  for (let i = 0; i < id.length; i++) sum = (sum * 31 + id.charCodeAt(i)) % memberShards;
  return sum;
}

export const memberShardSchema = z.array(z.tuple([z.string(), z.int(), z.string()]));

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
