import { distanceKm } from '../../model/geo.ts';
import { foldedNames } from '../compile/foldedNames.ts';
import { kindGroup } from '../compile/kindGroup.ts';
import { NearbyIndex } from '../compile/NearbyIndex.ts';
import type { GazetteerImporter } from './GazetteerImporter.ts';
import type { PackEntry } from './PackEntry.ts';

/** Who's On First has many places twice, from two of its sources, up to this far from each other. */
const REPEATED_KM = 1.5;

/**
 * The entries, those that a source has more than once put together: same kind group, a common name, next to each other.
 * The first gives id, kind and point, and keeps the ids of the others. OCHA's and GeoNames' ids tell places apart, and
 * two villages of one name next to each other do exist, so theirs stay as they are.
 */
export function mergeRepeated(entries: PackEntry[], importer: GazetteerImporter['id']): PackEntry[] {
  if (importer === 'ocha' || importer === 'geonames') return entries;
  const nearby = new NearbyIndex<PackEntry & { names: Set<string> }>();
  const kept: PackEntry[] = [];
  for (const entry of entries) {
    const names = foldedNames(entry);
    const group = kindGroup(entry.kind);
    const same = nearby
      .around(entry)
      .find(
        (other) =>
          kindGroup(other.kind) === group &&
          distanceKm(other, entry) < REPEATED_KM &&
          [...names].some((name) => other.names.has(name)),
      );
    if (!same) {
      const own = { ...entry, names };
      kept.push(own);
      nearby.add(own);
      continue;
    }
    same.namesAr = [...new Set([...same.namesAr, ...entry.namesAr])];
    same.namesEn = [...new Set([...same.namesEn, ...entry.namesEn])];
    same.sameAs = [...new Set([...same.sameAs, entry.id, ...entry.sameAs])];
    same.population ||= entry.population;
    for (const name of names) same.names.add(name);
  }
  return kept.map((entry) => {
    const { names: _, ...rest } = entry as PackEntry & { names: Set<string> };
    return rest;
  });
}
