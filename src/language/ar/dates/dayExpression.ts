import type { PartOfDay } from '../../../model/date.ts';
import type {
  AnchoredDay,
  CalendarDate,
  RangeMeaning,
  RelativeDay,
  Weekday,
  WeekdayMeaning,
} from '../../temporal.ts';
import { anchoredDay } from './anchored.ts';
import { calendarDay } from './calendar.ts';
import { adverbOfDay, clock, hours, partBeforeDay } from './clock.ts';
import { type Cursor, isMark, isWord } from './cursor.ts';
import { dayWord, nextMorning, relativeDay, weekday } from './days.ts';
import type { Parse } from './Parse.ts';
import { words } from './table.ts';
import { directionAt } from './years.ts';

const OF = words('من');
const CORRESPONDING = words('موافق مصادف واقع');
const DATED = words('تاريخ');
const FOR = words('ل');
const FOR_PREFIXED = words('في');
/** Brackets and quotation marks around a second name of the day. */
const OPENING = '([«"“';
const CLOSING = ')]»"”';

type OneDay = RelativeDay | AnchoredDay | WeekdayMeaning | CalendarDate;
export type DayMeaning = OneDay | RangeMeaning;

/**
 * A day with everything said about it: "فجر اليوم، الأربعاء 17 من أيلول", "مساء الجمعة", "الساعة الخامسة من عصر يوم السبت",
 * "الأحد الموافق لـ السابع من أكتوبر", "ليل الأحد - الاثنين". The date named most exactly gives the meaning, the others check it.
 */
export function dayExpression(cursor: Cursor, at: number): Parse<DayMeaning> | null {
  const time = clock(cursor, at) ?? hours(cursor, at);
  const partAt = time ? dayAfterHour(cursor, time.next) : at;
  const part = partBeforeDay(cursor, partAt);
  const wordAt = part ? part.next : partAt;
  const label = dayWord(cursor, wordAt);
  const coreAt = label ? label.next : wordAt;
  const core = coreDay(cursor, coreAt, Boolean(label || part));
  if (!core) return null;
  const partOfDay = core.partOfDay ?? part?.partOfDay ?? time?.partOfDay ?? null;
  const start = time?.start ?? part?.start ?? label?.start ?? core.start;
  if (partOfDay === 'night' && core.meaning.kind === 'weekday') {
    const night = nightOfTwoDays(cursor, { ...core, meaning: core.meaning }, part?.afterMidnight ?? false);
    if (night) return { ...night, start };
  }
  return withPart(withClaims(cursor, { ...core, start }), partOfDay, cursor);
}

/** "الساعة الخامسة من فجر", "الساعة 15:20، يوم", "الساعة 11:29، من صباح". */
function dayAfterHour(cursor: Cursor, at: number): number {
  const comma = isMark(cursor, at, '،,') ? at + 1 : at;
  if (isWord(cursor, comma, OF)) return comma + 1;
  return dayWord(cursor, comma) || partBeforeDay(cursor, comma) ? comma : at;
}

function coreDay(cursor: Cursor, at: number, afterDayWord: boolean): Parse<OneDay> | null {
  const dated = isWord(cursor, at - 1, DATED, { clitics: '*' });
  return (
    anchoredDay(cursor, at, afterDayWord) ??
    relativeDay(cursor, at, afterDayWord) ??
    weekday(cursor, at) ??
    calendarDay(cursor, at, afterDayWord || dated)
  );
}

/** The night between two named days is one expression; after midnight it is the second day. */
function nightOfTwoDays(
  cursor: Cursor,
  core: Parse<WeekdayMeaning>,
  afterMidnight: boolean,
): Parse<RangeMeaning | WeekdayMeaning> | null {
  const morning = nextMorning(cursor, core.next, core.meaning.weekday);
  if (!morning) return null;
  // "ليل السبت - الأحد الماضي": the direction is said once, behind the second day.
  const direction = directionAt(cursor, morning.next);
  const second: WeekdayMeaning = { ...core.meaning, weekday: morning.weekday, direction };
  return {
    start: core.start,
    next: direction === null ? morning.next : morning.next + 1,
    meaning: afterMidnight ? second : { kind: 'range', from: core.meaning, to: second },
    partOfDay: 'night',
  };
}

