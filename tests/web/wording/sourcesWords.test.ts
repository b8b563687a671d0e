import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../web/i18n/words.ts';
import { sourcesWords } from '../../../web/wording/sourcesWords.ts';

const en = (sources: number, independent: number) => sourcesWords(sources, independent, wordsOf('en'));
const ar = (sources: number, independent: number) => sourcesWords(sources, independent, wordsOf('ar'));

describe('how many reports tell of an event', () => {
  it('is said with the independent ones', () => {
    expect(en(3, 2)).toBe('3 reports, 2 independent');
    expect(en(5, 1)).toBe('5 reports, 1 independent');
    expect(en(1, 1)).toBe('1 report');
  });

  it('has the dual, few and many of Arabic', () => {
    expect(ar(1, 1)).toBe('تقرير واحد');
    expect(ar(2, 1)).toBe('تقريران، مصدر مستقل واحد');
    expect(ar(3, 2)).toBe('3 تقارير، مصدران مستقلان');
    expect(ar(11, 3)).toBe('11 تقريرًا، 3 مصادر مستقلة');
    expect(ar(100, 12)).toBe('100 تقرير، 12 مصدرًا مستقلًا');
  });
});
