import {
  type CalendarDate,
  calendarDate,
  type MonthsOfYear,
  type RelativeUnit,
  type SeasonMeaning,
} from '../../temporal.ts';
import { monthName } from './calendar.ts';
import { type Cursor, isWord, lookup } from './cursor.ts';
import { PARTS_OF_PERIOD, PAST, SEASONS } from './lexicon.ts';
import { ordinal } from './numbers.ts';
import type { Parse } from './Parse.ts';
import { table, words } from './table.ts';
import { directionAt, offsetAt, yearAfterMonth, yearNumber, yearPhrase } from './years.ts';

const PERIOD_UNITS = table<'week' | 'month' | 'year'>([
  ['أسبوع', 'week'],
  ['شهر', 'month'],
  ['عام سنة', 'year'],
]);
const BEFORE = words('قبل');
const OF = words('من');
const THIS = table([['هذا هذه', true]]);
/** Words after which a bare month name or a bare number of four digits is a date. */
const CUES = words('في منذ حتى خلال بحلول مطلع بداية أوائل منتصف أواسط نهاية أواخر قبل بعد بين إلى طوال');
const MONTH_CUES = words('من لغاية');
const OTHER_PERIOD = words('نفسه نفسها ذاته ذاتها تالي تالية لاحق سابق واحد واحدة جديد جديدة');
const SEASON_WORD = words('فصل');
const HALVES = table([
  ['نصف', 6],
  ['ربع', 3],
  ['ثلث', 4],
]);

type PeriodMeaning = CalendarDate | SeasonMeaning | RelativeUnit | MonthsOfYear;

/** A month, season, year, week or half of a year, with "early", "mid", "late" before it. */
export function period(cursor: Cursor, at: number): Parse<PeriodMeaning> | null {
  const part = lookup(cursor, at, PARTS_OF_PERIOD, { article: false, clitics: '*' });
  if (part) {
    const of = isWord(cursor, at + 1, OF) ? at + 2 : at + 1;
    const whole = wholePeriod(cursor, of, '', true);
    if (whole) return { ...whole, start: part.start, part: part.value };
  }
  return share(cursor, at) ?? wholePeriod(cursor, at, '*', false);
}

/** The period itself; `cued` when the words before it leave no doubt that a date follows. */
export function wholePeriod(
  cursor: Cursor,
  at: number,
  clitics: string,
  cued: boolean,
): Parse<PeriodMeaning> | null {
  return (
    season(cursor, at, clitics) ??
    month(cursor, at, clitics, cued) ??
    yearAlone(cursor, at, clitics, cued) ??
    relativeUnit(cursor, at, clitics, cued)
  );
}

/** "حزيران 2018", "شهر آذار من العام الماضي", "في حزيران", "حزيران الماضي"; a bare name without any cue is none. */
function month(cursor: Cursor, at: number, clitics: string, cued: boolean): Parse<CalendarDate> | null {
  const name = monthName(cursor, at, clitics);
  if (!name) return null;
  const year = yearAfterMonth(cursor, name.next, name.name.calendar);
  const cue = !name.needsDate && (cued || isWord(cursor, at - 1, CUES, { clitics: '*' }));
  const weakCue = name.sure && isWord(cursor, at - 1, MONTH_CUES, { clitics: '*' });
  const written = name.next - at > name.name.words.length;
  if (!year && !cue && !weakCue && !(name.sure && written)) return null;
  // "مارس" is also "he practised", "رمضان" a name: a direction alone after it is enough, a bare year too.
  return {
    start: name.start,
    next: year?.next ?? name.next,
    meaning: calendarDate({
      calendar: name.name.calendar,
      month: { kind: 'named', value: name.name.month },
      year: year?.year ?? null,
      direction: year?.direction ?? null,
    }),
  };
}

/** "عام 2018", "العام الماضي" (as a year), "في 2018"; a bare number only after a cue and before no counted noun. */
function yearAlone(cursor: Cursor, at: number, clitics: string, cued: boolean): Parse<CalendarDate> | null {
  const phrase = yearPhrase(cursor, at, clitics);
  if (phrase?.year?.kind === 'named')
    return {
      start: phrase.start,
      next: phrase.next,
      meaning: calendarDate({ calendar: phrase.calendar ?? 'gregorian', year: phrase.year }),
    };
  const number = yearNumber(cursor, at);
  if (
    !number ||
    !(cued || isWord(cursor, at - 1, CUES, { clitics: '*' })) ||
    countsSomething(cursor, number.next)
  )
    return null;
  return {
    start: number.start,
    next: number.next,
    meaning: calendarDate({ calendar: number.calendar ?? 'gregorian', year: number.year }),
  };
}

