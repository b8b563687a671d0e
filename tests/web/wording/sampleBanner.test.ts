import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../web/i18n/words.ts';
import { sampleBanner } from '../../../web/wording/sampleBanner.ts';

const said = (sampleReports: number, reports: number) => [
  sampleBanner({ sampleReports, reports }, wordsOf('en')),
  sampleBanner({ sampleReports, reports }, wordsOf('ar')),
];

describe('the banner over samples', () => {
  it('says how many of the reports are samples when there are others', () => {
    expect(said(17, 26)).toEqual([
      '17 of 26 reports are samples written for Balagh: not a source.',
      '17 من أصل 26 تقريرًا نماذج كُتبت من أجل «بلاغ»، وليست مصدرًا.',
    ]);
    expect(said(1, 3)).toEqual([
      '1 of 3 reports is a sample written for Balagh: not a source.',
      'تقرير واحد من أصل 3 تقارير نموذج كُتب من أجل «بلاغ»، وليس مصدرًا.',
    ]);
  });
  it('names no number when all are', () => {
    expect(said(17, 17)[0]).toBe('Sample reports written for Balagh: not a source.');
  });
  it('is not there without samples', () => {
    expect(said(0, 9)).toEqual([null, null]);
  });
});
