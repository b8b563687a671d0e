import type { MergedEntry } from './mergeEntries.ts';
import { countryId } from './readCountries.ts';

/** Containment is a short way: neighbourhood, settlement, third, second, first level, country. */
export const DEEPEST_CONTAINMENT = 8;

/**
 * Fills in what sources leave open: a place without a parent gets the first-level division that its GeoNames code
 * names, else its country; a place without a country takes its parent's. Aliases of merged entries become their new ids.
 * Throws when a parent is named that no source has, or when places contain each other in a circle.
 */
export function assignParents(entries: readonly MergedEntry[]): void {
  const byId = new Map<string, MergedEntry>();
  const divisions = new Map<string, MergedEntry>();
  for (const entry of entries) {
    byId.set(entry.id, entry);
    for (const alias of entry.aliasIds) byId.set(alias, entry);
    if (entry.kind === 'admin1' && entry.admin1Code)
      divisions.set(`${entry.country}.${entry.admin1Code}`, entry);
  }
  for (const entry of entries) {
    if (entry.parentId !== null) {
      const parent = byId.get(entry.parentId);
      if (!parent)
        throw new Error(`gazetteer: ${entry.id} has the parent ${entry.parentId}, which no source has`);
      entry.parentId = parent.id;
    } else if (entry.country !== null && entry.kind !== 'country') {
      const division =
        entry.kind === 'admin1' ? undefined : divisions.get(`${entry.country}.${entry.admin1Code}`);
      const parent = division ?? byId.get(countryId(entry.country));
      entry.parentId = parent?.id ?? null;
    }
  }
  for (const entry of entries) inheritCountry(entry, byId);
}

function inheritCountry(entry: MergedEntry, byId: ReadonlyMap<string, MergedEntry>): void {
  let at = entry;
  for (let step = 0; at.parentId !== null; step++) {
    if (step > DEEPEST_CONTAINMENT)
      throw new Error(`gazetteer: ${entry.id} lies in itself, following the parents`);
    const parent = byId.get(at.parentId);
    if (!parent) return;
    entry.country ??= parent.country;
    at = parent;
  }
}
