import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OccupiedBoxes, overlaps } from '../../../web/basemap/boxes.ts';
import { layoutLabels, type MeasuredLabel, type PlacedLabel } from '../../../web/basemap/layoutLabels.ts';

function town(x: number, y: number, more: Partial<MeasuredLabel> = {}): MeasuredLabel {
  return { x, y, width: 60, height: 16, dotPx: 2, reserved: false, ...more };
}

function textBox({ label, centerX, centerY }: PlacedLabel<MeasuredLabel>) {
  return {
    left: centerX - label.width / 2,
    top: centerY - label.height / 2,
    right: centerX + label.width / 2,
    bottom: centerY + label.height / 2,
  };
}

describe('label layout', () => {
  it('puts the name of a town to the right of its dot', () => {
    const [placed] = layoutLabels([town(100, 100)]);
    expect(placed?.centerX).toBeGreaterThan(130);
    expect(placed?.centerY).toBe(100);
  });
  it('puts it elsewhere when the right is occupied', () => {
    const [placed] = layoutLabels([town(100, 100)], [{ left: 104, top: 80, right: 200, bottom: 120 }]);
    expect(placed?.centerX).toBeLessThan(100);
  });
  it('centres the name of an area on its point', () => {
    expect(layoutLabels([town(100, 100, { dotPx: null })])[0]).toMatchObject({ centerX: 100, centerY: 100 });
  });
  it('leaves out a label whose places are all taken', () => {
    expect(layoutLabels([town(100, 100)], [{ left: 0, top: 0, right: 300, bottom: 300 }])).toEqual([]);
  });
  it('keeps the earlier of two labels at one point', () => {
    const [first, second] = [town(100, 100), town(100, 100)];
    expect(layoutLabels([first, second]).map(({ label }) => label)).toEqual([first]);
  });
  it('keeps a reserved dot free when another place will do', () => {
    const capital = town(130, 100, { reserved: true });
    const placed = layoutLabels([town(100, 100), capital]);
    expect(placed).toHaveLength(2);
    expect(placed[0]?.centerX).toBeLessThan(100);
  });
  it('never lets two names overlap', () => {
    const labels = fc.array(
      fc.record({
        x: fc.integer({ min: 0, max: 500 }),
        y: fc.integer({ min: 0, max: 300 }),
        width: fc.integer({ min: 10, max: 120 }),
        height: fc.integer({ min: 8, max: 40 }),
        dotPx: fc.constantFrom(null, 2, 4),
        reserved: fc.boolean(),
      }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(labels, (all) => {
        const boxes = layoutLabels(all).map(textBox);
        boxes.forEach((box, index) => {
          expect(boxes.slice(index + 1).some((other) => overlaps(box, other))).toBe(false);
        });
      }),
    );
  });
});

describe('occupied boxes', () => {
  it('find an overlap across grid cells, and none where boxes only touch', () => {
    const taken = new OccupiedBoxes();
    taken.add({ left: 10, top: 10, right: 300, bottom: 300 });
    expect(taken.isFree({ left: 250, top: 250, right: 260, bottom: 260 })).toBe(false);
    expect(taken.isFree({ left: 300, top: 10, right: 320, bottom: 30 })).toBe(true);
  });
});
