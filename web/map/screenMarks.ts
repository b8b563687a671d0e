import { mercatorX, mercatorY } from '../basemap/mercator.ts';
import type { Outline } from './areas/outlines.ts';
import { type Mark, metresPerPixel } from './marks.ts';
import { leastAreaRadius, signRadius } from './signSize.ts';

/** A mark where it stands on the screen; pixels. For an area by itself `radius` is the drawn circle. */
export interface ScreenMark {
  readonly mark: Mark;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** The uncertainty radius. */
  readonly reach: number;
  /** The border of a governorate, where it is known: drawn in place of the circle. */
  readonly outline: ScreenOutline | null;
}

/** A border in pixels: each ring as x, y, x, y … */
export interface ScreenOutline {
  readonly rings: readonly Float64Array[];
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Gives the pixel of a point in Web Mercator, in units of the world's width. */
export type Project = (x: number, y: number) => { x: number; y: number };

/** True for a mark that is drawn as an area, to scale; a group is a sign, whatever it holds. */
export const isDrawnAsArea = ({ mark }: { readonly mark: Mark }): boolean =>
  mark.isArea && mark.members.length === 1;

function onScreen(outline: Outline, project: Project): ScreenOutline {
  const rings = outline.rings.map((ring) => {
    const pixels = new Float64Array(ring.length);
    for (let i = 0; i + 1 < ring.length; i += 2) {
      const { x, y } = project(ring[i] as number, ring[i + 1] as number);
      pixels[i] = x;
      pixels[i + 1] = y;
    }
    return pixels;
  });
  const { x: left, y: top } = project(outline.left, outline.top);
  const { x: right, y: bottom } = project(outline.right, outline.bottom);
  return { rings, left, top, right, bottom };
}

/** Places the marks. Sizes of points do not depend on the zoom. */
export function screenMarks(
  marks: readonly Mark[],
  most: number,
  zoom: number,
  project: Project,
  outlineOf: (mark: Mark) => Outline | null = () => null,
): ScreenMark[] {
  return marks.map((mark) => {
    const { place, radiusM } = mark.symbol;
    const { x, y } = project(mercatorX(place.lon), mercatorY(place.lat));
    const reach = radiusM / metresPerPixel(place.lat, zoom);
    const sign = signRadius(mark.count, most, mark.placeCount, mark.isArea);
    const area = isDrawnAsArea({ mark });
    const outline = area ? outlineOf(mark) : null;
    return {
      mark,
      x,
      y,
      radius: area ? Math.max(leastAreaRadius, reach) : sign,
      reach,
      outline: outline && onScreen(outline, project),
    };
  });
}
