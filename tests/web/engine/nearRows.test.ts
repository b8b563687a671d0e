import { describe, expect, it } from 'vitest';
import { nearRows } from '../../../web/engine/nearRows.ts';
import { fixturePlaces } from '../fixtures/places.ts';

const { daraa, saida, suwayda } = fixturePlaces;
const places = [daraa.place, saida.place, suwayda.place];
/** Rows as [place, first day, last day, type]; a row without a date has its first day after its last. */
const columns = (rows: readonly [number, number, number, number][]) => ({
  place: rows.map(([place]) => place),
  first: Int32Array.from(rows, ([, first]) => first),
  last: Int32Array.from(rows, ([, , last]) => last),
  type: Uint8Array.from(rows, ([, , , type]) => type),
});
const near = (rows: readonly [number, number, number, number][], most = 10) =>
  nearRows(columns(rows), places, Uint32Array.from(rows.keys()), 0, most);

describe('incidents near another in place and time', () => {
  it('come nearest first, of the same kind before another, and never the one itself', () => {
    const rows: [number, number, number, number][] = [
      [0, 10, 10, 0],
      [1, 10, 10, 0],
      [0, 10, 10, 0],
      [0, 10, 10, 3],
    ];
    expect(near(rows)).toEqual([2, 1, 3]);
    expect(near(rows, 1)).toEqual([2]);
  });
  it('are not those far away or of other days', () => {
    expect(
      near([
        [0, 10, 10, 0],
        [2, 10, 10, 0],
        [0, 14, 14, 0],
      ]),
    ).toEqual([]);
    expect(
      near([
        [0, 10, 10, 0],
        [0, 13, 13, 0],
        [0, 1, 12, 0],
      ]),
    ).toEqual([2, 1]);
  });
  it('may lack a date or a place, not both', () => {
    expect(
      near([
        [0, 10, 10, 0],
        [0, 1, 0, 0],
        [-1, 10, 10, 0],
        [-1, 1, 0, 0],
      ]),
    ).toEqual([1, 2]);
  });
});
