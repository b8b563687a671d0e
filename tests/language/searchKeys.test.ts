import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasWords, LONGEST_KEY, queryWords, textKeys } from '../../src/language/searchKeys.ts';

const finds = (query: string, text: string): boolean => hasWords(text, queryWords(query));

describe('a word that is looked for', () => {
  it.each([
    ['a hamza left out', 'ادلب', 'قصف على إدلب'],
    ['a hamza written', 'إدلب', 'قصف على ادلب'],
    ['a madda', 'الان', 'الآن'],
    ['ta marbuta as ha', 'الجيزه', 'بلدة الجيزة'],
    ['final ya without points', 'نوي', 'مدينة نوى'],
    ['diacritics', 'دَرْعَا', 'ريف درعا'],
    ['diacritics in the text', 'درعا', 'دَرْعَا'],
    ['a kashida', 'درعا', 'درعـــا'],
    ['Persian letters', 'کفر', 'كفر شمس'],
    ['Arabic-Indic digits', '24', 'مقتل ٢٤ شخصا'],
    ['Latin digits', '٢٤', '24 people'],
    ['no article', 'جيزة', 'في الجيزة'],
    ['an article too many', 'الدرعا', 'درعا'],
    ['a preposition before the article', 'الجيزة', 'قصف بالجيزة'],
    ['the article melted into ل', 'الجيزة', 'طريق للجيزة'],
    ['a conjunction', 'حلب', 'إدلب وحلب'],
    ['a conjunction and a preposition', 'درعا', 'ولدرعا'],
    ['ف before a long word', 'درعا', 'فدرعا'],
    ['ك with the article', 'رقة', 'كالرقة'],
    ['a preposition in the query', 'بدرعا', 'ريف درعا'],
    ['a preposition and article in the query', 'بالجيزة', 'الجيزة'],
    ['the beginning of a word', 'قصف', 'قصفت الطائرات'],
    ['one letter being typed less', 'الجيز', 'الجيزة'],
    ['Latin capitals', 'DARAA', 'in Daraa'],
    ['Latin diacritics', 'dara', 'Darʿā'],
    ['a possessive', "Daraa's", 'the east of Daraa'],
    ['a hyphen', 'al-bab', 'Al Bab'],
    ['presentation forms', 'لا', '\uFEFB'],
    ['RTL overrides', '\u202Eدرعا\u202C', 'درعا'],
  ])('is found whatever its spelling: %s', (_, query, text) => {
    expect(finds(query, text)).toBe(true);
  });

  it.each([
    ['another letter', 'درعا', 'درنا'],
    ['a word that only ends so', 'رقة', 'فرقة مدرعة'],
    ['the middle of a word', 'رعا', 'درعا'],
    ['a single letter as a beginning', 'د', 'درعا'],
    ['a longer number', '24', '124'],
    ['the front of a name cut as if it were a preposition', 'بيت', 'يتعرض'],
    ['a hamza that is no article', 'مانيا', 'ألمانيا'],
  ])('is not found in what is another word: %s', (_, query, text) => {
    expect(finds(query, text)).toBe(false);
  });
});

describe('a query', () => {
  it('asks for all of its words', () => {
    expect(finds('قصف درعا', 'قصف مدفعي على درعا')).toBe(true);
    expect(finds('قصف درعا', 'قصف مدفعي على نوى')).toBe(false);
  });
  it('without letters asks for nothing', () => {
    for (const query of ['', '  ', '…', '😀', '"', '\u200F']) expect(queryWords(query)).toEqual([]);
  });
  it('never throws and stays small, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (query) => {
        expect(queryWords(query).length).toBeLessThanOrEqual(12);
      }),
    );
    const long = queryWords('ب'.repeat(10_000));
    expect(long[0]?.begins[0]).toHaveLength(LONGEST_KEY);
  });
  it('finds every word of a text that it was taken from', () => {
    const word = fc.string({ unit: fc.constantFrom(...'ابتدرعهيوفكلنةىأ'), minLength: 2, maxLength: 9 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
        for (const one of words) expect(finds(one, words.join(' '))).toBe(true);
      }),
    );
  });
});

it('keys of a text stand there once each, without punctuation', () => {
  expect([...textKeys('قصف، قصف.')]).toEqual(['قصف']);
});
