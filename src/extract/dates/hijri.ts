import { Temporal } from 'temporal-polyfill/full';
import type { CalendarDate } from '../../language/temporal.ts';
import type { Note } from '../../model/note.ts';
import * as note from './notes.ts';
import { type Resolution, type ResolveContext, resolved, unresolved } from './Resolution.ts';

const CALENDAR = 'islamic-umalqura';

/**
 * A Hijri date by the Umm al-Qura calendar, always approximate: months begin by sighting in most places, a day earlier or
 * later. A day without a year is the latest one not after publication.
 */
export function resolveHijri(meaning: CalendarDate, context: ResolveContext): Resolution {
  const published = context.published?.withCalendar(CALENDAR) ?? null;
  const month = meaning.month?.kind === 'named' ? meaning.month.value : null;
  const notes: Note[] = [note.fromHijri()];
  const year = hijriYear(meaning, month, published);
  if (year === null) return unresolved(note.noPublicationForYear());
  if (meaning.year === null) notes.push(note.implied('year'));
  if (year < 1300 || year > 1600) return unresolved(note.noSuchDate());
  const first = Temporal.PlainDate.from({ calendar: CALENDAR, year, month: month ?? 1, day: 1 });
  if (meaning.day !== null) {
    if (meaning.day > first.daysInMonth) return unresolved(...notes, note.noSuchDate());
    return approximately(iso(first.with({ day: meaning.day })), notes);
  }
  const last = month === null ? first.add({ years: 1 }) : first.add({ months: 1 });
  return approximately(`${iso(first)}/${iso(last.subtract({ days: 1 }))}`, notes);
}

function hijriYear(
  meaning: CalendarDate,
  month: number | null,
  published: Temporal.PlainDate | null,
): number | null {
  if (meaning.year?.kind === 'named') return meaning.year.value;
  if (!published) return null;
  if (meaning.year?.kind === 'anchored') return null;
  if (meaning.year) return published.year + meaning.year.value;
  const order = (month ?? 1) - published.month || (meaning.day === null ? 0 : meaning.day - published.day);
  if (meaning.direction === 'this') return published.year;
  if (meaning.direction === 'next') return order > 0 ? published.year : published.year + 1;
  return (meaning.direction === 'last' ? order < 0 : order <= 0) ? published.year : published.year - 1;
}

function approximately(edtf: string, notes: Note[]): Resolution {
  return resolved(edtf, notes, { approximate: true });
}

function iso(day: Temporal.PlainDate): string {
  return day.withCalendar('iso8601').toString();
}
