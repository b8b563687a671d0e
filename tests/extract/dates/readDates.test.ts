import edtf from 'edtf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDates } from '../../../src/extract/dates/readDates.ts';
import type { LanguageCode } from '../../../src/model/report.ts';
import { datesIn, tokenized } from './marked.ts';

describe('a weekday that contradicts the date', () => {
  it('is flagged, and the day is not moved', () => {
    const reading = readDates(tokenized('قُصفت البلدة اليوم السبت'), 'ar', { publishedAt: '2018-07-01' });
    expect(reading.dates[0]).toMatchObject({ text: 'اليوم السبت', edtf: '2018-07-01?', from: '2018-07-01' });
    expect(reading.warnings[0]?.en).toContain('says Saturday, but 2018-07-01 is a Sunday');
    expect(reading.warnings[0]?.ar).toContain('السبت');
    expect(reading.dates[0]?.evidence).toContain(reading.warnings[0]?.en);
  });

  it('is flagged beside a written date too', () => {
    expect(datesIn('توقف القصف السبت 29 حزيران 2018', 'ar', null)[0]).toMatchObject({ edtf: '2018-06-29?' });
    expect(datesIn('It stopped on Saturday, 29 June 2018', 'en', null)[0]).toMatchObject({
      edtf: '2018-06-29?',
    });
  });

  it('is silent when the weekday is right', () => {
    const reading = readDates(tokenized('قُصفت البلدة اليوم السبت'), 'ar', { publishedAt: '2018-06-30' });
    expect(reading.warnings).toEqual([]);
  });
});

describe('without a publication date', () => {
  it.each([
    ['قُصفت البلدة اليوم السبت', 'no publication date: cannot say which Saturday'],
    ['قُصفت البلدة الخميس', 'no publication date: cannot say which Thursday'],
    ['قُصفت البلدة أمس', 'no publication date'],
    ['قُصفت البلدة منذ أسبوع', 'no publication date'],
    ['قُصفت البلدة في 30 حزيران', 'names no year'],
    ['قُصفت البلدة العام الماضي', 'no publication date'],
    ['قُصفت البلدة في رمضان', 'names no year'],
  ])('%s is undated, and says why', (text, why) => {
    const [date] = datesIn(text, 'ar', null);
    expect(date).toMatchObject({ edtf: null, from: null, to: null, precision: 'undated' });
    expect(date?.evidence.join(' ')).toContain(why);
    expect(date?.evidenceAr).toHaveLength(date?.evidence.length ?? -1);
  });

  it.each([
    ['قُصفت البلدة في 30 حزيران 2018', '2018-06-30'],
    ['قُصفت البلدة اليوم السبت 30 حزيران 2018', '2018-06-30'],
    ['قُصفت البلدة عام 2018', '2018'],
    ['قُصفت البلدة في 15 شوال 1439 هـ', '2018-06-29~'],
    ['قُصفت البلدة بين عامي 2014 و2016', '2014/2016'],
  ])('%s is still %s', (text, value) => {
    expect(datesIn(text, 'ar', null)[0]?.edtf).toBe(value);
  });
});

describe('the publication date', () => {
  it.each([
    ['late in the evening of UTC, summer time (+3)', '2018-06-29T21:30:00Z', '2018-06-30'],
    ['late in the evening of UTC, winter time (+2)', '2018-01-15T21:30:00Z', '2018-01-15'],
    ['before the clocks went forward', '2018-03-29T21:59:00Z', '2018-03-29'],
    ['after the clocks went forward', '2018-03-29T22:15:00Z', '2018-03-30'],
    ['summer time kept since October 2022', '2023-01-15T21:30:00Z', '2023-01-16'],
    ['new year in Damascus', '2018-12-31T22:30:00Z', '2019-01-01'],
    ['with the offset of Damascus', '2018-06-30T00:30:00+03:00', '2018-06-30'],
    ['with an offset without colon', '2018-06-29T21:30:00+0000', '2018-06-30'],
    ['local, without offset', '2018-06-30T23:59:00', '2018-06-30'],
    ['local, with a space', '2018-06-30 23:59', '2018-06-30'],
    ['a day', '2018-06-30', '2018-06-30'],
  ])('%s: %s is %s', (_name, publishedAt, day) => {
    expect(datesIn('قُصفت البلدة اليوم', 'ar', publishedAt)[0]?.edtf).toBe(day);
  });

  it('follows the zone it is given', () => {
    const context = { publishedAt: '2018-06-29T21:30:00Z', timeZone: 'Europe/London' };
    expect(readDates(tokenized('اليوم'), 'ar', context).dates[0]?.edtf).toBe('2018-06-29');
  });

  it('that is no date leaves a warning and undated expressions', () => {
    for (const publishedAt of ['yesterday', '2018-02-30', '30/6/2018', '2018-06']) {
      const reading = readDates(tokenized('قُصفت البلدة أمس'), 'ar', { publishedAt });
      expect(reading.warnings[0]?.en).toContain(publishedAt);
      expect(reading.dates[0]?.edtf).toBeNull();
    }
  });

  it('in an unknown zone is an error that names it', () => {
    const context = { publishedAt: null, timeZone: 'Asia/Nowhere' };
    expect(() => readDates(tokenized('اليوم'), 'ar', context)).toThrow(/Asia\/Nowhere/);
  });
});

