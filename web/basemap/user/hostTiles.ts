import L from 'leaflet';

export interface HostTilesOptions {
  readonly url: string;
  /** Told once when no tile can be had. */
  readonly onUnreachable: () => void;
  /** Told when tiles can be shown but not read by the page: the host does not allow it (CORS). */
  readonly onUnreadable: () => void;
}

/** So many tiles must fail, and none come, before the host is given up. */
const FAILURES = 4;

/** OpenStreetMap's policy asks for a referrer; the origin alone says no more than that it is this viewer. */
const options: L.TileLayerOptions = {
  maxNativeZoom: 19,
  maxZoom: 24,
  referrerPolicy: 'origin',
  className: 'host-tiles',
};

/** Raster tiles of a host on a map, until the function it gives is called. */
export function addHostTiles(map: L.Map, { url, onUnreachable, onUnreadable }: HostTilesOptions): () => void {
  let layer: L.TileLayer | null = null;
  let removed = false;
  const show = (readable: boolean) => {
    let failed = 0;
    let came = false;
    const current = L.tileLayer(url, { ...options, ...(readable ? { crossOrigin: 'anonymous' } : {}) });
    layer = current;
    current.on('tileload', () => {
      if (!came && !readable) onUnreadable();
      came = true;
    });
    current.on('tileerror', () => {
      failed++;
      if (came || removed || current !== layer || failed !== FAILURES) return;
      current.remove();
      // A host that lets nobody read its tiles refuses the first way and serves the second.
      if (readable) show(false);
      else onUnreachable();
    });
    current.addTo(map);
  };
  show(true);
  return () => {
    removed = true;
    layer?.remove();
  };
}
