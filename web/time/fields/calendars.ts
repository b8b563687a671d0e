import {
  type Calendar,
  CalendarDate,
  GregorianCalendar,
  IslamicUmalquraCalendar,
} from '@internationalized/date';

/** The calendars that dates can be typed in. Hijri is that of Umm al-Qura, as computed ahead for Saudi Arabia. */
export const calendarNames = ['gregory', 'hijri'] as const;
export type CalendarName = (typeof calendarNames)[number];

export const calendars: Record<CalendarName, Calendar> = {
  gregory: new GregorianCalendar(),
  hijri: new IslamicUmalquraCalendar(),
};

/** Unicode's names of the calendars, for locales. */
export const calendarKeys: Record<CalendarName, string> = { gregory: 'gregory', hijri: 'islamic-umalqura' };

/** 1970-01-01 as a day number of the library (Julian day at noon). */
const JULIAN_EPOCH = 2_440_588;

/** A day since 1970-01-01 as a date of a calendar. */
export const dateIn = (name: CalendarName, day: number): CalendarDate =>
  calendars[name].fromJulianDay(day + JULIAN_EPOCH) as CalendarDate;

/** The day since 1970-01-01 of a date of a calendar, null where there is no such date. */
export function dayIn(name: CalendarName, year: number, month: number, dayOfMonth: number): number | null {
  if (month < 1 || month > 12 || dayOfMonth < 1) return null;
  const calendar = calendars[name];
  const date = new CalendarDate(calendar, year, month, 1);
  if (dayOfMonth > calendar.getDaysInMonth(date)) return null;
  return calendar.toJulianDay(date) - JULIAN_EPOCH + dayOfMonth - 1;
}
