import { describe, expect, it } from 'vitest';
import { calibrationError, judged, reliability, reliabilityMarkdown } from '../bench/quality/reliability.ts';

describe('reliability', () => {
  it('puts predictions of like confidence into one row, 1 into the last', () => {
    const rows = reliability([
      { confidence: 1, right: true },
      { confidence: 0.92, right: false },
      { confidence: 0.31, right: false },
    ]);
    expect(rows.map(({ from, n, shareRight }) => [from, n, shareRight])).toEqual([
      [0.3, 1, 0],
      [0.9, 2, 0.5],
    ]);
    expect(rows[1]?.meanConfidence).toBeCloseTo(0.96);
  });

  it('has no error where confidence and share right agree, and one where they do not', () => {
    const half = [
      { confidence: 0.5, right: true },
      { confidence: 0.5, right: false },
    ];
    expect(calibrationError(reliability(half))).toBe(0);
    expect(calibrationError(reliability([{ confidence: 0.9, right: false }]))).toBeCloseTo(0.9);
    expect(calibrationError([])).toBeNull();
  });

  it('judges a place by the tolerance of the gold mention it overlaps, and others not at all', () => {
    const gold = [{ start: 0, end: 4, lat: 33.5, lon: 36.3, radius_km: 10 }];
    const at = (start: number, lat: number) => ({
      start,
      end: start + 4,
      confidence: 0.8,
      place: { lat, lon: 36.3 },
    });
    expect(judged([at(0, 33.55)], gold)).toEqual([{ confidence: 0.8, right: true }]);
    expect(judged([at(2, 34.5)], gold)).toEqual([{ confidence: 0.8, right: false }]);
    expect(judged([at(9, 33.5), { ...at(0, 33.5), place: null }], gold)).toEqual([]);
  });

  it('takes a box grown by 5 km, and 25 km without any tolerance', () => {
    const mention = (lat: number, lon: number) => [{ start: 0, end: 1, confidence: 1, place: { lat, lon } }];
    const box = [{ start: 0, end: 1, lat: 0, lon: 0, bbox: [-1, -1, 1, 1] }];
    const point = [{ start: 0, end: 1, lat: 0, lon: 0 }];
    const isRight = (lat: number, gold: typeof box | typeof point) => judged(mention(lat, 0), gold)[0]?.right;
    expect(isRight(1.03, box)).toBe(true);
    expect(isRight(1.1, box)).toBe(false);
    expect(isRight(0.2, point)).toBe(true);
    expect(isRight(0.3, point)).toBe(false);
  });

  it('writes a Markdown table', () => {
    const [header, , row] = reliabilityMarkdown(reliability([{ confidence: 0.25, right: true }])).split('\n');
    expect(header).toContain('share right');
    expect(row).toBe('| 0.2–0.3 | 1 | 0.250 | 1.000 |');
  });
});
