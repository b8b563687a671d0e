import { describe, expect, it } from 'vitest';
import { findTemporalExpressions } from '../../../../src/language/ar/dates/findTemporalExpressions.ts';
import { splitSentences } from '../../../../src/language/sentences.ts';
import type { TemporalExpression } from '../../../../src/language/temporal.ts';
import { tokenize } from '../../../../src/language/tokenize.ts';

function find(text: string): TemporalExpression[] {
  const tokens = tokenize(text);
  return findTemporalExpressions({ text, tokens, sentences: splitSentences(text, tokens) });
}

const meaning = (text: string): unknown => find(text)[0]?.meaning;

describe('what was said', () => {
  it('a day counted from today', () => {
    expect(meaning('أول أمس')).toEqual({ kind: 'relative-day', offset: -2 });
  });

  it('a weekday, with the direction the text gives', () => {
    expect(meaning('السبت')).toMatchObject({ kind: 'weekday', weekday: 6, direction: null });
    expect(meaning('السبت الماضي')).toMatchObject({ weekday: 6, direction: 'last', count: 1 });
    expect(meaning('السبت قبل الماضي')).toMatchObject({ weekday: 6, direction: 'last', count: 2 });
    expect(meaning('السبت المقبل')).toMatchObject({ weekday: 6, direction: 'next' });
  });

  it('a date with its missing parts left open', () => {
    expect(meaning('30 حزيران')).toMatchObject({ day: 30, month: { value: 6 }, year: null, direction: null });
    expect(meaning('30 حزيران من العام الماضي')).toMatchObject({ year: { kind: 'offset', value: -1 } });
    expect(meaning('في حزيران')).toMatchObject({ day: null, month: { kind: 'named', value: 6 } });
    expect(meaning('15 من الشهر الجاري')).toMatchObject({ day: 15, month: { kind: 'offset', value: 0 } });
  });

  it('time gone by: a point after "before", a stretch after "since"', () => {
    expect(meaning('قبل يومين')).toEqual({ kind: 'ago', unit: 'day', amount: 2, ongoing: false });
    expect(meaning('منذ أسبوعين')).toEqual({ kind: 'ago', unit: 'week', amount: 2, ongoing: true });
    expect(meaning('قبل عدة أيام')).toEqual({ kind: 'ago', unit: 'day', amount: null, ongoing: false });
    expect(meaning('قبل 15 يوماً')).toMatchObject({ unit: 'day', amount: 15 });
    expect(meaning('قبل خمسة وعشرين يوماً')).toMatchObject({ unit: 'day', amount: 25 });
    expect(meaning('قبل أحد عشر شهراً')).toMatchObject({ unit: 'month', amount: 11 });
  });

  it('a window up to now', () => {
    const window = { kind: 'window', direction: 'last' };
    expect(meaning('خلال الأيام الثلاثة الماضية')).toEqual({ ...window, unit: 'day', amount: 3 });
    expect(meaning('خلال الثلاثة أيام الماضية')).toEqual({ ...window, unit: 'day', amount: 3 });
    expect(meaning('الساعات ال24 الماضية')).toEqual({ ...window, unit: 'hour', amount: 24 });
    expect(meaning('الشهرين الماضيين')).toEqual({ ...window, unit: 'month', amount: 2 });
    expect(meaning('الأيام القليلة القادمة')).toEqual({
      kind: 'window',
      unit: 'day',
      amount: null,
      direction: 'next',
    });
  });

  it('a day with its weekday beside it, as a check', () => {
    expect(find('اليوم السبت')[0]).toMatchObject({ meaning: { kind: 'relative-day' }, weekday: 6 });
    expect(find('السبت 30 حزيران 2018')[0]).toMatchObject({ meaning: { kind: 'calendar-date' }, weekday: 6 });
  });

  it('an hour without a day', () => {
    expect(find('الساعة الخامسة مساءً')[0]).toMatchObject({
      meaning: { kind: 'time-of-day', hour: true },
      partOfDay: 'evening',
    });
    expect(find('الساعة الخامسة')[0]).toMatchObject({ meaning: { hour: true }, partOfDay: null });
    expect(find('فجراً')[0]).toMatchObject({ meaning: { hour: false }, partOfDay: 'dawn' });
    expect(find('يومياً من الساعة التاسعة')[0]).toMatchObject({ meaning: { hour: false } });
  });

  it('a part of a period', () => {
    expect(find('مطلع حزيران')[0]?.part).toBe('start');
    expect(find('منتصف عام 2018')[0]?.part).toBe('middle');
    expect(find('أواخر العام الماضي')[0]?.part).toBe('end');
    expect(find('في حزيران')[0]?.part).toBeNull();
  });

  it('a coming event, within its sentence only', () => {
    expect(find('من المقرر أن يصل السبت')[0]?.expected).toBe(true);
    expect(find('وصل السبت')[0]?.expected).toBe(false);
    expect(find('كان الموعد المقرر بعيداً. وصل السبت')[0]?.expected).toBe(false);
  });
});

