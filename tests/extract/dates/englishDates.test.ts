import { describe, expect, it } from 'vitest';
import { datesIn, unmark } from './marked.ts';

/** Text with the expression in brackets, EDTF, part of day; all published on Saturday, 30 June 2018. */
const PUBLISHED = '2018-06-30';

describe('English dates', () => {
  it.each([
    ['The town was shelled [today]', '2018-06-30'],
    ['The town was shelled [yesterday]', '2018-06-29'],
    ['The town was shelled [the day before yesterday]', '2018-06-28'],
    ['The town was shelled [last night]', '2018-06-29', 'night'],
    ['The town was shelled [overnight]', '2018-06-29', 'night'],
    ['The town was shelled [this morning]', '2018-06-30', 'morning'],
    ['The town was shelled [yesterday evening]', '2018-06-29', 'evening'],
    ['Talks go on [tonight]', '2018-06-30', 'night'],
    ['Talks go on [tomorrow]', '2018-07-01'],
    ['The town was shelled on [Saturday]', '2018-06-30'],
    ['The town was shelled on [Sunday]', '2018-06-24'],
    ['The town was shelled on [Friday]', '2018-06-29'],
    ['The town was shelled [last Saturday]', '2018-06-23'],
    ['Talks are set for [next Saturday]', '2018-07-07'],
    ['Talks will resume on [Monday]', '2018-07-02'],
    ['Talks will resume soon. The town was shelled on [Monday]', '2018-06-25'],
    ['The town was shelled on [Friday night]', '2018-06-29', 'night'],
    ['The town was shelled on [Thursday morning]', '2018-06-28', 'morning'],
    ['The town was shelled at [dawn on Friday]', '2018-06-29', 'dawn'],
    ['The town was shelled around [3:30 p.m. on Friday]', '2018-06-29', 'afternoon'],
    ["[Friday]'s attack", '2018-06-29'],
    ['The town was shelled on [June 30]', '2018-06-30'],
    ['The town was shelled on [30 June]', '2018-06-30'],
    ['The town was shelled on [June 30, 2018]', '2018-06-30'],
    ['The town was shelled on [30 June 2018]', '2018-06-30'],
    ['The town was shelled on [Dec. 5, 2017]', '2017-12-05'],
    ['The town was shelled on [December 5]', '2017-12-05'],
    ['The town was shelled on [July 7]', '2017-07-07'],
    ['The town was shelled on [the 3rd of May]'.replace('[the ', 'the ['), '2018-05-03'],
    ['The town was shelled on [Saturday, June 30]', '2018-06-30'],
    ['The town was shelled on [2018-06-30]', '2018-06-30'],
    ['The town was shelled on [6/30/2018]', '2018-06-30'],
    ['The town was shelled on [30/6/2018]', '2018-06-30'],
    ['The town was shelled on the [night of June 3]', '2018-06-03', 'night'],
    ['The town was shelled on [May 26 last year]', '2017-05-26'],
    ['Published [7:58 AM ET, Sat January 3, 2015]', '2015-01-03', 'morning'],
    ['The siege began in [May]', '2018-05'],
    ['The siege began in [July]', '2017-07'],
    ['The siege began in [June 2016]', '2016-06'],
    ['The siege began in [late June]', '2018-06'],
    ['The siege began in [mid-March 2011]', '2011-03'],
    ['The siege began [last September]', '2017-09'],
    ['The siege began in [September last year]', '2017-09'],
    ['The siege began in [2013]', '2013'],
    ['The siege began in [early 2013]', '2013'],
    ['The siege began at the [end of last year]', '2017'],
    ['The siege began [last month]', '2018-05'],
    ['The siege began [last week]', '2018-06-18/2018-06-24'],
    ['The siege began [last year]', '2017'],
    ['The siege began earlier [this month]', '2018-06'],
    ['The siege began in the [summer of 2012]', '2012-22'],
    ['The siege began [last winter]', '2017-24'],
    ['The siege began [three days ago]', '2018-06-27'],
    ['The siege began [two weeks ago]', '2018-06-16~'],
    ['The siege began [two months ago]', '2018-04~'],
    ['The siege began [a few days ago]', '2018-06~'],
    ['The siege began [half a year ago]', '2017-12~'],
    ['Four people died in the [past 24 hours]', '2018-06-29/2018-06-30'],
    ['Four people died in the [last three days]', '2018-06-27/2018-06-30'],
    ['Four people died in [recent months]', '2018~'],
    ['Breaches were counted from [23 to 30 June]', '2018-06-23/2018-06-30'],
    ['Breaches were counted between [June 23 and June 30]', '2018-06-23/2018-06-30'],
    ['Breaches were counted on [23-30 June 2018]', '2018-06-23/2018-06-30'],
    ['Breaches were counted from [Wednesday to Friday]', '2018-06-27/2018-06-29'],
    ['Breaches were counted [between 2014 and 2016]', '2014/2016'],
    ['In [March] 15 civilians were killed', '2018-03'],
    ['On [Thursday] 23 civilians were killed', '2018-06-28'],
  ])('%s is %s %s', (marked, edtf, partOfDay?: string) => {
    const { text, expressions } = unmark(marked);
    const found = datesIn(text, 'en', PUBLISHED);
    expect(found.map((date) => date.text)).toEqual(expressions);
    expect(found.map((date) => date.edtf)).toEqual([edtf]);
    expect(found[0]?.partOfDay).toBe(partOfDay);
  });

  it.each([
    'He may go and they march on',
    'The sun sat low over the second town',
    'Theresa May spoke to April Jones',
    'At 5 he left for the 3/4 mark',
    'Friday prayers were held in the mosque',
    'They meet every Friday',
    'A truce for three days',
    'The day before the vote',
    'The season lasts long',
    'In the early 1900s',
    'In 2018 cases of flu',
    'The Sunday Times reported it',
    'There is no June 31',
    'Open 24/7',
  ])('finds no date in "%s"', (text) => {
    expect(datesIn(text, 'en', PUBLISHED).map((date) => date.text)).toEqual([]);
  });

  it('crosses the end of a year', () => {
    expect(datesIn('It was shelled yesterday', 'en', '2019-01-01')[0]?.edtf).toBe('2018-12-31');
    expect(datesIn('It was shelled on Monday', 'en', '2019-01-02')[0]?.edtf).toBe('2018-12-31');
    expect(datesIn('It was shelled on 28 December', 'en', '2019-01-05')[0]?.edtf).toBe('2018-12-28');
  });
});
