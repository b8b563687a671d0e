import type { MergedEntry } from './mergeEntries.ts';
import { countryId } from './readCountries.ts';

/** Containment is a short way: neighbourhood, settlement, third, second, first level, country. */
export const DEEPEST_CONTAINMENT = 8;

type Entries = ReadonlyMap<string, MergedEntry>;

/**
 * Fills in what sources leave open: a place takes its country from the place that contains it; one without a parent gets
 * the division that its GeoNames codes name, the second level before the first, else its country. Ids of merged-away entries become those of
 * the entries that took them in. Throws when a parent is named that no source has, or when places lie in each other.
 */
export function assignParents(entries: readonly MergedEntry[]): void {
  const byId = parentsById(entries);
  for (const entry of entries) resolveParent(entry, byId);
  for (const entry of entries) inheritCountry(entry, byId);
  const divisions = new Map<string, string>();
  for (const { kind, country, admin1Code, admin2Code, id } of entries) {
    if (admin1Code === null) continue;
    if (kind === 'admin1') divisions.set(`${country}.${admin1Code}`, id);
    if (kind === 'admin2' && admin2Code) divisions.set(`${country}.${admin1Code}.${admin2Code}`, id);
  }
  for (const entry of entries) {
    if (entry.parentId !== null || entry.country === null || entry.kind === 'country') continue;
    entry.parentId = divisionOf(entry, divisions) ?? byId.get(countryId(entry.country))?.id ?? null;
  }
}

/** The narrowest division that the entry's codes name and that is not the entry itself. */
function divisionOf(entry: MergedEntry, divisions: ReadonlyMap<string, string>): string | undefined {
  if (entry.kind === 'admin1') return undefined;
  const first = `${entry.country}.${entry.admin1Code}`;
  const second =
    entry.kind === 'admin2' || !entry.admin2Code ? undefined : divisions.get(`${first}.${entry.admin2Code}`);
  return second ?? divisions.get(first);
}

/** The entries that contain others, by all their ids; most of the gazetteer contains nothing and is not looked up. */
function parentsById(entries: readonly MergedEntry[]): Entries {
  const wanted = new Set(entries.map(({ parentId }) => parentId));
  const byId = new Map<string, MergedEntry>();
  for (const entry of entries) {
    if (entry.kind !== 'country' && !wanted.has(entry.id) && !entry.aliasIds.some((id) => wanted.has(id)))
      continue;
    for (const id of [entry.id, ...entry.aliasIds]) byId.set(id, entry);
  }
  return byId;
}

function resolveParent(entry: MergedEntry, byId: Entries): void {
  if (entry.parentId === null) return;
  const parent = byId.get(entry.parentId);
  if (!parent)
    throw new Error(`gazetteer: ${entry.id} has the parent ${entry.parentId}, which no source has`);
  // A quarter that was merged with the town around it does not lie in itself.
  entry.parentId = parent === entry ? null : parent.id;
}

function inheritCountry(entry: MergedEntry, byId: Entries): void {
  let at = entry;
  for (let step = 0; at.parentId !== null; step++) {
    if (step > DEEPEST_CONTAINMENT)
      throw new Error(`gazetteer: ${entry.id} lies in itself, following the parents`);
    at = byId.get(at.parentId) as MergedEntry;
    entry.country ??= at.country;
  }
}
