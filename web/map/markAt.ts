import { type AreaLabel, areaLabelBox } from './areas/areaLabels.ts';
import { isDrawnAsArea, type ScreenMark, type ScreenOutline } from './screenMarks.ts';

/** Distance from a point to a stretch of line. */
function toStretch(x: number, y: number, ax: number, ay: number, bx: number, by: number): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}

function nearBorder(outline: ScreenOutline, x: number, y: number, slack: number): boolean {
  if (x < outline.left - slack || x > outline.right + slack) return false;
  if (y < outline.top - slack || y > outline.bottom + slack) return false;
  return outline.rings.some((ring) => {
    for (let i = 0; i + 3 < ring.length; i += 2) {
      const [ax, ay, bx, by] = ring.subarray(i, i + 4) as unknown as [number, number, number, number];
      if (toStretch(x, y, ax, ay, bx, by) <= slack) return true;
    }
    return false;
  });
}

/** The mark under a pointer, the uppermost first: a point within its circle, an area by its line or its count. */
export function markAt(
  placed: readonly ScreenMark[],
  labels: readonly AreaLabel[],
  x: number,
  y: number,
  slack = 4,
): ScreenMark | null {
  for (let i = placed.length - 1; i >= 0; i--) {
    const item = placed[i] as ScreenMark;
    if (!isDrawnAsArea(item) && Math.hypot(x - item.x, y - item.y) <= item.radius + slack) return item;
  }
  const counted = labels.find((label) => {
    const box = areaLabelBox(label.x, label.y);
    return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
  });
  if (counted) return counted.item;
  for (let i = placed.length - 1; i >= 0; i--) {
    const item = placed[i] as ScreenMark;
    if (!isDrawnAsArea(item)) continue;
    if (item.outline ? nearBorder(item.outline, x, y, slack + 1) : onRing(item, x, y, slack + 1)) return item;
  }
  return null;
}

const onRing = (item: ScreenMark, x: number, y: number, slack: number): boolean =>
  Math.abs(Math.hypot(x - item.x, y - item.y) - item.radius) <= slack;
