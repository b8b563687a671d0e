import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, dayText } from '../../../src/model/days.ts';
import { edtfRange, isEdtf } from '../../../src/model/edtf.ts';
import { type DateFields, dateKinds, edtfOf, fieldsOf } from '../../../web/correct/edtfOf.ts';

const day = (text: string): number => dayNumber(text) as number;
const fields: DateFields = {
  kind: 'day',
  from: day('2018-06-30'),
  to: day('2018-07-02'),
  month: 6,
  year: '2018',
  about: false,
};
const shown = (edtf: string | null): DateFields => {
  const range = edtf === null ? null : edtfRange(edtf);
  return fieldsOf(edtf, { from: dayNumber(range?.from ?? null), to: dayNumber(range?.to ?? null) }, 0);
};

describe('a date made of simple fields', () => {
  it.each([
    ['day', '2018-06-30'],
    ['range', '2018-06-30/2018-07-02'],
    ['month', '2018-06'],
    ['year', '2018'],
    ['before', '../2018-07-02'],
    ['after', '2018-06-30/..'],
    ['unknown', null],
  ] as const)('%s is %s', (kind, edtf) => {
    expect(edtfOf({ ...fields, kind })).toEqual({ edtf });
  });
  it('says that it is known only about', () => {
    expect(edtfOf({ ...fields, about: true })).toEqual({ edtf: '2018-06-30~' });
    expect(edtfOf({ ...fields, kind: 'month', about: true })).toEqual({ edtf: '2018-06~' });
  });
  it('refuses a span that ends before it begins, and a year that is none', () => {
    expect(edtfOf({ ...fields, kind: 'range', to: fields.from })).toEqual({ problem: 'reversed' });
    for (const year of ['', '18', '201x', '20188'])
      expect(edtfOf({ ...fields, kind: 'year', year })).toEqual({ problem: 'badYear' });
  });
  it('always makes what EDTF is, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...dateKinds),
        fc.integer({ min: -700_000, max: 2_000_000 }),
        fc.integer({ min: -700_000, max: 2_000_000 }),
        fc.integer({ min: 1, max: 12 }),
        fc.string(),
        fc.boolean(),
        (kind, from, to, month, year, about) => {
          const made = edtfOf({ kind, from, to, month, year, about });
          return 'problem' in made || made.edtf === null || isEdtf(made.edtf);
        },
      ),
    );
  });
});

describe('the fields of a date as it is', () => {
  it.each([
    '2018-06-30',
    '2018-06-30~',
    '2018-06-30/2018-07-02',
    '2018-06',
    '2018-06~',
    '2018',
    '../2018-07-02',
    '2018-06-30/..',
  ])('make %s again', (edtf) => expect(edtfOf(shown(edtf))).toEqual({ edtf }));
  it('begin at another day where there is no date', () => {
    const none = fieldsOf(null, { from: null, to: null }, day('2018-07-01'));
    expect(none.kind).toBe('unknown');
    expect(dayText(none.from)).toBe('2018-07-01');
  });
});
