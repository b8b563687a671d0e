import { createHash } from 'node:crypto';
import { z } from 'zod';
import { fromJson, toJson } from '../../model/json.ts';
import { noTiming } from '../../readers/feed/feedTiming.ts';
import type { Store } from '../../store/Store.ts';

/** What is kept of a feed between two polls, so that a restart goes on. Times are ISO 8601 in UTC. */
const feedStateSchema = z.object({
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  /** Where the server said for good that the feed lives now. */
  movedTo: z.string().nullable(),
  /** When it is asked next. */
  dueAt: z.string().nullable(),
  /** Before this moment it is not asked by `--once` either: the feed or its server wants it so, or it failed. */
  notBefore: z.string().nullable(),
  /** Failures since it was last answered. */
  failures: z.int().min(0),
  /** Since when its server says that it is gone. */
  goneAt: z.string().nullable(),
  timing: z.object({
    ttlMs: z.number().min(0),
    skipHours: z.array(z.number()),
    skipDays: z.array(z.number()),
  }),
  /** Fingerprints of the items that the feed listed last: of their names and what they said. */
  items: z.array(z.string()),
});
export type FeedState = z.infer<typeof feedStateSchema>;

export const newFeedState: FeedState = {
  etag: null,
  lastModified: null,
  movedTo: null,
  dueAt: null,
  notBefore: null,
  failures: 0,
  goneAt: null,
  timing: noTiming,
  items: [],
};

/** Sixteen of a hash's hexadecimal digits tell the items of one feed apart. */
export const fingerprint = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 16);

const noteName = (url: string): string => `feed ${url}`;

/** What is kept of the feed at `url`; that of a new one where nothing is, or what is there is damaged. */
export async function readFeedState(store: Pick<Store, 'readNote'>, url: string): Promise<FeedState> {
  const note = await store.readNote(noteName(url));
  if (note === null) return newFeedState;
  try {
    return feedStateSchema.parse(fromJson(JSON.parse(note)));
  } catch {
    return newFeedState;
  }
}

export async function writeFeedState(
  store: Pick<Store, 'writeNote'>,
  url: string,
  state: FeedState,
): Promise<void> {
  await store.writeNote(noteName(url), JSON.stringify(toJson(state)));
}
