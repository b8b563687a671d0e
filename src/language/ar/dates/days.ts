import type { PartOfDay } from '../../../model/date.ts';
import type { RelativeDay, Weekday, WeekdayMeaning } from '../../temporal.ts';
import { type Cursor, isMark, isWord, lookup } from './cursor.ts';
import { NOT_AFTER_TODAY, NOT_BEFORE_TODAY, NOT_BEFORE_WEEKDAY, PAST, WEEKDAYS } from './lexicon.ts';
import type { Parse } from './Parse.ts';
import { table, words } from './table.ts';
import { directionAt, offsetAt } from './years.ts';

const TODAY = table([['يوم', 0]]);
const TONIGHT = table([['ليلة', 0]]);
const YESTERDAY = table([['أمس بارحة امبارح', -1]]);
const TOMORROW = table([['غدا غد', 1]]);
const FIRST = words('أول');
const OF = words('من');
const BEFORE = words('قبل');
const AFTER = table([['بعد', true]]);
const DAY_WORD = table([['يوم نهار', true]]);
const THIS = table([['هذا هذه', true]]);
const WEEK = words('أسبوع');
/** "هذا العصر" is this age. */
const THIS_PART = table<PartOfDay>([
  ['فجر', 'dawn'],
  ['صباح', 'morning'],
  ['مساء', 'evening'],
  ['ليلة ليل', 'night'],
]);
const IN = words('في');
const THAT_DAY = words('ذلك ذاك');
const THAT_NIGHT = words('تلك في');
const DAY_BEFORE = table([['أول قبل', true]]);
const BETWEEN = words('بين');
const UNTIL = words('على إلى');
const NOT_AFTER_WEEKDAY = words('عظيمة سوداء أسود حزينة دامية حمراء معا');
const NOT_AFTER_TOMORROW = words('واضحا من هدفا مصدر رمزا');

/** "اليوم", "أمس", "أول أمس", "أمس الأول", "غداً", "بعد غد", "يوم أمس", "الليلة الماضية". */
export function relativeDay(cursor: Cursor, at: number, afterDayWord: boolean): Parse<RelativeDay> | null {
  return (
    today(cursor, at, afterDayWord) ??
    tonight(cursor, at) ??
    yesterday(cursor, at, afterDayWord) ??
    tomorrow(cursor, at, afterDayWord)
  );
}

function today(cursor: Cursor, at: number, afterDayWord: boolean): Parse<RelativeDay> | null {
  const these = lookup(cursor, at, THIS, { clitics: '*' });
  if (these) {
    const part = lookup(cursor, at + 1, THIS_PART, { article: true });
    if (part) return { ...relative(these.start, at + 2, 0), partOfDay: part.value };
    const day = lookup(cursor, at + 1, TODAY, { article: true });
    if (!day || isWord(cursor, at - 1, NOT_BEFORE_TODAY, { clitics: '*' })) return null;
    return relative(these.start, at + 2, 0);
  }
  const word = lookup(cursor, at, TODAY, { article: true, clitics: '*' });
  if (!word || word.clitics.endsWith('ب') || word.clitics.endsWith('ك')) return null;
  // "في مثل هذا اليوم": the day of another year.
  if (lookup(cursor, at - 1, THIS) && isWord(cursor, at - 2, NOT_BEFORE_TODAY, { clitics: '*' })) return null;
  if (weekdayName(cursor, at + 1) !== null) {
    return isWord(cursor, at - 1, THAT_DAY) ? null : relative(word.start, at + 1, 0);
  }
  if (isWord(cursor, at - 1, NOT_BEFORE_TODAY, { clitics: '*' }) || isWord(cursor, at + 1, NOT_AFTER_TODAY))
    return null;
  // "مرتين في اليوم" counts per day.
  if (!afterDayWord && isWord(cursor, at - 1, IN)) return null;
  return relative(word.start, at + 1, 0);
}

function tonight(cursor: Cursor, at: number): Parse<RelativeDay> | null {
  const word = lookup(cursor, at, TONIGHT, { article: true, clitics: '*' });
  if (!word) return null;
  if (isWord(cursor, at + 1, BEFORE) && isWord(cursor, at + 2, PAST, { article: true }))
    return { ...relative(word.start, at + 3, -2), partOfDay: 'night' };
  const offset = offsetAt(cursor, at + 1);
  if (offset !== null) return { ...relative(word.start, at + 2, offset), partOfDay: 'night' };
  if (
    isWord(cursor, at - 1, NOT_BEFORE_TODAY) ||
    isWord(cursor, at - 1, THAT_NIGHT) ||
    isWord(cursor, at + 1, NOT_AFTER_TODAY)
  )
    return null;
  return { ...relative(word.start, at + 1, 0), partOfDay: 'night' };
}

