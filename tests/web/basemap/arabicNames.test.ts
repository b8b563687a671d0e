import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseArabicName, isArabicName } from '../../../geodata/basemap/arabicNames.ts';

describe('the filter of Arabic letters', () => {
  it.each(['درعا', 'عَمّان', 'دير الزور', 'إدلب', 'بئر السبع'])('takes %s', (name) => {
    expect(isArabicName(name)).toBe(true);
  });
  it.each([
    ['Uyghur', 'ئاممان'],
    ['Persian', 'کرمانشاه'],
    ['Urdu', 'عمان شہر'],
    ['Kurdish', 'دیمەشق'],
    ['Hebrew', 'ירושלים'],
    ['Latin', 'Daraa'],
    ['nothing', ''],
  ])('refuses %s: %s', (_language, name) => {
    expect(isArabicName(name)).toBe(false);
  });
});

describe('the choice of an Arabic name', () => {
  it('passes over the first name in Arabic script when it is not Arabic', () => {
    expect(chooseArabicName(['Amman'], ['ئاممان', 'امان', 'عمان', 'عمان شہر'])).not.toBe('ئاممان');
  });
  it('takes the name that sounds like the romanised one', () => {
    expect(chooseArabicName(['Dimashq'], ['الشام', 'دمشق', 'جلق'])).toBe('دمشق');
  });
  it('prefers the article where the romanised name has it', () => {
    expect(chooseArabicName(['As Sanamayn'], ['صنمين', 'الصنمين'])).toBe('الصنمين');
  });
  it('writes the name without vowel marks', () => {
    expect(chooseArabicName(['Halab'], ['حَلَب'])).toBe('حلب');
  });
  it('gives nothing when no name is Arabic', () => {
    expect(chooseArabicName(['Kermanshah'], ['کرمانشاه', 'Kirmanshah'])).toBeNull();
  });
  it('only ever gives a name of Arabic letters, whatever it is offered', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (names) => {
        const chosen = chooseArabicName(['Any'], [...names, 'درعا']);
        expect(chosen !== null && isArabicName(chosen)).toBe(true);
      }),
    );
  });
});
