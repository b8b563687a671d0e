import { VectorTile } from '@mapbox/vector-tile';
import L from 'leaflet';
import { PbfReader } from 'pbf';
import type { MapLabel } from '../mapLabels.ts';
import type { MapTheme } from '../themes.ts';
import { drawVectorTile } from './drawVectorTile.ts';
import { partOf, tileSizePx } from './partOf.ts';
import type { TileFile } from './TileFile.ts';
import { orderedNames, vectorNames } from './vectorNames.ts';

interface TileRecords {
  _tiles: Record<string, { el: HTMLElement; coords: L.Coords }>;
}

export interface FileTilesOptions {
  readonly file: TileFile;
  readonly theme: MapTheme;
  /** Told the names of the tiles on the map, each time they change; never for an archive of pictures. */
  readonly onNames: (names: readonly MapLabel[]) => void;
  /** Told once when a tile of the archive cannot be read. */
  readonly onDamaged: () => void;
}

/** The tiles of a user's archive, each painted on a canvas: pictures as they are, vectors in the map's own colours. */
export class FileTiles extends L.GridLayer {
  private theme: MapTheme;
  private readonly settings: FileTilesOptions;
  private readonly names = new Map<HTMLElement, readonly MapLabel[]>();
  private frame = 0;
  private damaged = false;

  constructor(settings: FileTilesOptions) {
    super({
      tileSize: tileSizePx,
      keepBuffer: 1,
      updateWhenZooming: false,
      className: `file-tiles file-tiles-${settings.file.kind}`,
    });
    this.settings = settings;
    this.theme = settings.theme;
    this.on('tileunload', (event) => {
      if (this.names.delete((event as L.TileEvent).tile)) this.tellNames();
    });
  }

  override onRemove(map: L.Map): this {
    cancelAnimationFrame(this.frame);
    return super.onRemove(map);
  }

  setTheme(theme: MapTheme): void {
    if (theme === this.theme) return;
    this.theme = theme;
    if (this.settings.file.kind === 'raster') return;
    for (const { el, coords } of Object.values((this as unknown as TileRecords)._tiles ?? {}))
      void this.paint(el as HTMLCanvasElement, coords);
  }

  protected override createTile(coords: L.Coords, done: L.DoneCallback): HTMLElement {
    const canvas = document.createElement('canvas');
    canvas.setAttribute('aria-hidden', 'true');
    this.paint(canvas, coords).then(
      () => done(undefined, canvas),
      (error: Error) => {
        if (!this.damaged) this.settings.onDamaged();
        this.damaged = true;
        done(error, canvas);
      },
    );
    return canvas;
  }

  private async paint(canvas: HTMLCanvasElement, coords: L.Coords): Promise<void> {
    const { archive, header, kind } = this.settings.file;
    const { z, x, y, part } = partOf(coords, header.maxZoom);
    const found = z < header.minZoom ? undefined : await archive.getZxy(z, x, y);
    if (!found) return;
    const picture = kind === 'raster' ? await createImageBitmap(new Blob([found.data])) : null;
    // Moved out of sight while it was read: its names would stay for ever.
    if (!this.holds(canvas)) return picture?.close();
    const ratio = window.devicePixelRatio || 1;
    canvas.width = Math.round(tileSizePx * ratio);
    canvas.height = canvas.width;
    const context = canvas.getContext('2d');
    if (!context) return;
    context.scale(ratio, ratio);
    if (picture) {
      const side = tileSizePx * part.scale;
      context.drawImage(picture, part.left, part.top, side, side);
      picture.close();
      return;
    }
    const tile = new VectorTile(new PbfReader(new Uint8Array(found.data)));
    drawVectorTile(context, tile, part, this.theme);
    this.names.set(canvas, vectorNames(tile, { z, x, y }));
    this.tellNames();
  }

  private holds(canvas: HTMLElement): boolean {
    const { _tiles } = this as unknown as TileRecords;
    return Object.values(_tiles ?? {}).some(({ el }) => el === canvas);
  }

  // Many tiles come at once: their names are told together.
  private tellNames(): void {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => {
      const seen = new Map<string, MapLabel>();
      for (const names of this.names.values())
        for (const name of names) seen.set(`${name.x},${name.y},${name.en},${name.ar}`, name);
      this.settings.onNames(orderedNames([...seen.values()]));
    });
  }
}
