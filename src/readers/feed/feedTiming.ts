/** How often a feed wants to be asked, and when not: hours (0 to 23) and days of the week of UTC. */
export interface FeedTiming {
  ttlMs: number;
  skipHours: number[];
  skipDays: number[];
}

export const noTiming: FeedTiming = { ttlMs: 0, skipHours: [], skipDays: [] };

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** A feed that says "monthly" is asked daily all the same: news would be lost that it no longer lists by then. */
const MOST_TTL_MS = DAY_MS;

/** RDF Site Summary 1.0, module Syndication. */
const periodsMs = new Map([
  ['hourly', HOUR_MS],
  ['daily', DAY_MS],
  ['weekly', 7 * DAY_MS],
  ['monthly', 30 * DAY_MS],
  ['yearly', 365 * DAY_MS],
]);
const days = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** The fields of RSS 2.0 and of the module Syndication that say how often a feed changes. feedsmith 3.0 loses a lone skipped hour or day. */
interface TimedFeed {
  ttl?: number;
  skipHours?: number[];
  skipDays?: string[];
  sy?: { updatePeriod?: string; updateFrequency?: number };
}

/** What a feed says of how often it is to be asked; the longest time where it says it in two ways, a day at the most. */
export function feedTiming({ ttl, skipHours, skipDays, sy }: TimedFeed): FeedTiming {
  const period = periodsMs.get((sy?.updatePeriod ?? '').trim().toLowerCase()) ?? 0;
  const times = sy?.updateFrequency && sy.updateFrequency >= 1 ? sy.updateFrequency : 1;
  const ttlMs = ttl !== undefined && ttl > 0 ? ttl * MINUTE_MS : 0;
  // 24 is midnight too (RSS 0.91 counts from 1).
  const hours = (skipHours ?? []).filter((hour) => Number.isInteger(hour) && hour >= 0 && hour <= 24);
  const skipped = (skipDays ?? []).map((day) => days.indexOf(String(day).trim().toLowerCase()));
  return {
    ttlMs: Math.min(MOST_TTL_MS, Math.max(ttlMs, period / times)),
    skipHours: [...new Set(hours.map((hour) => hour % 24))],
    skipDays: [...new Set(skipped.filter((day) => day >= 0))],
  };
}

/** The first moment from `at` on that the feed does not ask to be left out; `at` itself where it leaves out all of them. */
export function outsideOfSkipped(at: Date, { skipHours, skipDays }: FeedTiming): Date {
  const isSkipped = (time: Date): boolean =>
    skipHours.includes(time.getUTCHours()) || skipDays.includes(time.getUTCDay());
  let time = at;
  for (let hour = 0; hour <= 7 * 24; hour++) {
    if (!isSkipped(time)) return time;
    time = new Date(Math.floor(time.getTime() / HOUR_MS) * HOUR_MS + HOUR_MS);
  }
  return at;
}
