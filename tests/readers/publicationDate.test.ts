import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPublicationDate } from '../../src/readers/publicationDate.ts';

describe('a publication date that can be read', () => {
  it.each([
    ['2018-06-30', '2018-06-30'],
    ['2018-6-30', '2018-06-30'],
    ['2018/06/30', '2018-06-30'],
    ['2018-06-30T14:00:00Z', '2018-06-30T14:00:00Z'],
    ['2018-06-30T14:00:00.000+0300', '2018-06-30T14:00:00+03:00'],
    ['2018-06-30 14:00', '2018-06-30T14:00:00'],
    ['2018-06-30 14:00 EDT', '2018-06-30T14:00:00-04:00'],
    ['2009-03-20 12:24:52.002364-05', '2009-03-20T12:24:52-05:00'],
    ['7:58 AM ET, Sat January 3, 2015', '2015-01-03T07:58:00-05:00'],
    ['7:58 AM ET, Sat June 30, 2018', '2018-06-30T07:58:00-04:00'],
    ['Sat, 30 Jun 2018 14:00:00 +0300', '2018-06-30T14:00:00+03:00'],
    ['Sat Jun 30 14:00:00 +0000 2018', '2018-06-30T14:00:00+00:00'],
    ['June 30, 2018', '2018-06-30'],
    ['Updated: 2:14 p.m. June 30, 2018', '2018-06-30T14:14:00'],
    ['30/6/2018', '2018-06-30'],
    ['6/30/2018 2:14 pm', '2018-06-30T14:14:00'],
    ['05/05/2018', '2018-05-05'],
    ['30 حزيران 2018', '2018-06-30'],
    ['٣٠/٦/٢٠١٨', '2018-06-30'],
    ['السبت، ٣٠ حزيران/يونيو ٢٠١٨ - 14:30', '2018-06-30T14:30:00'],
    ['2 تشرين الثاني 2018', '2018-11-02'],
    ['3 آب 2018', '2018-08-03'],
    ['2 جويلية 2018', '2018-07-02'],
    ['الإثنين ٢ تموز ٢٠١٨ 9:05 م', '2018-07-02T21:05:00'],
    ['12 كانون الأول 2018 الساعة 12:30 ص', '2018-12-12T00:30:00'],
  ])('%s is %s', (given, iso) => {
    expect(readPublicationDate(given)).toEqual({ iso, warning: null });
  });

  it('keeps its own local day, whatever the offset', () => {
    expect(readPublicationDate('2018-06-30T00:30:00+03:00').iso?.slice(0, 10)).toBe('2018-06-30');
    expect(readPublicationDate('Sat, 30 Jun 2018 23:30:00 -0500').iso?.slice(0, 10)).toBe('2018-06-30');
  });

  it('is read with a warning when its weekday contradicts it', () => {
    expect(readPublicationDate('الأحد 30 يونيو 2018')).toMatchObject({
      iso: '2018-06-30',
      warning: expect.stringContaining('was a Saturday'),
    });
    expect(readPublicationDate('Mon, 30 Jun 2018 14:00:00 GMT').warning).toContain('was a Saturday');
  });
});

describe('a publication date that cannot be read', () => {
  it.each([
    '03/04/2018',
    '٣/٤/٢٠١٨',
    'Saturday 03/04/2018 7pm',
    '3/4/18',
    '2018-02-30',
    '31 حزيران 2018',
    '30 حزيران/يوليو 2018',
    '2018-06-30T25:00',
    'June 2018',
    'June 30',
    '2018',
    'yesterday',
    'أمس',
    '1439-10-16',
    '١٦ شوال ١٤٣٩',
    'June 30-July 2, 2018',
    'June 30, 2018 - July 2, 2018',
    'Posted June 30, 2018, updated July 2, 2018',
    'not a date',
    '',
    `June 30, 2018 ${'x'.repeat(300)}`,
  ])('%s gives no date and says why', (given) => {
    const { iso, warning } = readPublicationDate(given);
    expect(iso).toBeNull();
    expect(warning).toContain('publication date');
    expect(warning?.length).toBeLessThan(200);
  });

  it('says how 06/07/2018 can be read, and how to write each', () => {
    expect(readPublicationDate('06/07/2018').warning).toBe(
      'the publication date "06/07/2018" is ambiguous: 6 July or June 7? write 2018-07-06 or 2018-06-07',
    );
  });
});

describe('the reading of dates', () => {
  it('gives every ISO date back', () => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        expect(readPublicationDate(iso).iso).toBe(iso);
      }),
    );
  });

  it('never throws, and gives an ISO date or a warning for any string', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (given) => {
        const { iso, warning } = readPublicationDate(given);
        if (iso === null) expect(warning).toBeTruthy();
        else expect(iso).toMatch(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})?)?$/);
      }),
    );
  });
});
