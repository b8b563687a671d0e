import { z } from 'zod';
import { correctedIncidentSchema, logEntrySchema, markedSchema } from './correction.ts';
import { extractionSchema } from './extraction.ts';

/** What was read in a report, with what people corrected. */
export const correctedExtractionSchema = extractionSchema.extend({
  incidents: z.array(correctedIncidentSchema),
});
export type CorrectedExtraction = z.infer<typeof correctedExtractionSchema>;

/** What people said of a report as a whole, and the log of all that they did in it, the newest last. */
export const reportLogSchema = z.object({ marked: markedSchema, log: z.array(logEntrySchema) });
export type ReportLog = z.infer<typeof reportLogSchema>;

/** `reports/ID.json` of a dataset. */
export const reportFileSchema = correctedExtractionSchema.extend({
  ...reportLogSchema.shape,
  provenance: z.object({
    retrievedAt: z.string(),
    extractedAt: z.string(),
    machine: z.string(),
    home: z.string().nullable(),
    readWarnings: z.array(z.string()),
    // Absent where a dataset was made before they were kept, or leaves names out.
    addedAt: z.string().optional(),
    addedBy: z.string().nullable().optional(),
  }),
});
export type ReportFile = z.infer<typeof reportFileSchema>;
