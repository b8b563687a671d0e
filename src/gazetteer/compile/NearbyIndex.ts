import { distanceKm, type Point } from '../../model/geo.ts';

/** Side of a cell, degrees: about 11 km of latitude, so that a cell and its neighbours hold all within 5 km below 60°. */
const CELL_DEG = 0.1;

/** Finds points near a point without looking at all of them. Not for the poles, nor across the 180th meridian. */
export class NearbyIndex<T extends Point> {
  readonly #cells = new Map<number, T[]>();

  add(item: T): void {
    const key = cellKey(cellOf(item.lat), cellOf(item.lon));
    const cell = this.#cells.get(key);
    if (cell) cell.push(item);
    else this.#cells.set(key, [item]);
  }

  /** All items in the point's cell and the eight around it: everything near, and some that is not. */
  around(point: Point): T[] {
    const row = cellOf(point.lat);
    const column = cellOf(point.lon);
    const found: T[] = [];
    for (let r = row - 1; r <= row + 1; r++) {
      for (let c = column - 1; c <= column + 1; c++) {
        const cell = this.#cells.get(cellKey(r, c));
        for (const item of cell ?? []) found.push(item);
      }
    }
    return found;
  }
}

/** Kilometres of a degree of latitude, rounded down, so that nothing near is taken for far. */
const KM_OF_DEGREE = 110;

/** Distance of two points when it is less than `limitKm`, else null. Most far ones are told without trigonometry. */
export function distanceWithin(a: Point, b: Point, limitKm: number): number | null {
  if (Math.abs(a.lat - b.lat) * KM_OF_DEGREE > limitKm) return null;
  const km = distanceKm(a, b);
  return km < limitKm ? km : null;
}

const cellOf = (degrees: number): number => Math.floor(degrees / CELL_DEG);
const cellKey = (row: number, column: number): number => row * 100_000 + column;
