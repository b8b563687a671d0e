import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../../src/language/tokenize.ts';
import { embeddedGazetteer } from './embedded.ts';

describe('the names of a whole text', () => {
  const piece = fc.constantFrom(
    ...['درعا', 'بدرعا', 'ريف', 'دير', 'الزور', 'خان', 'شيخون', 'على', 'بين', 'المدينة', 'و', 'قصف', '،'],
    ...['Deir', 'ez', 'Zor', 'St', 'Louis', 'Al', 'Bab', 'the', '.', '-', '_', '#', ' ', '  ', '\n', 'ً'],
  );

  it('are those that begin at its tokens, one after the other', () => {
    const gazetteer = embeddedGazetteer();
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const tokens = tokenize(text);
        const expected = tokens.flatMap((_, at) => gazetteer.matchAt(tokens, at));
        // Twice: the second time its words are known.
        expect(gazetteer.matchText(text)).toEqual(expected);
        expect(gazetteer.matchText(text)).toEqual(expected);
      }),
      { numRuns: 400 },
    );
  });

  it('are none in a text that names nothing', () => {
    expect(embeddedGazetteer().matchText('قال إنه سيعود قريباً')).toEqual([]);
  });
});
