const MS_PER_DAY = 86_400_000;
const isoDay = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Days since 1970-01-01 of a `YYYY-MM-DD` day; null for null and for anything that is no day of the calendar. */
export function dayNumber(day: string | null): number | null {
  const parts = day === null ? null : isoDay.exec(day);
  if (!parts) return null;
  const time = Date.parse(`${day}T00:00:00Z`);
  // Date.parse lets 30 February roll over into March in some engines: only a day that reads back the same is one.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day) return null;
  return time / MS_PER_DAY;
}

/** The `YYYY-MM-DD` day of a count of days since 1970-01-01. Throws a RangeError outside the years 0..9999. */
export function dayText(days: number): string {
  const text = new Date(days * MS_PER_DAY).toISOString();
  if (text.startsWith('-') || text.startsWith('+'))
    throw new RangeError(`day ${days} is outside the years 0..9999`);
  return text.slice(0, 10);
}
