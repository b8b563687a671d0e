import { z } from 'zod';
import { isEdtf } from './edtf.ts';
import { assertionSchema, incidentSchema } from './incident.ts';
import { incidentSubTypeSchema } from './incidentTypeSchemas.ts';
import { geoPrecisionSchema, placeSchema } from './place.ts';
import { spanSchema } from './span.ts';

/** Most characters of what a person writes; tags are for finding, notes for reading. */
export const correctionLimits = { name: 100, reason: 2000, tag: 60, tags: 20, note: 5000, radiusM: 500_000 };

/** Control characters, which no name or tag needs; a note may have lines. */
const oneLine = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^\P{Cc}*$/u, 'must be one line, without control characters');

/** The name of who corrects, as the person gives it; not checked. */
export const personSchema = oneLine(correctionLimits.name);
export const reasonSchema = z.string().trim().min(1).max(correctionLimits.reason);

/** A set of tags: each once, in the order they were given. */
export const tagsSchema = z
  .array(oneLine(correctionLimits.tag))
  .max(correctionLimits.tags)
  .transform((tags) => [...new Set(tags)]);

/** A place as a person chose it, with the uncertainty radius in metres; precise as the choice itself, not as the text. */
export const chosenPlaceSchema = z.object({
  place: placeSchema,
  precision: geoPrecisionSchema,
  radiusM: z.number().positive().max(correctionLimits.radiusM).nullable(),
});
export type ChosenPlace = z.infer<typeof chosenPlaceSchema>;

const edtfSchema = z.string().max(40).refine(isEdtf, 'must be a date in EDTF, like 2018-06-30 or 2018-06');

/** What a correction puts in the place of the machine's reading, by its kind. Null is "unknown", or "as the machine says". */
export const correctionValueSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('place'), value: chosenPlaceSchema.nullable() }),
  z.object({ kind: z.literal('date'), value: edtfSchema.nullable() }),
  z.object({ kind: z.literal('type'), value: incidentSubTypeSchema }),
  z.object({ kind: z.literal('assertion'), value: assertionSchema }),
  z.object({ kind: z.literal('not_incident'), value: z.boolean() }),
  z.object({ kind: z.literal('tags'), value: tagsSchema }),
  z.object({ kind: z.literal('note'), value: z.string().trim().min(1).max(correctionLimits.note) }),
  z.object({ kind: z.literal('reviewed'), value: z.boolean() }),
  z.object({ kind: z.literal('warning'), value: z.boolean().nullable() }),
]);
export type CorrectionValue = z.infer<typeof correctionValueSchema>;
export type CorrectionKind = CorrectionValue['kind'];

export const correctionKinds = correctionValueSchema.options.map(({ shape }) => shape.kind.value);
/** What can be said of a report as a whole. */
export const reportCorrectionKinds: readonly CorrectionKind[] = ['tags', 'note', 'warning', 'reviewed'];

/** An incident of a report, or the report itself. */
export const targetSchema = z.object({ report: z.string(), incident: z.string().nullable() });

/**
 * Where in its report's text a corrected incident stood (W3C Web Annotation TextPosition), to find it again when a new
 * reading gives it another id: its type and place as the machine had them, and the other incidents of that passage.
 */
export const anchorSchema = spanSchema.extend({
  subType: z.string(),
  place: z.string().nullable(),
  beside: z.array(z.string()),
});
export type CorrectionAnchor = z.infer<typeof anchorSchema>;

const entrySchema = z.object({
  /** 1 for the first of a store, and so on. */
  number: z.int(),
  target: targetSchema,
  anchor: anchorSchema.nullable(),
  /** What the machine had read at that time; null where it reads nothing of the kind. */
  replaced: z.unknown(),
  by: z.string(),
  /** ISO 8601 time in UTC. */
  at: z.string(),
  reason: z.string().nullable(),
  /** Balagh's version. */
  machine: z.string(),
});

/** One correction as it is kept: rows are only added, and what takes one back is one more. */
export const correctionSchema = z.intersection(
  entrySchema,
  z.union([
    correctionValueSchema,
    z.object({ kind: z.literal('undo'), undoes: z.int() }),
    /** Of a report that was removed: that there was a correction stays, what it said does not. */
    z.object({ kind: z.literal('emptied'), was: z.string() }),
  ]),
);
export type Correction = z.infer<typeof correctionSchema>;
/** A correction that changes what is shown, as long as nothing takes it back. */
export type ValueCorrection = Extract<Correction, CorrectionValue>;

/** That a person changed a part of an incident: what stands in the log under this number. */
export const correctedMarkSchema = z.object({
  kind: z.string(),
  number: z.int(),
  by: z.string(),
  at: z.string(),
  reason: z.string().nullable(),
});
export type CorrectedMark = z.infer<typeof correctedMarkSchema>;

export const personNoteSchema = z.object({
  number: z.int(),
  text: z.string(),
  by: z.string(),
  at: z.string(),
});

/** What people added to an incident or to a report. */
export const markedSchema = z.object({
  tags: z.array(z.string()),
  notes: z.array(personNoteSchema),
  reviewed: z.boolean(),
  /** Whether to warn before its text: the machine's rule, unless a person said otherwise. */
  warning: z.boolean(),
});
export type Marked = z.infer<typeof markedSchema>;

/** An incident as it is to be shown: the machine's reading with what people corrected. */
export const correctedIncidentSchema = incidentSchema.extend({
  ...markedSchema.shape,
  corrected: z.array(correctedMarkSchema),
  /** A person said that this is no incident: it is on no map and in no list, only in its report. */
  notIncident: z.boolean(),
  /** The machine's own reading, where a person changed a part of it. */
  machineReading: incidentSchema.nullable(),
});
export type CorrectedIncident = z.infer<typeof correctedIncidentSchema>;

/** One line of the log of corrections and of decisions about events together. */
export const logEntrySchema = z.object({
  log: z.enum(['corrections', 'events']),
  number: z.int(),
  kind: z.string(),
  by: z.string().nullable(),
  at: z.string(),
  reason: z.string().nullable(),
  undoes: z.int().nullable(),
  /** The number of the entry of the same log that takes it back. */
  undoneBy: z.int().nullable(),
  report: z.string().nullable(),
  /** Ids of the incidents it is about, as they were then. */
  incidents: z.array(z.string()),
  /** For a split: what they were split from. */
  from: z.array(z.string()),
  value: z.unknown(),
  replaced: z.unknown(),
  /** What it said went when its report was removed. */
  emptied: z.boolean(),
  /** The incident that it applies to now; null for one of a report or of events, or where `withoutTarget`. */
  appliesTo: z.string().nullable(),
  /** The incident it names is gone and no other is it: kept, and without effect. */
  withoutTarget: z.boolean(),
});
export type LogEntry = z.infer<typeof logEntrySchema>;
