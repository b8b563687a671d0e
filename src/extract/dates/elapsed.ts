import type { Temporal } from 'temporal-polyfill/full';
import type { Ago, RelativeUnit, TemporalUnit, Window } from '../../language/temporal.ts';
import { yearMonth } from './calendarDates.ts';
import { weekOf } from './days.ts';
import * as note from './notes.ts';
import { type Resolution, type ResolveContext, resolved, unresolved } from './Resolution.ts';

/** "Some days" are taken to lie this many of the unit back (three to nine, as the Arabic plural of paucity counts). */
const SOME = 5;

/** "two days ago" is a day, "two months ago" a month: no exacter than the unit. "for a week now" lasts until publication. */
export function resolveAgo(meaning: Ago, context: ResolveContext): Resolution {
  const { published } = context;
  if (!published) return unresolved(note.noPublicationDate());
  const notes = [note.countedFrom(published)];
  if (meaning.amount === null) return someAgo(meaning.unit, published, notes);
  if (meaning.ongoing) {
    const interval = untilPublication(meaning.unit, meaning.amount, published);
    return resolved(interval, [...notes, note.sinceThen()]);
  }
  if (meaning.unit === 'hour') {
    const day = published.subtract({ days: Math.floor(meaning.amount / 24) });
    return resolved(day.toString(), notes, { approximate: true });
  }
  const then = back(published, meaning.unit, meaning.amount);
  // "A week ago" is seldom the very day.
  return resolved(cut(then, meaning.unit), notes, { approximate: meaning.unit !== 'day' });
}

/** "some days ago": the month of then, "some months ago": the year, as approximate as said. */
function someAgo(unit: TemporalUnit, published: Temporal.PlainDate, notes: Resolution['notes']): Resolution {
  const said = [...notes, note.vague()];
  if (unit === 'hour') return resolved(published.toString(), said, { approximate: true });
  const then = back(published, unit, SOME);
  if (unit === 'year') return resolved(`${String(then.year).slice(0, 3)}X`, said);
  return resolved(cut(then, unit === 'month' ? 'year' : 'month'), said, { approximate: true });
}

/** "in the last three days": from that many days back to publication; months and years no exacter than they are. */
export function resolveWindow(meaning: Window, context: ResolveContext): Resolution {
  const { published } = context;
  if (!published) return unresolved(note.noPublicationDate());
  const notes = [note.countedFrom(published)];
  if (meaning.amount === null) return someWindow(meaning, published, notes);
  if (meaning.direction === 'last')
    return resolved(untilPublication(meaning.unit, meaning.amount, published), notes);
  const unit = meaning.unit === 'hour' ? 'day' : meaning.unit;
  const amount = meaning.unit === 'hour' ? Math.max(1, Math.ceil(meaning.amount / 24)) : meaning.amount;
  return resolved(`${cut(published, unit)}/${cut(back(published, unit, -amount), unit)}`, notes);
}

/** "the last months": the year, or two years where they reach back into the one before. */
function someWindow(meaning: Window, published: Temporal.PlainDate, notes: Resolution['notes']): Resolution {
  const said = [...notes, note.vague()];
  const sign = meaning.direction === 'last' ? 1 : -1;
  if (meaning.unit === 'hour') return resolved(published.toString(), said, { approximate: true });
  const coarse = meaning.unit === 'month' || meaning.unit === 'year' ? 'year' : 'month';
  const other = cut(back(published, meaning.unit, SOME * sign), coarse);
  const own = cut(published, coarse);
  const edtf = other === own ? own : sign === 1 ? `${other}/${own}` : `${own}/${other}`;
  return resolved(edtf, said, { approximate: true });
}

/** "last week", "this month", "next year". */
export function resolveRelativeUnit(meaning: RelativeUnit, context: ResolveContext): Resolution {
  const { published } = context;
  if (!published) return unresolved(note.noPublicationDate());
  const notes = [note.countedFrom(published)];
  if (meaning.unsure) notes.push(note.whichPeriodUnsure());
  const more = { uncertain: meaning.unsure };
  if (meaning.unit === 'week') {
    const start = weekOf(published, context.weekStart).add({ weeks: meaning.offset });
    return resolved(`${start}/${start.add({ days: 6 })}`, [...notes, note.week(context.weekStart)], more);
  }
  const first = published.with({ day: 1 });
  const then =
    meaning.unit === 'month' ? first.add({ months: meaning.offset }) : first.add({ years: meaning.offset });
  return resolved(cut(then, meaning.unit), notes, more);
}

/** An interval that ends at publication; hours reach at least to the day before, which part of them may fall on. */
function untilPublication(unit: TemporalUnit, amount: number, published: Temporal.PlainDate): string {
  if (unit === 'hour') {
    const days = Math.max(1, Math.ceil(amount / 24));
    return `${published.subtract({ days })}/${published}`;
  }
  return `${cut(back(published, unit, amount), unit)}/${cut(published, unit)}`;
}

function back(day: Temporal.PlainDate, unit: TemporalUnit, amount: number): Temporal.PlainDate {
  if (unit === 'day' || unit === 'hour') return day.subtract({ days: amount });
  if (unit === 'week') return day.subtract({ weeks: amount });
  return unit === 'month' ? day.subtract({ months: amount }) : day.subtract({ years: amount });
}

/** A day as EDTF, no exacter than the unit: weeks keep their day. */
function cut(day: Temporal.PlainDate, unit: TemporalUnit): string {
  if (unit === 'year') return String(day.year).padStart(4, '0');
  return unit === 'month' ? yearMonth(day.year, day.month) : day.toString();
}
