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

/** Rectangles that are taken, found by grid cell: thousands of tests stay cheap. */
export class OccupiedBoxes {
  private readonly cells = new Map<string, Box[]>();
  private static readonly cellPx = 64;

  isFree(box: Box): boolean {
    return this.cellsOf(box).every(
      (cell) => !(this.cells.get(cell) ?? []).some((taken) => overlaps(box, taken)),
    );
  }

  add(box: Box): void {
    for (const cell of this.cellsOf(box)) {
      const taken = this.cells.get(cell);
      if (taken) taken.push(box);
      else this.cells.set(cell, [box]);
    }
  }

  private cellsOf({ left, top, right, bottom }: Box): string[] {
    const size = OccupiedBoxes.cellPx;
    const cells: string[] = [];
    for (let x = Math.floor(left / size); x <= Math.floor(right / size); x++) {
      for (let y = Math.floor(top / size); y <= Math.floor(bottom / size); y++) cells.push(`${x},${y}`);
    }
    return cells;
  }
}
