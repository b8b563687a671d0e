import { type CalendarDate, calendarDate } from '../../temporal.ts';
import { adjacent } from '../../tokenize.ts';
import type { Cursor } from './cursor.ts';
import type { Parse } from './Parse.ts';
import { yearNumber } from './years.ts';

const SEPARATORS = '/-.–\\';

/**
 * Dates in numbers: "30/6/2018", "30-6-2018", "2018/06/30", "30.6.18". Arabic writes the day first; numbers that only fit
 * month first are read so. Day and month alone ("30/6") only where a word before them says that a date follows.
 */
export function numericDate(cursor: Cursor, at: number, announced: boolean): Parse<CalendarDate> | null {
  const first = numberAt(cursor, at);
  if (first === null || separated(cursor, at - 2)) return null;
  const second = separated(cursor, at) ? numberAt(cursor, at + 2) : null;
  if (second === null) return null;
  const sameMark = cursor.tokens[at + 1]?.key === cursor.tokens[at + 3]?.key;
  const third = sameMark && separated(cursor, at + 2) ? numberAt(cursor, at + 4) : null;
  const start = cursor.tokens[at]?.start ?? 0;
  if (third === null) {
    // A decimal point or a range of numbers looks the same: only a stroke makes a date of two numbers.
    const stroke = '/\\'.includes(cursor.tokens[at + 1]?.key ?? ' ');
    const said = announced && stroke ? dayMonth(first, second) : null;
    return said ? { start, next: at + 3, meaning: calendarDate(said) } : null;
  }
  if (separated(cursor, at + 4)) return null;
  const meaning = threeNumbers(cursor, at, first, second, third);
  const next = (meaning?.year && yearNumber(cursor, at + 4, 'hijri')?.next) || at + 5;
  return meaning ? { start, next, meaning } : null;
}

function threeNumbers(
  cursor: Cursor,
  at: number,
  first: number,
  second: number,
  third: number,
): CalendarDate | null {
  const lengths = [at, at + 2, at + 4].map((index) => cursor.tokens[index]?.key.length ?? 0);
  if (lengths[0] === 4) {
    const year = yearNumber(cursor, at, 'hijri');
    if (!year || second < 1 || second > 12 || third < 1 || third > 31) return null;
    const month = { kind: 'named', value: second } as const;
    return calendarDate({ year: year.year, calendar: year.calendar ?? 'gregorian', month, day: third });
  }
  const said = dayMonth(first, second);
  if (!said) return null;
  const year = yearNumber(cursor, at + 4, 'hijri');
  if (year) return calendarDate({ ...said, year: year.year, calendar: year.calendar ?? 'gregorian' });
  const short = lengths[2] === 2 && cursor.tokens[at + 1]?.key !== '.';
  return short
    ? calendarDate({ ...said, year: { kind: 'named', value: 2000 + third }, shortYear: true })
    : null;
}

function dayMonth(first: number, second: number): Partial<CalendarDate> | null {
  const monthFirst = second > 12 && first <= 12;
  const [day, month] = monthFirst ? [second, first] : [first, second];
  if (day < 1 || day > 31 || month < 1 || month > 12) return null;
  return {
    day,
    month: { kind: 'named', value: month },
    orderUnsure: first <= 12 && second <= 12 && first !== second,
  };
}

function numberAt(cursor: Cursor, at: number): number | null {
  const token = cursor.tokens[at];
  return token?.kind === 'number' && token.key.length <= 4 ? Number(token.key) : null;
}

/** True when a number and a separator follow one another closely, and the next token is close too. */
function separated(cursor: Cursor, at: number): boolean {
  const [number, mark, after] = [cursor.tokens[at], cursor.tokens[at + 1], cursor.tokens[at + 2]];
  if (number?.kind !== 'number' || mark?.kind !== 'punctuation' || after?.kind !== 'number') return false;
  return (
    SEPARATORS.includes(mark.key) && adjacent(cursor.text, number, mark) && adjacent(cursor.text, mark, after)
  );
}
