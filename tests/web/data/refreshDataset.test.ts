import { describe, expect, it } from 'vitest';
import type { Place } from '../../../src/model/place.ts';
import { samePlaces } from '../../../web/data/refreshDataset.ts';
import { fixturePlaces } from '../fixtures/places.ts';

const { daraa, nawa, jiza } = fixturePlaces;
const before: { places: Place[] } = { places: [daraa.place, nawa.place, jiza.place] };

describe('the chosen places when the data are loaded anew', () => {
  it('are the same places, wherever they stand now', () => {
    expect(samePlaces([0, 2], before, { places: [jiza.place, daraa.place] })).toEqual([1, 0]);
  });
  it('are those that are left, and none chosen means all', () => {
    expect(samePlaces([0, 1], before, { places: [daraa.place] })).toEqual([0]);
    expect(samePlaces([1], before, { places: [daraa.place] })).toBeNull();
    expect(samePlaces(null, before, before)).toBeNull();
  });
});
