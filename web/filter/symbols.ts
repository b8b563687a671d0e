import type { IncidentTable } from '../../src/dataset/read.ts';
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

/** The same for all symbols, by index, in arrays that a worker can hand over. */
export interface SymbolColumns {
  readonly placeIndex: Int32Array;
  readonly isArea: Uint8Array;
  readonly radiusM: Float32Array;
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
  table: Pick<IncidentTable, 'length' | 'place' | 'geoPrecision' | 'radiusM'>,
  placeCount: number,
): { columns: SymbolColumns; of: Int32Array; count: number } {
  // By place and whether it is an area: its symbol, -1 until it comes up.
  const indexOf = new Int32Array(2 * placeCount).fill(-1);
  const placeIndex: number[] = [];
  const isArea: number[] = [];
  const radiusM: number[] = [];
  const of = new Int32Array(table.length).fill(-1);
  const areaOfCode = table.geoPrecision.values.map((precision) => Number(isAreaPrecision(precision)));
  for (let row = 0; row < table.length; row++) {
    const place = table.place[row] as number;
    if (place < 0 || place >= placeCount) continue;
    const area = areaOfCode[table.geoPrecision.codes[row] as number] ?? 0;
    const key = place * 2 + area;
    let index = indexOf[key] as number;
    if (index < 0) {
      index = placeIndex.push(place) - 1;
      isArea.push(area);
      radiusM.push(0);
      indexOf[key] = index;
    }
    const radius = table.radiusM[row] as number;
    if (radius > (radiusM[index] as number)) radiusM[index] = radius;
    of[row] = index;
  }
  return {
    columns: {
      placeIndex: Int32Array.from(placeIndex),
      isArea: Uint8Array.from(isArea),
      radiusM: Float32Array.from(radiusM),
    },
    of,
    count: placeIndex.length,
  };
}

/** Incidents by symbol without any filter. */
export function totalsOf({ symbol, symbolCount }: { symbol: Int32Array; symbolCount: number }): Uint32Array {
  const totals = new Uint32Array(symbolCount);
  for (const index of symbol) if (index >= 0) totals[index] = (totals[index] as number) + 1;
  return totals;
}

/** The marks as objects with their places. */
export function symbolsFrom(columns: SymbolColumns, places: readonly Place[]): MapSymbol[] {
  return Array.from(columns.placeIndex, (placeIndex, index) => ({
    index,
    placeIndex,
    place: places[placeIndex] as Place,
    isArea: columns.isArea[index] === 1,
    radiusM: columns.radiusM[index] as number,
  }));
}
