import { describe, expect, it } from 'vitest';
import { CrossFilter } from '../../../web/filter/crossFilter.ts';
import { type MapSymbol, totalsOf } from '../../../web/filter/symbols.ts';
import { arrange } from '../../../web/map/arrange.ts';
import { groupSymbols } from '../../../web/map/groupSymbols.ts';
import { markAt } from '../../../web/map/markAt.ts';
import { marksOf, metresPerPixel, mostAtOnePoint } from '../../../web/map/marks.ts';
import { screenMarks } from '../../../web/map/screenMarks.ts';
import { symbolRadius } from '../../../web/map/signSize.ts';
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

  it('joins places that would hide each other to the one with most incidents', () => {
    // Nawa lies 30 km from Daraa, Sajna 1.5 km: at this zoom 25 and one pixel.
    expect([...groupSymbols(symbols, totals, 5, 8)]).toEqual([0, 1, 1, 1]);
  });
  it('joins all when they are far away, an area too small to be seen as one among them', () => {
    expect([...groupSymbols(symbols, totals, 5, 3)]).toEqual([1, 1, 1, 1]);
  });
  it('parts them when there is room, and leaves an area that can be seen to itself', () => {
    expect([...groupSymbols(symbols, totals, 5, 14)]).toEqual([0, 1, 2, 3]);
  });
  it('lets no two signs stand closer than they may touch, among thousands, and is done at once', () => {
    const many = Array.from({ length: 5000 }, (_, index): MapSymbol => {
      const place = {
        ...fixturePlaces.nawa.place,
        lat: 33 + ((index * 37) % 500) / 100,
        lon: 36 + ((index * 91) % 700) / 100,
      };
      return { index, placeIndex: index, place, isArea: false, radiusM: 1500 };
    });
    const counts = Uint32Array.from(many, ({ index }) => 1 + (index % 40));
    const before = performance.now();
    const leader = groupSymbols(many, counts, 40, 7);
    expect(performance.now() - before).toBeLessThan(500);
    expect(new Set(leader).size).toBeLessThan(2000);
    for (const index of leader) expect(leader[index]).toBe(index);
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
  const world = 256 * 2 ** 10;
  const placed = screenMarks(marks, 1, 10, (x, y) => ({ x: x * world, y: y * world }));
  const area = placed.find((item) => item.mark.isArea);
  const point = placed.find((item) => !item.mark.isArea);
  if (!area || !point) throw new Error('the fixtures have changed');
  const everywhere = { left: 0, top: 0, right: world, bottom: world };
  const arranged = (view = everywhere) =>
    arrange(
      placed,
      8,
      { drawn: everywhere, view },
      () => 'name',
      () => 30,
    );
  const at = (x: number, y: number) => markAt(placed, arranged().areaLabels, x, y);

  it('draw an area as wide as its uncertainty', () => {
    expect(area.radius).toBeCloseTo(6000 / metresPerPixel(area.mark.symbol.place.lat, 10), 5);
    expect(metresPerPixel(0, 0)).toBeCloseTo(156_543.03, 1);
  });
  it('are found under the pointer: a point on its face, an area on its ring, not in its middle', () => {
    expect(at(point.x + 3, point.y)).toBe(point);
    expect(at(area.x + area.radius, area.y)).toBe(area);
    expect(at(area.x, area.y)).toBeNull();
  });
  it('keep an area’s count on the part of its ring that is in view', () => {
    const view = { ...everywhere, top: area.y - area.radius + 5 };
    const [label] = arranged(view).areaLabels;
    expect(label?.y).toBeGreaterThan(view.top);
    expect(Math.hypot((label?.x ?? 0) - area.x, (label?.y ?? 0) - area.y)).toBeCloseTo(area.radius);
  });
  it('give no two areas of one ring the same spot for their counts', () => {
    const twice = [area, { ...area, mark: { ...area.mark } }];
    const { areaLabels } = arrange(
      twice,
      8,
      { drawn: everywhere, view: everywhere },
      () => '',
      () => 0,
    );
    expect(areaLabels).toHaveLength(2);
    expect([areaLabels[0]?.x, areaLabels[0]?.y]).not.toEqual([areaLabels[1]?.x, areaLabels[1]?.y]);
  });
  it('are left out of the drawing where they lie outside of it', () => {
    const drawn = { left: point.x - 20, right: point.x + 20, top: point.y - 20, bottom: point.y + 20 };
    const { marks: inView } = arrange(
      placed,
      8,
      { drawn, view: drawn },
      () => '',
      () => 0,
    );
    expect(inView).toContain(point);
  });
});
