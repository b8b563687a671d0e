import type { PartOfDay } from '../../../model/date.ts';
import {
  calendarDate,
  type PointMeaning,
  type Reference,
  type TemporalMeaning,
  type Weekday,
} from '../../temporal.ts';
import type { Finding } from './Finding.ts';
import { NUMBERS, PARTS_OF_DAY, PARTS_OF_PERIOD } from './lexicon.ts';

/** Phrases that chrono does not read or reads as something else; every expression looks at a bounded stretch of text. */

const YEAR = '(?:19|20)\\d\\d';
const COUNT = '(a|an|one|two|three|four|five|six|seven|eight|nine|ten|\\d{1,2})';
const ORDINALS = new Map([
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fourth', 4],
]);

type Said = Omit<Finding, 'start' | 'end'> | null;
type Phrase = readonly [RegExp, (groups: (string | undefined)[]) => Said];

const PHRASES: readonly Phrase[] = [
  // "the same day", "on that day", "that night"
  [/\b(?:the|that) same (day|night|morning|evening)\b/gi, ([, part]) => anchored(0, part)],
  [/\b(?<=\bon )that day\b|\bthat (night|evening|morning)\b/gi, ([, part]) => anchored(0, part)],
  // "the next day", "the following night", "the previous day"
  [/\bthe (?:next|following) (day|night|morning|evening|afternoon)\b/gi, ([, part]) => anchored(1, part)],
  [/\bthe (?:previous|preceding) (day|night|evening)\b/gi, ([, part]) => anchored(-1, part)],
  [
    /\bthe day (before|after)\b(?=\s*(?:[.,;!?)]|$|and\b|in\b|at\b|when\b))/gi,
    ([, side]) => anchored(side?.toLowerCase() === 'before' ? -1 : 1, 'day'),
  ],
  // "two days later", "a day earlier"
  [
    new RegExp(`\\b${COUNT} (day|week)s? (later|earlier|afterwards)\\b`, 'gi'),
    ([, count, unit, side]) => {
      const days = amount(count) * (unit?.toLowerCase() === 'week' ? 7 : 1);
      return anchored(side?.toLowerCase() === 'earlier' ? -days : days, 'day');
    },
  ],
  // "last weekend", "over the weekend"
  [/\b(?:(last|past|this|next|coming)|(?:over|at|during) the) weekend\b/gi, ([, word]) => weekend(word)],
  // "the early 1980s"; not "the 1900s", a decade or a century
  [
    /\b(?:(early|mid|late)[- ])?(1[5-9]|20)([1-9])0s\b/gi,
    ([, part, century, tens]) => ({
      meaning: { kind: 'decade', tens: Number(tens) * 10, century: named(Number(century)) },
      ...partOf(part),
    }),
  ],
  [
    /\b(?:(early|mid|late)[- ])?(\d{1,2})(?:st|nd|rd|th) century\b/gi,
    ([, part, number]) =>
      Number(number) < 10 || Number(number) > 21
        ? null
        : { meaning: { kind: 'decade', tens: null, century: named(Number(number) - 1) }, ...partOf(part) },
  ],
  // "the first half of 2017", "the second quarter of last year", "Q3 2016"
  [
    new RegExp(`\\b(first|second|third|fourth) (half|quarter) of (${YEAR}|this year|last year)\\b`, 'gi'),
    ([, which, size, year]) =>
      share(ORDINALS.get(which?.toLowerCase() ?? '') ?? 0, size?.toLowerCase() === 'half' ? 6 : 3, year),
  ],
  [new RegExp(`\\bQ([1-4])[ /]?(${YEAR})\\b`, 'g'), ([, which, year]) => share(Number(which), 3, year)],
  // "the month before last"
  [
    /\bthe (week|month|year) before last\b/gi,
    ([, unit]) => ({
      meaning: {
        kind: 'relative-unit',
        unit: unit?.toLowerCase() as 'week' | 'month' | 'year',
        offset: -2,
        unsure: false,
      },
    }),
  ],
  // "the Sunday before last"
  [
    /\bthe (Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day before last\b/g,
    ([, day]) => ({
      meaning: { kind: 'weekday', weekday: weekdayOf(day), direction: 'last', count: 2, weekOffset: null },
    }),
  ],
  // "the end of the month": which one is not said
  [
    /\b(beginning|start|middle|end) of the (week|month|year)\b/gi,
    ([, part, unit]) => ({
      meaning: {
        kind: 'relative-unit',
        unit: unit?.toLowerCase() as 'week' | 'month' | 'year',
        offset: 0,
        unsure: true,
      },
      ...partOf(part),
    }),
  ],
  // "the 15th of this month"
  [
    /\b(\d{1,2})(?:st|nd|rd|th) of (this|last|next) month\b/gi,
    ([, day, which]) => ({
      meaning: calendarDate({
        day: Number(day),
        month: { kind: 'offset', value: { this: 0, last: -1, next: 1 }[which?.toLowerCase() as 'this'] ?? 0 },
      }),
    }),
  ],
  // "a fortnight ago", "two decades ago", "two and a half years ago"
  [
    new RegExp(`\\b${COUNT} (fortnight|decade)s? ago\\b`, 'gi'),
    ([, count, unit]) => {
      const weeks = unit?.toLowerCase() === 'fortnight';
      return ago(weeks ? 'week' : 'year', amount(count) * (weeks ? 2 : 10));
    },
  ],
  [
    new RegExp(`\\b${COUNT} and a half (week|month|year)s? ago\\b`, 'gi'),
    ([, count, unit]) => ({
      ...ago(unit?.toLowerCase() as 'week', amount(count)),
      approximate: true,
    }),
  ],
  // chrono knows no leap day
  [
    new RegExp(
      `\\b(?:29(?:th)?(?: of)? Feb(?:ruary|\\.)?|Feb(?:ruary|\\.)? 29(?:th)?)(?:,? (${YEAR}))?\\b`,
      'g',
    ),
    ([, year]) => ({
      meaning: calendarDate({ day: 29, month: named(2), year: year ? named(Number(year)) : null }),
    }),
  ],
  // "during Ramadan", "the holy month of Ramadan"
  [
    /(?<=\b(?:during|in|since|before|after|until|throughout|of|end of|start of) )Ramadan\b(?! [A-Z])/g,
    () => ({
      meaning: calendarDate({ calendar: 'hijri', month: named(9) }),
    }),
  ],
];

