import { useEffect, useState } from 'react';
import { datasetPaths, type EventRow, excerptsPerShard, memberShard } from '../../src/dataset/format.ts';
import { decodeEvents, decodeMembers, type IncidentTable } from '../../src/dataset/read.ts';
import { fetchJson } from './fetchFile.ts';
import { findRowById } from './findRow.ts';
import { LoadError } from './LoadError.ts';

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

/** What other incidents belong to the event of a row; null when none does. */
export function useEvent(version: string, row: number, id: string): EventState {
  const [loaded, setLoaded] = useState<{ key: string; state: EventState } | null>(null);
  const key = `${version} ${id}`;
  useEffect(() => {
    let current = true;
    const set = (state: EventState) => current && setLoaded({ key, state });
    loadShard(Math.floor(row / excerptsPerShard), version).then(
      (events) => set(events.find((event) => event.id === id) ?? null),
      () => set('failed'),
    );
    return () => {
      current = false;
    };
  }, [version, row, id, key]);
  return loaded?.key === key ? loaded.state : 'loading';
}

/** An incident without a row of its own, and the report that it is read in. */
export interface MemberTelling {
  readonly id: string;
  readonly report: string;
}

/** Where an incident is shown: the row of its event, and itself when the row is that of another incident. */
export interface IncidentPlace {
  row: number;
  telling: MemberTelling | null;
}

const NOT_FOUND = 404;

/**
 * Finds an incident that has no row of its own; null when the dataset does not hold it. Throws a LoadError when that could
 * not be looked up: a server that is away is no proof that there is no such incident.
 */
export async function findMember(version: string, id: string): Promise<IncidentPlace | null> {
  const file = datasetPaths.members(memberShard(id));
  let json: unknown;
  try {
    json = await fetchJson(file, version);
  } catch (error) {
    // There is no file where no incident is.
    if (error instanceof LoadError && error.status === NOT_FOUND) return null;
    throw error;
  }
  try {
    const found = decodeMembers(json).find(([member]) => member === id);
    return found ? { row: found[1], telling: { id, report: found[2] } } : null;
  } catch (cause) {
    throw new LoadError('damaged', file, { cause });
  }
}

/** Finds any incident by its id. Throws a LoadError as {@link findMember} does. */
export async function findIncident(
  table: IncidentTable,
  version: string,
  id: string,
): Promise<IncidentPlace | null> {
  const row = findRowById(table, id);
  return row === null ? await findMember(version, id) : { row, telling: null };
}
