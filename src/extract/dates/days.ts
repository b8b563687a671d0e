import type { Temporal } from 'temporal-polyfill/full';
import type { RelativeDay, Weekday, WeekdayMeaning } from '../../language/temporal.ts';
import * as note from './notes.ts';
import { type Resolution, type ResolveContext, resolved, unresolved } from './Resolution.ts';

/** "today", "yesterday": counted from the publication; a weekday said beside it is a check. */
export function resolveRelativeDay(meaning: RelativeDay, context: ResolveContext): Resolution {
  const { published, expression } = context;
  if (!published)
    return unresolved(
      expression.weekday === null
        ? note.noPublicationDate()
        : note.noPublicationForWeekday(expression.weekday),
    );
  const day = published.add({ days: meaning.offset });
  return checked(day, context, 'publication', [note.countedFrom(published)]);
}

/** The weekday beside a date agrees, or the date is marked uncertain with a warning; it is never moved. */
export function checked(
  day: Temporal.PlainDate,
  context: ResolveContext,
  kept: 'publication' | 'date' | 'before',
  notes: Resolution['notes'],
): Resolution {
  const said = context.expression.weekday;
  if (said === null || said === day.dayOfWeek) return resolved(day.toString(), notes);
  const warning = note.weekdayDisagrees(context.expression.text, said, day, kept);
  return resolved(day.toString(), [...notes, warning], { uncertain: true, warnings: [warning] });
}

/** A weekday without a word of direction is the latest one not after publication, that day itself included. */
export function resolveWeekday(meaning: WeekdayMeaning, context: ResolveContext): Resolution {
  const { published } = context;
  if (!published) return unresolved(note.noPublicationForWeekday(meaning.weekday));
  const counted = note.countedFrom(published);
  if (meaning.weekOffset !== null) {
    const start = weekOf(published, context.weekStart).add({ weeks: meaning.weekOffset });
    const day = inWeek(start, meaning.weekday);
    return resolved(day.toString(), [counted, note.week(context.weekStart)]);
  }
  if (meaning.direction === 'this') {
    const day = inWeek(weekOf(published, context.weekStart), meaning.weekday);
    return resolved(day.toString(), [counted, note.week(context.weekStart)]);
  }
  if (meaning.direction === 'next') return resolved(after(published, meaning).toString(), [counted]);
  if (meaning.direction === 'last') return resolved(before(published, meaning).toString(), [counted]);
  // "Will be held on Friday" in Friday's report is today.
  if (context.expression.expected)
    return resolved(coming(published, meaning.weekday).toString(), [note.announced(), counted]);
  const day = latest(published, meaning.weekday);
  return resolved(day.toString(), [note.latestWeekday(meaning.weekday), counted]);
}

/** The latest such weekday on or before a day. */
export function latest(day: Temporal.PlainDate, weekday: Weekday): Temporal.PlainDate {
  return day.subtract({ days: (day.dayOfWeek - weekday + 7) % 7 });
}

/** The first such weekday on or after a day. */
function coming(day: Temporal.PlainDate, weekday: Weekday): Temporal.PlainDate {
  return day.add({ days: (weekday - day.dayOfWeek + 7) % 7 });
}

function before(day: Temporal.PlainDate, meaning: WeekdayMeaning): Temporal.PlainDate {
  return latest(day.subtract({ days: 1 }), meaning.weekday).subtract({ weeks: meaning.count - 1 });
}

function after(day: Temporal.PlainDate, meaning: WeekdayMeaning): Temporal.PlainDate {
  return day.add({ days: ((meaning.weekday - day.dayOfWeek + 6) % 7) + 1, weeks: meaning.count - 1 });
}

/** First day of the week that holds a day. */
export function weekOf(day: Temporal.PlainDate, weekStart: number): Temporal.PlainDate {
  return day.subtract({ days: (day.dayOfWeek - weekStart + 7) % 7 });
}

function inWeek(start: Temporal.PlainDate, weekday: Weekday): Temporal.PlainDate {
  return start.add({ days: (weekday - start.dayOfWeek + 7) % 7 });
}
