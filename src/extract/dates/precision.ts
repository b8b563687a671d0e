import type { PartOfDay, TimePrecision } from '../../model/date.ts';
import { edtfRange } from '../../model/edtf.ts';

const DAY_MS = 86_400_000;
/** The longest span in days that still counts as the precision. */
const LONGEST_DAYS: readonly (readonly [TimePrecision, number])[] = [
  ['day', 2],
  ['week', 15],
  ['month', 31],
  ['season', 124],
];

/** How precisely an EDTF value is known, by the days it spans; an approximate day counts as a week. */
export function timePrecision(edtf: string | null, partOfDay: PartOfDay | null): TimePrecision {
  const range = edtf === null ? null : edtfRange(edtf);
  if (edtf === null || !range) return 'undated';
  if (range.from === null || range.to === null) return 'year';
  const days = (Date.parse(range.to) - Date.parse(range.from)) / DAY_MS + 1;
  if (days <= 2 && partOfDay !== null) return 'part-of-day';
  if (days === 1 && edtf.endsWith('~')) return 'week';
  return LONGEST_DAYS.find(([, longest]) => days <= longest)?.[0] ?? 'year';
}
