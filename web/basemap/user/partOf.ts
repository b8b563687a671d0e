import type { TilePart } from './drawVectorTile.ts';

/** Side of a tile on the map, CSS pixels. */
export const tileSizePx = 512;

/** The tile of the archive to be painted for a place of the map, and which part of it. */
export function partOf(
  coords: { x: number; y: number; z: number },
  maxZoom: number,
): {
  z: number;
  x: number;
  y: number;
  part: TilePart;
} {
  // Tiles of 512 pixels: one zoom coarser than the map says.
  const wanted = Math.max(0, coords.z - 1);
  const z = Math.min(wanted, maxZoom);
  const scale = 2 ** (wanted - z);
  const side = 2 ** wanted;
  const x = ((coords.x % side) + side) % side;
  return {
    z,
    x: Math.floor(x / scale),
    y: Math.floor(coords.y / scale),
    part: {
      zoom: coords.z,
      sizePx: tileSizePx,
      scale,
      left: -(x % scale) * tileSizePx,
      top: -(coords.y % scale) * tileSizePx,
    },
  };
}
