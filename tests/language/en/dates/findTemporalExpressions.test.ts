import { describe, expect, it } from 'vitest';
import { findTemporalExpressions } from '../../../../src/language/en/dates/findTemporalExpressions.ts';
import { splitSentences } from '../../../../src/language/sentences.ts';
import type { TemporalExpression } from '../../../../src/language/temporal.ts';
import { tokenize } from '../../../../src/language/tokenize.ts';

function find(text: string): TemporalExpression[] {
  const tokens = tokenize(text);
  return findTemporalExpressions({ text, tokens, sentences: splitSentences(text, tokens) });
}

const meaning = (text: string): unknown => find(text)[0]?.meaning;

describe('English: what was said', () => {
  it('relative words keep their unit: a month ago is a month, 30 days ago a day', () => {
    expect(meaning('a month ago')).toEqual({ kind: 'ago', unit: 'month', amount: 1, ongoing: false });
    expect(meaning('30 days ago')).toEqual({ kind: 'ago', unit: 'day', amount: 30, ongoing: false });
    expect(meaning('last month')).toMatchObject({ kind: 'relative-unit', unit: 'month', offset: -1 });
    expect(meaning('the last two months')).toMatchObject({ kind: 'window', unit: 'month', amount: 2 });
  });

  it('a year is only what is written as one', () => {
    expect(meaning('on June 30')).toMatchObject({ month: { value: 6 }, day: 30, year: null });
    expect(meaning('on June 30, 2018')).toMatchObject({ day: 30, year: { kind: 'named', value: 2018 } });
  });

  it('numbers that fit both orders are marked', () => {
    expect(meaning('on 6/7/2018')).toMatchObject({ orderUnsure: true });
    expect(meaning('on 6/25/2018')).toMatchObject({ orderUnsure: false, day: 25 });
  });

  it('a weekday beside a date is a check', () => {
    expect(find('Saturday, June 30')[0]).toMatchObject({ weekday: 6, meaning: { kind: 'calendar-date' } });
    expect(find('June 30')[0]?.weekday).toBeNull();
    expect(find('three days ago')[0]?.weekday).toBeNull();
  });

  it('an hour without a day', () => {
    expect(find('at 5 pm')[0]).toMatchObject({ meaning: { kind: 'time-of-day' }, partOfDay: 'evening' });
    expect(find('at 5')).toEqual([]);
  });

  it('a part of a period', () => {
    expect(find('in late June')[0]).toMatchObject({ text: 'late June', part: 'end' });
    expect(find('in June')[0]?.part).toBeNull();
  });

  it('nothing of the moment at which it runs', () => {
    const texts = ['yesterday', 'on Friday', 'in May', 'two weeks ago', 'last year'];
    expect(texts.map((text) => JSON.stringify(meaning(text)))).toEqual(
      texts.map((text) => JSON.stringify(meaning(`${text} `))),
    );
    for (const text of texts) expect(JSON.stringify(meaning(text))).not.toContain('2001');
  });

  it('the point of an abbreviation does not cut a date', () => {
    expect(find('It was hit on Dec. 5, 2017, at night.')[0]?.text).toBe('Dec. 5, 2017');
    expect(find('It was hit at 3 p.m. on Friday.')[0]?.text).toBe('3 p.m. on Friday');
  });

  it('a sentence without an end is read in pieces, with offsets into the whole', () => {
    const text = `${'word '.repeat(3_000)}on 30 June 2018`;
    expect(find(text)[0]).toMatchObject({ text: '30 June 2018', start: 15_003 });
  });
});
