/** The parts of a date field as they stand, null where empty. */
export interface TypedDay {
  readonly day: number | null;
  readonly month: number | null;
  readonly year: number | null;
}

const MS_PER_DAY = 86_400_000;
/** While a year is typed it is 2, 20, 201: none of them is meant. */
const FIRST_YEAR = 1000;

/**
 * What was typed: `days` since 1970-01-01 of a whole date of the calendar; `impossible` where all parts are there and
 * no such day exists (31 February); `half` as long as a part or the end of the year is missing.
 */
export function readTypedDay({ day, month, year }: TypedDay): number | 'half' | 'impossible' {
  if (day === null || month === null || year === null || year < FIRST_YEAR) return 'half';
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  // Date.UTC lets 31 February roll over into March: only a day that reads back the same is one.
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? time / MS_PER_DAY : 'impossible';
}

/** The parts in the order of both interface languages, kept from left to right within Arabic. */
export const typedText = ({ day, month, year }: TypedDay): string =>
  `\u2066${[day, month, year].map((part) => part ?? '–').join('/')}\u2069`;
