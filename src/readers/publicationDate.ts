import { en } from 'chrono-node';
import { arabicDateParts, fold } from './arabicDate.ts';

/** A publication date as ISO 8601 date or date-time in its own local time; null when it cannot be read. */
interface PublicationDate {
  iso: string | null;
  /** What a person should know: why it was not read, or what in it contradicts itself. */
  warning: string | null;
}

interface Parts {
  year: number;
  month: number;
  day: number;
  weekday?: number | null;
  /** Already ISO: 'T14:00:00+03:00', or ''. */
  time: string;
}

const two = (value: number): string => String(value).padStart(2, '0');
const weekdayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const monthNames =
  'January February March April May June July August September October November December'.split(' ');
const clock =
  /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(am|pm|[صم])?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?$/i;

/** 'T14:05:00+03:00' from '2:05 pm +03'; '' from ''; null when it is no time of day. Fractions of a second are dropped. */
function isoTime(text: string): string | null {
  if (text === '') return '';
  const match = clock.exec(text);
  if (!match) return null;
  const [, hourText = '', minute = '', second = '00', half, zone = ''] = match;
  let hour = Number(hourText);
  if (half) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (/^(pm|م)$/i.test(half) ? 12 : 0);
  }
  if (hour > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0');
  const offset = /^[+-]/.test(zone) ? `${zone[0]}${digits.slice(0, 2)}:${digits.slice(2)}` : zone ? 'Z' : '';
  if (Number(digits.slice(0, 2)) > 14 || Number(digits.slice(2)) > 59) return null;
  return `T${two(hour)}:${minute}:${second}${offset}`;
}

const unread = (warning: string): PublicationDate => ({ iso: null, warning });

function finish(given: string, parts: Parts): PublicationDate {
  const { year, month, day, weekday, time } = parts;
  // Years outside these are another calendar (Hijri 1439, Solar Hijri 1397) or a slip.
  if (year < 1800 || year > 2199)
    return unread(`the year of the publication date "${given}" cannot be right`);
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) {
    return unread(`the publication date "${given}" is not in the calendar`);
  }
  const actual = date.getUTCDay();
  const contradicts = weekday !== undefined && weekday !== null && weekday !== actual;
  return {
    iso: `${year}-${two(month)}-${two(day)}${time}`,
    warning: contradicts ? `the publication date "${given}" was a ${weekdayNames[actual]}` : null,
  };
}

function numericDate(given: string, text: string): PublicationDate | null {
  const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:(?:[T\s]|\s*,\s*)(\d.*))?$/.exec(text);
  const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?:(?:[T\s]|\s*,\s*)(\d.*))?$/.exec(text);
  const match = yearFirst ?? yearLast;
  if (!match) return null;
  const time = isoTime(match[5] ?? '');
  // A named time zone, as in "14:00 EDT": chrono knows them.
  if (time === null) return null;
  const [first, second, last] = [Number(match[1]), Number(match[3]), Number(match[4])];
  if (yearFirst) return finish(given, { year: first, month: second, day: last, time });
  if (first <= 12 && second <= 12 && first !== second) {
    const [dayFirst, monthFirst] = [
      `${last}-${two(second)}-${two(first)}`,
      `${last}-${two(first)}-${two(second)}`,
    ];
    const readings = `${first} ${monthNames[second - 1]} or ${monthNames[first - 1]} ${second}`;
    return unread(
      `the publication date "${given}" is ambiguous: ${readings}? write ${dayFirst} or ${monthFirst}`,
    );
  }
  const [day, month] = second > 12 ? [second, first] : [first, second];
  return finish(given, { year: last, month, day, time });
}

/** Free English forms and RFC 2822, by chrono-node; only when year, month and day are all said, and once. */
function englishDate(given: string, text: string): PublicationDate | null {
  // Day or month first is for numericDate to say; chrono would choose.
  if (/(?<!\d)\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}/.test(text)) return null;
  const [first] = en.strict.parse(text, new Date(Date.UTC(2000, 0, 1)));
  if (!first || first.end) return null;
  // A number left over may be a second date, or the half of this one that was not understood.
  if (/\d/.test(text.replace(first.text, ''))) return null;
  // Whether "ET" is summer time goes by chrono's reference date, so it reads the text again on the day itself.
  const start = en.strict.parse(text, first.start.date())[0]?.start ?? first.start;
  const { year, month, day } = { year: start.get('year'), month: start.get('month'), day: start.get('day') };
  const said = start.isCertain('year') && start.isCertain('month') && start.isCertain('day');
  if (!said || year === null || month === null || day === null) return null;
  const weekday = start.isCertain('weekday') ? start.get('weekday') : null;
  let time = '';
  if (start.isCertain('hour')) {
    time = `T${two(start.get('hour') ?? 0)}:${two(start.get('minute') ?? 0)}:${two(start.get('second') ?? 0)}`;
    const offset = start.isCertain('timezoneOffset') ? start.get('timezoneOffset') : null;
    if (offset !== null) {
      const minutes = Math.abs(offset);
      time += `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
    }
  }
  return finish(given, { year, month, day, weekday, time });
}

/**
 * Reads a publication date: ISO 8601 and its looser forms ("2009-03-20 12:24:52.002364-05"), numbers with the year last
 * where only one reading is possible, Arabic month names and digits, RFC 2822 and free English forms. A date-time keeps
 * its own clock and offset. Relative dates ("yesterday"), Hijri years and dates without a year are not read.
 */
export function readPublicationDate(given: string): PublicationDate {
  const shown = given.length > 80 ? `${given.slice(0, 80)}…` : given;
  const text = given.length > 200 ? '' : fold(given);
  const numeric = numericDate(shown, text);
  if (numeric) return numeric;
  const arabic = arabicDateParts(text);
  const time = arabic ? isoTime(arabic.time) : null;
  if (arabic && time !== null) return finish(shown, { ...arabic, time });
  const english = text === '' ? null : englishDate(shown, text);
  return english ?? unread(`the publication date "${shown}" cannot be read; write it as YYYY-MM-DD`);
}
