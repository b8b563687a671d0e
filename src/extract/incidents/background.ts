import type { IncidentDate } from '../../model/date.ts';

/** What ended longer than this before the publication is told as history. Bulletins look back a week or a month. */
const HISTORY_DAYS = 45;
/** A date that spans more than this is that of a season, a year, "recent months": a summary of many events, not one. */
const LONGEST_EVENT_DAYS = 45;

/** True when the date lies so far before the publication that the report only recalls it, or spans more than an event does. */
export function isHistory(
  date: Pick<IncidentDate, 'from' | 'to'> | null,
  publishedDay: string | null,
): boolean {
  if (date?.to == null) return false;
  if (date.from !== null && daysBetween(date.from, date.to) > LONGEST_EVENT_DAYS) return true;
  return publishedDay !== null && daysBetween(date.to, publishedDay) > HISTORY_DAYS;
}

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;
