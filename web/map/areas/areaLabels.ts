import type { Box, OccupiedBoxes } from '../../basemap/boxes.ts';
import { isDrawnAsArea, type ScreenMark, type ScreenOutline } from '../screenMarks.ts';

/** The count of an area and where it stands: on its line, never in the middle, which would look like a position. */
export interface AreaLabel {
  readonly item: ScreenMark;
  readonly x: number;
  readonly y: number;
}

const WIDTH = 26;
const HEIGHT = 20;

/** Part of the circle's way round, from its top to both sides, where the count of an area may stand. */
const stations = [0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6, 7, -7, 8].map((step) => (step * Math.PI) / 8);

function stationsOnRing({ x, y, radius }: ScreenMark): [number, number][] {
  return stations.map((angle) => [x + radius * Math.sin(angle), y - radius * Math.cos(angle)]);
}

/** Some points of the longest ring, the northernmost first. */
function stationsOnBorder(outline: ScreenOutline): [number, number][] {
  const ring = outline.rings.reduce((longest, next) => (next.length > longest.length ? next : longest));
  const points = ring.length / 2;
  const step = Math.max(1, Math.floor(points / stations.length));
  const found: [number, number][] = [];
  for (let i = 0; i < points; i += step) found.push([ring[2 * i] as number, ring[2 * i + 1] as number]);
  return found.sort((a, b) => a[1] - b[1]);
}

/** The box of a count standing at a point. */
export const areaLabelBox = (x: number, y: number): Box => ({
  left: x - WIDTH / 2,
  right: x + WIDTH / 2,
  top: y - HEIGHT / 2,
  bottom: y + HEIGHT / 2,
});

/**
 * Puts the counts of areas on their lines, within the view and clear of what is taken and of each other; the area with
 * most incidents chooses first. One that finds no room has none: its line still tells when pointed at.
 */
export function areaLabels(placed: readonly ScreenMark[], view: Box, taken: OccupiedBoxes): AreaLabel[] {
  const labels: AreaLabel[] = [];
  const areas = placed
    .filter(isDrawnAsArea)
    .sort((a, b) => b.mark.count - a.mark.count || a.mark.symbol.index - b.mark.symbol.index);
  for (const item of areas) {
    const spots = item.outline ? stationsOnBorder(item.outline) : stationsOnRing(item);
    for (const [x, y] of spots) {
      if (x <= view.left || x >= view.right || y <= view.top || y >= view.bottom) continue;
      const box = areaLabelBox(x, y);
      if (!taken.isFree(box)) continue;
      taken.add(box);
      labels.push({ item, x, y });
      break;
    }
  }
  return labels;
}
