import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inBlocks, orderedLike, pairTexts, readGold } from '../../../src/cli/eval/goldFile.ts';

const everything = { exclude: [], types: [] };

describe('reading a gold set', () => {
  it('leaves blank lines out and names the line that is no JSON object', () => {
    expect(readGold('{"id":1}\n\n{"id":2}\n')).toEqual([{ id: 1 }, { id: 2 }]);
    expect(() => readGold('{"id":1}\nnot json')).toThrow(/line 2 .* no JSON/);
    expect(() => readGold('[1]')).toThrow(/line 1 .* no JSON object/);
  });

  it('pairs by line, counts a text given twice once, and refuses another number of predictions', () => {
    const gold = [{ id: 'a' }, { id: 'a' }, { id: 'b' }];
    const paired = pairTexts(gold, ['1', '2', '3'], everything);
    expect(paired.map(({ id, prediction }) => id + prediction)).toEqual(['a1', 'b3']);
    expect(() => pairTexts(gold, ['1'], everything)).toThrow('3 texts of gold, 1 lines of predictions');
  });

  it('leaves out texts by id and gold mentions by type', () => {
    const gold = [{ id: 'a', mentions: [{ type: 'CITY' }, { type: 'ST' }] }, { id: 'b' }];
    const [only, ...others] = pairTexts(gold, ['1', '2'], { exclude: ['b'], types: ['CITY'] });
    expect(others).toEqual([]);
    expect(only?.gold.mentions).toEqual([{ type: 'CITY' }]);
  });
});

describe('predictions made elsewhere', () => {
  const gold = [{ id: 1 }, { id: 'b' }];

  it('are put in the gold set’s order by id; a text without one counts as empty', () => {
    const one = '{"report":{"id":1},"mentions":[{}]}';
    expect(orderedLike(gold, `${one}\n`)).toEqual([
      one,
      '{"report":{"id":"b"},"mentions":[],"dates":[],"incidents":[]}',
    ]);
  });

  it('are refused when they are of other texts or no JSON', () => {
    expect(() => orderedLike(gold, '{"report":{"id":"x"}}')).toThrow(/report "x"/);
    expect(() => orderedLike(gold, 'x')).toThrow(/line 1 of the predictions/);
  });
});

describe('blocks of texts', () => {
  it('hold every text once, in at most so many blocks of like size', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 60 }), (texts, most) => {
        const blocks = inBlocks([...Array(texts).keys()], most);
        expect(blocks.flat().sort((a, b) => a - b)).toEqual([...Array(texts).keys()]);
        const sizes = blocks.map(({ length }) => length);
        expect(blocks.length).toBe(Math.min(most, texts));
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
