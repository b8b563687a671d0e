import { describe, expect, it } from 'vitest';
import { withShortForms, withSpellings } from '../../../src/gazetteer/compile/spellings.ts';
import { entry, gazetteerOf } from '../entries.ts';

describe('spellings of a name', () => {
  it('joins Kafr to the next word, as writers do', () => {
    expect(withSpellings(['كفر نبل'])).toEqual(['كفر نبل', 'كفرنبل']);
    const gazetteer = gazetteerOf([entry({ id: 'test:0', namesAr: ['كفر تخاريم'] })]);
    expect(gazetteer.lookup('كفرتخاريم', 'ar')).toEqual(gazetteer.lookup('كفر تخاريم', 'ar'));
  });

  it('joins the article to a word whose last letter joins nothing', () => {
    expect(withSpellings(['دير الزور', 'كفر اللحف'])).toEqual([
      'دير الزور',
      'ديرالزور',
      'كفر اللحف',
      'كفراللحف',
    ]);
  });

  it('leaves other names alone', () => {
    const names = ['الكفر', 'كفر', 'حي الوعر', 'مخيم دير علا', 'رأس العين القديمة'];
    expect(withSpellings(names)).toEqual(names);
  });

  it('shortens the first word of English names, and spells it out', () => {
    expect(withShortForms(['Mount Pleasant', 'St. Paris'])).toEqual([
      'Mount Pleasant',
      'Mt. Pleasant',
      'St. Paris',
      'Saint Paris',
    ]);
    expect(withShortForms(['Stanton', 'Mountain View', 'Saintes'])).toEqual([
      'Stanton',
      'Mountain View',
      'Saintes',
    ]);
  });
});
