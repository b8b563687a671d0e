import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { destination, distanceKm, midpoint } from '../../src/model/geo.ts';

const damascus = { lat: 33.5138, lon: 36.2765 };
const daraa = { lat: 32.6189, lon: 36.1021 };
const point = fc.record({
  lat: fc.double({ min: -80, max: 80, noNaN: true }),
  lon: fc.double({ min: -179, max: 179, noNaN: true }),
});

describe('distanceKm', () => {
  it('is about 101 km from Damascus to Daraa', () => {
    expect(distanceKm(damascus, daraa)).toBeCloseTo(100.8, 0);
  });

  it('is the same both ways, and zero to itself', () => {
    fc.assert(
      fc.property(point, point, (a, b) => {
        expect(distanceKm(a, b)).toBeCloseTo(distanceKm(b, a), 6);
        expect(distanceKm(a, a)).toBe(0);
      }),
    );
  });
});

describe('destination', () => {
  it('lies as far away as asked, in the direction asked', () => {
    const west = destination(daraa, 270, 5);
    expect(west.lon).toBeLessThan(daraa.lon);
    expect(west.lat).toBeCloseTo(daraa.lat, 2);
    const km = fc.double({ min: 0.1, max: 500, noNaN: true });
    fc.assert(
      fc.property(point, fc.integer({ min: 0, max: 359 }), km, (from, bearing, far) => {
        expect(distanceKm(from, destination(from, bearing, far))).toBeCloseTo(far, 3);
      }),
    );
  });
});

describe('midpoint', () => {
  it('is equally far from both', () => {
    const middle = midpoint(damascus, daraa);
    expect(distanceKm(middle, damascus)).toBeCloseTo(distanceKm(middle, daraa), 6);
  });
});
