import { type CalendarDate, calendarDate } from '../../temporal.ts';
import { type Cursor, isMark, isWord } from './cursor.ts';
import { PERIOD_CUES } from './lexicon.ts';
import type { Parse } from './Parse.ts';
import { words } from './table.ts';
import { type YearParse, yearNumber, yearPhrase } from './years.ts';

/** Events that are called by their year: "حرب 2006", "الانتفاضة الأولى 1987", "مؤتمر القاهرة 2014". */
const CALLED_BY_YEAR = words(
  `حرب حروب ثورة انتفاضة نكبة نكسة انتخابات مؤتمر اتفاق اتفاقية اتفاقيات معاهدة دستور غزو اجتياح مجزرة زلزال أحداث هجمات
   قمة احتجاجات مونديال بطولة`,
);
const YEARS = words('عام سنة عامي سنتي أعوام سنوات عامين');
const AND = words('و');
/** Before a number in brackets these say that it counts or names something else: "القرار (2042)". */
const NUMBERED = words('قرار رقم مادة قانون بند مرسوم لواء فوج كتيبة');

/** "عام 2018", "في 2018", "حرب 2006", "(2011)"; a bare number only after a cue and before no counted noun. */
export function yearAlone(
  cursor: Cursor,
  at: number,
  clitics: string,
  cued: boolean,
): Parse<CalendarDate> | null {
  const phrase = yearPhrase(cursor, at, clitics);
  if (phrase?.year && phrase.year.kind !== 'offset') return parse(phrase);
  const number = yearNumber(cursor, at);
  if (!number || countsSomething(cursor, number.next)) return null;
  const cue = cued || isWord(cursor, at - 1, PERIOD_CUES, { clitics: '*' });
  return cue || calledByYear(cursor, at) || listed(cursor, at) || inBrackets(cursor, at, number)
    ? parse(number)
    : null;
}

function parse(year: YearParse): Parse<CalendarDate> {
  return {
    start: year.start,
    next: year.next,
    meaning: calendarDate({ calendar: year.calendar ?? 'gregorian', year: year.year }),
  };
}

/** The event's noun directly before the year, or one word of its name between. */
function calledByYear(cursor: Cursor, at: number): boolean {
  const named = (index: number): boolean => isWord(cursor, index, CALLED_BY_YEAR, { clitics: '*' });
  return named(at - 1) || (cursor.tokens[at - 1]?.kind === 'word' && named(at - 2));
}

/** "في 2014 و2016", "خلال الأعوام 2014 و2015": after a year that has its cue. */
function listed(cursor: Cursor, at: number): boolean {
  if (isWord(cursor, at - 1, YEARS, { clitics: '*' })) return true;
  if (!isWord(cursor, at - 1, AND) || yearNumber(cursor, at - 2) === null) return false;
  return (
    isWord(cursor, at - 3, YEARS, { clitics: '*' }) || isWord(cursor, at - 3, PERIOD_CUES, { clitics: '*' })
  );
}

function inBrackets(cursor: Cursor, at: number, number: YearParse): boolean {
  return (
    isMark(cursor, at - 1, '(') &&
    isMark(cursor, number.next, ')') &&
    !isWord(cursor, at - 2, NUMBERED, { clitics: '*' })
  );
}

/** "في 2018 موقعاً": a noun in the accusative after the number is what it counts. */
export function countsSomething(cursor: Cursor, at: number): boolean {
  const token = cursor.tokens[at];
  if (token?.kind === 'punctuation') return '%٪'.includes(token.key);
  return (
    token !== undefined &&
    /(?:ا|ة)$/.test(token.clean) &&
    !token.clean.startsWith('ال') &&
    !token.clean.startsWith('و')
  );
}
