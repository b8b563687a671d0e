import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarNames, dateIn, dayIn } from '../../../../web/time/fields/calendars.ts';

const parts = (day: number) =>
  Object.fromEntries(
    new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
      timeZone: 'UTC',
      day: 'numeric',
      month: 'numeric',
      year: 'numeric',
    })
      .formatToParts(new Date(day * 86_400_000))
      .map(({ type, value }) => [type, Number(value)]),
  );
// 1925 to 2070: what the tables of Umm al-Qura cover.
const anyDay = fc.integer({ min: -16_000, max: 36_500 });

describe('the calendars of the date fields', () => {
  it('read back the day that they wrote', () => {
    fc.assert(
      fc.property(fc.constantFrom(...calendarNames), anyDay, (name, day) => {
        const { year, month, day: dayOfMonth } = dateIn(name, day);
        expect(dayIn(name, year, month, dayOfMonth)).toBe(day);
      }),
    );
  });
  it('type the Hijri date that stands beside the Gregorian one', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const shown = parts(day);
        expect(dayIn('hijri', shown.year as number, shown.month as number, shown.day as number)).toBe(day);
      }),
    );
  });
  it('know no 30 February, no thirteenth month and no day nought', () => {
    expect([
      dayIn('gregory', 2020, 2, 30),
      dayIn('gregory', 2020, 13, 1),
      dayIn('hijri', 1439, 1, 0),
    ]).toEqual([null, null, null]);
  });
});
