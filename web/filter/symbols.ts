import { type IncidentTable, textAt } from '../../src/dataset/read.ts';
import type { GeoPrecision, Place } from '../../src/model/place.ts';

/** One mark on the map: a place known as a point, or an area that incidents lie somewhere within. */
export interface MapSymbol {
  readonly index: number;
  readonly placeIndex: number;
  readonly place: Place;
  readonly isArea: boolean;
  /** Largest uncertainty radius of its incidents, metres. */
  readonly radiusM: number;
}

const areaPrecisions = new Set<GeoPrecision>(['vicinity', 'admin3', 'admin2', 'admin1', 'country']);

/** True where a precision means "somewhere in there": it is drawn as an area, never as a pin. */
export const isAreaPrecision = (precision: string | null): boolean =>
  areaPrecisions.has(precision as GeoPrecision);

/**
 * The marks of a dataset and, by row, which one the incident counts for (-1: no place). The same place gives two marks
 * when some incidents are known to the town and others only to somewhere round it.
 */
export function mapSymbols(
  table: IncidentTable,
  places: readonly Place[],
): { symbols: readonly MapSymbol[]; of: Int32Array; count: number } {
  const indexOfKey = new Map<number, number>();
  const symbols: { index: number; placeIndex: number; place: Place; isArea: boolean; radiusM: number }[] = [];
  const of = new Int32Array(table.length).fill(-1);
  for (let row = 0; row < table.length; row++) {
    const placeIndex = table.place[row] as number;
    const place = places[placeIndex];
    if (!place) continue;
    const isArea = isAreaPrecision(textAt(table.geoPrecision, row));
    const key = placeIndex * 2 + (isArea ? 1 : 0);
    let index = indexOfKey.get(key);
    if (index === undefined) {
      index = symbols.length;
      indexOfKey.set(key, index);
      symbols.push({ index, placeIndex, place, isArea, radiusM: 0 });
    }
    const symbol = symbols[index] as (typeof symbols)[number];
    const radiusM = table.radiusM[row] as number;
    if (radiusM > symbol.radiusM) symbol.radiusM = radiusM;
    of[row] = index;
  }
  return { symbols, of, count: symbols.length };
}
