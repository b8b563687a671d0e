import { useSyncExternalStore } from 'react';
import { datasetPaths, type ExcerptRow, excerptsPerShard } from '../../src/dataset/format.ts';
import { decodeExcerpts } from '../../src/dataset/read.ts';
import { fetchJson } from './fetchFile.ts';

type Shard = readonly ExcerptRow[] | 'loading' | 'failed';

/** Excerpts of incidents by row, loaded a shard at a time when a row is first looked at. */
export interface ExcerptCache {
  get(row: number): ExcerptRow | null;
  subscribe(listener: () => void): () => void;
}

/** A cache over one version of the dataset; `load` gives the parsed JSON of a shard. */
export function makeExcerptCache(load: (shard: number) => Promise<unknown>): ExcerptCache {
  const shards = new Map<number, Shard>();
  const listeners = new Set<() => void>();
  const put = (number: number, shard: Shard) => {
    shards.set(number, shard);
    for (const listener of listeners) listener();
  };
  return {
    get(row) {
      const number = Math.floor(row / excerptsPerShard);
      const shard = shards.get(number);
      if (shard === undefined) {
        shards.set(number, 'loading');
        load(number)
          .then(
            (json) => put(number, decodeExcerpts(json)),
            // A missing excerpt must not take the list away: the row stays, and is asked for again on the next load.
            () => put(number, 'failed'),
          )
          .catch(() => put(number, 'failed'));
      }
      return typeof shard === 'object' ? (shard[row % excerptsPerShard] ?? null) : null;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const caches = new Map<string, ExcerptCache>();

/** The excerpt of a row, null until its shard is here. */
export function useExcerpt(version: string, row: number): ExcerptRow | null {
  let cache = caches.get(version);
  if (!cache) {
    cache = makeExcerptCache((shard) => fetchJson(datasetPaths.excerpts(shard), version));
    caches.set(version, cache);
  }
  const current = cache;
  return useSyncExternalStore(current.subscribe, () => current.get(row));
}