const YEAR_2017 = ' 2017';

describe('month names', () => {
  it.each([
    [1, 'كانون الثاني', 'يناير', 'جانفي'],
    [2, 'شباط', 'فبراير', 'فيفري'],
    [3, 'آذار', 'مارس', 'اذار'],
    [4, 'نيسان', 'أبريل', 'أفريل'],
    [5, 'أيار', 'مايو', 'ماي'],
    [6, 'حزيران', 'يونيو', 'جوان'],
    [7, 'تموز', 'يوليو', 'جويلية'],
    [8, 'آب', 'أغسطس', 'أوت'],
    [9, 'أيلول', 'سبتمبر', 'شتنبر'],
    [10, 'تشرين الأول', 'أكتوبر', 'تشرين أول'],
    [11, 'تشرين الثاني', 'نوفمبر', 'نونبر'],
    [12, 'كانون الأول', 'ديسمبر', 'دجنبر'],
  ])('month %i is read under its Levantine, Egyptian and Maghrebi names', (number, ...names) => {
    for (const name of names)
      for (const text of [`5 ${name}`, `في ${name}${YEAR_2017}`, `شهر ${name}`])
        expect(meaning(text), text).toMatchObject({ calendar: 'gregorian', month: { value: number } });
  });

  it.each([
    [1, 'محرم'],
    [2, 'صفر'],
    [3, 'ربيع الأول'],
    [4, 'ربيع الآخر'],
    [5, 'جمادى الأولى'],
    [6, 'جمادى الآخرة'],
    [7, 'رجب'],
    [8, 'شعبان'],
    [9, 'رمضان'],
    [10, 'شوال'],
    [11, 'ذي القعدة'],
    [12, 'ذو الحجة'],
  ])('Hijri month %i is %s', (number, name) => {
    expect(meaning(`5 ${name} 1439`)).toMatchObject({ calendar: 'hijri', month: { value: number } });
  });
});

describe('days of the month in words', () => {
  it.each([
    ['الأول', 1],
    ['الثاني', 2],
    ['العاشر', 10],
    ['الحادي عشر', 11],
    ['الثاني عشر', 12],
    ['التاسع عشر', 19],
    ['العشرين', 20],
    ['الحادي والعشرين', 21],
    ['التاسع والعشرين', 29],
    ['الثلاثين', 30],
    ['الحادي والثلاثين', 31],
  ])('%s is %i', (words, day) => {
    expect(meaning(`في ${words} من أيار`)).toMatchObject({ day, month: { value: 5 } });
  });

  it('"the second/first" as parts of month names are no days', () => {
    expect(find('تشرين الثاني / كانون الأول 2017')[0]?.meaning).toMatchObject({ day: null });
  });
});

describe('spans', () => {
  it.each([
    ['proclitics stay outside', 'وأمس', 'أمس', 1],
    ['the preposition ب stays outside', 'بالأمس', 'الأمس', 1],
    ['vowel marks stay inside', 'قُصفت أَمْسِ البلدة', 'أَمْسِ', 6],
    ['tatweel stays inside', 'خلال الـ24 ساعة الماضية', 'خلال الـ24 ساعة الماضية', 0],
    ['invisible direction marks do not break a date', '\u200F30/6/2018\u200F تم', '30/6/2018', 1],
    ['a closing bracket belongs to its date', 'اليوم (السبت) قُصفت', 'اليوم (السبت)', 0],
    ['an emoji before counts as two units', '🚨 أمس', 'أمس', 3],
  ])('%s', (_name, text, expression, start) => {
    expect(find(text)[0]).toMatchObject({ text: expression, start, end: start + expression.length });
  });

  it('two days in a list are two expressions', () => {
    expect(find('أمس الجمعة واليوم السبت').map((one) => one.text)).toEqual(['أمس الجمعة', 'اليوم السبت']);
  });

  it('a line break or another sentence does not join two dates', () => {
    for (const gap of ['. ', '\n'])
      expect(find(`وصل أمس${gap}الجمعة عطلة`).map((one) => one.text)).toEqual(['أمس', 'الجمعة']);
  });
});
