import { describe, expect, it } from 'vitest';
import { read } from '../read.ts';

const day = '2018-07-10';
const at = (text: string) =>
  Object.fromEntries(read(text, day).incidents.map((one) => [one.place?.name ?? '?', one]));

describe('what is told of one event', () => {
  it('stays with it: killings at three places are three incidents, each with its own number', () => {
    const found = at(
      'قتل خمسة مدنيين في مدينة نوى، وقتل ثلاثة مدنيين في مدينة جاسم، وقتل مدنيان في بلدة طفس بريف درعا.',
    );
    expect(Object.keys(found)).toEqual(['نوى', 'جاسم', 'طفس']);
    expect(Object.values(found).map(({ casualties }) => casualties.map(({ min }) => min))).toEqual([
      [5],
      [3],
      [2],
    ]);
  });

  it('stays with it: a killing elsewhere is not a consequence of the shelling', () => {
    const found = at('قصفت قوات النظام مدينة نوى بالمدفعية، وقتل مدنيان في بلدة طفس على يد مجهولين.');
    expect(found.نوى).toMatchObject({ subType: 'shelling/artillery/missile attack', casualties: [] });
    expect(found.طفس).toMatchObject({ subType: 'attack', casualties: [{ min: 2 }] });
  });

  it('stays with it where no gazetteer knows the places: two unknown villages are two', () => {
    const { incidents } = read(
      'قصفت قوات النظام قرية زغربوطة بالمدفعية، وقتل مدنيان في قرية شنبروطة على يد مجهولين.',
      day,
    );
    expect(incidents.map(({ subType, place }) => [subType, place])).toEqual([
      ['shelling/artillery/missile attack', null],
      ['attack', null],
    ]);
  });

  it('says so when one number is told for several places', () => {
    const found = at('قتل خمسة مدنيين بقصف مدفعي على بلدات طفس وداعل وإبطع.');
    expect(Object.values(found)).toHaveLength(3);
    for (const { warnings } of Object.values(found))
      expect(warnings.join(' ')).toMatch(/several places together/);
  });

  it('takes no date from an event beside it', () => {
    const found = at('قصفت قوات النظام مدينة نوى بالمدفعية، فيما قتل قائد في بلدة طفس أمس.');
    expect(found.نوى?.date?.edtf).toBe(`${day}~`);
    expect(found.طفس?.date?.edtf).toBe('2018-07-09');
  });

  it('takes no day of history from the lead', () => {
    const found = at('منذ 15 آذار 2011 تشهد المنطقة احتجاجات.\nقصفت قوات النظام مدينة نوى بالمدفعية.');
    expect(found.نوى).toMatchObject({ assertion: 'reported', date: { edtf: `${day}~` } });
  });

  it('is denied by nobody who denies something else', () => {
    const found = at('قال ناشطون إن قصفًا مدفعيًا استهدف مدينة نوى، فيما نفى مجلس المدينة قصف مدينة جاسم.');
    expect(found.نوى?.claimants.map(({ name }) => name)).toEqual(['ناشطون']);
    expect(found.نوى?.warnings).toEqual([]);
    expect(found.جاسم?.assertion).toBe('denied');
  });

  it('has no place when its place is unknown, and never that of another clause', () => {
    const { incidents } = read('هدوء في مدينة درعا، وقصفت قوات النظام بالمدفعية قرية زغربوطة.', day);
    expect(incidents).toMatchObject([
      { place: null, radiusM: null, subType: 'shelling/artillery/missile attack' },
    ]);
  });

  it('has an id of its own in its report', () => {
    const { incidents } = read(
      'قصف مدفعي على بلدة طفس أمس. قصف مدفعي على بلدة طفس اليوم. قصف جوي على بلدة طفس.',
      day,
    );
    expect(new Set(incidents.map(({ id }) => id)).size).toBe(incidents.length);
  });

  it('names a foreign army that takes a town for no government', () => {
    expect(at('سيطرت القوات التركية على مدينة عفرين.').عفرين?.subType).toBe(
      'non-state actor overtakes territory',
    );
  });
});
