import { type CalendarName, dayIn } from './calendars.ts';

/** The parts of a date field as they stand, null where empty. */
export interface TypedDay {
  readonly day: number | null;
  readonly month: number | null;
  readonly year: number | null;
}

/** While a year is typed it is 2, 20, 201: none of them is meant. */
const FIRST_YEAR = 1000;

/**
 * What was typed: `days` since 1970-01-01 of a whole date of the calendar; `impossible` where all parts are there and
 * no such day exists (31 February); `half` as long as a part or the end of the year is missing.
 */
export function readTypedDay(
  { day, month, year }: TypedDay,
  calendar: CalendarName = 'gregory',
): number | 'half' | 'impossible' {
  if (day === null || month === null || year === null || year < FIRST_YEAR) return 'half';
  return dayIn(calendar, year, month, day) ?? 'impossible';
}

/** The parts in the order of both interface languages, kept from left to right within Arabic. */
export const typedText = ({ day, month, year }: TypedDay): string =>
  `\u2066${[day, month, year].map((part) => part ?? '–').join('/')}\u2069`;
