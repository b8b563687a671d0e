import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanArabic, foldArabic, westernDigits } from '../../../src/language/ar/normalize.ts';

describe('cleanArabic', () => {
  it.each([
    ['مُحَافَظَة', 'محافظة'],
    ['حـــلـب', 'حلب'],
    ['\u202Bدرعا\u202C\u200F', 'درعا'],
    ['ﺩﺭﻋﺎ', 'درعا'],
  ])('cleans %s to %s', (word, clean) => {
    expect(cleanArabic(word)).toBe(clean);
  });

  it('leaves the letters as they are: hamza, ta marbuta and final ya are not folded', () => {
    expect(cleanArabic('أريحا الحسكة بصرى')).toBe('أريحا الحسكة بصرى');
  });
});

describe('foldArabic', () => {
  it.each([
    ['إدلب', 'ادلب'],
    ['الحسكة', 'الحسكه'],
    ['بصرى', 'بصري'],
    ['کفریا', 'كفريا'],
    ['الدؤلي', 'الدولي'],
  ])('folds %s to %s', (word, folded) => {
    expect(foldArabic(word)).toBe(folded);
  });

  it('does not join letters that tell words apart', () => {
    expect(foldArabic('حماه')).not.toBe(foldArabic('حمص'));
    expect(foldArabic('نصيب')).not.toBe(foldArabic('نسيب'));
  });

  it('changes nothing when done twice', () => {
    const arabic = fc.string({ unit: fc.constantFrom(...'أإآٱىيةهکكؤئءابتدرسعلمن') });
    fc.assert(
      fc.property(arabic, (word) => {
        expect(foldArabic(foldArabic(word))).toBe(foldArabic(word));
      }),
    );
  });
});

describe('westernDigits', () => {
  it('turns both rows of eastern digits and leaves the rest', () => {
    expect(westernDigits('٢٠١٨ و ۱۹')).toBe('2018 و 19');
  });
});
