import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../../src/model/days.ts';
import { wordsOf } from '../../../web/i18n/words.ts';
import { type SummaryFacts, summarySentence } from '../../../web/wording/summary.ts';

const day = (text: string) => dayNumber(text) as number;
const facts: SummaryFacts = {
  count: 214,
  others: [],
  where: null,
  placeCount: 12,
  days: [day('2018-06-18'), day('2018-07-31')],
  outletCount: 6,
  outlet: null,
  unknownOutletCount: 0,
};
const en = (more: Partial<SummaryFacts> = {}) => summarySentence({ ...facts, ...more }, wordsOf('en'));
const ar = (more: Partial<SummaryFacts> = {}) => summarySentence({ ...facts, ...more }, wordsOf('ar'));

describe('the line that says what is shown', () => {
  it('names count, place, period and outlets', () => {
    expect(en({ where: 'in Daraa' }).replace(/\s/g, ' ')).toBe(
      '214 incidents reported in Daraa, 18 June – 31 July 2018, by 6 outlets',
    );
  });
  it('uses the Arabic dual, few and many after the preposition', () => {
    expect(ar({ count: 1 })).toMatch(/^أُبلغ عن حادثة واحدة /);
    expect(ar({ count: 2 })).toMatch(/^أُبلغ عن حادثتين /);
    expect(ar({ count: 3 })).toMatch(/^أُبلغ عن 3 حوادث /);
    expect(ar({ count: 11 })).toMatch(/^أُبلغ عن 11 حادثة /);
    expect(ar({ outletCount: 2 })).toMatch(/بحسب وسيلتين إعلاميتين$/);
    expect(ar({ placeCount: 2 })).toContain('في مكانين');
  });
  it('uses the English singular for one', () => {
    expect(en({ count: 1, placeCount: 1 })).toMatch(/^1 incident reported in 1 place,/);
  });
  it('names the outlet when there is only one', () => {
    expect(en({ outletCount: 1, outlet: 'Balagh sample digest' })).toMatch(/, by Balagh sample digest$/);
  });
  it('counts reports of unknown outlet beside the outlets', () => {
    expect(en({ unknownOutletCount: 4 })).toMatch(/, by 6 outlets and 4 reports of unknown outlet$/);
    expect(en({ outletCount: 0, unknownOutletCount: 1 })).toMatch(/, by 1 report of unknown outlet$/);
    expect(en({ outletCount: 1, outlet: 'Balagh sample digest', unknownOutletCount: 2 })).toMatch(
      /, by Balagh sample digest and 2 reports of unknown outlet$/,
    );
    expect(ar({ unknownOutletCount: 2 })).toMatch(/بحسب 6 وسائل إعلامية وتقريرين لا تُعرف جهة نشرهما$/);
    expect(ar({ unknownOutletCount: 11 })).toContain('11 تقريرًا لا تُعرف جهة نشرها');
  });
  it('leaves out what is not known', () => {
    expect(en({ placeCount: 0, days: null, outletCount: 0 })).toBe('214 incidents reported');
  });
  it('says how many of them are denied or planned', () => {
    expect(en({ others: [{ assertion: 'denied', count: 3 }] })).toMatch(/\(including 3 denied\)$/);
    expect(en({ others: [{ assertion: 'denied', count: 0 }] })).not.toContain('including');
  });
  it('says when nothing is shown', () => {
    expect(en({ count: 0 })).toBe('No reported incident fits these filters');
  });
});