describe('precision and notes', () => {
  it.each([
    ['صباح اليوم', 'part-of-day'],
    ['اليوم', 'day'],
    ['خلال الأيام الخمسة الماضية', 'week'],
    ['الأسبوع الماضي', 'week'],
    ['قبل أسبوعين', 'week'],
    ['الشهر الماضي', 'month'],
    ['صيف 2017', 'season'],
    ['عام 2017', 'year'],
  ])('%s is known to the %s', (text, precision) => {
    expect(datesIn(text, 'ar', '2018-06-30')[0]?.precision).toBe(precision);
  });

  it('says that a year was implied, that an order is unsure, that a calendar was converted', () => {
    const notes = (text: string): string =>
      datesIn(text, 'ar', '2018-06-30')
        .flatMap((date) => date.evidence)
        .join(' ');
    expect(notes('في 5 حزيران')).toContain('names no year');
    expect(notes('في 5 حزيران 2018')).not.toContain('names no year');
    expect(notes('بتاريخ 5/6/2018')).toContain('the other order would fit too');
    expect(notes('بتاريخ 25/6/2018')).not.toContain('order');
    expect(notes('في 15 شوال 1439')).toContain('Umm al-Qura');
    expect(notes('مطلع حزيران')).toContain('its beginning');
    expect(notes('ليل الجمعة')).toContain('evening before');
  });

  it('gives an impossible day no value', () => {
    expect(datesIn('في 31 حزيران 2018', 'ar', '2018-06-30')[0]?.edtf).toBeNull();
    expect(datesIn('في 30 شوال 1439', 'ar', '2018-06-30')[0]?.edtf).toBeNull();
  });

  it('keeps a part of day without a day apart from the dates', () => {
    const reading = readDates(tokenized('انفجرت عبوة فجراً'), 'ar', { publishedAt: null });
    expect(reading.dates).toEqual([]);
    expect(reading.timesOfDay).toMatchObject([{ text: 'فجراً', partOfDay: 'dawn' }]);
  });
});

const PIECES =
  `اليوم أمس السبت الأحد الاثنين مساء ليل ليلة الليلة فجر الماضية الماضي المقبل الجاري منذ قبل بعد من إلى بين حتى و
  30 15 2018 1439 3 24 ال الـ حزيران يونيو آب مارس شوال رمضان كانون الثاني الأول تشرين شهر عام العام الشهر الأسبوع يومين أيام ساعة
  الساعة الخامسة الثالثة عشرة / - ( ) ، . : غد غدا أول يوم خلال الأيام آخر نهاية مطلع صيف النصف ٣٠ هذا يومي وأيار والاثنين مقرر
  Saturday June may last 5 ago two weeks between and from to 1st night on early pm`.split(/\s+/);

const publications = fc.constantFrom(null, '2018-06-30', '2019-01-01', '2020-02-29T23:30:00Z', 'nonsense');
const languages = fc.constantFrom<LanguageCode>('ar', 'en');
const dateSoup = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 25 })
  .chain((words) => fc.constantFrom(' ', '', '\n').map((gap) => words.join(gap || ' ')));
const anyText = fc.oneof(dateSoup, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));

