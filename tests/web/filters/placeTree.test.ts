import { describe, expect, it } from 'vitest';
import { countsByPlace, countsByRegion, partlyChosen, placeTree } from '../../../web/filters/placeTree.ts';
import { regionWords } from '../../../web/filters/regionWords.ts';
import { wordsOf } from '../../../web/i18n/words.ts';
import { place } from '../fixtures/places.ts';

const places = [
  place({ country: 'SY', admin1: 'Daraa', admin2: 'Izra' }),
  place({ country: 'SY', admin1: 'Daraa', admin2: null }),
  place({ country: 'JO', admin1: null, admin2: null }),
];
const symbol = (index: number, placeIndex: number, isArea = false) => ({
  index,
  placeIndex,
  place: places[placeIndex] as (typeof places)[0],
  isArea,
  radiusM: 0,
});

describe('the tree of places', () => {
  it('has countries, in them governorates, in them districts, and places where they belong', () => {
    expect(placeTree(places)).toEqual([
      {
        region: 'SY',
        places: [],
        branches: [
          {
            region: 'SY/Daraa',
            places: [1],
            branches: [{ region: 'SY/Daraa/Izra', places: [0], branches: [] }],
          },
        ],
      },
      { region: 'JO', places: [2], branches: [] },
    ]);
  });

  it('counts a place as a point and as an area together, and a branch with all in it', () => {
    const symbols = [symbol(0, 0), symbol(1, 0, true), symbol(2, 1), symbol(3, 2)];
    const byPlace = countsByPlace(symbols, Uint32Array.of(1, 2, 4, 0, 0, 8, 16, 0), places.length);
    expect([...byPlace]).toEqual([7, 8, 16]);
    expect(Object.fromEntries(countsByRegion(places, byPlace))).toEqual({
      SY: 15,
      'SY/Daraa': 15,
      'SY/Daraa/Izra': 7,
      JO: 16,
    });
  });

  it('knows the branches of which only a part is chosen', () => {
    expect([...partlyChosen(places, [1], [])]).toEqual(['SY', 'SY/Daraa']);
    expect([...partlyChosen(places, [], ['SY/Daraa/Izra'])]).toEqual(['SY', 'SY/Daraa']);
    expect([...partlyChosen(places, [], ['SY'])]).toEqual([]);
  });

  it('names its branches in the language of the interface', () => {
    expect(regionWords('SY/Daraa', places, wordsOf('ar'))).toBe('درعا');
    expect(regionWords('SY/Daraa', places, wordsOf('en'))).toBe('Daraa');
    expect(regionWords('SY', places, wordsOf('ar'))).toBe('سوريا');
    expect(regionWords('-', places, wordsOf('en'))).toBe('Country not known');
  });
});
