import type { Place } from '../../model/place.ts';
import type { Store } from '../../store/Store.ts';
import { placeOf } from './incidentFilter.ts';

export type PlaceCount = Place & { incidents: number };
export interface OutletCount {
  name: string;
  reports: number;
  incidents: number;
}

/** All places and outlets of the incidents, by id and by name. */
export interface Summary {
  places: readonly PlaceCount[];
  outlets: readonly OutletCount[];
}

const rowsPerRead = 2000;
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

async function countPlaces(store: Store): Promise<PlaceCount[]> {
  const counts = new Map<string, number>();
  for (let after = 0; ; ) {
    const rows = await store.listIncidents(after, rowsPerRead);
    for (const { place } of rows) if (place !== null) counts.set(place, (counts.get(place) ?? 0) + 1);
    if (rows.length < rowsPerRead) break;
    after = rows.at(-1)?.key ?? after;
  }
  // Gazetteers of different days may write one place differently: the last way stands for all.
  const places = new Map<string, PlaceCount>();
  for (const [json, incidents] of counts) {
    const place = placeOf(json);
    if (place)
      places.set(place.id, { ...place, incidents: incidents + (places.get(place.id)?.incidents ?? 0) });
  }
  return [...places.values()].sort((a, b) => byText(a.id, b.id));
}

async function countOutlets(store: Store): Promise<OutletCount[]> {
  const outlets = new Map<string, OutletCount>();
  for (let after = 0; ; ) {
    const lines = await store.listReports(after, rowsPerRead);
    for (const { outlet, incidents } of lines) {
      if (outlet === null) continue;
      const known = outlets.get(outlet) ?? { name: outlet, reports: 0, incidents: 0 };
      outlets.set(outlet, { ...known, reports: known.reports + 1, incidents: known.incidents + incidents });
    }
    if (lines.length < rowsPerRead) break;
    after = lines.at(-1)?.key ?? after;
  }
  return [...outlets.values()].sort((a, b) => byText(a.name, b.name));
}

/** Counts once for each state of the store; whoever asks meanwhile waits for the same. */
export function summaryOf(store: Store): () => Promise<Summary> {
  let latest: { revision: string; made: Promise<Summary> } | null = null;
  return async () => {
    const revision = await store.revision();
    if (latest?.revision !== revision) {
      const made = (async () => ({ places: await countPlaces(store), outlets: await countOutlets(store) }))();
      latest = { revision, made };
      // What failed is tried again by whoever asks next.
      made.catch(() => {
        latest = null;
      });
    }
    return await latest.made;
  };
}
