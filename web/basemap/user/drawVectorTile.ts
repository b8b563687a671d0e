import type { VectorTile, VectorTileFeature } from '@mapbox/vector-tile';
import type { MapTheme } from '../themes.ts';
import { type VectorPass, vectorPasses } from './vectorPasses.ts';

/** Which part of a tile is painted: all of it, or, nearer than the archive goes, a part of an ancestor. */
export interface TilePart {
  readonly zoom: number;
  readonly sizePx: number;
  /** Times that the tile is enlarged, and where its corner then lies, in pixels of the canvas. */
  readonly scale: number;
  readonly left: number;
  readonly top: number;
}

const LINE = 2;
const POLYGON = 3;

function trace(context: CanvasRenderingContext2D, feature: VectorTileFeature, part: TilePart): void {
  const scale = (part.sizePx * part.scale) / feature.extent;
  context.beginPath();
  for (const ring of feature.loadGeometry()) {
    for (const [index, { x, y }] of ring.entries()) {
      if (index === 0) context.moveTo(part.left + x * scale, part.top + y * scale);
      else context.lineTo(part.left + x * scale, part.top + y * scale);
    }
    if (feature.type === POLYGON) context.closePath();
  }
}

function paint(
  context: CanvasRenderingContext2D,
  pass: VectorPass,
  feature: VectorTileFeature,
  part: TilePart,
  theme: MapTheme,
): void {
  if (pass.shows && !pass.shows(feature.properties, part.zoom)) return;
  if (feature.type === POLYGON && pass.fill) {
    trace(context, feature, part);
    context.fillStyle = theme[pass.fill];
    context.fill('evenodd');
  } else if (feature.type === LINE && pass.line) {
    trace(context, feature, part);
    context.strokeStyle = theme[pass.line];
    context.lineWidth = pass.width?.(feature.properties, part.zoom) ?? 1;
    context.setLineDash([...(pass.dash ?? [])]);
    context.stroke();
  }
}

/** Paints a vector tile; a layer of a name that is not known is left out. */
export function drawVectorTile(
  context: CanvasRenderingContext2D,
  tile: VectorTile,
  part: TilePart,
  theme: MapTheme,
): void {
  // Protomaps draws the land; where OpenMapTiles has no water there is land.
  context.fillStyle = tile.layers.earth ? theme.water : theme.land;
  context.fillRect(0, 0, part.sizePx, part.sizePx);
  context.lineJoin = 'round';
  context.lineCap = 'round';
  for (const pass of vectorPasses) {
    if (part.zoom < (pass.firstZoom ?? 0)) continue;
    for (const name of pass.layers) {
      const layer = tile.layers[name];
      for (let index = 0; layer && index < layer.length; index++)
        paint(context, pass, layer.feature(index), part, theme);
    }
  }
}
