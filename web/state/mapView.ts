/** What the map shows: its centre in degrees and its zoom level. */
export interface MapView {
  readonly lat: number;
  readonly lon: number;
  readonly zoom: number;
}

/** Beyond it Web Mercator has no map. */
const POLE = 85;
const WIDEST = 1;
const CLOSEST = 22;

/** Reads `33.12,36.20,9`; null for what is no point of the map. */
export function readMapView(text: string | null): MapView | null {
  const parts = /^(-?\d{1,2}(?:\.\d{1,8})?),(-?\d{1,3}(?:\.\d{1,8})?),(\d{1,2}(?:\.\d{1,2})?)$/.exec(
    text ?? '',
  );
  if (!parts) return null;
  // There is no zero below zero on a map.
  const [lat, lon, zoom] = parts.slice(1).map((part) => Number(part) + 0) as [number, number, number];
  const there = Math.abs(lat) <= POLE && Math.abs(lon) <= 180 && zoom >= WIDEST && zoom <= CLOSEST;
  return there ? { lat, lon, zoom } : null;
}

/** As many decimals as make out one pixel at the zoom. */
const decimals = (zoom: number): number => Math.max(2, Math.ceil(zoom / 3));
const number = (value: number, digits: number): string => String(Number(value.toFixed(digits)));

/** The view as {@link readMapView} reads it; a map that was dragged around the world is back in it. */
export function mapViewText({ lat, lon, zoom }: MapView): string {
  const digits = decimals(zoom);
  const turned = Math.abs(lon) > 180 ? ((((lon + 180) % 360) + 360) % 360) - 180 : lon;
  const held = Math.min(POLE, Math.max(-POLE, lat));
  return [number(held, digits), number(turned, digits), number(zoom, 2)].join(',');
}

/** A map that gets another size keeps its middle only to a pixel or so. */
const SAME_PX = 2;

/** Whether two views are one and the same, to what the eye can tell. */
export function sameView(a: MapView, b: MapView): boolean {
  const degreesPerPx = 360 / (256 * 2 ** a.zoom);
  const near = (one: number, other: number) => Math.abs(one - other) <= SAME_PX * degreesPerPx;
  return a.zoom === b.zoom && near(a.lat, b.lat) && near(a.lon, b.lon);
}
