import { type FeedTiming, outsideOfSkipped } from '../../readers/feed/feedTiming.ts';
import type { FeedState } from './FeedState.ts';

/** The longest that a feed which fails is left alone, unless its server asks for more. */
const MOST_BACK_OFF_MS = 24 * 3_600_000;
/** A server that asks for more than a week is taken to have made a slip. */
const MOST_RETRY_AFTER_MS = 7 * 24 * 3_600_000;

type Times = Pick<FeedState, 'dueAt' | 'notBefore' | 'failures'>;

const iso = (ms: number): string => new Date(ms).toISOString();

/** When a feed that answered is asked next: after `everyMs`, but no sooner than the feed itself allows. */
export function afterAnswer(now: Date, everyMs: number, timing: FeedTiming): Times {
  const from = (ms: number): string => outsideOfSkipped(new Date(now.getTime() + ms), timing).toISOString();
  return {
    dueAt: from(Math.max(everyMs, timing.ttlMs)),
    notBefore: from(timing.ttlMs),
    failures: 0,
  };
}

/** When a feed that failed is asked next: the wait doubles with each failure, up to a day; longer where the server asks for it. */
export function afterFailure(
  now: Date,
  everyMs: number,
  failures: number,
  retryAfterMs: number | null,
): Times {
  const backOffMs = Math.max(everyMs, Math.min(MOST_BACK_OFF_MS, everyMs * 2 ** Math.min(failures, 30)));
  const asked = Math.min(MOST_RETRY_AFTER_MS, retryAfterMs ?? 0);
  const dueAt = iso(now.getTime() + Math.max(backOffMs, asked));
  return { dueAt, notBefore: dueAt, failures: failures + 1 };
}

const msOf = (time: string | null): number => (time === null ? 0 : Date.parse(time) || 0);

/** When a feed is to be asked, in milliseconds since 1970; 0 for at once. */
export const dueMs = ({ dueAt }: FeedState): number => msOf(dueAt);

/** When a feed is due that was put off under another interval: `everyMs` from now at the latest, unless it is to be left alone. */
export function noLaterThan({ dueAt, notBefore }: FeedState, now: Date, everyMs: number): string | null {
  if (dueAt === null) return null;
  return iso(Math.max(msOf(notBefore), Math.min(msOf(dueAt), now.getTime() + everyMs)));
}

/** A minute: what a timetable like cron's may be early by. */
const SLACK_MS = 60_000;

/** Whether a feed may be asked by one who does not wait (`--once`): only what the feed or its server wants counts. */
export const mayBeAskedNow = ({ notBefore }: FeedState, now: Date): boolean =>
  now.getTime() + SLACK_MS >= msOf(notBefore);
