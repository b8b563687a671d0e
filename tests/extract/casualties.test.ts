import { describe, expect, it } from 'vitest';
import { findCasualties } from '../../src/extract/casualties.ts';
import { arabicCasualties } from '../../src/language/ar/casualties.ts';
import { tokenizeText } from '../../src/language/tokenize.ts';

function counted(text: string): [string, number | null, string][] {
  const tokenized = tokenizeText(text);
  return findCasualties(tokenized, 0, tokenized.tokens.length, arabicCasualties).map((one) => {
    expect(text.slice(one.start, one.end)).toBe(one.text);
    return [one.outcome, one.min, one.text];
  });
}

describe('findCasualties', () => {
  it.each<[string, [string, number][]]>([
    [
      'قتل 15 شخصًا وأصيب 30 آخرون',
      [
        ['killed', 15],
        ['wounded', 30],
      ],
    ],
    ['مقتل ثلاثة مدنيين', [['killed', 3]]],
    ['أسفر عن سقوط ٥ قتلى', [['killed', 5]]],
    ['جرح نحو مئة وثمانين آخرين', [['wounded', 180]]],
    ['قتل اثنا عشر مدنيًا', [['killed', 12]]],
    ['سقط قتيلان', [['killed', 2]]],
    ['اعتقل أربعة شبان', [['detained', 4]]],
  ])('%s', (text, expected) => {
    expect(counted(text).map(([outcome, count]) => [outcome, count])).toEqual(expected);
  });

  it('gives no greatest number where the text says "more than"', () => {
    const tokenized = tokenizeText('قتل أكثر من مئتي شخص');
    expect(findCasualties(tokenized, 0, tokenized.tokens.length, arabicCasualties)).toMatchObject([
      { min: 200, max: null },
    ]);
  });

  it('counts nothing without a number, and no number that counts something else', () => {
    expect(counted('قتل العشرات من المدنيين')).toEqual([]);
    expect(counted('قتل قائد كتيبة دمرت 3 دبابات')).toEqual([]);
    expect(counted('دمرت ثلاث دبابات')).toEqual([]);
  });
});
