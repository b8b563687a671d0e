import { z } from 'zod';
import {
  type CorrectionKind,
  chosenPlaceSchema,
  type LogEntry,
  logEntrySchema,
} from '../../src/model/correction.ts';
import { extractionSchema } from '../../src/model/extraction.ts';
import type { Point } from '../../src/model/geo.ts';
import { geoPrecisionSchema, type PlaceKind, placeSchema } from '../../src/model/place.ts';
import {
  type MetadataField,
  type MetadataOrigin,
  metadataFields,
  metadataOrigins,
} from '../../src/model/report.ts';
import { request } from './request.ts';

/** Who does something and why; kept with it. */
export interface Trace {
  readonly by: string;
  readonly reason: string | null;
}

const statusSchema = z.object({
  datasetVersion: z.string().nullable(),
  write: z.boolean(),
  version: z.string(),
  role: z.enum(['reader', 'editor', 'admin']).nullable(),
  name: z.string().nullable(),
  signIn: z.boolean(),
});
export const readStatus = (signal?: AbortSignal) => request('status', statusSchema, { signal });

export type Target = { readonly incident: string } | { readonly report: string };

export interface NewCorrection {
  readonly kind: CorrectionKind;
  readonly target: Target;
  readonly value: unknown;
  /** Number of the last correction of this target that the person saw; 0 for none. */
  readonly expected: number;
}
const addedSchema = z.object({ number: z.int(), report: z.string() });
export const addCorrection = (correction: NewCorrection, trace: Trace) =>
  request('corrections', addedSchema, { method: 'POST', body: { ...correction, ...trace } });
export const undoCorrection = (number: number, trace: Trace) =>
  request(`corrections/${number}/undo`, addedSchema, { method: 'POST', body: trace });

const logSchema = z.object({ log: z.array(logEntrySchema) });
/** What was corrected and decided of a report, or in all (null), the newest last. */
export const readLog = async (report: string | null): Promise<LogEntry[]> => {
  const query = report === null ? '' : `?${new URLSearchParams({ report })}`;
  return (await request(`corrections${query}`, logSchema)).log;
};

const decidedSchema = z.object({ number: z.int() });
/** `expected` is the number of the last decision that the person saw; 0 for none. */
export const mergeIncidents = (incidents: readonly string[], trace: Trace, expected: number) =>
  request('events/merge', decidedSchema, { method: 'POST', body: { incidents, expected, ...trace } });
export const splitIncidents = (
  incidents: readonly string[],
  from: readonly string[],
  trace: Trace,
  expected: number,
) =>
  request('events/split', decidedSchema, { method: 'POST', body: { incidents, from, expected, ...trace } });
export const undoDecision = (number: number, trace: Trace) =>
  request(`events/${number}/undo`, decidedSchema, { method: 'POST', body: trace });

/** A report as a person gives it; what is not known is null. */
export interface NewReport {
  readonly text: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly archiveUrl: string | null;
  /** `YYYY-MM-DD`, or with a time. */
  readonly publishedAt: string | null;
  readonly lang: string | null;
  /** Where its pieces came from, if a page or file filled them in; which bytes those were, and when they were read. */
  readonly origins?: Partial<Record<MetadataField, MetadataOrigin>>;
  readonly sourceSha256?: string;
  readonly retrievedAt?: string;
  readonly textEdited?: boolean;
}

const readReportSchema = z.object({
  text: z.string(),
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  url: z.string().nullable(),
  archiveUrl: z.string().nullable(),
  publishedAt: z.string().nullable(),
  lang: z.string(),
  origins: z.partialRecord(z.enum(metadataFields), z.enum(metadataOrigins)),
  sourceSha256: z.string(),
  retrievedAt: z.string(),
  warnings: z.array(z.string()),
});
/** What the server read in a page or a file: nothing of it is stored yet. */
export type ReadReport = z.infer<typeof readReportSchema>;
/** Has the server fetch a public page. Throws an ApiError whose `details.problem` says of what kind the trouble is. */
export const readWebReport = (url: string, signal?: AbortSignal) =>
  request('read', readReportSchema, { method: 'POST', body: { url }, signal });
/** The one report in a file; `bytes` in base64. Throws as {@link readWebReport}. */
export const readFileReport = (
  file: { readonly name: string; readonly bytes: string },
  signal?: AbortSignal,
) => request('read', readReportSchema, { method: 'POST', body: { file }, signal });
export const extractReport = (report: NewReport, signal?: AbortSignal) =>
  request('extract', extractionSchema, { method: 'POST', body: report, signal });

const addedReportSchema = z.object({
  report: z.string(),
  added: z.boolean(),
  incidents: z.int().optional(),
  placed: z.int().optional(),
});
/** Stores and reads a report; `added` is false where it was there already. */
export const addReport = (
  report: NewReport,
  options: { readonly by: string; readonly restore: boolean },
  signal?: AbortSignal,
) => request('reports', addedReportSchema, { method: 'POST', body: { ...report, ...options }, signal });

const removedSchema = z.object({ report: z.string(), removed: z.boolean(), wiped: z.boolean() });
export const removeReport = (id: string, trace: Trace) =>
  request(`reports/${encodeURIComponent(id)}`, removedSchema, { method: 'DELETE', body: trace });

const reextractedSchema = z.object({ report: z.string(), withoutTarget: z.array(z.int()) });
export const reextract = (report: string, signal?: AbortSignal) =>
  request('reextract', reextractedSchema, { method: 'POST', body: { report }, signal });

const foundPlaceSchema = placeSchema.extend({
  precision: geoPrecisionSchema,
  radiusM: z.number().nullable(),
  distanceKm: z.number().nullable(),
});
export type FoundPlace = z.infer<typeof foundPlaceSchema>;
/** Places whose names begin so, in Arabic or Latin letters; `near` puts the near ones first. */
export const lookupPlace = async (name: string, near: Point | null, signal?: AbortSignal) => {
  const query = new URLSearchParams({ name, ...(near ? { near: `${near.lat},${near.lon}` } : {}) });
  const schema = z.object({ candidates: z.array(foundPlaceSchema) });
  return (await request(`gazetteer/lookup?${query}`, schema, { signal })).candidates;
};

export interface NewPlace extends Point {
  readonly name: string;
  readonly kind: PlaceKind;
  readonly radiusM: number;
  readonly by: string;
}
/** Adds a place to the user's own pack: from then on texts are read with it. */
export const addPlace = (place: NewPlace) =>
  request('places', chosenPlaceSchema, { method: 'POST', body: place });
