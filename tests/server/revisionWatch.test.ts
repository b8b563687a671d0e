import { describe, expect, it } from 'vitest';
import { RevisionWatch } from '../../src/server/RevisionWatch.ts';

/** A store that counts how often it is asked, and that can be away. */
function fakeStore() {
  const state = { revision: 'a', asked: 0, away: false };
  const revision = async () => {
    state.asked += 1;
    if (state.away) throw new Error('gone');
    return state.revision;
  };
  return { state, store: { revision } };
}
const never = new AbortController().signal;
const longMs = 60_000;

describe('watching for changes', () => {
  it('tells at once what is new already', async () => {
    const { store } = fakeStore();
    expect(await new RevisionWatch(store, 1).next('', longMs, never)).toBe('a');
  });

  it('tells all who wait, with one question for all of them', async () => {
    const { state, store } = fakeStore();
    const watch = new RevisionWatch(store, 5);
    const waiting = Array.from({ length: 500 }, () => watch.next('a', longMs, never));
    await expect.poll(() => watch.listeners).toBe(500);
    const before = state.asked;
    state.revision = 'b';
    expect(new Set(await Promise.all(waiting))).toEqual(new Set(['b']));
    expect(state.asked - before).toBeLessThan(50);
    expect(watch.listeners).toBe(0);
  });

  it('gives up after a while, and when it is stopped', async () => {
    const { store } = fakeStore();
    const watch = new RevisionWatch(store, 1);
    expect(await watch.next('a', 5, never)).toBeNull();
    const stop = new AbortController();
    const waiting = watch.next('a', longMs, stop.signal);
    stop.abort();
    expect(await waiting).toBeNull();
    expect(watch.listeners).toBe(0);
  });

  it('goes on when the store was away', async () => {
    const { state, store } = fakeStore();
    const watch = new RevisionWatch(store, 1);
    state.away = true;
    const waiting = watch.next('a', longMs, never);
    await expect.poll(() => state.asked).toBeGreaterThan(3);
    state.revision = 'c';
    state.away = false;
    expect(await waiting).toBe('c');
  });
});
