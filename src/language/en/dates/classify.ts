import type { ParsedComponents, ParsedResult } from 'chrono-node';
import type { PartOfDay } from '../../../model/date.ts';
import {
  type CalendarDate,
  calendarDate,
  type PointMeaning,
  type TemporalMeaning,
  type Weekday,
} from '../../temporal.ts';
import { DIRECTIONS, MONTH_NAME, NUMBERS, PARTS_OF_DAY, UNITS, WEEKDAY_NAME } from './lexicon.ts';

/**
 * What a chrono result says, in Balagh's terms. chrono counts relative expressions from a reference date; their words are
 * read again here, since "last month" and "30 days ago" must not become the same day. Null where it says no date.
 */
export function classify(
  result: ParsedResult,
): { meaning: TemporalMeaning; partOfDay: PartOfDay | null; weekday: Weekday | null } | null {
  const words = result.text.toLowerCase().match(/[a-z]+|\d+/g) ?? [];
  const partOfDay = partOf(words, result.start);
  const from = point(result.text, words, result.start);
  if (!from) {
    const timeOnly = result.start.isCertain('hour') && !isDated(result.start) && partOfDay !== null;
    return timeOnly
      ? { meaning: { kind: 'time-of-day', hour: false, afterMidnight: false }, partOfDay, weekday: null }
      : null;
  }
  const weekday =
    from.kind !== 'weekday' && result.start.isCertain('weekday') ? weekdayOf(result.start) : null;
  // "past three days" makes chrono's weekday certain too; only a written one counts.
  const written = weekday !== null && WEEKDAY_NAME.test(result.text) ? weekday : null;
  const to = result.end && isDated(result.end) ? point(result.text, words, result.end) : null;
  const sameDay = to && JSON.stringify(to) === JSON.stringify(from);
  const meaning: TemporalMeaning = to && !sameDay ? { kind: 'range', from, to } : from;
  return { meaning, partOfDay, weekday: written };
}

function isDated(components: ParsedComponents): boolean {
  return components.isCertain('day') || components.isCertain('month') || components.isCertain('weekday');
}

function point(text: string, words: readonly string[], components: ParsedComponents): PointMeaning | null {
  const relative = weekdayOfWeek(text, words, components) ?? relativeMeaning(words);
  if (relative !== undefined) return relative;
  // What chrono counted from its reference ("lasts" read as "last s") names no month and no numbers.
  if (components.isCertain('month'))
    return MONTH_NAME.test(text) || /\d/.test(text) ? calendarMeaning(text, components) : null;
  if (components.isCertain('weekday') && WEEKDAY_NAME.test(text)) {
    const direction = DIRECTIONS.get(words[0] ?? '') ?? null;
    return { kind: 'weekday', weekday: weekdayOf(components), direction, count: 1, weekOffset: null };
  }
  return null;
}

/** "Tuesday of last week", "Monday next week": the weekday of a week that the text names. */
function weekdayOfWeek(
  text: string,
  words: readonly string[],
  components: ParsedComponents,
): PointMeaning | undefined {
  const direction = DIRECTIONS.get(words[words.indexOf('week') - 1] ?? '');
  if (direction === undefined || !WEEKDAY_NAME.test(text)) return undefined;
  const weekday = weekdayNamed(WEEKDAY_NAME.exec(text)?.[0] ?? '') ?? weekdayOf(components);
  return {
    kind: 'weekday',
    weekday,
    direction: null,
    count: 1,
    weekOffset: { last: -1, this: 0, next: 1 }[direction],
  };
}

function weekdayNamed(name: string): Weekday | undefined {
  const at = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].indexOf(name.slice(0, 3).toLowerCase());
  return at < 0 ? undefined : ((at + 1) as Weekday);
}

