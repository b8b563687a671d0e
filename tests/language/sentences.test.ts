import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenizeText } from '../../src/language/tokenize.ts';

const sentences = (text: string): string[] =>
  tokenizeText(text).sentences.map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it('end at a full stop or a question mark before a space', () => {
    expect(sentences('قصف أمس. هل انتهى؟ لا نعلم')).toEqual(['قصف أمس.', 'هل انتهى؟', 'لا نعلم']);
  });

  it('end at a line end, where news texts begin a new paragraph', () => {
    expect(sentences('حلب::قصف\nدرعا::هدوء')).toEqual(['حلب::قصف', 'درعا::هدوء']);
  });

  it('keep the closing quotation mark behind the full stop', () => {
    expect(sentences('قال: "انتهى." ثم غادر')).toEqual(['قال: "انتهى."', 'ثم غادر']);
  });

  it('do not end inside a number or after an abbreviation', () => {
    expect(sentences('بلغ 3.5 كم من د. أحمد')).toHaveLength(1);
  });

  it('cover every token of any text once, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const { tokens, sentences: found } = tokenizeText(text);
        expect(found.flatMap(({ firstToken, endToken }) => tokens.slice(firstToken, endToken))).toEqual(
          tokens,
        );
      }),
    );
  });
});
