import { z } from 'zod';
import { spanSchema } from './span.ts';

export const timePrecisions = ['part-of-day', 'day', 'week', 'month', 'season', 'year', 'undated'] as const;
export const timePrecisionSchema = z.enum(timePrecisions);
export type TimePrecision = z.infer<typeof timePrecisionSchema>;

export const partsOfDay = ['dawn', 'morning', 'noon', 'afternoon', 'evening', 'night'] as const;
export const partOfDaySchema = z.enum(partsOfDay);
export type PartOfDay = z.infer<typeof partOfDaySchema>;

/**
 * A date expression as it stands in the text, with its EDTF (ISO 8601-2) value. `edtf` is null when the expression is
 * relative and the report has no publication date; `evidence` then says what is missing.
 */
export const dateExpressionSchema = spanSchema.extend({
  text: z.string(),
  edtf: z.string().nullable(),
  precision: timePrecisionSchema,
  partOfDay: partOfDaySchema.optional(),
  evidence: z.array(z.string()),
  /** The same sentences in Arabic, in the same order. */
  evidenceAr: z.array(z.string()).optional(),
});
export type DateExpression = z.infer<typeof dateExpressionSchema>;

/**
 * The date of an incident: first and last day as `YYYY-MM-DD` (null when open), and the expression it was read from.
 * `text` and offsets are null where the date was taken from the publication date alone.
 */
export const incidentDateSchema = z.object({
  edtf: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  precision: timePrecisionSchema,
  partOfDay: partOfDaySchema.optional(),
  text: z.string().nullable(),
  startOffset: z.int().nullable(),
  endOffset: z.int().nullable(),
  evidence: z.array(z.string()),
  /** The same sentences in Arabic, in the same order. */
  evidenceAr: z.array(z.string()).optional(),
});
export type IncidentDate = z.infer<typeof incidentDateSchema>;
