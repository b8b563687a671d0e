import type { PartOfDay } from '../model/date.ts';

/**
 * What a text says about time, as said: nothing here knows when the report was published. `src/extract/dates` turns
 * these into EDTF. A language finds them; the kinds are the same for every language.
 */

/** ISO 8601 weekday: Monday 1 to Sunday 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** "last", "this", "next" as the text says it; null when it says nothing. */
export type Direction = 'last' | 'this' | 'next' | null;

export type TemporalUnit = 'hour' | 'day' | 'week' | 'month' | 'year';
export type Season = 'spring' | 'summer' | 'autumn' | 'winter';
export type Calendar = 'gregorian' | 'hijri';

/**
 * Which year (or month, or century) a date belongs to: named, counted from the publication (-1 is last year), counted from
 * the one that the text named last ("of the same year" is `anchored` 0), or not said.
 */
export type Reference =
  | { kind: 'named'; value: number }
  | { kind: 'offset'; value: number }
  | { kind: 'anchored'; value: number }
  | null;

/** Counted in days from the publication: today 0, yesterday -1. */
export interface RelativeDay {
  kind: 'relative-day';
  offset: number;
}

/** Counted in days from the day that the text named last: "on the same day" 0, "the next day" 1. */
export interface AnchoredDay {
  kind: 'anchored-day';
  offset: number;
}

/** "Saturday", "last Saturday", "the Saturday before last" (`last`, weeks 2), "Saturday of last week" (`weekOffset`). */
export interface WeekdayMeaning {
  kind: 'weekday';
  weekday: Weekday;
  direction: Direction;
  /** How many such days back or ahead when a direction is given. */
  count: number;
  /** Weeks from the publication's week when the text names the week. */
  weekOffset: number | null;
}

/** A day or month of a calendar, parts of it possibly unsaid. */
export interface CalendarDate {
  kind: 'calendar-date';
  calendar: Calendar;
  year: Reference;
  month: Reference;
  day: number | null;
  /** "30 June last", "June last": which occurrence is meant when the year is not said. */
  direction: Direction;
  /** True for numbers that could as well be read month first ("6/7/2018"). */
  orderUnsure: boolean;
  /** True when the year was written with its last two digits only. */
  shortYear: boolean;
}

/** A calendar date with everything unsaid left open. */
export function calendarDate(said: Partial<CalendarDate>): CalendarDate {
  return {
    kind: 'calendar-date',
    calendar: 'gregorian',
    year: null,
    month: null,
    day: null,
    direction: null,
    orderUnsure: false,
    shortYear: false,
    ...said,
  };
}

export interface SeasonMeaning {
  kind: 'season';
  season: Season;
  year: Reference;
  direction: Direction;
}

/** "last week", "this month", "next year", "two years before last" by counting; `unsure` for a bare "the month". */
export interface RelativeUnit {
  kind: 'relative-unit';
  unit: 'week' | 'month' | 'year';
  offset: number;
  unsure: boolean;
}

/** "two days ago", "for a week now": `amount` null for "some". `ongoing`: from then until the publication. */
export interface Ago {
  kind: 'ago';
  unit: TemporalUnit;
  amount: number | null;
  ongoing: boolean;
}

/** "in the last three days", "in the coming weeks": `amount` null for an unsaid number. */
export interface Window {
  kind: 'window';
  unit: TemporalUnit;
  amount: number | null;
  direction: 'last' | 'next';
  /** True for "recent": a period without a beginning. */
  recent?: boolean;
}

/** A half or quarter of a year: months `firstMonth` to `lastMonth`. */
export interface MonthsOfYear {
  kind: 'months-of-year';
  firstMonth: number;
  lastMonth: number;
  year: Reference;
}

/**
 * Ten years or a hundred: "the eighties" has `tens` 80, a century null. `century` is what its years begin with (the
 * nineteenth is 18); null where the text names none.
 */
export interface Decade {
  kind: 'decade';
  tens: number | null;
  century: Reference;
}

/** An hour or part of day without a day. */
export interface TimeOfDay {
  kind: 'time-of-day';
  /** True for an hour at which something happened: it dates an event to a day that the text leaves to be understood. */
  hour: boolean;
  /** "half past twelve after midnight": the day after the evening. */
  afterMidnight: boolean;
}

export type PointMeaning =
  | RelativeDay
  | AnchoredDay
  | WeekdayMeaning
  | CalendarDate
  | SeasonMeaning
  | RelativeUnit
  | Ago
  | Window
  | MonthsOfYear
  | Decade
  | TimeOfDay;

/** From one point to another, both included. `night`: one night named by its two days ("the night of Sunday to Monday"). */
export interface RangeMeaning {
  kind: 'range';
  from: PointMeaning;
  to: PointMeaning;
}

export type TemporalMeaning = PointMeaning | RangeMeaning;

/** An expression of time and its span in the text: prepositions outside, except those that make the meaning ("since"). */
export interface TemporalExpression {
  start: number;
  end: number;
  text: string;
  meaning: TemporalMeaning;
  partOfDay: PartOfDay | null;
  /** "early June", "mid-July", "the end of 2018". */
  part: 'start' | 'middle' | 'end' | null;
  /** A weekday named beside the day ("today, Saturday"): a check on it. */
  weekday: Weekday | null;
  /** True for "about", "nearly". */
  approximate: boolean;
  /** True when a word before it in the sentence announces the future ("is to meet on Saturday"). */
  expected: boolean;
  /** True behind "since": something goes on from then. */
  since: boolean;
}
