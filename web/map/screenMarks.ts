import type { Box } from '../basemap/boxes.ts';
import { type Mark, metresPerPixel, symbolRadius } from './marks.ts';

/** A mark where it stands on the screen; pixels. For an area `radius` is the drawn circle. */
export interface ScreenMark {
  readonly mark: Mark;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** The uncertainty radius. */
  readonly reach: number;
  /** Where an area's count stands: on the ring, never in the middle, which would look like a position. */
  readonly labelX: number;
  readonly labelY: number;
}

const LEAST_AREA_RADIUS = 11;
const LABEL_REACH = 12;

/** Places the marks: `project` gives the pixel of a point. Sizes of points do not depend on the zoom. */
export function screenMarks(
  marks: readonly Mark[],
  most: number,
  zoom: number,
  project: (lat: number, lon: number) => { x: number; y: number },
): ScreenMark[] {
  return marks.map((mark) => {
    const { place, isArea, radiusM } = mark.symbol;
    const { x, y } = project(place.lat, place.lon);
    const reach = radiusM / metresPerPixel(place.lat, zoom);
    const radius = isArea ? Math.max(LEAST_AREA_RADIUS, reach) : symbolRadius(mark.count, most);
    return { mark, x, y, radius, reach, labelX: x, labelY: y - radius };
  });
}

/** Part of the circle's way round, from its top to both sides, where the count of an area may stand. */
const stations = [0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6, 7, -7, 8].map((step) => (step * Math.PI) / 8);

/** Puts the counts of areas where their ring is in view, so that a large area does not lose its count off screen. */
export function withLabelsInView(placed: readonly ScreenMark[], view: Box): ScreenMark[] {
  return placed.map((item) => {
    if (!item.mark.symbol.isArea) return item;
    for (const angle of stations) {
      const labelX = item.x + item.radius * Math.sin(angle);
      const labelY = item.y - item.radius * Math.cos(angle);
      if (labelX > view.left && labelX < view.right && labelY > view.top && labelY < view.bottom)
        return { ...item, labelX, labelY };
    }
    return item;
  });
}

/** The mark under a pointer, the uppermost first: a point within its circle, an area by its ring or its count. */
export function markAt(placed: readonly ScreenMark[], x: number, y: number, slack = 4): ScreenMark | null {
  for (let i = placed.length - 1; i >= 0; i--) {
    const item = placed[i] as ScreenMark;
    const distance = Math.hypot(x - item.x, y - item.y);
    if (item.mark.symbol.isArea) {
      const onRing = Math.abs(distance - item.radius) <= slack + 1;
      const onLabel = Math.hypot(x - item.labelX, y - item.labelY) <= LABEL_REACH;
      if (onRing || onLabel) return item;
    } else if (distance <= item.radius + slack) return item;
  }
  return null;
}
