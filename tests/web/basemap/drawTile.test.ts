import fc from 'fast-check';
import type { Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { mercatorX, mercatorY } from '../../../web/basemap/mercator.ts';
import { indexObject, tileExtent } from '../../../web/basemap/tileIndex.ts';

/** A line from Daraa 0.2° to the east. */
const topology: Topology = {
  type: 'Topology',
  objects: { lines: { type: 'GeometryCollection', geometries: [{ type: 'LineString', arcs: [0] }] } },
  arcs: [
    [
      [36.1, 32.62],
      [36.3, 32.62],
    ],
  ],
};

describe('web Mercator', () => {
  it('has the null island in the middle and the world in a square', () => {
    expect([mercatorX(0), mercatorY(0)]).toEqual([0.5, 0.5]);
    expect(mercatorX(180)).toBe(1);
    expect(mercatorY(85.0511287798)).toBeCloseTo(0, 9);
  });
  it('goes east with longitude and north with latitude, poles included', () => {
    const degrees = fc.double({ min: -90, max: 90, noNaN: true });
    fc.assert(
      fc.property(degrees, degrees, (one, other) => {
        const [south, north] = [Math.min(one, other), Math.max(one, other)];
        expect(mercatorY(north)).toBeLessThanOrEqual(mercatorY(south));
        expect(mercatorY(north)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('a tile index', () => {
  it('gives the geometry of a tile in tile units, where the projection has it', () => {
    const z = 9;
    const [x, y] = [mercatorX(36.1) * 2 ** z, mercatorY(32.62) * 2 ** z];
    const [line] = indexObject(topology, 'lines').tile(z, Math.floor(x), Math.floor(y));
    const start = line && 'geometry' in line && Array.isArray(line.geometry) ? line.geometry[0] : undefined;
    expect(start?.[0]).toBeCloseTo((x % 1) * tileExtent, -1);
    expect(start?.[1]).toBeCloseTo((y % 1) * tileExtent, -1);
  });
  it('gives nothing for a tile far away', () => {
    expect(indexObject(topology, 'lines').tile(9, 0, 0)).toEqual([]);
  });
  it('says so when the file has no such object', () => {
    expect(() => indexObject(topology, 'lakes')).toThrow(/no object "lakes"/u);
  });
});
