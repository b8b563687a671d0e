import { z } from 'zod';
import { dateExpressionSchema } from './date.ts';
import { incidentSchema } from './incident.ts';
import { mentionSchema } from './mention.ts';
import { reportSchema } from './report.ts';

/** What the machine read in one report: the object that `balagh extract` prints, in camelCase. */
export const extractionSchema = z.object({
  report: reportSchema,
  mentions: z.array(mentionSchema),
  dates: z.array(dateExpressionSchema),
  incidents: z.array(incidentSchema),
  warnings: z.array(z.string()),
  /** The same sentences in Arabic, in the same order. */
  warningsAr: z.array(z.string()).optional(),
  gazetteer: z.object({ version: z.string(), sources: z.array(z.string()) }),
  error: z.string().optional(),
});
export type Extraction = z.infer<typeof extractionSchema>;
