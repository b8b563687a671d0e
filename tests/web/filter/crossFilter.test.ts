import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Criteria } from '../../../web/filter/criteria.ts';
import { type Counts, CrossFilter } from '../../../web/filter/crossFilter.ts';
import { spreadKinds } from '../../../web/filter/dayTally.ts';
import { openEnd, openStart } from '../../../web/filter/openDays.ts';
import { type TimeBins, timeBins } from '../../../web/filter/timeBins.ts';
import { everything, type FilterRow, filterColumnsOf, undatedRow as undated } from '../fixtures/columns.ts';

type Row = Required<Pick<FilterRow, 'type' | 'assertion' | 'first' | 'last' | 'symbol'>> & FilterRow;

const spreadOf = (result: Counts, kind: (typeof spreadKinds)[number]) =>
  [...result.spread].filter((_, cell) => cell % spreadKinds.length === spreadKinds.indexOf(kind));
const row = (more: FilterRow = {}): Row => ({
  type: 0,
  assertion: 0,
  first: 100,
  last: 100,
  symbol: 0,
  ...more,
});
const crossFilter = (rows: readonly Row[], criteria: Criteria, bins: TimeBins | null) => {
  const { rows: passed, counts } = new CrossFilter(filterColumnsOf(rows)).filter(criteria, bins);
  return { rows: passed, ...counts };
};
const rowsOf = (rows: readonly Row[], criteria: Partial<Criteria>) => [
  ...crossFilter(rows, { ...everything, ...criteria }, null).rows,
];

const anyRow: fc.Arbitrary<Row> = fc
  .record({
    type: fc.integer({ min: 0, max: 5 }),
    assertion: fc.integer({ min: 0, max: 3 }),
    first: fc.integer({ min: 80, max: 130 }),
    length: fc.integer({ min: -1, max: 12 }),
    symbol: fc.integer({ min: -1, max: 3 }),
  })
  .map(({ length, ...rest }) =>
    length < 0 ? { ...rest, ...undated } : { ...rest, last: rest.first + length },
  );
const anyCriteria: fc.Arbitrary<Criteria> = fc.record({
  types: fc.integer({ min: 1, max: 63 }),
  assertions: fc.integer({ min: 1, max: 15 }),
  from: fc.option(fc.integer({ min: 80, max: 110 })),
  to: fc.option(fc.integer({ min: 100, max: 140 })),
  chosen: fc.constant({}),
  matches: fc.constant(null),
  undated: fc.constantFrom(true, false, 'only' as const),
  places: fc.option(fc.uniqueArray(fc.integer({ min: 0, max: 3 }))),
});

describe('filtering incidents', () => {
  it('keeps those of the chosen types only', () => {
    expect(rowsOf([row({ type: 0 }), row({ type: 3 })], { types: 1 << 3 })).toEqual([1]);
  });
  it('keeps those of the chosen assertions only', () => {
    expect(rowsOf([row(), row({ assertion: 1 })], { assertions: 1 })).toEqual([0]);
  });
  it('keeps those dated within the period, both ends included', () => {
    const rows = [99, 100, 101, 102].map((day) => row({ first: day, last: day }));
    expect(rowsOf(rows, { from: 100, to: 101 })).toEqual([1, 2]);
  });
  it('keeps a date that is a range when any of its days may lie in the period', () => {
    const rows = [row({ first: 90, last: 100 }), row({ first: 90, last: 99 })];
    expect(rowsOf(rows, { from: 100, to: 105 })).toEqual([0]);
  });
  it('keeps a date with an open end', () => {
    const rows = [row({ first: openStart, last: 90 }), row({ first: 90, last: openEnd })];
    expect(rowsOf(rows, { from: 100, to: 105 })).toEqual([1]);
  });
  it('shows undated incidents only when asked to', () => {
    expect(rowsOf([row(undated)], { undated: false })).toEqual([]);
    expect(rowsOf([row(undated)], { undated: true, from: 1, to: 2 })).toEqual([0]);
    expect(rowsOf([row(), row(undated)], { undated: 'only' })).toEqual([1]);
  });
  it('keeps those of the chosen places only, and none without a place', () => {
    const rows = [row({ symbol: 1 }), row({ symbol: 2 }), row({ symbol: -1 })];
    expect(rowsOf(rows, { places: [2, 3] })).toEqual([1]);
  });
});

