import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { contains, nearBounds } from './coverage.ts';

/**
 * The grid a vertex is rounded to, in degrees: 11 m, or 55 m farther away. It depends on the position alone, so that two
 * countries that share a border still share its vertices afterwards.
 */
function gridDegrees(lon: number, lat: number): number {
  return contains(nearBounds, lon, lat) ? 1e-4 : 5e-4;
}

/** Islets smaller than this (about 1.3 km) are left out. */
const isletDegrees = 0.012;

/** Rounds a ring to the grid and drops repeated vertices; null when less than a triangle, or an islet, is left. */
export function thinRing(ring: readonly Position[]): Position[] | null {
  const thinned: Position[] = [];
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [lon = 0, lat = 0] of ring) {
    const grid = gridDegrees(lon, lat);
    const x = Math.round(Math.round(lon / grid) * grid * 1e6) / 1e6;
    const y = Math.round(Math.round(lat / grid) * grid * 1e6) / 1e6;
    const last = thinned.at(-1);
    if (last && last[0] === x && last[1] === y) continue;
    thinned.push([x, y]);
    [west, south, east, north] = [
      Math.min(west, x),
      Math.min(south, y),
      Math.max(east, x),
      Math.max(north, y),
    ];
  }
  if (thinned.length < 4) return null;
  return Math.max(east - west, north - south) < isletDegrees ? null : thinned;
}

/** Thins every polygon of a collection; polygons and features that shrink to nothing are dropped. */
export function thinCollection<P>(
  collection: FeatureCollection<Polygon | MultiPolygon, P>,
): FeatureCollection<MultiPolygon, P> {
  const features = collection.features.flatMap((feature) => {
    const { geometry } = feature;
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    const kept = polygons.flatMap((rings) => {
      const thinned = rings.map(thinRing);
      if (!thinned[0]) return [];
      return [thinned.filter((ring) => ring !== null)];
    });
    if (kept.length === 0) return [];
    const thinnedGeometry: MultiPolygon = { type: 'MultiPolygon', coordinates: kept };
    return [{ ...feature, geometry: thinnedGeometry }];
  });
  return { type: 'FeatureCollection', features };
}
