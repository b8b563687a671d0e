import type { RawFeature } from 'geojson-vt';
import { type GeometryLayer, geometryLayers, regionFirstZoom } from './geometryLayers.ts';
import { mercatorX, mercatorY } from './mercator.ts';
import type { MapTheme } from './themes.ts';
import { type TileIndex, tileExtent } from './tileIndex.ts';

/**
 * West, south, east, north of the detailed land, in degrees: `regionBounds` of geodata/basemap/coverage.ts, drawn in a
 * little so that no seam shows between the detailed and the coarse land.
 */
export const regionBounds = [-18.45, -12.95, 63.95, 43.95] as const;

/** A tile of the map, and the map zoom it is drawn for (tiles of 512 pixels: one more than `z`). */
export interface TileAddress {
  readonly z: number;
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

export type TileIndexes = ReadonlyMap<string, TileIndex>;

/** Key of a layer's index: its file and object. */
export function layerKey(layer: Pick<GeometryLayer, 'file' | 'object'>): string {
  return `${layer.file}/${layer.object}`;
}

/** Paints one tile, `sizePx` CSS pixels wide. The context is scaled to device pixels by the caller. */
export function drawTile(
  context: CanvasRenderingContext2D,
  address: TileAddress,
  sizePx: number,
  indexes: TileIndexes,
  theme: MapTheme,
): void {
  context.fillStyle = theme.water;
  context.fillRect(0, 0, sizePx, sizePx);
  context.lineJoin = 'round';
  context.lineCap = 'butt';
  for (const layer of geometryLayers) {
    if (address.zoom < layer.zooms[0] || address.zoom > layer.zooms[1]) continue;
    const features = indexes.get(layerKey(layer))?.tile(address.z, address.x, address.y) ?? [];
    if (layer.overWater) paintRegionAsWater(context, address, sizePx, theme);
    for (const { tags, geometry } of features.filter(hasRings)) {
      if (layer.shows && !layer.shows(address.zoom, tags)) continue;
      trace(context, geometry, sizePx / tileExtent);
      paint(context, layer, address.zoom, tags, theme);
    }
  }
}

type RingFeature = Extract<RawFeature, { type: 2 | 3 }>;

function hasRings(feature: RawFeature): feature is RingFeature {
  return feature.type === 2 || feature.type === 3;
}

function trace(context: CanvasRenderingContext2D, rings: RingFeature['geometry'], scale: number): void {
  context.beginPath();
  for (const ring of rings) {
    for (let index = 0; index + 1 < ring.length; index += 2) {
      const [x, y] = [(ring[index] ?? 0) * scale, (ring[index + 1] ?? 0) * scale];
      if (index === 0) context.moveTo(x, y);
      else context.lineTo(x, y);
    }
  }
}

function paint(
  context: CanvasRenderingContext2D,
  layer: GeometryLayer,
  zoom: number,
  tags: RawFeature['tags'],
  theme: MapTheme,
): void {
  if (layer.fill) {
    context.fillStyle = layer.fill(theme);
    context.fill('evenodd');
  }
  if (layer.line) {
    context.strokeStyle = layer.line(theme);
    context.lineWidth = layer.width?.(zoom, tags) ?? 1;
    context.setLineDash([...(layer.dash ?? [])]);
    context.stroke();
  }
}

function paintRegionAsWater(
  context: CanvasRenderingContext2D,
  { z, x, y, zoom }: TileAddress,
  sizePx: number,
  theme: MapTheme,
): void {
  if (zoom < regionFirstZoom) return;
  const side = sizePx * 2 ** z;
  const [west, south, east, north] = regionBounds;
  const left = mercatorX(west) * side - x * sizePx;
  const top = mercatorY(north) * side - y * sizePx;
  context.fillStyle = theme.water;
  context.fillRect(
    left,
    top,
    mercatorX(east) * side - x * sizePx - left,
    mercatorY(south) * side - y * sizePx - top,
  );
}