describe('counts beside the choices', () => {
  it('follow every filter but their own', () => {
    const rows = [row({ type: 0 }), row({ type: 1 }), row({ type: 1, assertion: 1 })];
    const result = crossFilter(rows, { ...everything, types: 1, assertions: 1 }, null);
    expect([...result.types].slice(0, 2)).toEqual([1, 1]);
    expect([...result.assertions]).toEqual([1, 0, 0, 0]);
  });
  it('put a dated incident into its bar and a range into every bar it touches', () => {
    const bins = timeBins(100, 103, 'day');
    const rows = [row({ type: 2, first: 101, last: 101 }), row({ first: 102, last: 200 })];
    const result = crossFilter(rows, everything, bins);
    expect(result.bars[(101 - bins.firstDay) * 6 + 2]).toBe(1);
    expect(spreadOf(result, 'range')).toEqual([0, 0, 1, 1]);
  });
  it('put what is dated roughly beside the bars, by how it is rough', () => {
    const rows = [
      row({ first: 101, last: 101, approximate: 1 }),
      row({ first: openStart, last: 101 }),
      row({ first: 102, last: openEnd, approximate: 1 }),
    ];
    const result = crossFilter(rows, everything, timeBins(100, 103, 'day'));
    expect(result.bars.every((count) => count === 0)).toBe(true);
    expect(spreadKinds.map((kind) => spreadOf(result, kind))).toEqual([
      [0, 0, 0, 0],
      [0, 1, 0, 0],
      [1, 1, 0, 0],
      [0, 0, 1, 1],
    ]);
  });
  it('give the last day of each symbol, that of an open range being its first', () => {
    const rows = [row({ first: 100, last: 100 }), row({ first: 110, last: openEnd })];
    const result = crossFilter(rows, everything, null);
    expect(result.symbolLatest[0]).toBe(110);
    expect(result.symbolLatest[1]).toBe(openStart);
  });
  it('count undated and unplaced incidents', () => {
    const result = crossFilter([row(undated), row({ symbol: -1 })], everything, null);
    expect([result.undated, result.unplaced]).toEqual([1, 1]);
  });
});

