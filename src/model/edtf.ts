/**
 * The part of EDTF (ISO 8601-2) that Balagh writes and reads: day, month, year, season (21 spring to 24 winter), a year
 * with unknown last digits ("199X"), the qualifiers ~ ? %, and intervals, open ones included. Written here rather than
 * taken from the npm package `edtf` (a generated grammar of 270 kB) because the viewer needs it; tests compare the two.
 */

export interface DayRange {
  /** First day as `YYYY-MM-DD`, null when open or unknown. */
  from: string | null;
  /** Last day as `YYYY-MM-DD`, inclusive, null when open or unknown. */
  to: string | null;
}

const POINT = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?[~?%]?$/;
/** "199X", "19XX": the sign of doubt is the X itself. */
const DIGITS_UNKNOWN = /^\d{2}(?:\dX|XX)$/;
/** ISO 8601-2 seasons of the northern half; winter begins in December of its year. */
const SEASON_FIRST_MONTH: Record<number, number> = { 21: 3, 22: 6, 23: 9, 24: 12 };

/** First and last day of an EDTF string; null when it is none, or one that Balagh does not use. Never throws. */
export function edtfRange(edtf: string): DayRange | null {
  const ends = edtf.split('/');
  if (ends.length > 2) return null;
  const first = ends[0] as string;
  const last = ends[1];
  if (last === undefined) return pointRange(first);
  const from = isOpen(first) ? { from: null, to: null } : pointRange(first);
  const to = isOpen(last) ? { from: null, to: null } : pointRange(last);
  if (!from || !to || (isOpen(first) && isOpen(last))) return null;
  // An interval begins before its end does: "2018-06/2018" and "2018/2018" are none.
  if (from.from !== null && to.from !== null && from.from >= to.from) return null;
  return { from: from.from, to: to.to };
}

/** True for strings that {@link edtfRange} understands. */
export function isEdtf(text: string): boolean {
  return edtfRange(text) !== null;
}

/** True when the string marks the date as approximate (~), uncertain (?) or both (%). */
export function isQualifiedEdtf(edtf: string): boolean {
  return /[~?%]/.test(edtf);
}

function isOpen(end: string): boolean {
  return end === '..' || end === '';
}

function pointRange(point: string): { from: string; to: string } | null {
  if (DIGITS_UNKNOWN.test(point))
    return { from: `${point.replaceAll('X', '0')}-01-01`, to: `${point.replaceAll('X', '9')}-12-31` };
  const match = POINT.exec(point);
  if (!match) return null;
  const year = match[1] as string;
  const month = match[2];
  const day = match[3];
  if (month === undefined) return { from: `${year}-01-01`, to: `${year}-12-31` };
  const firstMonth = SEASON_FIRST_MONTH[Number(month)];
  if (firstMonth !== undefined) return day === undefined ? monthsRange(Number(year), firstMonth, 3) : null;
  if (Number(month) < 1 || Number(month) > 12) return null;
  const whole = monthsRange(Number(year), Number(month), 1);
  if (day === undefined) return whole;
  const date = `${year}-${month}-${day}`;
  return day >= '01' && date <= whole.to ? { from: date, to: date } : null;
}

/** `count` months from a month on; day 0 of the month after is the last day of the month before it. */
function monthsRange(year: number, month: number, count: number): { from: string; to: string } {
  const last = new Date(0);
  last.setUTCFullYear(year, month - 1 + count, 0);
  return { from: `${pad(year, 4)}-${pad(month, 2)}-01`, to: last.toISOString().slice(0, 10) };
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