/** What these phrases find in the text; two of them may overlap. */
export function phrases(text: string): Finding[] {
  return PHRASES.flatMap(([pattern, read]) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const said = read([...match]);
      return said ? [{ start: match.index, end: match.index + match[0].length, ...said }] : [];
    }),
  );
}

function named(value: number): { kind: 'named'; value: number } {
  return { kind: 'named', value };
}

function amount(count: string | undefined): number {
  const word = count?.toLowerCase() ?? '';
  return NUMBERS.get(word) ?? Number(word);
}

function anchored(offset: number, part: string | undefined): Said {
  const partOfDay = PARTS_OF_DAY.get(part?.toLowerCase() ?? '');
  return { meaning: { kind: 'anchored-day', offset }, ...(partOfDay ? { partOfDay } : {}) };
}

function weekdayOf(day: string | undefined): Weekday {
  return (['Mon', 'Tues', 'Wednes', 'Thurs', 'Fri', 'Satur', 'Sun'].indexOf(day ?? '') + 1) as Weekday;
}

function partOf(part: string | undefined): { part?: 'start' | 'middle' | 'end' } {
  const found = PARTS_OF_PERIOD.get(part?.toLowerCase() ?? '');
  return found ? { part: found } : {};
}

function weekend(word: string | undefined): Said {
  const said = word?.toLowerCase();
  const direction =
    said === 'this' ? 'this' : said === 'next' || said === 'coming' ? 'next' : said ? 'last' : null;
  const day = (weekday: 6 | 7): PointMeaning => ({
    kind: 'weekday',
    weekday,
    direction,
    count: 1,
    weekOffset: null,
  });
  const meaning: TemporalMeaning = { kind: 'range', from: day(6), to: day(7) };
  return { meaning };
}

function share(which: number, months: number, year: string | undefined): Said {
  if (which * months > 12) return null;
  const said = year?.toLowerCase() ?? '';
  const reference: Reference = said.endsWith('year')
    ? { kind: 'offset', value: said.startsWith('last') ? -1 : 0 }
    : named(Number(said));
  return {
    meaning: {
      kind: 'months-of-year',
      firstMonth: (which - 1) * months + 1,
      lastMonth: which * months,
      year: reference,
    },
  };
}

function ago(
  unit: 'week' | 'month' | 'year',
  count: number,
): { meaning: PointMeaning; partOfDay?: PartOfDay } {
  return { meaning: { kind: 'ago', unit, amount: count, ongoing: false } };
}
