import type { Place } from '../../src/model/place.ts';
import { type Region, regionsOf } from '../filter/regions.ts';
import type { MapSymbol } from '../filter/symbols.ts';

/** A country, governorate or district with the places in it that incidents stand at. */
export interface Branch {
  readonly region: Region;
  readonly branches: readonly Branch[];
  /** Indices of the places that lie in no smaller branch. */
  readonly places: readonly number[];
}

interface Growing {
  readonly region: Region;
  readonly branches: Map<Region, Growing>;
  readonly places: number[];
}

const grown = ({ region, branches, places }: Growing): Branch => ({
  region,
  branches: [...branches.values()].map(grown),
  places,
});

/** The countries of these places, as trees. */
export function placeTree(places: readonly Place[]): Branch[] {
  const roots = new Map<Region, Growing>();
  places.forEach((place, index) => {
    let level = roots;
    let last: Growing | null = null;
    for (const region of regionsOf(place)) {
      last = level.get(region) ?? { region, branches: new Map(), places: [] };
      level.set(region, last);
      level = last.branches;
    }
    last?.places.push(index);
  });
  return [...roots.values()].map(grown);
}

/** Incidents by index of a place, from the counts by symbol and type (each place has a symbol as a point and one as an area). */
export function countsByPlace(
  symbols: readonly MapSymbol[],
  symbolTypes: Uint32Array,
  placeCount: number,
): Uint32Array {
  const counts = new Uint32Array(placeCount);
  const types = symbols.length > 0 ? symbolTypes.length / symbols.length : 0;
  for (const { index, placeIndex } of symbols) {
    let sum = counts[placeIndex] as number;
    for (let type = 0; type < types; type++) sum += symbolTypes[index * types + type] as number;
    counts[placeIndex] = sum;
  }
  return counts;
}

/** Incidents by branch: those of all places in it. */
export function countsByRegion(places: readonly Place[], byPlace: Uint32Array): Map<Region, number> {
  const counts = new Map<Region, number>();
  places.forEach((place, index) => {
    for (const region of regionsOf(place))
      counts.set(region, (counts.get(region) ?? 0) + (byPlace[index] as number));
  });
  return counts;
}

/** Branches in which, but not as a whole, something is chosen. */
export function partlyChosen(
  places: readonly Place[],
  single: readonly number[],
  regions: readonly Region[],
): Set<Region> {
  const partly = new Set<Region>();
  for (const index of single)
    for (const region of places[index] ? regionsOf(places[index]) : []) partly.add(region);
  for (const region of regions) {
    const parts = region.split('/');
    for (let length = 1; length < parts.length; length++) partly.add(parts.slice(0, length).join('/'));
  }
  return partly;
}
