import type { PartOfDay } from '../../../model/date.ts';
import type { Season, TemporalUnit } from '../../temporal.ts';

/** Word lists of English dates, lower case. */

export const PARTS_OF_DAY: ReadonlyMap<string, PartOfDay> = new Map<string, PartOfDay>([
  ['dawn', 'dawn'],
  ['daybreak', 'dawn'],
  ['sunrise', 'dawn'],
  ['morning', 'morning'],
  ['noon', 'noon'],
  ['midday', 'noon'],
  ['afternoon', 'afternoon'],
  ['evening', 'evening'],
  ['sunset', 'evening'],
  ['dusk', 'evening'],
  ['night', 'night'],
  ['midnight', 'night'],
  ['tonight', 'night'],
  ['overnight', 'night'],
]);

export const NUMBERS: ReadonlyMap<string, number> = new Map([
  ['a', 1],
  ['an', 1],
  ['one', 1],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['eight', 8],
  ['nine', 9],
  ['ten', 10],
  ['eleven', 11],
  ['twelve', 12],
]);

export const UNITS: ReadonlyMap<string, TemporalUnit> = new Map<string, TemporalUnit>([
  ['hour', 'hour'],
  ['hours', 'hour'],
  ['day', 'day'],
  ['days', 'day'],
  ['week', 'week'],
  ['weeks', 'week'],
  ['month', 'month'],
  ['months', 'month'],
  ['year', 'year'],
  ['years', 'year'],
]);

export const SEASONS: ReadonlyMap<string, Season> = new Map<string, Season>([
  ['spring', 'spring'],
  ['summer', 'summer'],
  ['autumn', 'autumn'],
  ['fall', 'autumn'],
  ['winter', 'winter'],
]);

export const DIRECTIONS: ReadonlyMap<string, 'last' | 'this' | 'next'> = new Map<
  string,
  'last' | 'this' | 'next'
>([
  ['last', 'last'],
  ['past', 'last'],
  ['previous', 'last'],
  ['this', 'this'],
  ['current', 'this'],
  ['next', 'next'],
  ['coming', 'next'],
]);

export const PARTS_OF_PERIOD: ReadonlyMap<string, 'start' | 'middle' | 'end'> = new Map<
  string,
  'start' | 'middle' | 'end'
>([
  ['early', 'start'],
  ['beginning', 'start'],
  ['start', 'start'],
  ['mid', 'middle'],
  ['middle', 'middle'],
  ['late', 'end'],
  ['end', 'end'],
]);

export const MONTH_NAME =
  /\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b/i;
export const WEEKDAY_NAME =
  /\b(?:mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:rs?|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\b/i;

export const SHORT_MONTHS: ReadonlySet<string> = new Set(
  'jan feb mar apr jun jul aug sep sept oct nov dec'.split(' '),
);

/** Words before a bare month or year that leave no doubt that a date follows. */
export const CUES: ReadonlySet<string> = new Set(
  'in since until till during by from between before after early late mid of through throughout to last this next'.split(
    ' ',
  ),
);

/** The cues that stand before no person's name. */
export const MONTH_CUES: ReadonlySet<string> = new Set(
  'in since until during early late mid last next this'.split(' '),
);

/** Words after a weekday that make it a name or a custom: "Friday prayers", "the Sunday Times". */
export const NOT_AFTER_WEEKDAY: ReadonlySet<string> = new Set(
  'prayer prayers sermon sermons times mirror telegraph market mosque school'.split(' '),
);
/** Words before a weekday that make it a name or a custom: "Bloody Sunday", "every Friday". */
export const NOT_BEFORE_WEEKDAY: ReadonlySet<string> = new Set(
  'every each black bloody good ash easter palm holy cyber'.split(' '),
);
/** What a number after a month counts: "in March 15 civilians were killed". */
export const COUNTED: ReadonlySet<string> = new Set(
  `people persons civilians soldiers fighters militants rebels insurgents children women men others victims bodies members
   families houses homes towns villages shells rockets missiles strikes airstrikes raids attacks percent were`.split(
    /\s+/,
  ),
);

/** Words before a number that make it approximate. */
export const ABOUT: ReadonlySet<string> = new Set(
  'some about around nearly almost roughly approximately over'.split(' '),
);

/** Words that announce the future within the sentence. */
export const ANNOUNCING: ReadonlySet<string> = new Set(
  'will scheduled planned expected upcoming plans plan due deadline begins starts opens'.split(' '),
);
