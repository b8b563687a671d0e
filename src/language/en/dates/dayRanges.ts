import { calendarDate, type PointMeaning } from '../../temporal.ts';
import type { Finding } from './Finding.ts';

/** Month names with a capital, abbreviated or not. */
const MONTH =
  '(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const JOINT = '(?: (?:to|and|until|till|through) |\\s?[-–]\\s?)';

/** "from 3 to 5 May", "between 3 and 5 May 2017", "3, 4 and 5 May": chrono reads the last day alone. */
const DAYS = new RegExp(
  `\\b${DAY}(?:(?:, ${DAY}){1,4},? and |${JOINT})(?:the )?${DAY}(?: of)? ${MONTH}\\b\\.?(?:,? ((?:19|20)\\d\\d))?`,
  'g',
);
/** "between March and May", "from November 2016 to March 2017". */
const MONTH_RANGE = new RegExp(
  `(?<=\\b(?:from|between|From|Between) )${MONTH}\\b\\.?(?: ((?:19|20)\\d\\d))? (?:to|and|until|till|through) ${MONTH}\\b(?! \\d{1,2}\\b)\\.?(?: ((?:19|20)\\d\\d))?`,
  'g',
);

/** Ranges of days of one month, and of months. */
export function dayRanges(text: string): Finding[] {
  const days = [...text.matchAll(DAYS)].flatMap((match) => {
    const [, first, , last, month, year] = match;
    const point = (day: string | undefined): PointMeaning => date(month, year, Number(day));
    const valid =
      [first, last].every((day) => Number(day) >= 1 && Number(day) <= 31) && Number(first) < Number(last);
    return valid ? [range(match, point(first), point(last))] : [];
  });
  const months = [...text.matchAll(MONTH_RANGE)].map((match) => {
    const [, first, firstYear, last, lastYear] = match;
    return range(match, date(first, firstYear ?? lastYear, null), date(last, lastYear, null));
  });
  return [...days, ...months];
}

function range(match: RegExpExecArray, from: PointMeaning, to: PointMeaning): Finding {
  return { start: match.index, end: match.index + match[0].length, meaning: { kind: 'range', from, to } };
}

function date(month: string | undefined, year: string | undefined, day: number | null): PointMeaning {
  const number = MONTHS.indexOf((month ?? '').slice(0, 3).toLowerCase()) + 1;
  return calendarDate({
    day,
    month: { kind: 'named', value: number },
    year: year === undefined ? null : { kind: 'named', value: Number(year) },
  });
}
