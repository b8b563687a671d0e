import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datasetPaths, reportOfPath } from '../../src/dataset/format.ts';

const onDisk = (id: string): string => decodeURIComponent(datasetPaths.report(id));

describe("the path of a report's file", () => {
  it('is the id where that is a safe name of a file', () => {
    expect(onDisk('a1b2-c_3')).toBe('reports/a1b2-c_3.json');
  });

  it.each(['..', '../../etc/passwd', 'A', 'a.b', 'a/b', 'con:', 'nul', 'تقرير', '~', 'x'.repeat(200)])(
    'is a safe name for %j too',
    (id) => {
      expect(onDisk(id)).toMatch(/^reports\/~(\/[0-9a-f]{1,100})+\.json$/);
      expect(reportOfPath(onDisk(id))).toBe(id);
    },
  );

  it('leads back to the id, and differs between ids on file systems that take A and a for one', () => {
    const ids = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(ids, ids, (one, other) => {
        expect(reportOfPath(onDisk(one))).toBe(one);
        if (one !== other) expect(onDisk(one).toLowerCase()).not.toBe(onDisk(other).toLowerCase());
      }),
    );
  });

  it('may be written with the id as it is', () => {
    expect(reportOfPath('reports/A b.json')).toBe('A b');
    expect(reportOfPath('places.json')).toBeNull();
  });
});
