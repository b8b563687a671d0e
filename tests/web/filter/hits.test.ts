import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hitSpans } from '../../../web/filter/hits.ts';

const marked = (text: string, query: string) =>
  hitSpans(text, query).map(({ start, end }) => text.slice(start, end));

describe('hits in a text', () => {
  it('are the words as they stand there, with proclitics and marks', () => {
    expect(marked('قصفٌ بالجيزة وفي نوى', 'الجيزه قصف')).toEqual(['قصفٌ', 'بالجيزة']);
  });
  it('are marked although another word of the query is not there', () => {
    expect(marked('هدنة في درعا', 'درعا قصف')).toEqual(['درعا']);
  });
  it('are none without a query', () => {
    expect(marked('درعا', '')).toEqual([]);
    expect(marked('درعا', '…')).toEqual([]);
  });
  it('lie in the text, in order, whatever it holds', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.string({ unit: 'binary', maxLength: 9 }),
        (text, query) => {
          let last = 0;
          for (const { start, end } of hitSpans(text, query)) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            last = end;
          }
          expect(last).toBeLessThanOrEqual(text.length);
        },
      ),
      { numRuns: 50 },
    );
  });
});
