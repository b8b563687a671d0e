import { type CalendarDate, calendarDate, type PointMeaning, type RangeMeaning } from '../../temporal.ts';
import { dayAndMonth } from './calendar.ts';
import { type PartParse, partBeforeDay } from './clock.ts';
import { type Cursor, isMark, isWord, lookup } from './cursor.ts';
import { dayExpression } from './dayExpression.ts';
import { digitsAt, type NumberParse, ordinal } from './numbers.ts';
import type { Parse } from './Parse.ts';
import { period, wholePeriod } from './periods.ts';
import { table, words } from './table.ts';
import { countsSomething } from './yearAlone.ts';
import { yearNumber } from './years.ts';

const FROM = table<'to' | 'and'>([
  ['من منذ', 'to'],
  ['بين', 'and'],
]);
const PAIR = table<'and'>([['يومي شهري عامي سنتي أيام عامين سنتين يومين شهرين', 'and']]);
const TO = words('إلى حتى لغاية');
const AND = words('و');
const DASHES = '-–—ـ';
/** A list of more days than these is none that news writes. */
const LONGEST_LIST = 5;

interface End {
  point: Parse<PointMeaning> | null;
  /** A bare number, which takes its month from the other end. */
  number: NumberParse | null;
  at: number;
  next: number;
}

/** "من 23 إلى 30 حزيران", "بين السبت والاثنين", "23-30 حزيران", "يومي السبت والأحد", "بين عامي 2014 و2016". */
export function range(cursor: Cursor, at: number): Parse<RangeMeaning> | null {
  const night = partBeforeDay(cursor, at);
  const dates = night?.partOfDay === 'night' ? nightOfDates(cursor, night) : null;
  if (dates) return dates;
  const opener = lookup(cursor, at, FROM, { article: false, clitics: '*' });
  const pairAt = opener ? at + 1 : at;
  const pair = lookup(cursor, pairAt, PAIR, { clitics: opener ? '' : '*' });
  const first = endpoint(cursor, pair ? pairAt + 1 : pairAt);
  if (!first) return null;
  const start = opener?.start ?? pair?.start;
  if (start === undefined) return withoutOpener(cursor, first);
  const second = secondEnd(cursor, first.next, pair?.value ?? opener?.value ?? 'to');
  return second && joined(cursor, start, first, pair ? lastOfList(cursor, second) : second);
}

/** "ليل 3-4 أيار", "ليلة 3/4 أيار": one night named by the dates of its two days. */
function nightOfDates(cursor: Cursor, night: PartParse): Parse<RangeMeaning> | null {
  const first = digitsAt(cursor, night.next);
  if (!first || !isMark(cursor, first.next, `${DASHES}/`)) return null;
  const end: End = { point: null, number: first, at: night.next, next: first.next };
  const second = endpoint(cursor, first.next + 1);
  const said = second && joined(cursor, night.start, end, second);
  return said && { ...said, partOfDay: 'night' };
}

/** "3 و4 و5 أيار", "أيام السبت والأحد والاثنين": the last of a few days. */
function lastOfList(cursor: Cursor, second: End): End {
  let last = second;
  for (let count = 0; count < LONGEST_LIST; count++) {
    const more = secondEnd(cursor, last.next, 'and');
    const follows = last.number !== null || more?.point?.meaning.kind === last.point?.meaning.kind;
    if (!more || !follows || (last.point !== null && last.point.meaning.kind !== 'weekday')) return last;
    last = more;
  }
  return last;
}

/** "23-30 حزيران", "23 حزيران - 5 تموز", "23 و24 حزيران": days only, since years and counts are joined so too. */
function withoutOpener(cursor: Cursor, first: End): Parse<RangeMeaning> | null {
  const day = first.point?.meaning.kind === 'calendar-date' && first.point.meaning.day !== null;
  if (!day && !(first.number && cursor.tokens[first.at]?.kind === 'number')) return null;
  const dash = isMark(cursor, first.next, DASHES);
  const second = dash
    ? endpoint(cursor, first.next + 1)
    : first.number && isWord(cursor, first.next, AND)
      ? endpoint(cursor, first.next + 1)
      : null;
  const last = second && !dash ? lastOfList(cursor, second) : second;
  if (last?.point?.meaning.kind !== 'calendar-date' || last.point.meaning.day === null) return null;
  const start = first.point?.start ?? first.number?.start ?? 0;
  return joined(cursor, start, first, last);
}

function secondEnd(cursor: Cursor, at: number, joint: 'to' | 'and'): End | null {
  if (isMark(cursor, at, DASHES)) return endpoint(cursor, at + 1);
  if (joint === 'to')
    return isWord(cursor, at, TO, { clitics: '' }) || isWord(cursor, at, TO, { clitics: 'و' })
      ? endpoint(cursor, at + 1)
      : null;
  if (isWord(cursor, at, AND)) return endpoint(cursor, at + 1);
  const prefixed = cursor.tokens[at]?.readings.some((reading) => reading.clitics === 'و');
  return prefixed ? endpoint(cursor, at) : null;
}

function endpoint(cursor: Cursor, at: number): End | null {
  const point = pointAt(cursor, at);
  if (point) return { point, number: null, at, next: point.next };
  const number = digitsAt(cursor, at) ?? ordinal(cursor, at);
  // "من 20 تموز إلى 18 شخصاً": a number of people.
  if (!number || countsSomething(cursor, number.next)) return null;
  return { point: null, number, at, next: number.next };
}

function pointAt(cursor: Cursor, at: number): Parse<PointMeaning> | null {
  const day = dayExpression(cursor, at);
  if (day) return day.meaning.kind === 'range' ? null : { ...day, meaning: day.meaning };
  const whole = wholePeriod(cursor, at, '*', true) ?? period(cursor, at);
  if (whole) return whole.meaning.kind === 'relative-unit' && whole.meaning.unsure ? null : whole;
  const year = yearNumber(cursor, at);
  return year && { start: year.start, next: year.next, meaning: calendarDate({ year: year.year }) };
}

/** Fills each end from the other: the month for a bare number, the year for a day or month without one. */
function joined(cursor: Cursor, start: number, first: End, second: End): Parse<RangeMeaning> | null {
  const [from, to] = [meaningOf(cursor, first, second), meaningOf(cursor, second, first)];
  if (!from || !to) return null;
  const inherited = from.kind === 'calendar-date' && to.kind === 'calendar-date' ? inherit(from, to) : from;
  return { start, next: second.next, meaning: { kind: 'range', from: inherited, to } };
}

function meaningOf(cursor: Cursor, end: End, other: End): PointMeaning | null {
  if (end.point) return end.point.meaning;
  const model = other.point?.meaning;
  if (!end.number || model?.kind !== 'calendar-date' || model.day === null) return null;
  const alone = dayAndMonth(cursor, end.at, end.number, false)?.meaning;
  return (
    alone ?? (end.number.value >= 1 && end.number.value <= 31 ? { ...model, day: end.number.value } : null)
  );
}

function inherit(from: CalendarDate, to: CalendarDate): CalendarDate {
  const undated = from.year === null && from.direction === null && from.month?.kind === 'named';
  return undated ? { ...from, year: to.year, direction: to.direction } : from;
}
