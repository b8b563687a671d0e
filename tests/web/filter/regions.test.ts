import { describe, expect, it } from 'vitest';
import { chosenPlaces, placesIn, regionsOf } from '../../../web/filter/regions.ts';
import { place } from '../fixtures/places.ts';

const places = [
  place({ country: 'SY', admin1: 'Daraa', admin2: 'Izra' }),
  place({ country: 'SY', admin1: 'Daraa', admin2: null }),
  place({ country: 'SY', admin1: null, admin2: null }),
  place({ country: null, admin1: null, admin2: null }),
];

describe('a branch of places', () => {
  it('goes as far down as the place is known', () => {
    expect(places.map(regionsOf)).toEqual([
      ['SY', 'SY/Daraa', 'SY/Daraa/Izra'],
      ['SY', 'SY/Daraa'],
      ['SY'],
      ['-'],
    ]);
  });
  it('is not mistaken where a name has a slash', () => {
    expect(regionsOf({ country: 'SY', admin1: 'A/B', admin2: null })[1]?.split('/')).toHaveLength(2);
  });
  it('holds all places below it, and no other', () => {
    expect(placesIn(['SY/Daraa'], places)).toEqual([0, 1]);
    expect(placesIn(['SY/Daraa/Izra', '-'], places)).toEqual([0, 3]);
    expect(placesIn(['SY/Dar'], places)).toEqual([]);
  });
  it('comes beside single places; one that is not in the data gives none rather than all', () => {
    expect(chosenPlaces([3], ['SY/Daraa'], places)).toEqual([0, 1, 3]);
    expect(chosenPlaces([3], [], places)).toEqual([3]);
    expect(chosenPlaces(null, [], places)).toBeNull();
    expect(chosenPlaces(null, ['XX'], places)).toEqual([]);
  });
});
