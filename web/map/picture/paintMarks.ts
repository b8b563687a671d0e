import type { Map as LeafletMap } from 'leaflet';
import type { Box } from '../../basemap/boxes.ts';
import { type Arranged, arrange, coveredBy } from '../arrange.ts';
import type { MarkColors } from '../canvas.ts';
import { drawMarks, drawNames, nameFont } from '../drawMarks.ts';
import type { MarkScene } from '../MarkLayer.ts';
import { screenMarks } from '../screenMarks.ts';

const INSET = 16;

/** Arranges the marks of the map's view, in its CSS pixels; and what they cover. */
export function arrangeForPicture(
  context: CanvasRenderingContext2D,
  map: LeafletMap,
  scene: MarkScene,
  colors: MarkColors,
): { arranged: Arranged; occupied: Box[] } {
  const zoom = map.getZoom();
  const world = 256 * 2 ** zoom;
  const { min } = map.getPixelBounds();
  const size = map.getSize();
  const [left, top] = [min?.x ?? 0, min?.y ?? 0];
  const project = (x: number, y: number) => ({ x: x * world - left, y: y * world - top });
  const placed = screenMarks(scene.marks, scene.most, zoom, project, scene.outlineOf);
  context.font = nameFont(colors);
  const arranged = arrange(
    placed,
    zoom,
    {
      drawn: { left: 0, top: 0, right: size.x, bottom: size.y },
      view: { left: INSET, top: INSET, right: size.x - INSET, bottom: size.y - INSET },
    },
    scene.nameOf,
    (text) => context.measureText(text).width,
  );
  return { arranged, occupied: coveredBy(arranged) };
}

/** Draws arranged marks with their counts and names. */
export function paintMarks(
  context: CanvasRenderingContext2D,
  arranged: Arranged,
  scene: MarkScene,
  colors: MarkColors,
): void {
  context.save();
  drawMarks(context, arranged.marks, arranged.areaLabels, colors, scene.strong);
  drawNames(context, arranged.names, colors);
  context.restore();
}
