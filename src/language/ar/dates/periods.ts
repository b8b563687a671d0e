import {
  type CalendarDate,
  calendarDate,
  type Decade,
  type MonthsOfYear,
  type RelativeUnit,
  type SeasonMeaning,
} from '../../temporal.ts';
import { monthName } from './calendar.ts';
import { type Cursor, isWord, lookup } from './cursor.ts';
import { decade } from './decades.ts';
import { PARTS_OF_PERIOD, PAST, PERIOD_CUES, SEASONS } from './lexicon.ts';
import type { Parse } from './Parse.ts';
import { shareAt, shareOfYear, WEEKS_OF_MONTH } from './shares.ts';
import { table, words } from './table.ts';
import { yearAlone } from './yearAlone.ts';
import { directionAt, offsetAt, yearAfterMonth, yearNumber, yearPhrase } from './years.ts';

const PERIOD_UNITS = table<'week' | 'month' | 'year'>([
  ['أسبوع', 'week'],
  ['شهر', 'month'],
  ['عام سنة', 'year'],
]);
const BEFORE = words('قبل');
const OF = words('من');
const THIS = table([['هذا هذه', true]]);
const MONTH_CUES = words('من لغاية');
const OTHER_PERIOD = words('نفسه نفسها ذاته ذاتها تالي تالية لاحق سابق واحد واحدة جديد جديدة');
const SEASON_WORD = words('فصل');

type PeriodMeaning = CalendarDate | SeasonMeaning | RelativeUnit | MonthsOfYear | Decade;

/** A month, season, year, week or half of a year, with "early", "mid", "late" before it. */
export function period(cursor: Cursor, at: number): Parse<PeriodMeaning> | null {
  const part = lookup(cursor, at, PARTS_OF_PERIOD, { article: false, clitics: '*' });
  if (part) {
    const of = isWord(cursor, at + 1, OF) ? at + 2 : at + 1;
    const whole = wholePeriod(cursor, of, '', true);
    const said = whole ?? monthUnsaid(cursor, of);
    if (said) return { ...said, start: part.start, part: part.value };
  }
  return shareOfYear(cursor, at) ?? shareOfMonth(cursor, at) ?? wholePeriod(cursor, at, '*', false);
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
    decade(cursor, at, clitics, cued) ??
    month(cursor, at, clitics, cued) ??
    yearAlone(cursor, at, clitics, cued) ??
    relativeUnit(cursor, at, clitics, cued)
  );
}

/** "مطلع الجاري", "أواخر الماضي": the month, its noun left out. */
function monthUnsaid(cursor: Cursor, at: number): Parse<RelativeUnit> | null {
  const offset = offsetAt(cursor, at);
  return offset === null ? null : counted(cursor.tokens[at]?.start ?? 0, at + 1, 'month', offset);
}

/** "النصف الثاني من حزيران", "الأسبوع الأول من الشهر الجاري": the month, which part of it is said beside. */
function shareOfMonth(cursor: Cursor, at: number): Parse<CalendarDate | RelativeUnit> | null {
  const share = shareAt(cursor, at);
  if (!share) return null;
  const whole = month(cursor, share.next, '', true) ?? relativeUnit(cursor, share.next, '', false);
  if (whole?.meaning.kind === 'relative-unit' && whole.meaning.unit !== 'month') return null;
  const last = share.of === WEEKS_OF_MONTH ? share.of - 1 : share.of;
  const part = share.which === 1 ? 'start' : share.which >= last ? 'end' : 'middle';
  return whole && { ...whole, start: share.start, part };
}

/** "حزيران 2018", "شهر آذار من العام الماضي", "في حزيران", "حزيران الماضي"; a bare name without any cue is none. */
function month(cursor: Cursor, at: number, clitics: string, cued: boolean): Parse<CalendarDate> | null {
  const name = monthName(cursor, at, clitics);
  if (!name) return null;
  const year = yearAfterMonth(cursor, name.next, name.name.calendar);
  const cue = !name.needsDate && (cued || isWord(cursor, at - 1, PERIOD_CUES, { clitics: '*' }));
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
