import { describe, expect, it } from 'vitest';
import { overlaps } from '../../../../web/basemap/boxes.ts';
import { placeNames } from '../../../../web/map/small/placeNames.ts';

const size = { width: 400, height: 240 };
const mark = (x: number, y: number, nameWidth = 60) => ({ x, y, radius: 8, nameWidth });

describe('names on the small map', () => {
  it('stand beside their sign where there is room', () => {
    expect(placeNames([mark(200, 100)], size)[0]).toMatchObject({ x: 241, y: 100 });
  });
  it('go to the other side at the edge of the map', () => {
    expect(placeNames([mark(380, 100)], size)[0]?.x).toBeLessThan(380);
  });
  it('never cover one another or a sign; the last, most important one has the first choice', () => {
    const names = placeNames([mark(200, 100), mark(206, 104), mark(210, 98)], size);
    expect(names[2]).toMatchObject({ x: 251, y: 98 });
    const boxes = names.flatMap((name) => (name ? [name.box] : []));
    for (const [i, box] of boxes.entries())
      for (const other of boxes.slice(i + 1)) expect(overlaps(box, other)).toBe(false);
  });
  it('are left out where they do not fit', () => {
    expect(placeNames([mark(200, 100, 900)], size)).toEqual([null]);
  });
});
