import type { MergedEntry } from './mergeEntries.ts';

/**
 * The entries with the most inhabitants first, so that the number of an entry is its rank. Countries and divisions whose
 * inhabitants no source gives are ranked by those of the settlements in them; the figure is used for this order alone.
 * Ties are broken by id: the order does not depend on the order of the sources' lines.
 */
export function byProminence(entries: readonly MergedEntry[]): MergedEntry[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const inside = new Map<string, number>();
  for (const entry of entries) {
    if (entry.kind !== 'settlement' || entry.population === 0) continue;
    for (let id = entry.parentId; id !== null; id = byId.get(id)?.parentId ?? null)
      inside.set(id, (inside.get(id) ?? 0) + entry.population);
  }
  return entries
    .map((entry) => ({ entry, rank: entry.population || (inside.get(entry.id) ?? 0) }))
    .sort((a, b) => b.rank - a.rank || (a.entry.id < b.entry.id ? -1 : 1))
    .map(({ entry }) => entry);
}
