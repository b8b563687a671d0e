import { useCallback, useEffect, useState } from 'react';
import { datasetPaths, type EventRow, excerptsPerShard } from '../../src/dataset/format.ts';
import { decodeEvents } from '../../src/dataset/read.ts';
import { fetchJson } from './fetchFile.ts';

/** Shards kept: a person looks at one row after another near by. */
const KEPT = 8;
const kept = new Map<string, Promise<EventRow[]>>();

function loadShard(shard: number, version: string): Promise<EventRow[]> {
  const key = `${version} ${shard}`;
  const known = kept.get(key);
  if (known) return known;
  const made = fetchJson(datasetPaths.events(shard), version).then(decodeEvents);
  // What could not be loaded is asked for again the next time.
  made.catch(() => kept.delete(key));
  kept.set(key, made);
  if (kept.size > KEPT) kept.delete(kept.keys().next().value as string);
  return made;
}

export type EventState = EventRow | null | 'loading' | 'failed';

/** What is known of an event, and the way to ask again where it could not be loaded. */
export interface LoadedEvent {
  readonly event: EventState;
  readonly retry: () => void;
}

/** What other incidents belong to the event of a row; null when none does. */
export function useEvent(version: string, row: number, id: string | null): LoadedEvent {
  const [loaded, setLoaded] = useState<{ key: string; state: EventState } | null>(null);
  const [attempt, setAttempt] = useState(0);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  const key = `${version} ${id}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt is what loads again
  useEffect(() => {
    if (id === null) return;
    let current = true;
    const set = (state: EventState) => current && setLoaded({ key, state });
    loadShard(Math.floor(row / excerptsPerShard), version).then(
      (events) => set(events.find((event) => event.id === id) ?? null),
      () => set('failed'),
    );
    return () => {
      current = false;
    };
  }, [version, row, id, key, attempt]);
  return { event: loaded?.key === key ? loaded.state : 'loading', retry };
}
