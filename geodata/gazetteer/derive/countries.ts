/**
 * Derives countries.tsv: ISO 3166-1 alpha-2 codes, names in Arabic and English from Unicode CLDR (through Node's
 * Intl.DisplayNames), a representative point and the radius of the main territory from Natural Earth's admin-1 layer.
 *
 *   node geodata/gazetteer/run.mjs derive/countries BUILD_JSON > geodata/gazetteer/countries.tsv
 */
import { readFileSync } from 'node:fs';
import { distanceKm, type Point } from '../../../src/model/geo.ts';
import { area, contains, type Polygon, type Shape, shapeOf } from './shapes.ts';

/** Parts further from the middle than this many times the typical distance are overseas: they widen no radius. */
const OVERSEAS_FACTOR = 3;
/** Parts this near always belong to the main territory: Gaza and the West Bank, an archipelago. */
const NEIGHBOURING_KM = 150;

export function main([buildJson]: string[]): void {
  if (!buildJson) throw new Error('usage: derive/countries BUILD_JSON');
  const { features } = JSON.parse(readFileSync(buildJson, 'utf8')) as {
    features: {
      properties: { iso_a2: string; latitude: number; longitude: number };
      geometry: { type: string; coordinates: unknown };
    }[];
  };
  const shapes = new Map<string, Shape>();
  const labels = new Map<string, Point[]>();
  for (const { properties, geometry } of features) {
    const { iso_a2, latitude, longitude } = properties;
    if (!/^[A-Z]{2}$/.test(iso_a2)) continue;
    const shape = shapes.get(iso_a2) ?? { polygons: [] };
    shape.polygons.push(...shapeOf(geometry).polygons);
    shapes.set(iso_a2, shape);
    labels.set(iso_a2, [...(labels.get(iso_a2) ?? []), { lat: latitude, lon: longitude }]);
  }
  const arabic = new Intl.DisplayNames('ar', { type: 'region' });
  const english = new Intl.DisplayNames('en', { type: 'region' });
  process.stdout.write(
    '# Derived by derive/countries.ts: names Unicode CLDR, points Natural Earth; see LICENSES.md.\n',
  );
  process.stdout.write('country\tname_ar\tname_en\tlat\tlon\tradius_m\n');
  for (const [country, shape] of [...shapes].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const { point, radiusKm } = mainTerritory(shape, labels.get(country) ?? []);
    const cells = [
      country,
      plain(arabic.of(country) ?? ''),
      plain(english.of(country) ?? ''),
      point.lat.toFixed(3),
      point.lon.toFixed(3),
      Math.max(1, Math.round(radiusKm)) * 1000,
    ];
    process.stdout.write(`${cells.join('\t')}\n`);
  }
}

/** Without the explanations that CLDR adds: "(منطقة إدارية خاصة)", "SAR China", and without direction marks. */
function plain(name: string): string {
  return name
    .replace(/\u200f/g, '')
    .replace(/ \(.*\)$/, '')
    .replace(/ SAR China$| الصينية$/, '')
    .replace(/^منطقة (.*) الإدارية الخاصة$/, '$1');
}

function mainTerritory(shape: Shape, labels: Point[]): { point: Point; radiusKm: number } {
  const parts = shape.polygons.map((polygon) => ({
    polygon,
    weight: area(polygon),
    middle: middleOf(polygon),
  }));
  const median = {
    lat: weightedMedian(parts.map(({ weight, middle }) => [middle.lat, weight])),
    lon: weightedMedian(parts.map(({ weight, middle }) => [middle.lon, weight])),
  };
  const typical = weightedMedian(parts.map(({ weight, middle }) => [distanceKm(median, middle), weight]));
  const near = parts.filter(
    ({ middle }) => distanceKm(median, middle) <= Math.max(typical * OVERSEAS_FACTOR, NEIGHBOURING_KM),
  );
  const total = near.reduce((sum, { weight }) => sum + weight, 0);
  const centroid = {
    lat: near.reduce((sum, { weight, middle }) => sum + middle.lat * weight, 0) / total,
    lon: near.reduce((sum, { weight, middle }) => sum + middle.lon * weight, 0) / total,
  };
  const byDistance = [...labels].sort((a, b) => distanceKm(centroid, a) - distanceKm(centroid, b));
  const point = contains(shape, centroid) ? centroid : (byDistance[0] ?? centroid);
  let radiusKm = 0;
  for (const { polygon } of near)
    for (const [lon, lat] of polygon[0] ?? []) radiusKm = Math.max(radiusKm, distanceKm(point, { lat, lon }));
  return { point, radiusKm };
}

function middleOf(polygon: Polygon): Point {
  const ring = polygon[0] ?? [];
  return {
    lat: ring.reduce((sum, [, lat]) => sum + lat, 0) / ring.length,
    lon: ring.reduce((sum, [lon]) => sum + lon, 0) / ring.length,
  };
}

function weightedMedian(values: [number, number][]): number {
  const sorted = [...values].sort((a, b) => a[0] - b[0]);
  const half = sorted.reduce((sum, [, weight]) => sum + weight, 0) / 2;
  let passed = 0;
  for (const [value, weight] of sorted) {
    passed += weight;
    if (passed >= half) return value;
  }
  return 0;
}
