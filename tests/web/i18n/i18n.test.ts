import { describe, expect, it } from 'vitest';
import { ar } from '../../../web/i18n/ar.ts';
import { en } from '../../../web/i18n/en.ts';
import { formatsOf } from '../../../web/i18n/formats.ts';
import { preferredLanguage } from '../../../web/i18n/languages.ts';
import { plural } from '../../../web/i18n/plural.ts';

function leaves(value: unknown, path = ''): [string, unknown][] {
  if (value === null || typeof value !== 'object') return [[path, value]];
  return Object.entries(value).flatMap(([key, item]) => leaves(item, `${path}.${key}`));
}
const pluralCategory = /\.(zero|one|two|few|many|other)$/;
const plainKeys = (texts: object) =>
  leaves(texts)
    .map(([path]) => path)
    .filter((path) => !pluralCategory.test(path) && !path.startsWith('.governorates'))
    .sort();

describe('the dictionaries', () => {
  it('have the same keys in both languages', () => {
    expect(plainKeys(ar)).toEqual(plainKeys(en));
  });
  it('leave nothing empty', () => {
    for (const texts of [ar, en])
      expect(leaves(texts).filter(([, text]) => typeof text === 'string' && text.trim() === '')).toEqual([]);
  });
  it('hold Arabic in Arabic, names and commands apart', () => {
    const latin = leaves(ar).filter(
      ([path, text]) =>
        typeof text === 'string' && /[A-Za-z]{2,}/.test(text) && !path.startsWith('.governorates'),
    );
    const allowed =
      /^(\.reader\.(edtf|hash|sourceHash|type)|\.error\.(network|damaged)|\.source\.(cite\.(bibtex|byHand|hash)|walk\.keys)|\.help\.keys\.\d\.0|\.map\.settings\.(file|problems\..*))$/;
    expect(latin.filter(([path]) => !allowed.test(path))).toEqual([]);
  });
  it('give every plural of Arabic a wording for two and for few', () => {
    const paths = new Set(leaves(ar).map(([path]) => path));
    const plurals = [...paths]
      .filter((path) => path.endsWith('.many'))
      .map((path) => path.replace(/\.many$/, ''));
    expect(plurals.length).toBeGreaterThan(5);
    for (const path of plurals)
      expect([path, paths.has(`${path}.two`), paths.has(`${path}.few`)]).toEqual([path, true, true]);
  });
});

describe('numbers, days and distances', () => {
  it('use Latin digits and Levantine months in Arabic', () => {
    expect(formatsOf('ar').number(12_345)).toBe('12,345');
    expect(formatsOf('ar').day(17_712)).toBe('30 حزيران 2018');
  });
  it('say distances no more exactly than they are known', () => {
    const { distance } = formatsOf('en');
    expect(distance(600)).toBe('600 m');
    expect(distance(2540)).toBe('2.5 km');
    expect(distance(450_321)).toBe('450 km');
  });
  it('show a moment as its author’s clock did, whatever its offset', () => {
    expect(formatsOf('en').moment('2018-06-30T21:05:00+03:00')).toContain('21:05');
    expect(formatsOf('en').moment('2018-06-30')).toBe('30 June 2018');
    expect(formatsOf('en').moment('last week')).toBe('last week');
  });
  it('name a country, or give back a code that is none', () => {
    expect(formatsOf('ar').country('EG')).toBe('مصر');
    expect(formatsOf('en').country('??')).toBe('??');
  });
});

describe('plurals', () => {
  it('put the number where # stands', () => {
    expect(plural(formatsOf('en'), 1200, { one: '# a', other: '# b' })).toBe('1,200 b');
  });
  it('fall back on "other"', () => {
    expect(plural(formatsOf('ar'), 3, { other: '# س' })).toBe('3 س');
  });
});

describe('the language of the first visit', () => {
  it('is the first of the browser’s that there is', () => {
    expect(preferredLanguage(['fr-FR', 'ar-SY', 'en'])).toBe('ar');
    expect(preferredLanguage(['en-GB', 'ar'])).toBe('en');
  });
  it('is English when none of them is', () => {
    expect(preferredLanguage(['fr', 'tr'])).toBe('en');
  });
});
