import { foldedNames } from '../compile/foldedNames.ts';
import { kindGroup } from '../compile/kindGroup.ts';
import { distanceWithin } from '../compile/NearbyIndex.ts';
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
  const byName = new Map<string, PackEntry[]>();
  const kept: PackEntry[] = [];
  for (const entry of entries) {
    const names = [...foldedNames(entry)];
    const group = kindGroup(entry.kind);
    const isSame = (other: PackEntry): boolean =>
      kindGroup(other.kind) === group && distanceWithin(other, entry, REPEATED_KM) !== null;
    let same: PackEntry | undefined;
    for (const name of names) same ??= byName.get(name)?.find(isSame);
    if (same) join(same, entry);
    else kept.push(entry);
    for (const name of names) {
      const bearers = byName.get(name);
      if (!bearers) byName.set(name, [same ?? entry]);
      else if (!same || !bearers.includes(same)) bearers.push(same ?? entry);
    }
  }
  return kept;
}

function join(into: PackEntry, entry: PackEntry): void {
  into.namesAr = [...new Set([...into.namesAr, ...entry.namesAr])];
  into.namesEn = [...new Set([...into.namesEn, ...entry.namesEn])];
  into.sameAs = [...new Set([...into.sameAs, entry.id, ...entry.sameAs])];
  into.population ||= entry.population;
}
