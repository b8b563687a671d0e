import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTags } from '../../src/language/tags.ts';
import { tokenizeText } from '../../src/language/tokenize.ts';

/** The words that are left to read, and the text of each hashtag. */
function read(text: string): { words: string[]; hashtags: string[] } {
  const { tokens, hashtags } = readTags(tokenizeText(text));
  const ranges = [...new Set(hashtags.values())];
  return {
    words: tokens.filter(({ kind }) => kind === 'word').map(({ clean }) => clean),
    hashtags: ranges.map(({ firstToken, endToken }) =>
      text.slice(tokens[firstToken]?.start, tokens[endToken - 1]?.end),
    ),
  };
}

describe('the tags of a text', () => {
  it('reads nothing out of web addresses, mail addresses and handles', () => {
    expect(read('شاهد https://t.co/Syria و www.aleppo.example/x و desk@homs.example').words).toEqual([
      'شاهد',
      'و',
      'و',
    ]);
    expect(read('RT @Kuwait_tt: مطر عبر @دمشق_الآن').words).toEqual(['RT', 'مطر', 'عبر']);
    expect(read('نقلا عن aleppo.com/news فقط').words).toEqual(['نقلا', 'عن', 'فقط']);
  });

  it('reads on where an address ends at an Arabic letter, and leaves lone signs alone', () => {
    expect(read('https://t.co/a1دمشق').words).toEqual(['دمشق']);
    expect(read('اللقاء @ دمشق').words).toEqual(['اللقاء', 'دمشق']);
    expect(read('in St. Louis, Mo. Then Rome.').words).toEqual(['in', 'St', 'Louis', 'Mo', 'Then', 'Rome']);
  });

  it('finds hashtags to their last letter, through underscores and invisible marks', () => {
    expect(read('غرق #خان_شيخون #حمص، #الأردن24 # لا').hashtags).toEqual(['خان_شيخون', 'حمص', 'الأردن24']);
    expect(read('\u2067#حلـب\u2069 الآن').hashtags).toEqual(['حلـب\u2069']);
    expect(read('لا وسم هنا').hashtags).toEqual([]);
  });

  it('keeps the number and the offsets of the tokens, whatever the text', () => {
    const piece = fc.constantFrom(
      '#',
      '@',
      '_',
      'ـ',
      ' ',
      '\u2067',
      'حلب',
      'www.',
      'a.com',
      'https://',
      '😀',
      '\n',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(piece).map((p) => p.join('')),
        ),
        (text) => {
          const tokenized = tokenizeText(text);
          const { tokens, hashtags } = readTags(tokenized);
          expect(tokens.map(({ start, end }) => [start, end])).toEqual(
            tokenized.tokens.map(({ start, end }) => [start, end]),
          );
          for (const [at, { firstToken, endToken }] of hashtags)
            expect(at >= firstToken && at < endToken && endToken <= tokens.length).toBe(true);
        },
      ),
    );
  });
});
