import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { type Bounds, contains, nearBounds, regionBounds } from './coverage.ts';
import { gmtLines, mapshaper, sourceFile } from './sources.ts';

/**
 * Lakes and reservoirs, in two files because the licences differ: OpenStreetMap's where they are well drawn, and GSHHG's
 * where OpenStreetMap's source package has the lake with too few corners or not at all.
 */
export function buildLakes(folder: string, targets: { osm: string; gshhg: string }): void {
  const osm = osmLakes(folder);
  const gshhg = gshhgLakes(folder).filter((lake) => !osm.some((other) => sameLake(lake, other)));
  writeLakes(folder, osm, targets.osm);
  writeLakes(folder, gshhg, targets.gshhg);
}

function osmLakes(folder: string): Feature<Polygon>[] {
  const source = sourceFile(folder, '@geo-maps/earth-waterbodies-10m/map.geo.json');
  const water = JSON.parse(readFileSync(source, 'utf8')) as { geometries: (MultiPolygon | Polygon)[] };
  const polygons = water.geometries.flatMap((geometry) =>
    geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
  );
  return polygons.flatMap((coordinates): Feature<Polygon>[] => {
    const ring = coordinates[0] ?? [];
    const [lon = 0, lat = 0] = ring[0] ?? [];
    if (!contains(regionBounds, lon, lat) || !isWellDrawn(ring)) return [];
    return [{ type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates } }];
  });
}

/** The source package collapses some lakes to a few corners; a well-drawn one has sides short for its size. */
function isWellDrawn(ring: readonly Position[]): boolean {
  const [west, south, east, north] = boundsOf(ring);
  const highKm = 111 * (north - south);
  const wideKm = 111 * (east - west) * Math.cos((north * Math.PI) / 180);
  const sideKm = (2 * (highKm + wideKm)) / ring.length;
  return ring.length >= 12 && sideKm < Math.max(0.8, Math.sqrt(highKm * wideKm) / 12);
}

/** GSHHG gives the shores of lakes in pieces; mapshaper joins them to polygons. */
function gshhgLakes(folder: string): Feature<Polygon>[] {
  const features = gmtLines('-W2', regionBounds, 2).map((coordinates) => {
    return { type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates } };
  });
  const shores = join(folder, 'shores.json');
  const joined = join(folder, 'gshhg-lakes.json');
  writeFileSync(shores, JSON.stringify({ type: 'FeatureCollection', features }));
  mapshaper(folder, [
    ['-i', shores, 'snap', 'snap-interval=0.0005', '-filter', 'this.length > 2000'],
    ['-polygons', '-explode', '-each', 'from = "GSHHG"'],
    ['-o', joined, 'format=geojson'],
  ]);
  return (JSON.parse(readFileSync(joined, 'utf8')) as FeatureCollection<Polygon>).features;
}

function sameLake(left: Feature<Polygon>, right: Feature<Polygon>): boolean {
  const [west, south, east, north] = boundsOf(left.geometry.coordinates[0] ?? []);
  return contains(boundsOf(right.geometry.coordinates[0] ?? []), (west + east) / 2, (south + north) / 2);
}

function boundsOf(ring: readonly Position[]): Bounds {
  const lons = ring.map(([lon = 0]) => lon);
  const lats = ring.map(([, lat = 0]) => lat);
  const least = (values: number[]): number => values.reduce((a, b) => Math.min(a, b), 180);
  const most = (values: number[]): number => values.reduce((a, b) => Math.max(a, b), -180);
  return [least(lons), least(lats), most(lons), most(lats)];
}

function writeLakes(folder: string, features: readonly Feature<Polygon>[], target: string): void {
  const collected = join(folder, 'lakes.json');
  writeFileSync(collected, JSON.stringify({ type: 'FeatureCollection', features }));
  const [west, south, east, north] = nearBounds;
  const near = `this.centroidX > ${west} && this.centroidX < ${east} && this.centroidY > ${south} && this.centroidY < ${north}`;
  mapshaper(folder, [
    ['-i', collected, 'name=lakes', '-each', `km2 = this.area / 1e6, near = ${near}`],
    ['-filter', 'km2 > (near ? 2 : 40)', '-simplify', 'variable', 'interval=near ? 110 : 900'],
    ['-filter', 'this.area > 1e6', '-each', 'km2 = Math.round(km2)', '-filter-fields', 'km2'],
    ['-o', target, 'format=topojson', 'quantization=200000'],
  ]);
}
