import { Temporal } from 'temporal-polyfill/full';
import type {
  CalendarDate,
  Direction,
  MonthsOfYear,
  Reference,
  SeasonMeaning,
} from '../../language/temporal.ts';
import type { Note } from '../../model/note.ts';
import { checked } from './days.ts';
import { resolveHijri } from './hijri.ts';
import * as note from './notes.ts';
import { type Resolution, type ResolveContext, resolved, unresolved } from './Resolution.ts';

const SEASON_CODES = { spring: 21, summer: 22, autumn: 23, winter: 24 } as const;
/** First months of the northern seasons as EDTF ranges are read. */
const SEASON_MONTHS = { spring: 3, summer: 6, autumn: 9, winter: 12 } as const;

/** A day, month or year of a calendar. What the text leaves out is taken from the publication, and the notes say so. */
export function resolveCalendarDate(meaning: CalendarDate, context: ResolveContext): Resolution {
  if (meaning.calendar === 'hijri') return resolveHijri(meaning, context);
  const { published } = context;
  if (meaning.month === null) return resolveYear(meaning.year, context);
  if (meaning.month.kind !== 'named') return dayOfCountedMonth(meaning, meaning.month.value, context);
  const month = meaning.month.value;
  const notes: Note[] = [];
  if (meaning.orderUnsure && meaning.day !== null) notes.push(note.orderUnsure(meaning.day, month));
  if (meaning.shortYear && meaning.year) notes.push(note.shortYear(meaning.year.value));
  const named = yearOf(meaning.year, context);
  if (named !== null) {
    notes.push(yearNote(meaning.year, context));
    return monthOrDay(named, month, meaning.day, context, notes);
  }
  if (meaning.year?.kind === 'anchored') return unresolved(...notes, note.noDayBefore());
  if (!published) return unresolved(...notes, note.noPublicationForYear());
  const direction = meaning.direction ?? (isComing(published, month, meaning.day, context) ? 'next' : null);
  const year = impliedYear(published, month, meaning.day, direction);
  if (meaning.direction !== null) notes.push(note.countedFrom(published));
  else
    notes.push(direction === 'next' ? note.announced() : note.implied('year'), note.countedFrom(published));
  return monthOrDay(year, month, meaning.day, context, notes);
}

/** The year a reference names, or counts from publication or the year named before; null when it cannot be told. */
function yearOf(year: Reference, { published, antecedent }: ResolveContext): number | null {
  if (year === null) return null;
  if (year.kind === 'named') return year.value;
  const from = year.kind === 'anchored' ? antecedent.year : (published?.year ?? null);
  return from === null ? null : from + year.value;
}

/** Says how {@link yearOf} came to its year. */
function yearNote(year: Reference, { published, antecedent }: ResolveContext): Note {
  if (year?.kind === 'anchored' && antecedent.year !== null) return note.yearBefore(antecedent.year);
  return year?.kind === 'offset' && published ? note.countedFrom(published) : note.stated();
}

/**
 * The latest year in which the day (or month) begins on or before publication; with "last" strictly before it, with "next"
 * the first after it, with "this" the publication's own.
 */
function impliedYear(
  published: Temporal.PlainDate,
  month: number,
  day: number | null,
  direction: Direction,
): number {
  // "This December" in a report of January is the month before.
  if (direction === 'this') return published.year - Math.trunc((month - published.month) / 7);
  const order = month - published.month || (day === null ? 0 : day - published.day);
  if (direction === 'next') return order > 0 ? published.year : published.year + 1;
  const passed = direction === 'last' ? order < 0 : order <= 0;
  return passed ? lastExisting(published.year, month, day) : lastExisting(published.year - 1, month, day);
}

/** A date beside a verb in the future is the coming one, unless the one gone by is nearer: "will tell what happened in April". */
function isComing(
  published: Temporal.PlainDate,
  month: number,
  day: number | null,
  { expression }: ResolveContext,
): boolean {
  if (!expression.expected) return false;
  const ahead = (month - published.month) * 30 + ((day ?? 15) - published.day);
  const days = (ahead + 360) % 360;
  return days > 0 && days <= 180;
}

/** 29 February without a year is that of the last leap year. */
function lastExisting(year: number, month: number, day: number | null): number {
  if (month !== 2 || day !== 29) return year;
  for (let leap = year; leap > year - 9; leap--) if (daysInMonth(leap, 2) === 29) return leap;
  return year;
}

function monthOrDay(
  year: number,
  month: number,
  day: number | null,
  context: ResolveContext,
  notes: Note[],
): Resolution {
  if (day === null) return resolved(yearMonth(year, month), notes);
  if (day > daysInMonth(year, month)) return unresolved(...notes, note.noSuchDate());
  return checked(Temporal.PlainDate.from({ year, month, day }), context, 'date', notes);
}

/** "16 of this month", "the 5th of last month". */
function dayOfCountedMonth(meaning: CalendarDate, offset: number, context: ResolveContext): Resolution {
  const { published } = context;
  if (!published) return unresolved(note.noPublicationDate());
  const month = published.with({ day: 1 }).add({ months: offset });
  return monthOrDay(month.year, month.month, meaning.day, context, [note.countedFrom(published)]);
}

function resolveYear(year: Reference, context: ResolveContext): Resolution {
  const value = yearOf(year, context);
  if (value === null)
    return unresolved(year?.kind === 'anchored' ? note.noDayBefore() : note.noPublicationForYear());
  return resolved(String(value).padStart(4, '0'), [yearNote(year, context)]);
}

/** "summer 2018", "last summer"; EDTF's winter begins in December of its year. */
export function resolveSeason(meaning: SeasonMeaning, context: ResolveContext): Resolution {
  const { published } = context;
  const code = SEASON_CODES[meaning.season];
  const named = yearOf(meaning.year, context);
  if (named !== null) return resolved(`${named}-${code}`, [yearNote(meaning.year, context)]);
  if (!published) return unresolved(note.noPublicationForYear());
  const first = SEASON_MONTHS[meaning.season];
  // The season that began last, or the one before it when that one is still running.
  const began = published.month >= first ? published.year : published.year - 1;
  const end = Temporal.PlainDate.from({ year: began, month: first, day: 1 }).add({ months: 3 });
  const running = Temporal.PlainDate.compare(published, end) < 0;
  const offset = { last: running ? -1 : 0, this: running ? 0 : 1, next: 1 }[meaning.direction ?? 'last'];
  return resolved(`${began + offset}-${code}`, [note.countedFrom(published)]);
}

/** "the first half of 2018" as an interval of months. */
export function resolveMonthsOfYear(meaning: MonthsOfYear, context: ResolveContext): Resolution {
  const year = yearOf(meaning.year, context);
  if (year === null) return unresolved(note.noPublicationForYear());
  return resolved(`${yearMonth(year, meaning.firstMonth)}/${yearMonth(year, meaning.lastMonth)}`, [
    yearNote(meaning.year, context),
  ]);
}

export function yearMonth(year: number, month: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
}

function daysInMonth(year: number, month: number): number {
  return Temporal.PlainYearMonth.from({ year, month }).daysInMonth;
}
