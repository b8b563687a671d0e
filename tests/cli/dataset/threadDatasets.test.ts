import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { threadDatasets } from '../../../src/cli/dataset/threadDatasets.ts';
import type { DatasetBuilder } from '../../../src/cli/services.ts';
import { buildDataset } from '../../../src/dataset/build/buildDataset.ts';
import { DatasetLost } from '../../../src/server/BuiltVersions.ts';
import { DatasetCache } from '../../../src/server/DatasetCache.ts';
import type { Payload } from '../../../src/server/Payload.ts';
import type { Store } from '../../../src/store/Store.ts';
import { StoreError } from '../../../src/store/StoreError.ts';
import { engines, type Place } from '../../store/engines/engines.ts';
import { madeUpExtraction, madeUpReport, provenance } from '../../store/madeUp.ts';

/** The thread as it is compiled; and one that dies of the file death.json of its first dataset. */
const script = new URL('../../../dist/src/cli/dataset/datasetThread.js', import.meta.url);
const mortal = new URL('./mortalThread.js', import.meta.url);

const at = '2026-01-02T03:04:05.000Z';
const now = (): Date => new Date(at);
const textOf = (bytes: Uint8Array | null): string => new TextDecoder().decode(bytes ?? new Uint8Array());
const versionOf = (payload: Payload | 'gone' | null): string =>
  JSON.parse(textOf((payload as Payload).bytes)).version;

let place: Place;
let store: Store;
let builders: DatasetBuilder[];
const open = (...given: Parameters<typeof threadDatasets>): DatasetBuilder => {
  const builder = threadDatasets(...given);
  builders.push(builder);
  return builder;
};
const add = async (id: string): Promise<unknown> =>
  await store.add(madeUpExtraction(madeUpReport(`A shell fell on ${id}.`, { id })), provenance);

async function start(engine = engines[0]): Promise<void> {
  builders = [];
  place = await (engine as (typeof engines)[number]).place();
  store = await place.open();
  await add('one');
}

async function end(): Promise<void> {
  await Promise.all(builders.map(async (builder) => await builder.close()));
  await place.end();
}

describe.each(engines)('a dataset built in a thread from $name', (engine) => {
  beforeEach(async () => await start(engine));
  afterEach(end);

  it('has the same files as one built in place, and the words of the store as it is then', async ({
    skip,
  }) => {
    const where = place.url ?? (engine.name === 'SQLite' ? store.location : null);
    if (where === null) return skip('PGlite has one connection only');
    const { build } = open(where, { script });
    const [inThread, inPlace] = [await build(store, at), await buildDataset(store, at)];
    expect(inThread.manifest).toEqual(inPlace.manifest);
    const folders = ['excerpts', 'events', 'rows', 'search'];
    const paths = folders.flatMap((folder) => [`${folder}/0.json`, `${folder}/999999.json`]);
    for (const path of ['manifest.json', 'places.json', 'incidents.arrow', 'reports/one.json', ...paths])
      expect([path, textOf(await inThread.file(path))]).toEqual([path, textOf(await inPlace.file(path))]);
    expect(await inThread.file('../balagh.sqlite')).toBeNull();
    await store.removeReport('one', { at, reason: 'asked for' });
    expect(textOf(await inThread.file('excerpts/0.json'))).toContain('"quote":""');
    expect(await inThread.file('reports/one.json')).toBeNull();
  });
});

describe('a thread that builds datasets', () => {
  beforeEach(async () => await start());
  afterEach(end);

  it('gives a file as often as it is asked for, and none of what was let go', async () => {
    const { build } = open(store.location, { script });
    const first = await build(store, at);
    expect(textOf(await first.file('places.json'))).toBe(textOf(await first.file('places.json')));
    await add('two');
    const second = await build(store, at);
    first.letGo?.();
    await expect(first.file('places.json')).rejects.toThrow(DatasetLost);
    expect(textOf(await second.file('manifest.json'))).toContain('"reports":2');
  });

  it('ends with what it keeps, where datasets are slow to build and each has its own', async () => {
    const { build } = open(store.location, { script: mortal, slowMs: -1 });
    const [first, second] = [await build(store, at), await build(store, at)];
    await expect(first.file('death.json')).rejects.toThrow(/died/);
    await expect(first.file('places.json')).rejects.toThrow(DatasetLost);
    expect(textOf(await second.file('places.json'))).toContain('Made-up Town');
    second.letGo?.();
    await expect.poll(async () => await second.file('places.json').catch(String)).toContain('died');
  });

  it('that dies is started anew; meanwhile readers get what is kept', async () => {
    const errors: unknown[] = [];
    const { build } = open(store.location, { script: mortal });
    const cache = new DatasetCache(store, now, {
      build,
      slowMs: Number.POSITIVE_INFINITY,
      onError: (error) => errors.push(error),
    });
    const version = versionOf(await cache.file('manifest.json'));
    const kept = await cache.file('excerpts/0.json', version);
    const asked = cache.file('death.json', version);
    expect(await cache.file('excerpts/0.json', version)).toBe(kept);
    expect(await asked).toBeNull();
    expect(await cache.file('places.json', version)).toMatchObject({ etag: expect.any(String) });
    expect(errors).toEqual([expect.any(DatasetLost)]);
    await add('two');
    expect(versionOf(await cache.file('manifest.json'))).not.toBe(version);
  });

  it('out of memory says so, and what to do', async () => {
    const { build } = open(store.location, { script, heapMb: 4 });
    await expect(build(store, at)).rejects.toThrow(/more than 4 MB.*--max-old-space-size/);
  });

  it('says what is wrong with the store', async () => {
    const { build } = open('/dev/null/data/balagh.sqlite', { script });
    await expect(build(store, at)).rejects.toThrow(StoreError);
  });

  it('ends in the midst of its work when told to, and the store stays whole', async () => {
    const builder = open(store.location, { script });
    let answered = false;
    void builder.build(store, at).finally(() => {
      answered = true;
    });
    await builder.close();
    expect(answered).toBe(false);
    await add('two');
    expect((await store.counts()).reports).toBe(2);
  });
});
