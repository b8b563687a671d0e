import { describe, expect, it } from 'vitest';
import type { MapSymbol } from '../../../web/filter/symbols.ts';
import { placeRows } from '../../../web/map/places/placeRows.ts';
import { fixturePlaces, type PlaceKey } from '../fixtures/places.ts';

const symbol = (index: number, placeIndex: number, key: PlaceKey, isArea = false): MapSymbol => ({
  index,
  placeIndex,
  place: fixturePlaces[key].place,
  isArea,
  radiusM: 2000,
});
const symbols = [
  symbol(0, 4, 'nawa'),
  symbol(1, 4, 'nawa', true),
  symbol(2, 9, 'west-daraa', true),
  symbol(3, 2, 'daraa'),
];
/** Counts by symbol, all of one type. */
const counts = (...by: readonly (readonly [count: number, type: number])[]) => ({
  symbolTypes: Uint32Array.from(
    by.flatMap(([count, type]) => [0, 1, 2, 3, 4, 5].map((at) => (at === type ? count : 0))),
  ),
});

describe('the list of a group', () => {
  it('has a place and the area round it once, most incidents first', () => {
    const rows = placeRows(symbols, counts([2, 0], [3, 1], [9, 2], [1, 3]));
    expect(rows.map((row) => [row.placeIndex, row.count, row.dominant, row.onlyArea])).toEqual([
      [9, 9, 2, true],
      [4, 5, 1, false],
      [2, 1, 3, false],
    ]);
  });
  it('leaves out what the filters leave nothing of', () => {
    expect(placeRows(symbols, counts([0, 0], [0, 0], [0, 0], [7, 4]))).toHaveLength(1);
  });
});
