import L from 'leaflet';
import { drawTile, type TileIndexes } from './drawTile.ts';
import { PaintQueue } from './PaintQueue.ts';
import { type MapTheme, themes } from './themes.ts';

/** Tiles of 512 pixels: a quarter of the canvases, and geometry cut one zoom coarser. */
const tileSizePx = 512;

/** Leaflet's own record of the tiles on the map, which its type declarations leave out. */
interface TileRecords {
  _tiles: Record<string, { el: HTMLElement }>;
}

interface Tile {
  readonly canvas: HTMLCanvasElement;
  readonly coords: L.Coords;
  readonly done: () => void;
}

/** The base map's geometry, painted on one canvas per tile in device pixels, a few tiles at a time. */
export class VectorGridLayer extends L.GridLayer {
  private indexes: TileIndexes | null = null;
  private theme: MapTheme = themes.light;
  private readonly tiles = new WeakMap<HTMLElement, Tile>();
  private readonly queue = new PaintQueue<Tile>((tile) => this.paint(tile));

  constructor(options: L.GridLayerOptions = {}) {
    super({ tileSize: tileSizePx, keepBuffer: 1, updateWhenZooming: false, ...options });
    this.on('tileunload', (event) => {
      const tile = this.tiles.get((event as L.TileEvent).tile);
      if (tile) this.queue.remove(tile);
    });
  }

  override onRemove(map: L.Map): this {
    this.queue.clear();
    return super.onRemove(map);
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

  protected override createTile(coords: L.Coords, done: L.DoneCallback): HTMLElement {
    const canvas = document.createElement('canvas');
    canvas.setAttribute('aria-hidden', 'true');
    const tile = { canvas, coords, done: () => done(undefined, canvas) };
    this.tiles.set(canvas, tile);
    this.queue.add(tile);
    return canvas;
  }

  private repaint(): void {
    const { _tiles } = this as unknown as TileRecords;
    for (const { el } of Object.values(_tiles ?? {})) {
      const tile = this.tiles.get(el);
      if (tile) this.queue.add(tile);
    }
  }

  private paint({ canvas, coords, done }: Tile): void {
    // A browser zoom or a move to another screen changes the ratio; each tile is painted at the one in force.
    const ratio = window.devicePixelRatio || 1;
    canvas.width = Math.round(tileSizePx * ratio);
    canvas.height = canvas.width;
    const context = canvas.getContext('2d');
    if (context) {
      context.scale(ratio, ratio);
      const z = coords.z - 1;
      // East of the date line the world repeats.
      const x = ((coords.x % 2 ** z) + 2 ** z) % 2 ** z;
      const address = { z, x, y: coords.y, zoom: coords.z };
      drawTile(context, address, tileSizePx, this.indexes ?? new Map(), this.theme);
    }
    done();
  }
}