function yesterday(cursor: Cursor, at: number, afterDayWord: boolean): Parse<RelativeDay> | null {
  const first = lookup(cursor, at, DAY_BEFORE, { article: false, clitics: '*' });
  if (first) {
    const after = isWord(cursor, at + 1, OF) ? at + 2 : at + 1;
    return lookup(cursor, after, YESTERDAY) ? relative(first.start, after + 1, -2) : null;
  }
  const word = lookup(cursor, at, YESTERDAY, { clitics: '*' });
  if (!word) return null;
  // "الأمس" alone is the past as such; "بالأمس", "يوم الأمس" are the day before.
  if (word.article && word.clitics === '' && !afterDayWord && cursor.tokens[at]?.key === 'الامس') return null;
  if (isWord(cursor, at + 1, FIRST, { article: true })) return relative(word.start, at + 2, -2);
  return relative(word.start, at + 1, -1);
}

function tomorrow(cursor: Cursor, at: number, afterDayWord: boolean): Parse<RelativeDay> | null {
  const after = lookup(cursor, at, AFTER, { article: false, clitics: '*' });
  if (after) {
    const of = lookup(cursor, at + 1, DAY_WORD, { article: false }) ? at + 2 : at + 1;
    return lookup(cursor, of, TOMORROW) ? relative(after.start, of + 1, 2) : null;
  }
  const word = lookup(cursor, at, TOMORROW, { clitics: '*' });
  if (!word) return null;
  const adverb = cursor.tokens[at]?.key.endsWith('غدا') ?? false;
  // "غد" needs a day word before it; "غدا" is also the verb "became".
  if (!afterDayWord && (!adverb || isWord(cursor, at + 1, NOT_AFTER_TOMORROW, { article: false })))
    return null;
  return relative(word.start, at + 1, 1);
}

function relative(start: number, next: number, offset: number): Parse<RelativeDay> {
  return { start, next, meaning: { kind: 'relative-day', offset } };
}

/** The weekday at a token, always with its article: أحد alone is "one of", اثنين "two". */
export function weekdayName(cursor: Cursor, at: number, clitics = ''): Weekday | null {
  return lookup(cursor, at, WEEKDAYS, { article: true, clitics })?.value ?? null;
}

/** "السبت", "السبت الماضي", "الجمعة قبل الماضية", "الأحد من الأسبوع الماضي"; not "صلاة الجمعة", "سوق الأحد". */
export function weekday(cursor: Cursor, at: number): Parse<WeekdayMeaning> | null {
  const word = lookup(cursor, at, WEEKDAYS, { article: true, clitics: '*' });
  if (!word) return null;
  // Without its article the noun before owns the day: "سوق الأحد"; "السوق الأحد" is the market, on Sunday.
  if (isWord(cursor, at - 1, NOT_BEFORE_WEEKDAY, { clitics: '*', article: false })) return null;
  if (isWord(cursor, at + 1, NOT_AFTER_WEEKDAY)) return null;
  // "بين الاثنين": between the two of them, unless a second day follows.
  if (isWord(cursor, at - 1, BETWEEN) && word.value === 1 && weekdayName(cursor, at + 1, 'و') === null)
    return null;
  const meaning: WeekdayMeaning = {
    kind: 'weekday',
    weekday: word.value,
    direction: null,
    count: 1,
    weekOffset: null,
  };
  if (isWord(cursor, at + 1, BEFORE) && isWord(cursor, at + 2, PAST, { article: true }))
    return { start: word.start, next: at + 3, meaning: { ...meaning, direction: 'last', count: 2 } };
  const direction = directionAt(cursor, at + 1);
  if (direction) return { start: word.start, next: at + 2, meaning: { ...meaning, direction } };
  if (isWord(cursor, at + 1, OF) && isWord(cursor, at + 2, WEEK, { article: true })) {
    const weekOffset = offsetAt(cursor, at + 3);
    if (weekOffset !== null) return { start: word.start, next: at + 4, meaning: { ...meaning, weekOffset } };
  }
  return { start: word.start, next: at + 1, meaning };
}

/** "يوم", "نهار" before a day: where it starts, and where the day begins. */
export function dayWord(cursor: Cursor, at: number): { start: number; next: number } | null {
  const word = lookup(cursor, at, DAY_WORD, { article: false, clitics: '*' });
  return word ? { start: word.start, next: at + 1 } : null;
}

/** A night named by two days ("ليل الأحد - الاثنين", "ليل السبت الأحد", "ليلة الجمعة على السبت"): the second one. */
export function nextMorning(
  cursor: Cursor,
  at: number,
  first: Weekday,
): { weekday: Weekday; next: number } | null {
  const linked = isMark(cursor, at, '-–—/ـ') || cursor.tokens[at]?.key === 'ـ' || isWord(cursor, at, UNTIL);
  const second = weekdayName(cursor, linked ? at + 1 : at);
  return second !== null && second === (first % 7) + 1
    ? { weekday: second, next: linked ? at + 2 : at + 1 }
    : null;
}
