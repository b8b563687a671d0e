import { type Box, OccupiedBoxes } from '../../basemap/boxes.ts';

/** A mark with its name, in pixels of the small map. */
export interface NamedMark {
  readonly x: number;
  readonly y: number;
  /** Half the width of the sign. */
  readonly radius: number;
  readonly nameWidth: number;
}

const NAME_HEIGHT = 18;
const GAP = 3;

/**
 * Where each name stands: the middle of its text, or null where it would cover another sign or name or leave the map.
 * Marks are given in drawing order; the last, being the most important, chooses first.
 */
export function placeNames(
  marks: readonly NamedMark[],
  size: { readonly width: number; readonly height: number },
): ({ x: number; y: number; box: Box } | null)[] {
  const taken = new OccupiedBoxes();
  const around = (x: number, y: number, width: number, height: number): Box => ({
    left: x - width / 2,
    right: x + width / 2,
    top: y - height / 2,
    bottom: y + height / 2,
  });
  for (const mark of marks) taken.add(around(mark.x, mark.y, 2 * mark.radius, 2 * mark.radius));
  const names: ReturnType<typeof placeNames> = marks.map(() => null);
  for (let i = marks.length - 1; i >= 0; i--) {
    const mark = marks[i] as NamedMark;
    const aside = mark.radius + GAP + mark.nameWidth / 2;
    const beyond = mark.radius + NAME_HEIGHT / 2;
    const spots = [
      [mark.x + aside, mark.y],
      [mark.x - aside, mark.y],
      [mark.x, mark.y + beyond],
      [mark.x, mark.y - beyond],
    ] as const;
    for (const [x, y] of spots) {
      const box = around(x, y, mark.nameWidth, NAME_HEIGHT);
      const inside = box.left >= 0 && box.right <= size.width && box.top >= 0 && box.bottom <= size.height;
      if (!inside || !taken.isFree(box)) continue;
      taken.add(box);
      names[i] = { x, y, box };
      break;
    }
  }
  return names;
}