describe('filtering by facets', () => {
  const two = [
    row({ outlets: 'Made-up A', tags: 'seen' }),
    row({ outlets: 'Made-up B\u001fMade-up A', independent: 9, flags: 3 }),
    row({ outlets: '', independent: 2, flags: 1 }),
  ];
  const valueAt = (facet: 'outlet' | 'independent' | 'review' | 'tag', name: string) =>
    filterColumnsOf(two).facets[facet].values.indexOf(name);

  it('keeps an incident that any of its reports tells, by any outlet chosen', () => {
    expect(rowsOf(two, { chosen: { outlet: [valueAt('outlet', 'Made-up A')] } })).toEqual([0, 1]);
    expect(rowsOf(two, { chosen: { outlet: [valueAt('outlet', 'Made-up B')] } })).toEqual([1]);
  });
  it('has a choice for what is not known', () => {
    expect(rowsOf(two, { chosen: { outlet: [valueAt('outlet', '')] } })).toEqual([2]);
  });
  it('keeps nothing for a name that the data do not have', () => {
    expect(rowsOf(two, { chosen: { outlet: [-1] } })).toEqual([]);
  });
  it('takes facets together: what passes one must pass the other', () => {
    const chosen = { outlet: [valueAt('outlet', 'Made-up A')], tag: [valueAt('tag', 'seen')] };
    expect(rowsOf(two, { chosen })).toEqual([0]);
  });
  it('counts four and more independent sources as one choice, and a corrected one as reviewed only when marked', () => {
    expect(rowsOf(two, { chosen: { independent: [valueAt('independent', '4')] } })).toEqual([1]);
    expect(rowsOf(two, { chosen: { review: [valueAt('review', 'reviewed')] } })).toEqual([1]);
    expect(rowsOf(two, { chosen: { review: [valueAt('review', 'corrected')] } })).toEqual([1, 2]);
    expect(rowsOf(two, { chosen: { review: [valueAt('review', 'unreviewed')] } })).toEqual([0, 2]);
  });
  it('counts beside each value under all other filters, several names of one incident each', () => {
    const chosen = { outlet: [valueAt('outlet', 'Made-up B')], tag: [valueAt('tag', 'seen')] };
    const { facets } = crossFilter(two, { ...everything, chosen }, null);
    expect([...facets.outlet]).toEqual([0, 1, 0]);
    const open = crossFilter(two, everything, null).facets;
    expect([...open.outlet]).toEqual([1, 2, 1]);
  });
  it('keeps what the search matched', () => {
    expect(rowsOf(two, { matches: Uint8Array.of(0, 1, 1) })).toEqual([1, 2]);
  });
  it('gives the same after any way through other criteria and bars as at first', () => {
    const bins = [null, timeBins(85, 125, 'week'), timeBins(85, 125, 'day')];
    const step = fc.record({ criteria: anyCriteria, bins: fc.constantFrom(...bins) });
    // Enough rows that often only a few come and go.
    const rows = fc.array(anyRow, { minLength: 30, maxLength: 80 });
    fc.assert(
      fc.property(rows, fc.array(step, { minLength: 1, maxLength: 6 }), step, (rows, walk, last) => {
        const columns = filterColumnsOf(rows);
        const filter = new CrossFilter(columns);
        for (const { criteria, bins } of walk) filter.filter(criteria, bins);
        const arrived = filter.filter(last.criteria, last.bins);
        expect(arrived).toEqual(new CrossFilter(columns).filter(last.criteria, last.bins));
      }),
    );
  });
  it('takes a brush a day at a time to the same counts as at first', () => {
    const days = fc.array(fc.integer({ min: 80, max: 140 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(anyRow, { minLength: 30, maxLength: 80 }), days, (rows, ends) => {
        const columns = filterColumnsOf(rows);
        const filter = new CrossFilter(columns);
        for (const to of ends) filter.filter({ ...everything, from: 80, to }, null);
        const last = { ...everything, from: 80, to: ends.at(-1) as number };
        expect(filter.filter(last, null)).toEqual(new CrossFilter(columns).filter(last, null));
      }),
    );
  });
});

describe('whatever the filters', () => {
  it('rows are those that a plain reading of the criteria keeps', () => {
    fc.assert(
      fc.property(fc.array(anyRow), anyCriteria, (rows, criteria) => {
        const expected = rows.flatMap((item, index) => {
          const dated = item.first <= item.last;
          const inTime = dated
            ? criteria.undated !== 'only' &&
              item.first <= (criteria.to ?? 1e9) &&
              item.last >= (criteria.from ?? -1e9)
            : criteria.undated !== false;
          const kept =
            (criteria.types >> item.type) % 2 === 1 &&
            (criteria.assertions >> item.assertion) % 2 === 1 &&
            inTime &&
            (criteria.places === null || criteria.places.includes(item.symbol));
          return kept ? [index] : [];
        });
        expect([...crossFilter(rows, criteria, null).rows]).toEqual(expected);
      }),
    );
  });
  it('the counts of shown types add up to the rows', () => {
    fc.assert(
      fc.property(fc.array(anyRow), anyCriteria, (rows, criteria) => {
        const result = crossFilter(rows, criteria, null);
        const shown = [...result.types].filter((_, type) => (criteria.types >> type) % 2 === 1);
        expect(shown.reduce((sum, count) => sum + count, 0)).toBe(result.rows.length);
      }),
    );
  });
  it('every dated incident within the axis is in a bar or spread over several', () => {
    fc.assert(
      fc.property(fc.array(anyRow), (rows) => {
        const bins = timeBins(90, 120, 'week');
        const result = crossFilter(rows, everything, bins);
        const solid = result.bars.reduce((sum, count) => sum + count, 0);
        const touching = rows.filter(
          (item) => item.first <= item.last && item.first <= bins.lastDay && item.last >= bins.firstDay,
        ).length;
        const several = touching - solid;
        expect(several).toBeGreaterThanOrEqual(0);
        expect(Math.max(0, ...result.spread)).toBeLessThanOrEqual(several);
      }),
    );
  });
});
