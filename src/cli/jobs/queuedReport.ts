import { z } from 'zod';
import { reportSchema } from '../../model/report.ts';
import type { ReadSuccess } from '../../readers/Reader.ts';

/** A report on its way; its text is forgotten by the queue minutes after it was stored. */
const dataSchema = z.object({
  where: z.string(),
  report: reportSchema,
  warnings: z.array(z.string()),
  restore: z.boolean(),
});
export type QueuedReport = z.infer<typeof dataSchema>;

/** JSON in a text in JSON: PostgreSQL's JSON refuses NUL and lone surrogates, escaped or not; a text of escapes it takes. */
export const packed = (queued: QueuedReport): { json: string } => ({ json: JSON.stringify(queued) });

/** What was packed; null when it cannot be read. */
export function unpacked(data: unknown): QueuedReport | null {
  const outer = z.object({ json: z.string() }).safeParse(data);
  if (!outer.success) return null;
  try {
    return dataSchema.parse(JSON.parse(outer.data.json));
  } catch {
    return null;
  }
}

export const queuedReport = ({ where, report, warnings }: ReadSuccess, restore: boolean): QueuedReport => ({
  where,
  report,
  warnings,
  restore,
});
