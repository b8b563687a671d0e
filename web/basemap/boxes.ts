/** A rectangle in CSS pixels of the label canvas. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

const CELL_PX = 64;
/** One number for a cell; the map is far narrower than this many cells. */
const ROW = 2 ** 20;

/** Rectangles that are taken, found by grid cell: thousands of tests stay cheap. */
export class OccupiedBoxes {
  private readonly cells = new Map<number, Box[]>();

  isFree(box: Box): boolean {
    const [left, right] = [Math.floor(box.left / CELL_PX), Math.floor(box.right / CELL_PX)];
    const [top, bottom] = [Math.floor(box.top / CELL_PX), Math.floor(box.bottom / CELL_PX)];
    for (let x = left; x <= right; x++) {
      for (let y = top; y <= bottom; y++) {
        for (const taken of this.cells.get(x * ROW + y) ?? []) if (overlaps(box, taken)) return false;
      }
    }
    return true;
  }

  add(box: Box): void {
    const [left, right] = [Math.floor(box.left / CELL_PX), Math.floor(box.right / CELL_PX)];
    const [top, bottom] = [Math.floor(box.top / CELL_PX), Math.floor(box.bottom / CELL_PX)];
    for (let x = left; x <= right; x++) {
      for (let y = top; y <= bottom; y++) {
        const taken = this.cells.get(x * ROW + y);
        if (taken) taken.push(box);
        else this.cells.set(x * ROW + y, [box]);
      }
    }
  }
}
