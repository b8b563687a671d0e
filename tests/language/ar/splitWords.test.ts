import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mendWords } from '../../../src/language/ar/splitWords.ts';
import { tokenizeText } from '../../../src/language/tokenize.ts';

const words = (text: string) => tokenizeText(text).tokens.map(({ clean }) => clean);

describe('words broken to hide them', () => {
  it('are read as the words they are', () => {
    expect(words('قـ ـصف مدفعي')).toEqual(['قصف', 'مدفعي']);
    expect(words('مقـ.ـتل وإصـ ـابـ ـات')).toEqual(['مقتل', 'وإصابات']);
    expect(words('ق*صف')).toEqual(['قصف']);
  });

  it('leaves points, stars and single tatweels between whole words alone', () => {
    expect(words('قصفـ المدينة')).toEqual(['قصف', 'المدينة']);
    expect(words('انتهى.بدأ')).toEqual(['انتهى', '.', 'بدأ']);
    expect(words('أولاً * ثانياً')).toEqual(['أولا', '*', 'ثانيا']);
  });

  it('keeps every offset, and the text as it was given', () => {
    const { text, tokens } = tokenizeText('جراء قـ.ـصف حمص');
    expect(text.slice(tokens[1]?.start, tokens[1]?.end)).toBe('قـ.ـصف');
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('ق', 'ص', 'ـ', ' ', '.', '*', 'a') }), (any) => {
        expect(mendWords(any)).toHaveLength(any.length);
      }),
    );
  });
});
