import L from 'leaflet';
import { drawTile, type TileIndexes } from './drawTile.ts';
import { type MapTheme, themes } from './themes.ts';

/** Tiles of 512 pixels: a quarter of the canvases, and geometry cut one zoom coarser. */
const tileSizePx = 512;

/** Leaflet's own record of the tiles on the map, which its type declarations leave out. */
interface TileRecords {
  _tiles: Record<string, { el: HTMLElement; coords: L.Coords }>;
}

/** The base map's geometry, painted on one canvas per tile in device pixels. */
export class VectorGridLayer extends L.GridLayer {
  private indexes: TileIndexes | null = null;
  private theme: MapTheme = themes.light;

  constructor(options: L.GridLayerOptions = {}) {
    super({ tileSize: tileSizePx, keepBuffer: 1, updateWhenZooming: false, ...options });
  }

  /** Paints the tiles on the map with new geometry, in place: nothing flickers. */
  setIndexes(indexes: TileIndexes): void {
    this.indexes = indexes;
    this.repaint();
  }

  setTheme(theme: MapTheme): void {
    if (theme === this.theme) return;
    this.theme = theme;
    this.repaint();
  }

  protected override createTile(coords: L.Coords): HTMLElement {
    const canvas = document.createElement('canvas');
    canvas.setAttribute('aria-hidden', 'true');
    this.paint(canvas, coords);
    return canvas;
  }

  private repaint(): void {
    const { _tiles } = this as unknown as TileRecords;
    for (const { el, coords } of Object.values(_tiles ?? {})) {
      if (el instanceof HTMLCanvasElement) this.paint(el, coords);
    }
  }

  private paint(canvas: HTMLCanvasElement, coords: L.Coords): void {
    // A browser zoom or a move to another screen changes the ratio; each tile is painted at the one in force.
    const ratio = window.devicePixelRatio || 1;
    canvas.width = Math.round(tileSizePx * ratio);
    canvas.height = canvas.width;
    const context = canvas.getContext('2d');
    if (!context) return;
    context.scale(ratio, ratio);
    const z = coords.z - 1;
    // East of the date line the world repeats.
    const x = ((coords.x % 2 ** z) + 2 ** z) % 2 ** z;
    drawTile(
      context,
      { z, x, y: coords.y, zoom: coords.z },
      tileSizePx,
      this.indexes ?? new Map(),
      this.theme,
    );
  }
}
