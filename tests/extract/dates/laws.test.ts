import edtf from 'edtf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDates } from '../../../src/extract/dates/readDates.ts';
import { edtfRange } from '../../../src/model/edtf.ts';
import type { LanguageCode } from '../../../src/model/report.ts';
import { datesIn, tokenized } from './marked.ts';

const DAY_MS = 86_400_000;
const plusDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

const publication = fc
  .integer({ min: Date.parse('2011-01-01') / DAY_MS, max: Date.parse('2026-12-31') / DAY_MS })
  .map((days) => new Date(days * DAY_MS).toISOString().slice(0, 10));

/** Expressions that are counted in days and weeks: whatever the month, they move with the publication. */
const COUNTED: readonly [LanguageCode, string][] = [
  ...`اليوم|أمس|أول أمس|غداً|بعد غد|السبت|مساء الجمعة|ليل أمس|ليل الأحد - الاثنين|السبت الماضي|الثلاثاء المقبل|الجمعة قبل الماضية|
قبل يومين|قبل 9 أيام|قبل أسبوعين|منذ أسبوع|الأسبوع الماضي|هذا الأسبوع|خلال الأيام الثلاثة الماضية|خلال ال24 ساعة الماضية|
يومي الخميس والجمعة|من الأربعاء إلى الجمعة|الأحد من الأسبوع الماضي|من المقرر أن يصل الثلاثاء|الساعة 5 مساءً`
    .split('|')
    .map((text) => ['ar', text.trim()] as [LanguageCode, string]),
  ...`today|yesterday|on Friday|last Tuesday|next Monday|three days ago|two weeks ago|last week|last weekend|overnight|in the past week|from Wednesday to Friday|Tuesday of last week`
    .split('|')
    .map((text) => ['en', text] as [LanguageCode, string]),
];

describe('laws of dates', () => {
  it('a publication whole weeks later moves what is counted by as many weeks', () => {
    fc.assert(
      fc.property(
        publication,
        fc.integer({ min: 1, max: 60 }),
        fc.constantFrom(...COUNTED),
        (day, weeks, [language, text]) => {
          const [now] = datesIn(text, language, day);
          const [then] = datesIn(text, language, plusDays(day, 7 * weeks));
          expect(now?.from).toBeTruthy();
          expect(then?.from).toBe(plusDays(now?.from ?? '', 7 * weeks));
          expect(then?.to).toBe(plusDays(now?.to ?? '', 7 * weeks));
          expect(then?.precision).toBe(now?.precision);
        },
      ),
      { numRuns: 600 },
    );
  });

  it('Arabic-Indic and Persian digits say what ASCII digits say', () => {
    const written = fc.tuple(
      fc.integer({ min: 1, max: 31 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1950, max: 2049 }),
      fc.constantFrom(
        (d: number, m: number, y: number) => `${d}/${m}/${y}`,
        (d: number, m: number, y: number) => `${d}-${m}-${y}`,
        (d: number, m: number, y: number) => `${y}/${m}/${d}`,
        (d: number, _m: number, y: number) => `${d} أيار ${y}`,
        (d: number, _m: number, _y: number) => `${d} من الشهر الماضي`,
        (d: number, _m: number, _y: number) => `قبل ${d} يوماً`,
        (_d: number, _m: number, y: number) => `في ${y}`,
      ),
    );
    fc.assert(
      fc.property(written, publication, ([d, m, y, write], day) => {
        const ascii = write(d, m, y);
        const shifted = (zero: number): string =>
          ascii.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
        const values = [ascii, shifted(0x660), shifted(0x6f0)].map((text) =>
          datesIn(text, 'ar', day).map(({ edtf: value, start, end }) => [value, start, end]),
        );
        expect(values[1]).toEqual(values[0]);
        expect(values[2]).toEqual(values[0]);
      }),
      { numRuns: 400 },
    );
  });

  it('every value parses, by Balagh and by the reference package, and its ends are in order', () => {
    fc.assert(
      fc.property(publication, fc.constantFrom(...COUNTED), fc.constantFrom(...COUNTED), (day, a, b) => {
        for (const [language, text] of [a, b, [a[0], `${a[1]}. ${b[1]}`] as const])
          for (const date of datesIn(text, language, day)) {
            if (date.edtf === null) continue;
            expect(() => edtf(date.edtf as string)).not.toThrow();
            expect(edtfRange(date.edtf)).toEqual({ from: date.from, to: date.to });
            if (date.from && date.to) expect(date.from <= date.to).toBe(true);
          }
      }),
      { numRuns: 300 },
    );
  });

  it('a relative expression without a publication date has no value, and says what is missing', () => {
    for (const [language, text] of COUNTED) {
      const [date] = datesIn(text, language, null);
      expect(date, text).toMatchObject({ edtf: null, from: null, to: null, precision: 'undated' });
      expect(date?.evidence.join(' '), text).toMatch(/no publication date/);
      expect(date?.evidenceAr?.join(' '), text).toMatch(/تاريخ نشر/);
    }
  });

  it('what a day is counted from does not depend on what stands behind it', () => {
    fc.assert(
      fc.property(publication, fc.constantFrom(...COUNTED), fc.constantFrom(...COUNTED), (day, a, b) => {
        if (a[0] !== b[0]) return;
        const alone = datesIn(a[1], a[0], day)[0];
        const first = readDates(tokenized(`${a[1]}.\n${b[1]}`), a[0], { publishedAt: day }).dates[0];
        expect(first).toEqual(alone);
      }),
      { numRuns: 200 },
    );
  });
});
