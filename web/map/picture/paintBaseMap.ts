import type { Map as LeafletMap } from 'leaflet';
import type { Box } from '../../basemap/boxes.ts';
import { drawLabels, measureLabel } from '../../basemap/drawLabels.ts';
import { drawTile } from '../../basemap/drawTile.ts';
import type { LabelLanguage } from '../../basemap/labelText.ts';
import { layoutLabels } from '../../basemap/layoutLabels.ts';
import type { BaseMapFiles } from '../../basemap/loadBaseMap.ts';
import { themes } from '../../basemap/themes.ts';

const tileSizePx = 512;

/** Paints the embedded base map of the map's view, in light colours; the context is in CSS pixels of the map. */
export async function paintEmbedded(
  context: CanvasRenderingContext2D,
  map: LeafletMap,
  files: BaseMapFiles,
): Promise<void> {
  const indexes = await files.geometry();
  const { min, max } = map.getPixelBounds();
  if (!min || !max) return;
  const zoom = map.getZoom();
  const z = zoom - 1;
  for (let x = Math.floor(min.x / tileSizePx); x * tileSizePx < max.x; x++) {
    for (let y = Math.floor(min.y / tileSizePx); y * tileSizePx < max.y; y++) {
      context.save();
      context.translate(x * tileSizePx - min.x, y * tileSizePx - min.y);
      context.beginPath();
      context.rect(0, 0, tileSizePx, tileSizePx);
      context.clip();
      const side = 2 ** z;
      drawTile(context, { z, x: ((x % side) + side) % side, y, zoom }, tileSizePx, indexes, themes.light);
      context.restore();
    }
  }
}

/** Writes the embedded map's names, clear of `occupied`. */
export async function paintNames(
  context: CanvasRenderingContext2D,
  map: LeafletMap,
  files: BaseMapFiles,
  language: LabelLanguage,
  occupied: readonly Box[],
): Promise<void> {
  const labels = await files.labels();
  const { min } = map.getPixelBounds();
  const size = map.getSize();
  const zoom = map.getZoom();
  const world = 256 * 2 ** zoom;
  context.save();
  const shown = labels.flatMap((label) => {
    if (!min || zoom < label.firstZoom || zoom >= label.lastZoom + 1) return [];
    const x = label.x * world - min.x;
    const wrapped = x - Math.floor(x / world) * world;
    const y = label.y * world - min.y;
    if (wrapped > size.x || y < 0 || y > size.y) return [];
    return measureLabel(context, label, { x: wrapped, y }, zoom, language) ?? [];
  });
  drawLabels(context, layoutLabels(shown, occupied), themes.light);
  context.restore();
}

/** Copies tiles as the map shows them (those of a host, or of a file), and the names of a file. */
export function copyTiles(context: CanvasRenderingContext2D, map: LeafletMap): void {
  const frame = map.getContainer().getBoundingClientRect();
  const pictures = map
    .getContainer()
    .querySelectorAll<HTMLImageElement | HTMLCanvasElement>(
      '.host-tiles img, .file-tiles canvas, .leaflet-basemap-labels-pane canvas',
    );
  for (const picture of pictures) {
    const box = picture.getBoundingClientRect();
    const size = picture instanceof HTMLImageElement ? picture.naturalWidth : picture.width;
    if (size === 0) continue;
    context.drawImage(picture, box.x - frame.x, box.y - frame.y, box.width, box.height);
  }
}
