const MS_PER_DAY = 86_400_000;
const MS_PER_MINUTE = 60_000;

/** Today by the reader's own clock, in days since 1970-01-01. */
export function today(now: Date = new Date()): number {
  return Math.floor((now.getTime() - now.getTimezoneOffset() * MS_PER_MINUTE) / MS_PER_DAY);
}
