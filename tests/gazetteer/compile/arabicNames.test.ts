import { describe, expect, it } from 'vitest';
import { arabicNamesFirstToShow, isProperArabic } from '../../../src/gazetteer/compile/arabicNames.ts';

describe('Arabic names among untagged ones', () => {
  it.each(['حلب', 'دير الزور', 'إزرع', 'المسجد-الأقصى', 'السُّوَيْداء'])('takes %s', (name) => {
    expect(isProperArabic(name)).toBe(true);
  });

  it.each([
    ['Persian', 'پاریس'],
    ['Urdu', 'حلبی'],
    ['Kurdish', 'دیمەشق'],
    ['Uyghur', 'ئالپپو'],
    ['Latin', 'Aleppo'],
    ['mixed', 'حلب Aleppo'],
    ['empty', ''],
  ])('leaves %s spelling: %s', (_, name) => {
    expect(isProperArabic(name)).toBe(false);
  });

  it('shows the spelling with ة and without a generic word first', () => {
    expect(arabicNamesFirstToShow(['حماه', 'مدينة حماة', 'حماة', 'حماہ'])).toEqual([
      'حماة',
      'حماه',
      'مدينة حماة',
    ]);
  });

  it('takes vowel marks off and keeps a name once', () => {
    expect(arabicNamesFirstToShow(['اَلزَّوْر', 'الزور'])).toEqual(['الزور']);
  });

  it('takes marks of direction off, which stick to copied names', () => {
    expect(arabicNamesFirstToShow(['حفر الباطن\u200E'])).toEqual(['حفر الباطن']);
  });
});
