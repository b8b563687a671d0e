import { distanceKm, type Point } from '../../../src/model/geo.ts';

/** A ring as GeoJSON has it: [longitude, latitude] pairs, the first repeated at the end. */
export type Ring = [number, number][];
/** A polygon: its outer ring, then its holes. */
export type Polygon = Ring[];

export interface Shape {
  polygons: Polygon[];
}

/** Reads a GeoJSON Polygon or MultiPolygon. */
export function shapeOf(geometry: { type: string; coordinates: unknown }): Shape {
  return geometry.type === 'Polygon'
    ? { polygons: [geometry.coordinates as Polygon] }
    : { polygons: geometry.coordinates as Polygon[] };
}

/** True when the point lies in the shape (even-odd rule over all rings). */
export function contains(shape: Shape, point: Point): boolean {
  let inside = false;
  for (const polygon of shape.polygons) {
    for (const ring of polygon) if (crosses(ring, point)) inside = !inside;
  }
  return inside;
}

function crosses(ring: Ring, { lat, lon }: Point): boolean {
  let odd = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i] as [number, number];
    const [xj, yj] = ring[j] as [number, number];
    if (yi > lat !== yj > lat && lon < ((xj - xi) * (lat - yi)) / (yj - yi) + xi) odd = !odd;
  }
  return odd;
}

/** Area of a polygon's outer ring on the unit sphere, by trapezoids down to the equator. */
export function area(polygon: Polygon): number {
  const ring = polygon[0] ?? [];
  const radians = Math.PI / 180;
  let sum = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i] as [number, number];
    const [xj, yj] = ring[j] as [number, number];
    sum += (xj - xi) * radians * (Math.sin(yi * radians) + Math.sin(yj * radians));
  }
  return Math.abs(sum) / 2;
}

/** Islands and exclaves smaller than this share of the largest part do not widen a radius. */
const SMALLEST_PART = 0.05;

/** Half the diagonal of the box around the shape's large parts, metres, and that box's middle. */
export function extent(shape: Shape): { radiusM: number; middle: Point } {
  const largest = Math.max(...shape.polygons.map(area));
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const polygon of shape.polygons) {
    if (area(polygon) < largest * SMALLEST_PART) continue;
    for (const [lon, lat] of polygon[0] ?? []) {
      west = Math.min(west, lon);
      east = Math.max(east, lon);
      south = Math.min(south, lat);
      north = Math.max(north, lat);
    }
  }
  const diagonalKm = distanceKm({ lat: south, lon: west }, { lat: north, lon: east });
  return {
    radiusM: Math.round(diagonalKm / 2) * 1000,
    middle: { lat: (south + north) / 2, lon: (west + east) / 2 },
  };
}