/** "في 2018 موقعاً": a noun in the accusative after the number is what it counts. */
function countsSomething(cursor: Cursor, at: number): boolean {
  const token = cursor.tokens[at];
  if (token?.kind === 'punctuation') return '%٪'.includes(token.key);
  return (
    token !== undefined &&
    /(?:ا|ة)$/.test(token.clean) &&
    !token.clean.startsWith('ال') &&
    !token.clean.startsWith('و')
  );
}

/** "الأسبوع الماضي", "هذا الشهر", "العام المقبل", "الشهر قبل الماضي"; "نهاية الشهر" after a part, marked unsure. */
function relativeUnit(
  cursor: Cursor,
  at: number,
  clitics: string,
  cued: boolean,
): Parse<RelativeUnit> | null {
  const these = lookup(cursor, at, THIS, { clitics });
  if (these) {
    const unit = lookup(cursor, at + 1, PERIOD_UNITS, { article: true });
    return unit ? counted(these.start, at + 2, unit.value, 0) : null;
  }
  const unit = lookup(cursor, at, PERIOD_UNITS, { article: true, clitics });
  if (!unit) return null;
  if (isWord(cursor, at + 1, BEFORE) && isWord(cursor, at + 2, PAST, { article: true }))
    return counted(unit.start, at + 3, unit.value, -2);
  const offset = offsetAt(cursor, at + 1);
  if (offset !== null) return counted(unit.start, at + 2, unit.value, offset);
  if (!cued || isWord(cursor, at + 1, OTHER_PERIOD) || cursor.tokens[at + 1]?.kind === 'number') return null;
  return {
    start: unit.start,
    next: at + 1,
    meaning: { kind: 'relative-unit', unit: unit.value, offset: 0, unsure: true },
  };
}

function counted(
  start: number,
  next: number,
  unit: 'week' | 'month' | 'year',
  offset: number,
): Parse<RelativeUnit> {
  return { start, next, meaning: { kind: 'relative-unit', unit, offset, unsure: false } };
}

/** "صيف 2018", "ربيع عام 2015", "صيف العام الماضي", "الصيف الماضي", "شتاء 2017-2018" (its first year). */
function season(cursor: Cursor, at: number, clitics: string): Parse<SeasonMeaning> | null {
  const word = isWord(cursor, at, SEASON_WORD, { clitics }) ? at + 1 : at;
  const name = lookup(cursor, word, SEASONS, { clitics: word === at ? clitics : '' });
  if (!name) return null;
  const start = word === at ? name.start : (cursor.tokens[at]?.start ?? name.start);
  if (name.article) {
    const direction = directionAt(cursor, word + 1);
    if (!direction) return null;
    return { start, next: word + 2, meaning: { kind: 'season', season: name.value, year: null, direction } };
  }
  const of = isWord(cursor, word + 1, OF) ? word + 2 : word + 1;
  const year = yearPhrase(cursor, of) ?? yearNumber(cursor, of);
  if (!year) return null;
  return {
    start,
    next: year.next,
    meaning: { kind: 'season', season: name.value, year: year.year, direction: null },
  };
}

/** "النصف الأول من عام 2018", "الربع الثاني من العام الجاري". */
function share(cursor: Cursor, at: number): Parse<MonthsOfYear> | null {
  const size = lookup(cursor, at, HALVES, { article: true, clitics: '*' });
  if (!size) return null;
  const which = ordinal(cursor, at + 1);
  if (!which || which.value * size.value > 12 || !isWord(cursor, which.next, OF)) return null;
  const year = yearPhrase(cursor, which.next + 1) ?? yearNumber(cursor, which.next + 1);
  if (!year?.year) return null;
  return {
    start: size.start,
    next: year.next,
    meaning: {
      kind: 'months-of-year',
      firstMonth: (which.value - 1) * size.value + 1,
      lastMonth: which.value * size.value,
      year: year.year,
    },
  };
}
