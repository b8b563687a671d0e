import { describe, expect, it } from 'vitest';
import { StoreState } from '../../src/server/StoreState.ts';

/** A store of which only the state can be asked; counts how often. */
function asked() {
  const store = { number: 1, revisions: 0, counts: 0 };
  const state = new StoreState({
    revision: async () => {
      store.revisions += 1;
      return `at ${store.number}`;
    },
    removals: async () => {
      store.counts += 1;
      return `none at ${store.number}`;
    },
  });
  return { store, state };
}

describe('the state of the store', () => {
  it('is asked once for all who ask in the same turn', async () => {
    const { store, state } = asked();
    const all = await Promise.all([1, 2, 3].map(async () => await state.now()));
    expect(all).toEqual(Array(3).fill({ revision: 'at 1', removals: 'none at 1' }));
    expect(store.revisions).toBe(1);
  });

  it('is never older than the question, and removals are counted only after a change', async () => {
    const { store, state } = asked();
    await state.now();
    await state.now();
    expect([store.revisions, store.counts]).toEqual([2, 1]);
    const before = state.now();
    store.number = 2;
    expect(await before).toEqual({ revision: 'at 2', removals: 'none at 2' });
    expect(store.counts).toBe(2);
  });

  it('is asked again after the store failed', async () => {
    let fails = true;
    const revision = async (): Promise<string> => {
      if (fails) throw new Error('disk gone');
      return 'at 1';
    };
    const state = new StoreState({ revision, removals: async () => 'none' });
    await expect(state.now()).rejects.toThrow('disk gone');
    fails = false;
    expect(await state.now()).toEqual({ revision: 'at 1', removals: 'none' });
  });
});
