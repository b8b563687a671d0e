import { describe, expect, it } from 'vitest';
import { datesIn, unmark } from './marked.ts';

/**
 * Publication, text with its expressions in brackets, then for each expression EDTF, precision and part of day, divided by
 * spaces; `;` divides expressions. 2018-06-30 is a Saturday, 2024-12-31 a Tuesday.
 */
type Row = readonly [published: string | null, marked: string, expected: string];

const rows: Row[] = [
  // The day of publication by the clock of Damascus; weeks begin on Monday.
  ['2018-06-29T21:30:00Z', 'The town was hit [today]', '2018-06-30 day'],
  ['2018-01-15T21:30:00Z', 'The town was hit [today]', '2018-01-15 day'],
  ['2023-01-15T21:30:00Z', 'The town was hit [today]', '2023-01-16 day'],
  ['2019-01-01', 'The town was hit [the day before yesterday]', '2018-12-30 day'],
  ['2024-03-01', 'The town was hit [yesterday]', '2024-02-29 day'],
  ['2024-12-31', 'Talks resume [tomorrow]', '2025-01-01 day'],
  ['2019-01-01', 'The town was hit [last week]', '2018-12-24/2018-12-30 week'],
  ['2019-01-01', 'The town was hit [last month]', '2018-12 month'],
  ['2018-07-01', 'The town was hit [this week]', '2018-06-25/2018-07-01 week'],
  ['2018-06-30', 'The town was hit [the week before last]', '2018-06-11/2018-06-17 week'],
  ['2018-06-30', 'The town was hit [the month before last]', '2018-04 month'],
  ['2018-06-30', 'The town was hit on [Tuesday of last week]', '2018-06-19 day'],
  ['2018-06-30', 'The town was hit on [Tuesday last week]', '2018-06-19 day'],
  ['2018-06-30', 'The town was hit [the Sunday before last]', '2018-06-17 day'],
  ['2018-06-30', 'The town was hit [last weekend]', '2018-06-23/2018-06-24 day'],
  ['2018-06-25', 'The town was hit [over the weekend]', '2018-06-23/2018-06-24 day'],
  ['2018-06-30', 'The town was hit in the [past week]', '2018-06-23/2018-06-30 week'],
  ['2018-06-30', 'The town was hit in the [past month]', '2018-05/2018-06 season'],
  ['2018-06-30', 'The town was hit [a fortnight ago]', '2018-06-16~ week'],
  ['2018-06-30', 'The town was hit [a decade ago]', '2008~ year'],
  ['2018-06-30', 'The town was hit [two and a half years ago]', '2016~ year'],
  ['2018-06-30', 'The town was hit some [ten days ago]', '2018-06-20~ week'],
  // Parts of the day and hours.
  ['2018-06-30', 'The town was hit at [2 a.m. on Saturday]', '2018-06-30 part-of-day dawn'],
  ['2018-06-30', 'The town was hit in the [early hours of Saturday]', '2018-06-30 part-of-day dawn'],
  ['2018-06-30', 'The town was hit at [17:30 on Friday]', '2018-06-29 part-of-day evening'],
  ['2018-06-30', 'The town was hit on the [night of June 28-29]', '2018-06-28/2018-06-29 part-of-day night'],
  ['2018-06-30', 'The town was hit [last Sunday morning]', '2018-06-24 part-of-day morning'],
  // Days counted from one named before.
  ['2018-06-30', 'It fell on [23 May 2018]. [The next day] he left', '2018-05-23 day; 2018-05-24 day'],
  ['2018-06-30', 'It fell on [Tuesday]. [The same day] he left', '2018-06-26 day; 2018-06-26 day'],
  [
    '2018-06-30',
    'It fell on [Tuesday]. He left [the following night]',
    '2018-06-26 day; 2018-06-27 part-of-day night',
  ],
  ['2018-06-30', 'It fell on [Tuesday]. He had left [two days earlier]', '2018-06-26 day; 2018-06-24 day'],
  ['2018-06-30', 'It fell on [31 December 2017]. He left [a day later]', '2017-12-31 day; 2018-01-01 day'],
  ['2018-06-30', 'He left [three days later]', 'null undated'],
  // Months, numbers, ranges.
  ['2018-06-30', 'It was hit on [29 February]', '2016-02-29 day'],
  ['2018-06-30', 'It was hit on the [15th of this month]', '2018-06-15 day'],
  ['2018-06-30', 'It was hit from [3 to 5 May]', '2018-05-03/2018-05-05 week'],
  ['2018-06-30', 'It was hit between [3 and 5 May]', '2018-05-03/2018-05-05 week'],
  ['2018-06-30', 'It was hit on [3, 4 and 5 May 2017]', '2017-05-03/2017-05-05 week'],
  ['2018-06-30', 'It was hit between [March and May 2017]', '2017-03/2017-05 season'],
  ['2018-06-30', 'It was hit from [November 2016 to March 2017]', '2016-11/2017-03 year'],
  ['2018-06-30', 'Between [July 1, 2007, and July 1, 2008], it grew', '2007-07-01/2008-07-01 year'],
  ['2018-06-30', 'It was hit in [2014] and [2016]', '2014 year; 2016 year'],
  ['2018-06-30', 'After the [2013] attack', '2013 year'],
  // Long periods.
  ['2018-06-30', 'It was built in the [1980s]', '198X year'],
  ['2018-06-30', 'It was built in the [late 1970s]', '197X year'],
  ['2018-06-30', 'It was built in the [19th century]', '18XX year'],
  ['2018-06-30', 'It grew in the [first half of 2017]', '2017-01/2017-06 year'],
  ['2018-06-30', 'It grew in the [second quarter of last year]', '2017-04/2017-06 season'],
  ['2018-06-30', 'It grew in [Q3 2016]', '2016-07/2016-09 season'],
  ['2018-06-30', 'It was quiet during the holy month of [Ramadan]', '2018-05-16~/2018-06-14~ month'],
  // What is announced.
  ['2018-06-30', 'Weapons are to be moved by [5 July]', '2018-07-05 day'],
  ['2018-06-30', 'The truce holds until [mid-July]', '2018-07 month'],
  ['2018-06-30', 'He will tell what happened on [7 May]', '2018-05-07 day'],
  ['2018-06-30', 'The council will meet on [Saturday]', '2018-06-30 day'],
  ['2018-06-30', 'The delay was due to rain on [Tuesday]', '2018-06-26 day'],
  // A weekday that contradicts its date, and no publication date.
  ['2018-06-30', 'It was hit on [Sunday, June 23]', '2018-06-23? day'],
  [null, 'It was hit [yesterday]', 'null undated'],
  [null, 'It was hit on [Friday]', 'null undated'],
  [null, 'It was hit in the [1980s]', '198X year'],
];

describe('English news', () => {
  for (const [published, marked, expected] of rows)
    it(`published ${published}: ${marked} is ${expected}`, () => {
      const { text, expressions } = unmark(marked);
      const found = datesIn(text, 'en', published);
      expect(found.map((date) => date.text)).toEqual(expressions);
      const said = found.map(({ edtf, precision, partOfDay }) =>
        [edtf ?? 'null', precision, partOfDay ?? ''].join(' ').trim(),
      );
      expect(said.join('; ')).toBe(expected);
    });

  it.each([
    'The day before the vote he left',
    'The early 1900s were quiet',
    'He drove a 2003 pickup',
    'Ramadan Ali signed it',
    'They meet every weekend',
    'In the 2000 villages of the region',
  ])('finds no date in "%s"', (text) => {
    expect(datesIn(text, 'en', '2018-06-30').map((date) => date.text)).toEqual([]);
  });
});
