import { expect, it } from 'vitest';
import { watchFeeds } from '../../../src/cli/watch/watchFeeds.ts';
import { StoreError } from '../../../src/store/StoreError.ts';

const feed = { url: 'https://wadi.example/feed', outlet: null };
const away = new StoreError('store x: it is away', { outage: 'it is away' });

/** Watches one feed that has nothing new while writing fails as often as `failures` says; gives what each poll said, with the minute. */
async function watched(failures: Error[], once = false): Promise<string[]> {
  const said: string[] = [];
  let minutes = 0;
  let written = 0;
  const now = () => new Date(Date.UTC(2026, 0, 2, 0, minutes));
  await watchFeeds([feed], {
    store: {
      readNote: async () => null,
      writeNote: async () => {
        const failure = failures.shift();
        if (failure) throw failure;
        written += 1;
      },
    },
    once,
    askGone: false,
    everyMs: 15 * 60_000,
    now,
    isStopped: () => written === 2,
    sleep: async (ms) => {
      minutes += ms / 60_000;
    },
    fetchFeed: async () => ({ kind: 'unchanged', movedTo: null }),
    pages: null,
    importItems: async () => {
      throw new Error('there is nothing to import');
    },
    onPoll: async (_feed, { outcome, why }) => void said.push(`${minutes}: ${outcome} ${why ?? ''}`.trim()),
  });
  return said;
}

it('outlives a store that is away: the feed is asked again later', async () => {
  expect(await watched([away, away])).toEqual([
    '0: failed store x: it is away',
    '15: failed store x: it is away',
    '45: unchanged',
    '60: unchanged',
  ]);
});

it('ends where it runs once, and where the store will not be well by itself', async () => {
  await expect(watched([away], true)).rejects.toBe(away);
  const damaged = new StoreError('store x: a row is damaged');
  await expect(watched([damaged])).rejects.toBe(damaged);
});
