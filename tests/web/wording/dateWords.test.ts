import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../../src/model/days.ts';
import { wordsOf } from '../../../web/i18n/words.ts';
import { type DateFacts, dateWords } from '../../../web/wording/dateWords.ts';

const facts = (
  edtf: string,
  from: string | null,
  to: string | null,
  more: Partial<DateFacts> = {},
): DateFacts => ({
  edtf,
  from: dayNumber(from),
  to: dayNumber(to),
  precision: 'day',
  partOfDay: null,
  ...more,
});
const said = (date: DateFacts) => [dateWords(date, wordsOf('en')), dateWords(date, wordsOf('ar'))];
const june = facts('2018-06', '2018-06-01', '2018-06-30', { precision: 'month' });

describe('a date in words', () => {
  it('is a day with the Levantine name of its month', () => {
    expect(said(facts('2018-06-30', '2018-06-30', '2018-06-30'))).toEqual(['30 June 2018', '30 حزيران 2018']);
  });
  it('says the part of the day', () => {
    const morning = facts('2018-06-30', '2018-06-30', '2018-06-30', {
      precision: 'part-of-day',
      partOfDay: 'morning',
    });
    expect(said(morning)).toEqual(['morning of 30 June 2018', 'صباح 30 حزيران 2018']);
  });
  it('is a range for an interval', () => {
    const week = facts('2018-06-23/2018-06-30', '2018-06-23', '2018-06-30', { precision: 'week' });
    expect(dateWords(week, wordsOf('en'))).toMatch(/^23\s–\s30 June 2018$/);
    expect(dateWords(week, wordsOf('ar'))).toMatch(/^23\s?–\s?30 حزيران 2018$/);
  });
  it('names a month, a season and a year as such, not as their days', () => {
    expect(said(june)).toEqual(['June 2018', 'حزيران 2018']);
    expect(said(facts('2018-22', '2018-06-01', '2018-08-31', { precision: 'season' }))).toEqual([
      'summer 2018',
      'صيف 2018',
    ]);
    expect(said(facts('2018', '2018-01-01', '2018-12-31', { precision: 'year' }))).toEqual(['2018', '2018']);
  });
  it('does not name an interval of months as one month', () => {
    const two = facts('2018-06/2018-07', '2018-06-01', '2018-07-31', { precision: 'month' });
    expect(dateWords(two, wordsOf('en'))).toContain('July');
  });
  it('says "about" and "perhaps" where EDTF does', () => {
    expect(said({ ...june, edtf: '2018-06~' })).toEqual(['about June 2018', 'نحو حزيران 2018']);
    expect(said({ ...june, edtf: '2018-06?' })).toEqual(['perhaps June 2018', 'ربما حزيران 2018']);
    expect(dateWords({ ...june, edtf: '2018-06%' }, wordsOf('en'))).toBe('about June 2018');
  });
  it('leaves an open end open', () => {
    expect(said(facts('../2018-06-30', null, '2018-06-30'))).toEqual([
      'until 30 June 2018',
      'حتى 30 حزيران 2018',
    ]);
    expect(dateWords(facts('2018-06-30/..', '2018-06-30', null), wordsOf('en'))).toBe('from 30 June 2018 on');
  });
  it('says that there is none', () => {
    expect(said(facts('', null, null, { edtf: null, precision: 'undated' }))).toEqual([
      'undated',
      'بلا تاريخ',
    ]);
  });
});
