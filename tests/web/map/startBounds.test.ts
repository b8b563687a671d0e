import { describe, expect, it } from 'vitest';
import type { MapSymbol } from '../../../web/filter/symbols.ts';
import { startBounds } from '../../../web/map/startBounds.ts';
import { fixturePlaces } from '../fixtures/places.ts';

const at = (index: number, lat: number, lon: number, radiusM = 2000, isArea = false): MapSymbol => ({
  index,
  placeIndex: index,
  place: { ...fixturePlaces.nawa.place, lat, lon },
  isArea,
  radiusM,
});

describe('where the map opens', () => {
  it('is where the incidents are', () => {
    const symbols = [at(0, 32, 36), at(1, 33, 37)];
    expect(startBounds(symbols, Uint32Array.from([5, 5]))).toEqual([32, 36, 33, 37]);
  });
  it('is not stretched by a few far away', () => {
    const symbols = [at(0, 32, 36), at(1, 33, 37), at(2, 60, 100)];
    expect(startBounds(symbols, Uint32Array.from([50, 50, 2]))).toEqual([32, 36, 33, 37]);
  });
  it('leaves wide areas out, unless there is nothing else', () => {
    const wide = at(1, 35, 38, 200_000, true);
    expect(startBounds([at(0, 32, 36), wide], Uint32Array.from([1, 9]))).toEqual([32, 36, 32, 36]);
    expect(startBounds([{ ...wide, index: 0 }], Uint32Array.from([9]))).toEqual([35, 38, 35, 38]);
  });
  it('is not known without any place', () => {
    expect(startBounds([], new Uint32Array())).toBeNull();
  });
});
