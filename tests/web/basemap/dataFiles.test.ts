import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { isArabicName } from '../../../geodata/basemap/arabicNames.ts';
import { regionBounds as built } from '../../../geodata/basemap/coverage.ts';
import { regionBounds } from '../../../web/basemap/drawTile.ts';
import { type GeometryFile, geometryLayers } from '../../../web/basemap/geometryLayers.ts';
import { readLabels } from '../../../web/basemap/mapLabels.ts';

const folder = new URL('../../../geodata/basemap/', import.meta.url);
const paths: Record<GeometryFile, string> = {
  world: 'world-ne.topo.json',
  land: 'land-osm.topo.json',
  lakesGshhg: 'lakes-gshhg.topo.json',
  lakesOsm: 'lakes-osm.topo.json',
  rivers: 'rivers-gshhg.topo.json',
  divisions: 'admin1-ne.topo.json',
  disputedGshhg: 'disputed-gshhg.topo.json',
  disputedNaturalEarth: 'disputed-ne.topo.json',
};

function json(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, folder), 'utf8'));
}

type Point = [lon: number, lat: number];

/** The lines, or the outlines, of an object of a file. */
function lines(file: GeometryFile, object: string): Point[][] {
  const topology = json(paths[file]) as Topology;
  const collection = feature(topology, topology.objects[object] as GeometryCollection);
  return collection.features.flatMap(({ geometry }): Point[][] => {
    if (geometry.type === 'LineString') return [geometry.coordinates as Point[]];
    if (geometry.type === 'MultiLineString' || geometry.type === 'Polygon')
      return geometry.coordinates as Point[][];
    return geometry.type === 'MultiPolygon' ? (geometry.coordinates.flat() as Point[][]) : [];
  });
}

/** Kilometres from a point to the nearest line of an object, on a plane that is true near the point. */
function nearestKm(file: GeometryFile, object: string, [lon, lat]: Point): number {
  const east = 111.2 * Math.cos((lat * Math.PI) / 180);
  const plane = ([x, y]: Point): Point => [(x - lon) * east, (y - lat) * 111.2];
  let nearest = Number.POSITIVE_INFINITY;
  for (const line of lines(file, object)) {
    for (let index = 1; index < line.length; index++) {
      const [ax, ay] = plane(line[index - 1] ?? [0, 0]);
      const [bx, by] = plane(line[index] ?? [0, 0]);
      const [dx, dy] = [bx - ax, by - ay];
      const along = Math.min(1, Math.max(0, -(ax * dx + ay * dy) / (dx * dx + dy * dy || 1)));
      nearest = Math.min(nearest, Math.hypot(ax + along * dx, ay + along * dy));
    }
  }
  return nearest;
}

describe('the geometry files', () => {
  it.each(geometryLayers)('$file has the object $object, with something in it', ({ file, object }) => {
    expect(lines(file, object).flat().length).toBeGreaterThan(10);
  });
  it.each<[crossing: string, at: Point]>([
    ['Nasib (Jordan)', [36.21, 32.53]],
    ['al-Qaim (Iraq)', [40.99, 34.4]],
    ['Bab al-Salama (Türkiye)', [37.087, 36.648]],
    ['al-Arida (Lebanon)', [35.977, 34.634]],
  ])("have Syria's border at the crossing %s", (_crossing, at) => {
    expect(nearestKm('land', 'borders', at)).toBeLessThan(4);
  });
  it('draw the Golan with disputed lines on both sides, and no agreed border', () => {
    expect(nearestKm('disputedGshhg', 'disputed', [35.64, 33.05])).toBeLessThan(2);
    expect(nearestKm('land', 'disputed', [35.87, 32.95])).toBeLessThan(4);
    expect(nearestKm('disputedNaturalEarth', 'disputed', [35.88, 32.95])).toBeLessThan(4);
    expect(nearestKm('land', 'borders', [35.87, 33.0])).toBeGreaterThan(15);
  });
  it('keep the line of the West Bank and of Western Sahara out of the agreed borders', () => {
    expect(nearestKm('land', 'disputed', [35.2, 32.55])).toBeLessThan(8);
    expect(nearestKm('land', 'borders', [35.0, 32.2])).toBeGreaterThan(15);
    expect(nearestKm('land', 'disputed', [-11, 27.667])).toBeLessThan(3);
  });
  it('are small enough to ship', () => {
    const files = [...Object.values(paths), 'labels.json', 'admin1-labels.json'];
    const contents = files.map((path) => readFileSync(new URL(path, folder)));
    expect(contents.reduce((sum, each) => sum + each.length, 0)).toBeLessThan(1_600_000);
    expect(contents.reduce((sum, each) => sum + gzipSync(each).length, 0)).toBeLessThan(600_000);
  });
  it('fill the region that the drawing clears for them', () => {
    const gaps = regionBounds.map((edge, index) => Math.abs(edge - (built[index] ?? 0)));
    expect(Math.max(...gaps)).toBeLessThan(0.1);
  });
});

describe('the labels', () => {
  const labels = readLabels(json('labels.json'), json('admin1-labels.json'));
  it.each([
    ['Daraa', 'درعا'],
    ['Damascus', 'دمشق'],
    ['Amman', 'عمّان'],
    ['Beirut', 'بيروت'],
    ['Jerusalem', 'القدس'],
    ['As-Suwayda', 'السويداء'],
    ['Quneitra', 'القنيطرة'],
    ['Nawa', 'نوى'],
    ['Al-Jizah', 'الجيزة'],
    ['Baghdad', 'بغداد'],
    ['Cairo', 'القاهرة'],
    ['Sanaa', 'صنعاء'],
    ['Tripoli', 'طرابلس'],
    ['Euphrates', 'الفرات'],
  ])('name %s %s', (en, ar) => {
    expect(labels.filter((label) => label.en === en).map((label) => label.ar)).toContain(ar);
  });
  it('use letters of Arabic proper only', () => {
    const foreign = labels.filter(({ ar }) => {
      // Punctuation and Arabic-Indic digits stand in a few hand-written labels.
      const words = ar
        .replace(/[()/:،٠-٩]/gu, ' ')
        .replace(/ +/gu, ' ')
        .trim();
      return ar !== '' && !isArabicName(words);
    });
    expect(foreign.map(({ ar }) => ar)).toEqual([]);
  });
  it('name every governorate of Syria in both languages', () => {
    const divisions = json('admin1-labels.json') as { country: string; ar: string; en: string }[];
    const syrian = divisions.filter(({ country }) => country === 'SY');
    expect(syrian).toHaveLength(14);
    expect(syrian.every(({ ar, en }) => ar.startsWith('محافظة ') && en !== '')).toBe(true);
  });
  it('come in the order of precedence: capitals before countries before towns', () => {
    const first = (kind: string): number => labels.findIndex((label) => label.kind === kind);
    expect(first('capital')).toBeLessThan(first('country'));
    expect(first('country')).toBeLessThan(first('place'));
  });
  it('refuse a file that is not theirs', () => {
    expect(() => readLabels({ places: [['x']] }, [])).toThrow();
  });
});
