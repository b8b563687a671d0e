import { describe, expect, it } from 'vitest';
import { indexableArabicNames } from '../../../src/gazetteer/compile/indexableNames.ts';

const near = { country: 'SY', population: 0 };
const far = (population: number) => ({ country: 'BE', population });

describe('names worth looking for', () => {
  it.each(['أن', 'إلى', 'الآن', 'كان', 'مدينة', 'المدينة', 'الحكومة', 'الجمعة'])(
    'leaves out %s, which is a word of every report',
    (name) => {
      expect(indexableArabicNames([name], near)).toEqual([]);
      expect(indexableArabicNames([name], far(9_000_000))).toEqual([]);
    },
  );

  it('keeps names that merely contain such a word', () => {
    const names = ['المدينة المنورة', 'أم المياذن', 'كان يونس'];
    expect(indexableArabicNames(names, near)).toEqual(names);
  });

  it('keeps every other name of the Arab world and its neighbours', () => {
    expect(indexableArabicNames(['نوى', 'إب', 'الباب'], near)).toEqual(['نوى', 'إب', 'الباب']);
  });

  it('keeps a short name of a far place only when it is well known', () => {
    expect(indexableArabicNames(['ليل'], far(234_475))).toEqual([]);
    expect(indexableArabicNames(['روم'], far(2_000_000))).toEqual(['روم']);
  });

  it('keeps a name of middle length of a far place only for a city, a long one always', () => {
    expect(indexableArabicNames(['هالن', 'دافوس'], far(11_000))).toEqual(['دافوس']);
    expect(indexableArabicNames(['غنتة'], far(265_000))).toEqual(['غنتة']);
  });

  it('leaves out names without letters', () => {
    expect(indexableArabicNames(['-', ''], near)).toEqual([]);
  });
});
