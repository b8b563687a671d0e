import type { PointMeaning } from '../../language/temporal.ts';
import { resolveAnchoredDay, resolveDecade, resolveTimeOfDay } from './anchored.ts';
import { resolveCalendarDate, resolveMonthsOfYear, resolveSeason } from './calendarDates.ts';
import { resolveRelativeDay, resolveWeekday } from './days.ts';
import { resolveAgo, resolveRelativeUnit, resolveWindow } from './elapsed.ts';
import type { Resolution, ResolveContext } from './Resolution.ts';

/** The EDTF of one point in time, by its kind. */
export function resolvePoint(meaning: PointMeaning, context: ResolveContext): Resolution {
  switch (meaning.kind) {
    case 'relative-day':
      return resolveRelativeDay(meaning, context);
    case 'anchored-day':
      return resolveAnchoredDay(meaning, context);
    case 'decade':
      return resolveDecade(meaning, context);
    case 'weekday':
      return resolveWeekday(meaning, context);
    case 'calendar-date':
      return resolveCalendarDate(meaning, context);
    case 'season':
      return resolveSeason(meaning, context);
    case 'relative-unit':
      return resolveRelativeUnit(meaning, context);
    case 'ago':
      return resolveAgo(meaning, context);
    case 'window':
      return resolveWindow(meaning, context);
    case 'months-of-year':
      return resolveMonthsOfYear(meaning, context);
    case 'time-of-day':
      return resolveTimeOfDay(meaning, context);
  }
}
