import { incidentTypeNames } from '../../../src/model/incidentType.ts';
import type { Place } from '../../../src/model/place.ts';
import type { Counts } from '../../filter/crossFilter.ts';
import type { MapSymbol } from '../../filter/symbols.ts';

const TYPES = incidentTypeNames.length;

/** One place of a group, as its list shows it, under the present filters. */
export interface PlaceRow {
  readonly placeIndex: number;
  readonly place: Place;
  readonly count: number;
  /** Position of the most frequent type. */
  readonly dominant: number;
  /** True when its incidents are only known to somewhere round it. */
  readonly onlyArea: boolean;
}

/** The places of some symbols with their counts, most first. A place and the area round it are one place. */
export function placeRows(symbols: readonly MapSymbol[], counts: Pick<Counts, 'symbolTypes'>): PlaceRow[] {
  const byPlace = new Map<number, { place: Place; types: Uint32Array; onlyArea: boolean }>();
  for (const { index, placeIndex, place, isArea } of symbols) {
    const row = byPlace.get(placeIndex) ?? { place, types: new Uint32Array(TYPES), onlyArea: true };
    for (let type = 0; type < TYPES; type++)
      row.types[type] = (row.types[type] as number) + (counts.symbolTypes[index * TYPES + type] as number);
    if (!isArea) row.onlyArea = false;
    byPlace.set(placeIndex, row);
  }
  return [...byPlace]
    .map(([placeIndex, { place, types, onlyArea }]) => ({
      placeIndex,
      place,
      onlyArea,
      count: types.reduce((sum, count) => sum + count, 0),
      dominant: types.indexOf(Math.max(...types)),
    }))
    .filter((row) => row.count > 0)
    .sort((a, b) => b.count - a.count || a.placeIndex - b.placeIndex);
}
