import type { Header, PMTiles } from 'pmtiles';

/** A user's PMTiles archive, opened. */
export interface TileFile {
  readonly name: string;
  readonly kind: 'raster' | 'vector';
  readonly archive: PMTiles;
  readonly header: Header;
  /** Whom it is to be credited to, as text; '' when it does not say. */
  readonly credit: string;
}
