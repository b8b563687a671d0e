import { z } from 'zod';
import { geoPrecisionSchema, placeSchema } from './place.ts';
import { spanSchema } from './span.ts';

/** A gazetteer entry that was weighed for a mention; `score` is 0..1 and comparable within one mention only. */
export const candidateSchema = z.object({
  id: z.string(),
  name: z.string(),
  country: z.string().nullable(),
  admin1: z.string().nullable(),
  lat: z.number(),
  lon: z.number(),
  score: z.number(),
});
export type Candidate = z.infer<typeof candidateSchema>;

/**
 * A toponym as it stands in the text, and the place chosen for it. `place` is null when no entry could be chosen:
 * the name stays visible, without a guessed point. `evidence` holds sentences a person can read.
 */
export const mentionSchema = spanSchema.extend({
  text: z.string(),
  place: placeSchema.nullable(),
  precision: geoPrecisionSchema.nullable(),
  radiusM: z.number().nullable(),
  confidence: z.number(),
  evidence: z.array(z.string()),
  /** The same sentences in Arabic, in the same order. */
  evidenceAr: z.array(z.string()).optional(),
  candidates: z.array(candidateSchema),
});
export type Mention = z.infer<typeof mentionSchema>;
