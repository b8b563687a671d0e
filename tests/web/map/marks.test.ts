import { describe, expect, it } from 'vitest';
import { CrossFilter } from '../../../web/filter/crossFilter.ts';
import { type MapSymbol, totalsOf } from '../../../web/filter/symbols.ts';
import { groupSymbols } from '../../../web/map/groupSymbols.ts';
import { marksOf, metresPerPixel, mostAtOnePoint, symbolRadius } from '../../../web/map/marks.ts';
import { markAt, screenMarks, withLabelsInView } from '../../../web/map/screenMarks.ts';
import { everything, filterColumnsOf, undatedRow } from '../fixtures/columns.ts';
import { fixturePlaces, type PlaceKey } from '../fixtures/places.ts';

const symbol = (index: number, key: PlaceKey, isArea = false): MapSymbol => ({
  index,
  placeIndex: index,
  place: fixturePlaces[key].place,
  isArea,
  radiusM: fixturePlaces[key].radiusM,
});
const symbols = [symbol(0, 'nawa'), symbol(1, 'daraa'), symbol(2, 'sajna'), symbol(3, 'west-daraa', true)];
const alone = Int32Array.from([0, 1, 2, 3]);

/** Incidents as [symbol, type, day]; a null day is undated. */
function filteredFrom(incidents: readonly [number, number, number | null][]) {
  const rows = incidents.map(([at, type, day]) => ({
    symbol: at,
    type,
    ...(day === null ? undatedRow : { first: day, last: day }),
  }));
  return new CrossFilter(filterColumnsOf(rows, symbols.length)).filter(everything, null).counts;
}

describe('marks', () => {
  it('count the incidents of a place, take the most frequent type and the latest day', () => {
    const [mark] = marksOf(
      symbols,
      filteredFrom([
        [0, 1, 10],
        [0, 4, 12],
        [0, 4, 11],
      ]),
      alone,
    );
    expect(mark).toMatchObject({ count: 3, dominant: 4, latest: 12 });
  });
  it('leave out places without incidents', () => {
    expect(marksOf(symbols, filteredFrom([[1, 0, 10]]), alone).map((mark) => mark.symbol.index)).toEqual([1]);
  });
  it('know no latest day when all are undated', () => {
    expect(marksOf(symbols, filteredFrom([[1, 0, null]]), alone)[0]?.latest).toBeNull();
  });
  it('are drawn areas first, then the larger, so that none hides another', () => {
    const incidents = [
      [0, 0, 1],
      [1, 0, 1],
      [1, 0, 1],
      [3, 0, 1],
    ] as [number, number, number][];
    expect(marksOf(symbols, filteredFrom(incidents), alone).map((mark) => mark.symbol.index)).toEqual([
      3, 1, 0,
    ]);
  });
  it('stand, as a group, at the place with most incidents, and name all its places', () => {
    const together = Int32Array.from([0, 1, 1, 3]);
    const [mark] = marksOf(
      symbols,
      filteredFrom([
        [1, 0, 1],
        [2, 3, 5],
        [2, 3, 4],
      ]),
      together,
    );
    expect(mark).toMatchObject({ count: 3, dominant: 3, latest: 5 });
    expect(mark?.members.map((member) => member.index)).toEqual([2, 1]);
  });
});

describe('the size of a symbol', () => {
  it('has an area in proportion to the count', () => {
    expect(symbolRadius(9, 9) / symbolRadius(4, 9)).toBeCloseTo(1.5);
  });
  it('stays drawable for one and bounded for a million', () => {
    expect(symbolRadius(1, 1_000_000)).toBeGreaterThanOrEqual(5);
    expect(symbolRadius(1_000_000, 1_000_000)).toBeLessThanOrEqual(24.001);
  });
  it('is measured against the largest point, not the largest area', () => {
    const totals = totalsOf({ symbol: Int32Array.from([3, 3, 3, 3, 0, 0, -1]), symbolCount: symbols.length });
    expect([...totals]).toEqual([2, 0, 0, 4]);
    expect(mostAtOnePoint(symbols, totals)).toBe(2);
  });
});

describe('grouping', () => {
  const totals = Uint32Array.from([3, 5, 2, 9]);
  const scaled = (pixels: number) => (lat: number, lon: number) => ({ x: lon * pixels, y: -lat * pixels });

  it('joins points that would hide each other to the one with most incidents', () => {
    expect([...groupSymbols(symbols, totals, 5, scaled(100))]).toEqual([0, 1, 1, 3]);
  });
  it('joins all points when they are far away', () => {
    expect([...groupSymbols(symbols, totals, 5, scaled(1))]).toEqual([1, 1, 1, 3]);
  });
  it('parts them when there is room, and never takes an area in', () => {
    expect([...groupSymbols(symbols, totals, 5, scaled(100_000))]).toEqual([0, 1, 2, 3]);
  });
});

describe('marks on the screen', () => {
  const marks = marksOf(
    symbols,
    filteredFrom([
      [0, 0, 1],
      [3, 0, 1],
    ]),
    alone,
  );
  const placed = screenMarks(marks, 1, 10, (lat, lon) => ({ x: (lon - 36) * 1000, y: (33 - lat) * 1000 }));
  const area = placed.find((item) => item.mark.symbol.isArea);
  const point = placed.find((item) => !item.mark.symbol.isArea);
  if (!area || !point) throw new Error('the fixtures have changed');

  it('draw an area as wide as its uncertainty', () => {
    expect(area.radius).toBeCloseTo(6000 / metresPerPixel(area.mark.symbol.place.lat, 10), 5);
    expect(metresPerPixel(0, 0)).toBeCloseTo(156_543.03, 1);
  });
  it('are found under the pointer: a point on its face, an area on its ring, not in its middle', () => {
    expect(markAt(placed, point.x + 3, point.y)).toBe(point);
    expect(markAt(placed, area.x + area.radius, area.y)).toBe(area);
    expect(markAt(placed, area.x, area.y)).toBeNull();
  });
  it('keep an area’s count on the part of its ring that is in view', () => {
    const view = { left: -1000, top: area.y - area.radius + 5, right: 1000, bottom: 2000 };
    const [moved] = withLabelsInView([area], view);
    expect(moved?.labelY).toBeGreaterThan(view.top);
    const distance = Math.hypot((moved?.labelX ?? 0) - area.x, (moved?.labelY ?? 0) - area.y);
    expect(distance).toBeCloseTo(area.radius);
  });
});
