import { describe, expect, it } from 'vitest';
import { withSpellings } from '../../../src/gazetteer/compile/spellings.ts';
import { entry, gazetteerOf } from '../entries.ts';

describe('spellings of a name', () => {
  it('joins Kafr to the next word, as writers do', () => {
    expect(withSpellings(['كفر نبل'])).toEqual(['كفر نبل', 'كفرنبل']);
    const gazetteer = gazetteerOf([entry({ id: 'test:0', namesAr: ['كفر تخاريم'] })]);
    expect(gazetteer.lookup('كفرتخاريم', 'ar')).toEqual(gazetteer.lookup('كفر تخاريم', 'ar'));
  });

  it('leaves other names alone, and Kafr before an article', () => {
    expect(withSpellings(['الكفر', 'كفر', 'كفر اللحف', 'دير الزور'])).toEqual([
      'الكفر',
      'كفر',
      'كفر اللحف',
      'دير الزور',
    ]);
  });
});
