import { nameKeys } from '../../language/nameKeys.ts';
import { distanceKm } from '../../model/geo.ts';
import type { PlaceKind } from '../../model/place.ts';
import { NearbyIndex } from './NearbyIndex.ts';
import type { SourceEntry } from './SourceEntry.ts';

/** Two sources set the point of one town up to this far apart; namesakes of one kind are further from each other. */
const SAME_PLACE_KM = 5;

/** A merged entry and the ids it was known by in the sources that were merged into it. */
export interface MergedEntry extends SourceEntry {
  aliasIds: string[];
}

/**
 * Makes one entry of a place that several sources know. `sources` come in order of trust: the first that knows a place
 * gives id, kind, point, radius and the names to show; later ones add names, population and codes. Two entries are one
 * place when they have one id, when the trusted one says so (`sameAs`), or when a later source has the same kind group, a common name under the
 * text's normalisation, and a point less than 5 km away. Entries of one source are never merged with each other.
 * Throws when an id stands twice in one source.
 */
export function mergeEntries(sources: readonly (readonly SourceEntry[])[]): MergedEntry[] {
  const merged: MergedEntry[] = [];
  const byId = new Map<string, MergedEntry>();
  const bySameAs = new Map<string, MergedEntry>();
  const nearby = new NearbyIndex<MergedEntry>();
  for (const [position, source] of sources.entries()) {
    const added: MergedEntry[] = [];
    for (const entry of source) {
      const known = byId.get(entry.id) ?? bySameAs.get(entry.id) ?? namesake(entry, nearby);
      if (known) join(known, entry);
      else added.push({ ...entry, aliasIds: [] });
    }
    for (const entry of added) {
      if (byId.has(entry.id)) throw new Error(`gazetteer: the id ${entry.id} stands twice in one source`);
      byId.set(entry.id, entry);
      merged.push(entry);
      for (const id of entry.sameAs) bySameAs.set(id, entry);
      if (position < sources.length - 1) nearby.add(entry);
    }
  }
  return merged;
}

function namesake(entry: SourceEntry, nearby: NearbyIndex<MergedEntry>): MergedEntry | undefined {
  const group = kindGroup(entry.kind);
  let keys: Set<string> | null = null;
  let nearest: MergedEntry | undefined;
  let nearestKm = SAME_PLACE_KM;
  for (const candidate of nearby.around(entry)) {
    const km = kindGroup(candidate.kind) === group ? distanceKm(candidate, entry) : nearestKm;
    if (km >= nearestKm) continue;
    keys ??= foldedNames(entry);
    if (!haveCommon(keys, foldedNames(candidate))) continue;
    nearest = candidate;
    nearestKm = km;
  }
  return nearest;
}

function foldedNames(entry: SourceEntry): Set<string> {
  const fold = (language: 'ar' | 'en') => (name: string) =>
    nameKeys(name, language)
      .map(({ key }) => key)
      .join(' ');
  return new Set([...entry.namesAr.map(fold('ar')), ...entry.namesEn.map(fold('en'))]);
}

function haveCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const value of a) if (b.has(value)) return true;
  return false;
}

/** Sources disagree on what is a town, a quarter that was a village, or a camp that became a quarter. */
function kindGroup(kind: PlaceKind): string {
  return kind === 'neighbourhood' || kind === 'camp' ? 'settlement' : kind;
}

function join(into: MergedEntry, entry: SourceEntry): void {
  into.namesAr = [...new Set([...into.namesAr, ...entry.namesAr])];
  into.namesEn = [...new Set([...into.namesEn, ...entry.namesEn])];
  // A place with a parent takes its country from there.
  if (into.parentId === null) {
    into.country ??= entry.country;
    into.parentId = entry.parentId;
  }
  into.admin1Code ??= entry.admin1Code;
  if (into.population === 0) into.population = entry.population;
  if (entry.id !== into.id) into.aliasIds.push(entry.id);
}
