import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildDataset } from '../../src/dataset/build/buildDataset.ts';
import { DatasetCache } from '../../src/server/DatasetCache.ts';
import type { Payload } from '../../src/server/Payload.ts';
import type { Store } from '../../src/store/Store.ts';
import { openSqliteStore } from '../../src/store/sqlite/openSqliteStore.ts';
import { madeUpExtraction, madeUpReport, provenance } from '../store/madeUp.ts';

const now = (): Date => new Date('2026-01-02T03:04:05Z');
const jsonOf = (payload: Payload | 'gone' | null): { reports: number; version: string } =>
  JSON.parse(new TextDecoder().decode((payload as Payload).bytes));

/** Builds that wait until they are let on. */
function heldBuilds() {
  const letOn: (() => void)[] = [];
  const build: typeof buildDataset = async (...given) => {
    await new Promise<void>((resolve) => letOn.push(resolve));
    return await buildDataset(...given);
  };
  const next = async (): Promise<void> => {
    await expect.poll(() => letOn.length).toBeGreaterThan(0);
    letOn.shift()?.();
  };
  return { build, next, waiting: () => letOn.length };
}

describe('the dataset that a server keeps', () => {
  let store: Store;
  beforeEach(async () => {
    store = openSqliteStore(':memory:');
    await store.add(madeUpExtraction(madeUpReport('A shell fell on one.', { id: 'one' })), provenance);
  });
  afterEach(async () => await store.close());

  it('has what was stored a moment before, where it is built fast', async () => {
    const cache = new DatasetCache(store, now, { slowMs: Number.POSITIVE_INFINITY });
    expect(jsonOf(await cache.file('manifest.json')).reports).toBe(1);
    await store.add(madeUpExtraction(madeUpReport('A shell fell on two.', { id: 'two' })), provenance);
    expect(jsonOf(await cache.file('manifest.json')).reports).toBe(2);
  });

  it('is the one before while the next is built, where that takes long', async () => {
    const { build, next, waiting } = heldBuilds();
    const cache = new DatasetCache(store, now, { build, slowMs: -1 });
    const first = cache.file('manifest.json');
    await next();
    expect(jsonOf(await first).reports).toBe(1);
    await store.add(madeUpExtraction(madeUpReport('A shell fell on two.', { id: 'two' })), provenance);
    await expect.poll(async () => jsonOf(await cache.file('manifest.json')).reports && waiting()).toBe(1);
    expect(jsonOf(await cache.file('manifest.json')).reports).toBe(1);
    await next();
    await expect.poll(async () => jsonOf(await cache.file('manifest.json')).reports).toBe(2);
  });

  it('is built once for all who ask at once', async () => {
    const { build, next, waiting } = heldBuilds();
    const cache = new DatasetCache(store, now, { build });
    const all = Promise.all([1, 2, 3].map(async () => jsonOf(await cache.file('manifest.json')).version));
    await next();
    expect(new Set(await all).size).toBe(1);
    expect(waiting()).toBe(0);
  });

  it('gives a file again as it was made, but not the words of a report that was removed meanwhile', async () => {
    const cache = new DatasetCache(store, now, { slowMs: -1 });
    const { version } = jsonOf(await cache.file('manifest.json'));
    const before = await cache.file('excerpts/0.json', version);
    expect(await cache.file('excerpts/0.json', version)).toBe(before);
    expect(new TextDecoder().decode((before as Payload).bytes)).toContain('"quote":"');
    await store.add(madeUpExtraction(madeUpReport('A shell fell on two.', { id: 'two' })), provenance);
    expect(await cache.file('excerpts/0.json', version)).toBe(before);
    await store.removeReport('one', { at: now().toISOString(), reason: 'asked for' });
    const after = (await cache.file('excerpts/0.json', version)) as Payload;
    expect(new TextDecoder().decode(after.bytes)).toContain('"quote":""');
    expect(await cache.file('reports/one.json', version)).toBeNull();
  });

  it('says of a version that is not kept that it is gone, and of no file that there is none', async () => {
    const cache = new DatasetCache(store, now);
    expect(await cache.file('manifest.json', 'another')).toBe('gone');
    expect(await cache.file('nothing.json')).toBeNull();
  });

  it('tells of a build that failed, and goes on with what there is', async () => {
    let fails = false;
    const errors: unknown[] = [];
    const build: typeof buildDataset = async (...given) => {
      if (fails) throw new Error('disk gone');
      return await buildDataset(...given);
    };
    const cache = new DatasetCache(store, now, { build, slowMs: -1, onError: (error) => errors.push(error) });
    await cache.file('manifest.json');
    fails = true;
    await store.add(madeUpExtraction(madeUpReport('A shell fell on two.', { id: 'two' })), provenance);
    await expect
      .poll(async () => {
        expect(jsonOf(await cache.file('manifest.json')).reports).toBe(1);
        return errors.length;
      })
      .toBeGreaterThan(0);
  });
});
