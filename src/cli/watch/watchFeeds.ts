import type { ListedFeed } from '../../readers/feed/opml.ts';
import type { Store } from '../../store/Store.ts';
import { StoreError } from '../../store/StoreError.ts';
import { type FeedState, readFeedState, writeFeedState } from './FeedState.ts';
import { failedPoll, type Poll, type PollSettings, pollFeed } from './pollFeed.ts';
import { dueMs, mayBeAskedNow, noLaterThan } from './schedule.ts';

export interface WatchSettings extends PollSettings {
  store: Pick<Store, 'readNote' | 'writeNote'>;
  /** Ask for each feed that may be asked, once, and end. */
  once: boolean;
  /** Ask for feeds that were gone, too. */
  askGone: boolean;
  /** Resolves after so many milliseconds, or when the watch is stopped. */
  sleep: (ms: number) => Promise<void>;
  onPoll: (feed: ListedFeed, poll: Poll) => Promise<void>;
}

/** Hosts that are asked at the same time. */
const MOST_AT_ONCE = 6;
/** Looked at the clock at least so often: a computer that slept goes on soon. */
const MOST_SLEEP_MS = 600_000;

/** Asks for feeds of several hosts at once, one after another where they share one. */
async function pollAll(
  feeds: readonly ListedFeed[],
  poll: (feed: ListedFeed) => Promise<void>,
): Promise<void> {
  const byHost = new Map<string, ListedFeed[]>();
  for (const feed of feeds) {
    const { host } = new URL(feed.url);
    byHost.set(host, [...(byHost.get(host) ?? []), feed]);
  }
  // Shared by all workers: each takes the next host.
  const hosts = byHost.values();
  const work = async (): Promise<void> => {
    for (const ofHost of hosts) for (const feed of ofHost) await poll(feed);
  };
  await Promise.all(Array.from({ length: MOST_AT_ONCE }, work));
}

/**
 * Asks for feeds when they are due and imports what is new, until it is stopped, or once. What was learned of a feed is
 * kept in the store after each poll. Gives how many feeds failed last. Rejects only when the store fails at the start, with
 * `once`, or for good.
 */
export async function watchFeeds(feeds: readonly ListedFeed[], settings: WatchSettings): Promise<number> {
  const { store, now, isStopped, once, onPoll, sleep, everyMs } = settings;
  const states = new Map<ListedFeed, FeedState>();
  for (const feed of feeds) {
    const kept = await readFeedState(store, feed.url);
    const state = { ...kept, goneAt: settings.askGone ? null : kept.goneAt };
    states.set(feed, { ...state, dueAt: noLaterThan(state, now(), everyMs) });
  }
  const stateOf = (feed: ListedFeed): FeedState => states.get(feed) as FeedState;
  const failing = new Set<ListedFeed>();
  const pollAndKeep = async (feed: ListedFeed): Promise<Poll> => {
    const poll = await pollFeed(feed, stateOf(feed), settings);
    await writeFeedState(store, feed.url, poll.state);
    return poll;
  };
  const pollOne = async (feed: ListedFeed): Promise<void> => {
    if (isStopped()) return;
    const poll = await pollAndKeep(feed).catch((error) => {
      // What goes on by itself outlives a store that is away: the feed is asked again later, as when it failed itself.
      if (once || !(error instanceof StoreError) || error.outage === null) throw error;
      return failedPoll(error.message, stateOf(feed), settings);
    });
    states.set(feed, poll.state);
    if (poll.outcome === 'failed' || poll.outcome === 'gone') failing.add(feed);
    else failing.delete(feed);
    if (poll.outcome !== 'stopped') await onPoll(feed, poll);
  };
  while (!isStopped()) {
    const asked = feeds.filter((feed) => stateOf(feed).goneAt === null);
    if (once || asked.length === 0) {
      await pollAll(
        asked.filter((feed) => mayBeAskedNow(stateOf(feed), now())),
        pollOne,
      );
      break;
    }
    const nextMs = Math.min(...asked.map((feed) => dueMs(stateOf(feed)))) - now().getTime();
    if (nextMs > 0) await sleep(Math.min(nextMs, MOST_SLEEP_MS));
    else
      await pollAll(
        asked.filter((feed) => dueMs(stateOf(feed)) <= now().getTime()),
        pollOne,
      );
  }
  return failing.size;
}
