import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FilterColumns, openEnd, openStart } from '../../../web/filter/columns.ts';
import {
  type Criteria,
  type CrossFiltered,
  crossFilter,
  spreadKinds,
} from '../../../web/filter/crossFilter.ts';
import { timeBins } from '../../../web/filter/timeBins.ts';

interface Row {
  type: number;
  assertion: number;
  first: number;
  last: number;
  symbol: number;
  approximate?: 0 | 1;
}
const undated = { first: openEnd, last: openStart };

function columns(rows: readonly Row[], symbolCount = 4): FilterColumns {
  return {
    length: rows.length,
    type: Uint8Array.from(rows, (row) => row.type),
    assertion: Uint8Array.from(rows, (row) => row.assertion),
    first: Int32Array.from(rows, (row) => row.first),
    last: Int32Array.from(rows, (row) => row.last),
    approximate: Uint8Array.from(rows, (row) => row.approximate ?? 0),
    symbol: Int32Array.from(rows, (row) => row.symbol),
    symbolCount,
  };
}
const spreadOf = (result: CrossFiltered, kind: (typeof spreadKinds)[number]) =>
  [...result.spread].filter((_, cell) => cell % spreadKinds.length === spreadKinds.indexOf(kind));
const everything: Criteria = {
  types: 63,
  assertions: 15,
  from: null,
  to: null,
  undated: true,
  symbols: null,
};
const row = (more: Partial<Row> = {}): Row => ({
  type: 0,
  assertion: 0,
  first: 100,
  last: 100,
  symbol: 0,
  ...more,
});
const rowsOf = (rows: readonly Row[], criteria: Partial<Criteria>) => [
  ...crossFilter(columns(rows), { ...everything, ...criteria }, null).rows,
];

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
  it('keeps those of the chosen symbols only, and none without a place', () => {
    const rows = [row({ symbol: 1 }), row({ symbol: 2 }), row({ symbol: -1 })];
    expect(rowsOf(rows, { symbols: [2, 3] })).toEqual([1]);
  });
});

describe('counts beside the choices', () => {
  it('follow every filter but their own', () => {
    const rows = [row({ type: 0 }), row({ type: 1 }), row({ type: 1, assertion: 1 })];
    const result = crossFilter(columns(rows), { ...everything, types: 1, assertions: 1 }, null);
    expect([...result.types].slice(0, 2)).toEqual([1, 1]);
    expect([...result.assertions]).toEqual([1, 0, 0, 0]);
  });
  it('put a dated incident into its bar and a range into every bar it touches', () => {
    const bins = timeBins(100, 103, 'day');
    const rows = [row({ type: 2, first: 101, last: 101 }), row({ first: 102, last: 200 })];
    const result = crossFilter(columns(rows), everything, bins);
    expect(result.bars[(101 - bins.firstDay) * 6 + 2]).toBe(1);
    expect(spreadOf(result, 'range')).toEqual([0, 0, 1, 1]);
  });
  it('put what is dated roughly beside the bars, by how it is rough', () => {
    const rows = [
      row({ first: 101, last: 101, approximate: 1 }),
      row({ first: openStart, last: 101 }),
      row({ first: 102, last: openEnd, approximate: 1 }),
    ];
    const result = crossFilter(columns(rows), everything, timeBins(100, 103, 'day'));
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
    const result = crossFilter(columns(rows), everything, null);
    expect(result.symbolLatest[0]).toBe(110);
    expect(result.symbolLatest[1]).toBe(openStart);
  });
  it('count undated and unplaced incidents', () => {
    const result = crossFilter(columns([row(undated), row({ symbol: -1 })]), everything, null);
    expect([result.undated, result.unplaced]).toEqual([1, 1]);
  });
});

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
  undated: fc.constantFrom(true, false, 'only' as const),
  symbols: fc.option(fc.uniqueArray(fc.integer({ min: 0, max: 3 }))),
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
            (criteria.symbols === null || criteria.symbols.includes(item.symbol));
          return kept ? [index] : [];
        });
        expect([...crossFilter(columns(rows), criteria, null).rows]).toEqual(expected);
      }),
    );
  });
  it('the counts of shown types add up to the rows', () => {
    fc.assert(
      fc.property(fc.array(anyRow), anyCriteria, (rows, criteria) => {
        const result = crossFilter(columns(rows), criteria, null);
        const shown = [...result.types].filter((_, type) => (criteria.types >> type) % 2 === 1);
        expect(shown.reduce((sum, count) => sum + count, 0)).toBe(result.rows.length);
      }),
    );
  });
  it('every dated incident within the axis is in a bar or spread over several', () => {
    fc.assert(
      fc.property(fc.array(anyRow), (rows) => {
        const bins = timeBins(90, 120, 'week');
        const result = crossFilter(columns(rows), everything, bins);
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
