import type { Box, OccupiedBoxes } from '../basemap/boxes.ts';
import type { Mark } from './marks.ts';
import { isDrawnAsArea, type ScreenMark } from './screenMarks.ts';

/** The name of a mark and where it is written: its centre, in the pixels of its mark. */
export interface MarkLabel {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly box: Box;
}

/** From this zoom on there is room for names beside the symbols. */
export const firstNamedZoom = 9;
const LINE_PX = 16;
/** Clear of the ring round a chosen symbol. */
const GAP_PX = 6;

const around = (x: number, y: number, width: number, height: number): Box => ({
  left: x - width / 2,
  top: y - height / 2,
  right: x + width / 2,
  bottom: y + height / 2,
});

/** The square that the sign of a place or group takes. */
export const signBox = ({ x, y, radius }: ScreenMark): Box => around(x, y, 2 * radius + 2, 2 * radius + 2);

/**
 * Names beside places and groups, the largest first: right, left, below or above, where they cover nothing that is
 * taken; else none. Areas get no name: it would look like one for the middle of the circle.
 */
export function markLabels(
  placed: readonly ScreenMark[],
  taken: OccupiedBoxes,
  nameOf: (mark: Mark) => string,
  widthOf: (text: string) => number,
): MarkLabel[] {
  const labels: MarkLabel[] = [];
  // Drawing order is large to small already.
  for (const item of placed) {
    if (isDrawnAsArea(item)) continue;
    const text = nameOf(item.mark);
    const width = widthOf(text);
    const aside = item.radius + GAP_PX + width / 2;
    const beyond = item.radius + GAP_PX / 2 + LINE_PX / 2;
    const anchors = [
      [item.x + aside, item.y],
      [item.x - aside, item.y],
      [item.x, item.y + beyond],
      [item.x, item.y - beyond],
    ] as const;
    for (const [x, y] of anchors) {
      const box = around(x, y, width + 2, LINE_PX);
      if (!taken.isFree(box)) continue;
      taken.add(box);
      labels.push({ text, x, y, box });
      break;
    }
  }
  return labels;
}
