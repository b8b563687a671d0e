import type { MonthsOfYear } from '../../temporal.ts';
import { type Cursor, isWord, lookup } from './cursor.ts';
import { ordinal } from './numbers.ts';
import type { Parse } from './Parse.ts';
import { table, words } from './table.ts';
import { yearNumber, yearPhrase } from './years.ts';

/** A month has a fifth week, if only in part. */
export const WEEKS_OF_MONTH = 5;
/** How many of it make the whole. */
const SHARES = table([
  ['نصف', 2],
  ['ثلث', 3],
  ['ربع', 4],
  ['أسبوع', WEEKS_OF_MONTH],
]);
const OF = words('من');
const LAST = words('أخير أخيرة');

export interface Share {
  start: number;
  /** Where the whole begins, "of" left behind. */
  next: number;
  which: number;
  of: number;
}

/** "النصف الأول من", "الربع الأخير من". */
export function shareAt(cursor: Cursor, at: number): Share | null {
  const size = lookup(cursor, at, SHARES, { article: true, clitics: '*' });
  if (!size) return null;
  const last = isWord(cursor, at + 1, LAST, { article: true });
  const which = last ? { value: size.value, next: at + 2 } : ordinal(cursor, at + 1);
  if (!which || which.value > size.value || !isWord(cursor, which.next, OF)) return null;
  return { start: size.start, next: which.next + 1, which: which.value, of: size.value };
}

/** "النصف الأول من عام 2018", "الربع الثاني من العام الجاري". */
export function shareOfYear(cursor: Cursor, at: number): Parse<MonthsOfYear> | null {
  const share = shareAt(cursor, at);
  if (!share || share.of === WEEKS_OF_MONTH) return null;
  const year = yearPhrase(cursor, share.next) ?? yearNumber(cursor, share.next);
  if (!year?.year) return null;
  const months = 12 / share.of;
  return {
    start: share.start,
    next: year.next,
    meaning: {
      kind: 'months-of-year',
      firstMonth: (share.which - 1) * months + 1,
      lastMonth: share.which * months,
      year: year.year,
    },
  };
}