describe('whatever the text', () => {
  it('spans cut their text, stand in order, apart, and every EDTF is one', () => {
    fc.assert(
      fc.property(anyText, languages, publications, (text, language, publishedAt) => {
        let end = 0;
        for (const date of datesIn(text, language, publishedAt)) {
          expect(text.slice(date.start, date.end)).toBe(date.text);
          expect(date.start).toBeGreaterThanOrEqual(end);
          expect(date.end).toBeGreaterThan(date.start);
          end = date.end;
          expect(date.evidence.length).toBeGreaterThan(0);
          if (date.edtf === null) expect(date.precision).toBe('undated');
          else {
            expect(() => edtf(date.edtf as string)).not.toThrow();
            expect(date.from).not.toBeNull();
          }
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('the same text gives the same dates', () => {
    fc.assert(
      fc.property(anyText, languages, publications, (text, language, publishedAt) => {
        expect(datesIn(text, language, publishedAt)).toEqual(datesIn(text, language, publishedAt));
      }),
      { numRuns: 200 },
    );
  });

  it.each(['شهر ', 'منذ ', 'بين ', 'اليوم ', '30/', 'من 23 ', 'may ', 'last ', '1 ', 'ليل الأحد - '])(
    'time grows with the length, not its square: "%s" over and over',
    (piece) => {
      const read = (count: number): number => datesIn(piece.repeat(count), 'ar', '2018-06-30').length;
      const readEnglish = (count: number): number => datesIn(piece.repeat(count), 'en', '2018-06-30').length;
      expect(read(20_000)).toBeGreaterThanOrEqual(0);
      expect(readEnglish(20_000)).toBeGreaterThanOrEqual(0);
    },
    20_000,
  );
});

describe('the reasons of a value', () => {
  const reasons = (text: string, publishedAt: string | null, language: LanguageCode = 'ar') => {
    const [date] = datesIn(text, language, publishedAt);
    return { en: date?.evidence.join(' | '), ar: date?.evidenceAr?.join(' | ') };
  };

  it.each([
    ['قُصفت أمس', 'read as one day before the day of publication', 'قُرئ: قبل يوم النشر بيوم'],
    ['قُصفت اليوم', 'read as the day of publication', 'قُرئ: يوم النشر'],
    ['السبت الماضي', 'the nearest Saturday before publication', 'يوم السبت الأقرب قبل النشر'],
    ['الجمعة قبل الماضية', 'the second Friday before publication', 'يوم الجمعة الثاني قبل النشر'],
    ['في 5 أيار', 'day 5, month 5, no year named', 'اليوم 5، الشهر 5، دون ذكر السنة'],
    [
      '15 شوال 1439',
      'a Hijri date: day 15, month 10, year 1439',
      'تاريخ هجري: اليوم 15، الشهر 10، السنة 1439',
    ],
    ['قبل يومين', '2 days before publication', 'قبل النشر بيومين'],
    ['قبل 5 أيام', '5 days before publication', 'قبل النشر بـ5 أيام'],
    ['الأسبوع الماضي', 'one week before the week of publication', 'قبل أسبوع النشر بأسبوع'],
    ['يومي الخميس والجمعة', 'from a Thursday to a Friday', 'من يوم الخميس إلى يوم الجمعة'],
    ['خلال الأيام الثلاثة الماضية', '3 days up to publication', '3 أيام حتى النشر'],
    ['في الثمانينات', 'read as a decade', 'قُرئ: عقد'],
    ['الساعة 5 مساءً', 'an hour whose day is not named', 'ساعة لم يُذكر يومها'],
    ['صيف 2017', 'summer (June to August)', 'الصيف'],
  ])('"%s" says how it was read', (text, en, ar) => {
    const found = reasons(text, '2018-06-30');
    expect(found.en).toContain(en);
    expect(found.ar).toContain(ar);
  });

  it('name the clock where the moment of publication is another day by it, and only there', () => {
    expect(reasons('قُصفت أمس', '2018-06-29T21:30:00Z').en).toContain(
      'published at 2018-06-29T21:30:00Z, which is Saturday 2018-06-30 by the clock of Asia/Damascus',
    );
    expect(reasons('قُصفت أمس', '2018-06-29T21:30:00Z').ar).toContain('بتوقيت Asia/Damascus');
    expect(reasons('قُصفت أمس', '2018-06-29T10:30:00Z').en).not.toContain('clock');
    expect(reasons('في 5 أيار 2017', '2018-06-29T21:30:00Z').en).not.toContain('clock');
  });

  it('name the day that the next day is counted from', () => {
    const [, next] = datesIn('وصل الثلاثاء. وفي اليوم التالي عاد', 'ar', '2018-06-30');
    expect(next?.evidence.join(' ')).toContain('counted from the day named last before it, "الثلاثاء"');
  });

  it('stand in both languages, sentence by sentence', () => {
    for (const text of [
      'أمس',
      'في 5 أيار',
      'ليل السبت - الأحد',
      'منذ أسبوع',
      'اليوم الأحد',
      'في اليوم التالي',
    ])
      for (const date of datesIn(text, 'ar', '2018-06-30'))
        expect(date.evidenceAr).toHaveLength(date.evidence.length);
  });
});
