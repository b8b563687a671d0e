import { Temporal } from 'temporal-polyfill/full';
import type { PointMeaning, RangeMeaning } from '../../language/temporal.ts';
import { edtfRange } from '../../model/edtf.ts';
import { latest } from './days.ts';
import { type Resolution, type ResolveContext, resolved } from './Resolution.ts';
import { resolvePoint } from './resolvePoint.ts';

/**
 * From one point to another. A weekday at the beginning is the latest one before the end; a date that would begin after the
 * end is moved back by years ("from 28 December to 3 January").
 */
export function resolveRange(meaning: RangeMeaning, context: ResolveContext): Resolution {
  const to = resolvePoint(meaning.to, context);
  if (to.edtf === null) return to;
  const end = edtfRange(to.edtf)?.to;
  const from = beginning(meaning.from, end ?? null, context);
  if (from.edtf === null) return from;
  const notes = [...to.notes, ...from.notes.filter((one) => !to.notes.some((other) => other.en === one.en))];
  const more = {
    approximate: from.approximate || to.approximate,
    uncertain: from.uncertain || to.uncertain,
    warnings: [...from.warnings, ...to.warnings],
  };
  const edtf = interval(from.edtf, to.edtf);
  // The ends contradict each other: only the end is kept, marked uncertain.
  return edtf === null ? resolved(to.edtf, notes, { ...more, uncertain: true }) : resolved(edtf, notes, more);
}

/** First end to last end, as exact as said; in days where one end holds the other ("June to the end of 2018"). */
function interval(from: string, to: string): string | null {
  const said = `${from.split('/')[0]}/${to.split('/').at(-1)}`;
  if (edtfRange(said)) return said;
  const [first, last] = [edtfRange(from)?.from, edtfRange(to)?.to];
  if (!first || !last) return null;
  const inDays = first === last ? first : `${first}/${last}`;
  return edtfRange(inDays) ? inDays : null;
}

function beginning(from: PointMeaning, end: string | null, context: ResolveContext): Resolution {
  const plain = resolvePoint(from, context);
  if (end === null || plain.edtf === null) return plain;
  const last = Temporal.PlainDate.from(end);
  if (from.kind === 'weekday' && from.weekOffset === null)
    return { ...plain, edtf: latest(last.subtract({ days: 1 }), from.weekday).toString() };
  const begins = edtfRange(plain.edtf)?.from;
  if (!begins || begins <= end || from.kind !== 'calendar-date') return plain;
  if (from.year === null) {
    const before = resolvePoint({ ...from, direction: null }, { ...context, published: last });
    return { ...plain, edtf: before.edtf };
  }
  if (from.year.kind === 'offset') return plain;
  return resolvePoint({ ...from, year: { kind: 'named', value: from.year.value - 1 } }, context);
}