/** The meaning of relative words; null for those that are no date ("for three days"), undefined when there are none. */
function relativeMeaning(words: readonly string[]): PointMeaning | null | undefined {
  const has = (word: string): boolean => words.includes(word);
  if (has('yesterday')) return { kind: 'relative-day', offset: has('before') ? -2 : -1 };
  if (has('tomorrow')) return { kind: 'relative-day', offset: has('after') ? 2 : 1 };
  if (has('today') || has('tonight')) return { kind: 'relative-day', offset: 0 };
  if (has('now')) return null;
  if (words[0] === 'last' && words[1] === 'night') return { kind: 'relative-day', offset: -1 };
  const unitAt = words.findIndex((word) => UNITS.has(word));
  if (unitAt < 0) return undefined;
  const unit = UNITS.get(words[unitAt] as string) as 'hour' | 'day' | 'week' | 'month' | 'year';
  const amount = amountOf(words.slice(0, unitAt));
  // "half a year ago" is six months; half of a smaller unit says no day.
  if (has('half') && has('ago'))
    return unit === 'year' ? { kind: 'ago', unit: 'month', amount: 6, ongoing: false } : null;
  if (has('ago')) return { kind: 'ago', unit, amount, ongoing: false };
  const directionAt = words.findIndex((word) => DIRECTIONS.has(word));
  const direction = DIRECTIONS.get(words[directionAt] ?? '');
  if (direction === undefined || direction === 'this' || unitAt === directionAt + 1) {
    if (direction === undefined || unit === 'hour' || unit === 'day') return null;
    if ((words[unitAt] as string).endsWith('s')) return null;
    // "In the past week" reaches to now, "last week" ended on Sunday.
    if (words[directionAt] === 'past') return { kind: 'window', unit, amount: 1, direction: 'last' };
    return { kind: 'relative-unit', unit, offset: { last: -1, this: 0, next: 1 }[direction], unsure: false };
  }
  return { kind: 'window', unit, amount, direction };
}

function amountOf(words: readonly string[]): number | null {
  if (words.includes('few') || words.includes('several')) return null;
  if (words.includes('couple')) return 2;
  for (const word of words) {
    const value = /^\d{1,3}$/.test(word) ? Number(word) : NUMBERS.get(word);
    if (value !== undefined) return value;
  }
  return null;
}

function calendarMeaning(text: string, components: ParsedComponents): CalendarDate {
  const year = components.get('year');
  const month = components.get('month') ?? 1;
  const day = components.isCertain('day') ? components.get('day') : null;
  const numbers = /^\D*(\d{1,2})[/.-](\d{1,2})[/.-](\d{2,4})/.exec(text);
  // chrono also takes the last digits of a text for a year: only four, or two in a date of numbers, are one.
  const written =
    year !== null && components.isCertain('year') && (text.includes(String(year)) || numbers !== null);
  const both = numbers !== null && Number(numbers[1]) <= 12 && Number(numbers[2]) <= 12;
  return calendarDate({
    year: written ? { kind: 'named', value: year } : null,
    month: { kind: 'named', value: month },
    day,
    orderUnsure: both && numbers[1] !== numbers[2],
    shortYear: numbers?.[3]?.length === 2,
  });
}

/** chrono counts Sunday 0. */
function weekdayOf(components: ParsedComponents): Weekday {
  return ((components.get('weekday') ?? 0) || 7) as Weekday;
}

function partOf(words: readonly string[], components: ParsedComponents): PartOfDay | null {
  for (const word of words) {
    const part = PARTS_OF_DAY.get(word);
    if (part) return part;
  }
  const hour = components.isCertain('hour') ? components.get('hour') : null;
  const known = components.isCertain('meridiem') || (hour !== null && hour >= 13);
  if (hour === null || !known || components.isCertain('second')) return null;
  // "2 a.m. on Saturday" is Saturday: "night" would put it to the evening before.
  if (hour < 6) return 'dawn';
  if (hour < 12) return 'morning';
  if (hour === 12) return 'noon';
  return hour < 17 ? 'afternoon' : hour < 21 ? 'evening' : 'night';
}
