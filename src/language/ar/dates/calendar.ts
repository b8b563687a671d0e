import { type CalendarDate, calendarDate, type Reference } from '../../temporal.ts';
import { bearsWord, type Cursor, isMark, isWord, lookup } from './cursor.ts';
import { NAMED_AFTER_DAY } from './lexicon.ts';
import { MONTHS_BY_FIRST_WORD, type MonthName } from './months.ts';
import { digitsAt, type NumberParse, ordinal } from './numbers.ts';
import { numericDate } from './numericDate.ts';
import type { Parse } from './Parse.ts';
import { table, words } from './table.ts';
import { offsetAt, yearAfterMonth, yearNumber } from './years.ts';

const OF = words('من');
const THIS = words('هذا');
const MONTH_WORD = words('شهر');
/** أب and إب fold to the same letters as آب, but are the father and a city. */
const MISSPELT = /^[وفبلك]*[أإ]ب$/;
const MONTH_START = table([['شهر', true]]);
const LATIN = /^[a-z]/;
const FIRST_DAY = table([['غرة', true]]);

export interface MonthParse {
  name: MonthName;
  start: number;
  next: number;
  /** Written under two names ("حزيران/يونيو"), or after the word "month": no other reading is left. */
  sure: boolean;
  /** A preposition before it is not enough: "في اب" without its madda could be the father or the city of Ibb. */
  needsDate: boolean;
}

/** A month name, its second name included: "حزيران", "حزيران/يونيو", "شهر مارس/ آذار", "يونيو (حزيران)", "مايو أيار". */
export function monthName(cursor: Cursor, at: number, clitics = ''): MonthParse | null {
  const word = lookup(cursor, at, MONTH_START, { clitics, article: false });
  if (!word) return doubleName(cursor, at, clitics);
  const month = doubleName(cursor, at + 1, '');
  return month && { ...month, start: word.start, sure: true };
}

function doubleName(cursor: Cursor, at: number, clitics: string): MonthParse | null {
  const opened = isMark(cursor, at, '(') && clitics === '' ? singleName(cursor, at + 1, '') : null;
  if (opened && isMark(cursor, opened.next, ')')) {
    const same = singleName(cursor, opened.next + 1, '');
    return same?.name.month === opened.name.month ? { ...same, sure: true } : null;
  }
  const single = singleName(cursor, at, clitics);
  if (!single) return null;
  // "15 (حزيران) يونيو" opens with the bracket, "يونيو (حزيران)" with the name.
  const bracket = isMark(cursor, single.next, '([');
  const marked = bracket || isMark(cursor, single.next, '/-–—ـ\\');
  const second = singleName(cursor, marked ? single.next + 1 : single.next, '');
  if (second?.name.month !== single.name.month || second.name.calendar !== single.name.calendar)
    return single;
  const closed = bracket && isMark(cursor, second.next, ')]');
  return { ...single, next: second.next + (closed ? 1 : 0), sure: true };
}

function singleName(cursor: Cursor, at: number, clitics: string): MonthParse | null {
  const token = cursor.tokens[at];
  if (token?.kind !== 'word') return null;
  const names = lookup(cursor, at, MONTHS_BY_FIRST_WORD, { clitics, article: false });
  if (!names) return null;
  const name = names.value.find((one) =>
    one.words.slice(1).every((word, index) => bearsWord(cursor, at + 1 + index, word)),
  );
  if (!name || MISSPELT.test(token.clean)) return null;
  const needsDate = name.words[0] === 'اب' && !token.clean.endsWith('آب');
  return { name, start: names.start, next: at + name.words.length, sure: !name.homograph, needsDate };
}

/** "30 حزيران 2018", "السابع من أكتوبر", "16 من الشهر الجاري", "30/6/2018", "30-حزيران-2018". */
export function calendarDay(cursor: Cursor, at: number, afterDayWord: boolean): Parse<CalendarDate> | null {
  const numeric = numericDate(cursor, at, afterDayWord);
  // "ليلة 3/4 أيار": two days of a month.
  if (numeric && !monthName(cursor, numeric.next)) return numeric;
  const day = digitsAt(cursor, at) ?? ordinal(cursor, at) ?? firstDay(cursor, at);
  if (!day) return englishOrder(cursor, at);
  if (day.value < 1 || day.value > 31) return null;
  return dayAndMonth(cursor, at, day, afterDayWord);
}

/** Reads what follows the number of a day: a month by name, or a month counted from the publication. */
export function dayAndMonth(
  cursor: Cursor,
  at: number,
  day: NumberParse,
  afterDayWord: boolean,
): Parse<CalendarDate> | null {
  // "30/حزيران", but not "الثاني / كانون الأول", which are two months.
  const marked = cursor.tokens[day.next - 1]?.kind === 'number' && isMark(cursor, day.next, '/-–');
  const of = marked || isWord(cursor, day.next, OF) ? day.next + 1 : day.next;
  const counted = countedMonth(cursor, of);
  if (counted) return parse(day, counted.next, { month: counted.month });
  if (afterDayWord) {
    const offset = offsetAt(cursor, day.next);
    if (offset !== null) return parse(day, day.next + 1, { month: { kind: 'offset', value: offset } });
  }
  const month = monthName(cursor, of);
  if (!month) return null;
  const year = yearAfterMonth(cursor, month.next, month.name.calendar);
  // "قوى 14 آذار", "جسر 17 نيسان": a name that holds a day of a month, not a date.
  if (!year && isWord(cursor, at - 1, NAMED_AFTER_DAY, { clitics: '*' })) return null;
  return parse(day, year?.next ?? month.next, {
    calendar: month.name.calendar,
    month: { kind: 'named', value: month.name.month },
    year: year?.year ?? null,
    direction: year?.direction ?? null,
  });
}

/** "غرة محرم": the first day of a month. */
function firstDay(cursor: Cursor, at: number): NumberParse | null {
  const word = lookup(cursor, at, FIRST_DAY, { article: false, clitics: '*' });
  return word && { value: 1, start: word.start, next: at + 1 };
}

/** "January 3, 2022", as English pages and posts inside an Arabic text write it. */
function englishOrder(cursor: Cursor, at: number): Parse<CalendarDate> | null {
  if (!LATIN.test(cursor.tokens[at]?.key ?? '')) return null;
  const month = monthName(cursor, at);
  const day = month && cursor.tokens[month.next]?.kind === 'number' ? digitsAt(cursor, month.next) : null;
  if (!month || !day || day.value < 1 || day.value > 31) return null;
  const year = yearNumber(cursor, isMark(cursor, day.next, ',،') ? day.next + 1 : day.next);
  const named = { kind: 'named', value: month.name.month } as const;
  return parse({ ...day, start: month.start }, year?.next ?? day.next, {
    month: named,
    year: year?.year ?? null,
  });
}

/** "الشهر الجاري", "الشهر الماضي", "هذا الشهر": a month counted from the publication's. */
function countedMonth(cursor: Cursor, at: number): { month: Reference; next: number } | null {
  if (isWord(cursor, at, THIS) && isWord(cursor, at + 1, MONTH_WORD, { article: true }))
    return { month: { kind: 'offset', value: 0 }, next: at + 2 };
  if (!isWord(cursor, at, MONTH_WORD, { article: true })) return null;
  const offset = offsetAt(cursor, at + 1);
  return offset === null ? null : { month: { kind: 'offset', value: offset }, next: at + 2 };
}

function parse(day: NumberParse, next: number, more: Partial<CalendarDate>): Parse<CalendarDate> {
  return { start: day.start, next, meaning: calendarDate({ day: day.value, ...more }) };
}
