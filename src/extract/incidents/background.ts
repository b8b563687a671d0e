import type { IncidentDate } from '../../model/date.ts';

/** What ended longer than this before the publication is told as history. Bulletins look back a week or a month. */
const HISTORY_DAYS = 45;

/** True when the date lies so far before the publication that the report only recalls it. */
export function isHistory(date: Pick<IncidentDate, 'to'> | null, publishedDay: string | null): boolean {
  if (date?.to == null || publishedDay === null) return false;
  const days = (Date.parse(publishedDay) - Date.parse(date.to)) / 86_400_000;
  return days > HISTORY_DAYS;
}