/** Reads on over commas, brackets and "الموافق": a weekday beside a day checks it, a calendar date takes its place. */
function withClaims(cursor: Cursor, first: Parse<OneDay>): Parse<OneDay> {
  let said = first;
  for (;;) {
    const more = claim(cursor, said);
    if (!more) return said;
    said = more;
  }
}

function claim(cursor: Cursor, said: Parse<OneDay>): Parse<OneDay> | null {
  const link = linkAfter(cursor, said.next);
  const label = dayWord(cursor, link.next);
  const at = label ? label.next : link.next;
  const next = (parse: Parse): number =>
    link.bracket && isMark(cursor, parse.next, CLOSING) ? parse.next + 1 : parse.next;
  const counted = said.meaning.kind === 'relative-day' || said.meaning.kind === 'anchored-day';
  if (counted && said.weekday === undefined) {
    const day = weekday(cursor, at);
    if (day && day.start === cursor.tokens[at]?.start && day.meaning.direction === null)
      return { ...said, next: next(day), weekday: day.meaning.weekday };
  }
  // "الاثنين (أمس)": counted from the publication, the weekday checks it.
  if (said.meaning.kind === 'weekday' && link.bracket) {
    const day = relativeDay(cursor, at, true);
    if (day && isMark(cursor, day.next, CLOSING))
      return { ...said, next: day.next + 1, meaning: day.meaning, weekday: said.meaning.weekday };
  }
  const calendar = calendarDay(cursor, at, true);
  if (!calendar || calendar.start !== cursor.tokens[at]?.start) return null;
  const known = said.meaning.kind === 'calendar-date' ? said.meaning : null;
  // A Hijri date beside a Gregorian one is the same day again.
  if (known && known.calendar === calendar.meaning.calendar) return null;
  if (known && known.calendar === 'gregorian') return { ...said, next: next(calendar) };
  const weekdayClaim: Weekday | undefined =
    said.weekday ?? (said.meaning.kind === 'weekday' ? said.meaning.weekday : undefined);
  return {
    ...said,
    next: next(calendar),
    meaning: calendar.meaning,
    ...(weekdayClaim === undefined ? {} : { weekday: weekdayClaim }),
  };
}

/** What may stand between two names of one day. */
function linkAfter(cursor: Cursor, at: number): { next: number; bracket: boolean } {
  let bracket = isMark(cursor, at, OPENING);
  let next = bracket || isMark(cursor, at, '،,-–/') ? at + 1 : at;
  if (isWord(cursor, next, CORRESPONDING, { clitics: '*' })) {
    next++;
    if (isWord(cursor, next, FOR) || isWord(cursor, next, FOR_PREFIXED)) next++;
    if (!bracket && isMark(cursor, next, OPENING)) {
      bracket = true;
      next++;
    }
  } else if (isWord(cursor, next, DATED, { clitics: 'ب' })) next++;
  return { next, bracket };
}

function withPart<Meaning extends DayMeaning>(
  parse: Parse<Meaning>,
  before: PartOfDay | null,
  cursor: Cursor,
): Parse<Meaning> {
  const adverb = adverbOfDay(cursor, parse.next);
  const next = adverb?.next ?? parse.next;
  const comma = isMark(cursor, next, '،,') ? next + 1 : next;
  const time = clock(cursor, comma) ?? clockAfterPreposition(cursor, comma);
  const partOfDay = before ?? adverb?.partOfDay ?? time?.partOfDay ?? null;
  return { ...parse, next: time?.next ?? next, ...(partOfDay === null ? {} : { partOfDay }) };
}

/** "في تمام الساعة الخامسة", "وحوالي الساعة 20:30". */
function clockAfterPreposition(cursor: Cursor, at: number): ReturnType<typeof clock> {
  if (!isWord(cursor, at, AT_HOUR, { clitics: '*' })) return null;
  return clock(cursor, isWord(cursor, at + 1, AT_HOUR) ? at + 2 : at + 1);
}

const AT_HOUR = words('عند في تمام حدود حوالي نحو قرابة');
