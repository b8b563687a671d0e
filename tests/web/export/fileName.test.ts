import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileName } from '../../../web/export/fileName.ts';

describe('the name of a file', () => {
  it('says what is shown and when it was exported', () => {
    expect(fileName('2 incidents reported in Daraa, 18 June – 3 July 2018', '2026-11-23', 'csv')).toBe(
      'balagh-2026-11-23-2-incidents-reported-in-Daraa-18-June-3-July-2018.csv',
    );
    expect(fileName('أُبلغ عن حادثتين في نوى', '2026-11-23', 'kml')).toBe(
      'balagh-2026-11-23-أبلغ-عن-حادثتين-في-نوى.kml',
    );
  });
  it('is one that every system takes, whatever the words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (shown) => {
        const name = fileName(shown, '2026-11-23', 'csv');
        expect(name).toMatch(/^balagh-2026-11-23[\p{L}\p{N}\p{M}-]*\.csv$/u);
        expect(new TextEncoder().encode(name).length).toBeLessThan(255);
      }),
    );
  });
});
