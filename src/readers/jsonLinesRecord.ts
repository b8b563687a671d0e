import { z } from 'zod';
import type { Span } from '../model/span.ts';
import type { GivenReport } from './makeReport.ts';

const optionalText = z.string().nullish();

const recordSchema = z.object({
  id: z.union([z.string().min(1), z.number()]).nullish(),
  text: z.string(),
  title: optionalText,
  published_at: optionalText,
  outlet: optionalText,
  source: optionalText,
  url: optionalText,
  lang: optionalText,
  sample: z.boolean().nullish(),
  mentions: z.array(z.object({ start: z.int().min(0), end: z.int().min(0) })).nullish(),
});
type Record_ = z.infer<typeof recordSchema>;
const optionalFields = new Set([
  'id',
  'title',
  'published_at',
  'outlet',
  'source',
  'url',
  'lang',
  'sample',
  'mentions',
]);
const idSchema = z.object({ id: z.union([z.string().min(1), z.number().transform(String)]) });

/** One line of JSON Lines as read: what it gives of a report, its `mentions`, and what of it could not be used. */
type ReadRecord =
  | { ok: true; given: GivenReport; spans: Span[] | null; warnings: string[] }
  | { ok: false; error: string; id: string | null };

/** One line, whatever a JSON parser says of it; control characters would garble a terminal. */
export const parserMessage = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/\p{C}+/gu, ' ').slice(0, 160);

function usableSpans(record: Record_, warnings: string[]): Span[] | null {
  if (!record.mentions) return null;
  const spans = record.mentions.filter(({ start, end }) => start < end && end <= record.text.length);
  const lost = record.mentions.length - spans.length;
  if (lost > 0)
    warnings.push(`${lost} of the given mentions lie outside the text or are empty; they were left out`);
  return spans;
}

/** Reads one line of JSON Lines. An unknown field is ignored; a field of the wrong kind is left out with a warning. */
export function readRecord(line: string): ReadRecord {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return { ok: false, error: `the line is not JSON: ${parserMessage(error)}`, id: null };
  }
  return readRecordValue(value, 'line');
}

/** Reads a record that is JSON already; `what` names it in errors. */
export function readRecordValue(value: unknown, what = 'record'): ReadRecord {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    return { ok: false, error: `the ${what} is JSON but no object; write {"id": …, "text": …}`, id: null };
  }

  const warnings: string[] = [];
  let parsed = recordSchema.safeParse(value);
  if (!parsed.success) {
    const wrong = new Set(parsed.error.issues.map((issue) => String(issue.path[0])));
    for (const field of wrong) {
      if (!optionalFields.has(field)) continue;
      warnings.push(`the field "${field}" has a value of the wrong kind; it was left out`);
    }
    parsed = recordSchema.safeParse(
      Object.fromEntries(Object.entries(value).filter(([key]) => key === 'text' || !wrong.has(key))),
    );
  }
  if (!parsed.success) {
    const id = idSchema.safeParse(value);
    const error = 'text' in value ? 'the field "text" is not a string' : `the ${what} has no field "text"`;
    return { ok: false, error, id: id.success ? id.data.id : null };
  }

  const record = parsed.data;
  const outlet = record.outlet ?? record.source;
  const given: GivenReport = {
    text: record.text,
    ...(record.id != null ? { id: String(record.id) } : {}),
    ...(record.title != null ? { title: record.title } : {}),
    ...(outlet != null ? { outlet } : {}),
    ...(record.url != null ? { url: record.url } : {}),
    ...(record.lang != null ? { lang: record.lang } : {}),
    ...(record.published_at != null ? { publishedAt: record.published_at } : {}),
    ...(record.sample ? { sample: true } : {}),
  };
  return { ok: true, given, spans: usableSpans(record, warnings), warnings };
}
