import type { MergedEntry } from './mergeEntries.ts';

/**
 * The entries with the most inhabitants first, so that the number of an entry is its rank. Countries and divisions whose
 * inhabitants no source gives are ranked by those of the settlements in them; the figure is used for this order alone.
 * Among equals the order of the sources stays: the more trusted first.
 */
export function byProminence(entries: readonly MergedEntry[]): MergedEntry[] {
  const inside = new Map<string, number>();
  const add = (id: string, people: number): void => {
    inside.set(id, (inside.get(id) ?? 0) + people);
  };
  for (const { kind, population, parentId } of entries)
    if (kind === 'settlement' && parentId !== null) add(parentId, population);
  // From the second level to the first, from there to the country; each is counted once, after all that lies in it.
  for (const level of ['admin3', 'admin2', 'admin1'])
    for (const { kind, id, parentId } of entries)
      if (kind === level && parentId !== null) add(parentId, inside.get(id) ?? 0);
  return entries
    .map((entry) => ({ entry, rank: entry.population || (inside.get(entry.id) ?? 0) }))
    .sort((a, b) => b.rank - a.rank)
    .map(({ entry }) => entry);
}
