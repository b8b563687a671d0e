import { describe, expect, it } from 'vitest';
import { area, contains, extent, type Polygon, shapeOf } from '../../geodata/gazetteer/derive/shapes.ts';

const square = (west: number, south: number, side: number): Polygon => [
  [
    [west, south],
    [west + side, south],
    [west + side, south + side],
    [west, south + side],
    [west, south],
  ],
];

describe('shapes of countries and divisions', () => {
  it('know what lies in them, holes excepted', () => {
    const [outer] = square(0, 0, 10);
    const [hole] = square(4, 4, 2);
    const shape = shapeOf({ type: 'Polygon', coordinates: [outer, hole] });
    expect(contains(shape, { lat: 2, lon: 2 })).toBe(true);
    expect(contains(shape, { lat: 5, lon: 5 })).toBe(false);
    expect(contains(shape, { lat: 11, lon: 5 })).toBe(false);
  });

  it('have the area of a degree square at the equator, half of it at 60 degrees', () => {
    const degree = Math.PI / 180;
    expect(area(square(0, 0, 1)) / degree ** 2).toBeCloseTo(1, 3);
    expect(area(square(0, 59.5, 1)) / degree ** 2).toBeCloseTo(0.5, 3);
  });

  it('reach half their diagonal, small islands not counted', () => {
    const shape = shapeOf({ type: 'MultiPolygon', coordinates: [square(0, 0, 1), square(9, 9, 0.1)] });
    expect(extent(shape).middle).toEqual({ lat: 0.5, lon: 0.5 });
    expect(extent(shape).radiusM).toBe(79_000);
  });
});
