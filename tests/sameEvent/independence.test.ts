import { describe, expect, it } from 'vitest';
import type { ReportFacts } from '../../src/sameEvent/EventFacts.ts';
import { dependenceNote, independenceOf, type Source } from '../../src/sameEvent/independence.ts';
import { textSignature } from '../../src/sameEvent/readFacts.ts';
import { representativeOf } from '../../src/sameEvent/representative.ts';
import { candidateOf, type Telling } from './told.ts';

const passage = 'أصيب سبعة من الباعة بجروح حين أغارت طائرات حربية على سوق شعبية وسط البلدة صباح السبت';

interface TestSource extends Partial<ReportFacts> {
  tells?: Telling[];
  copySet?: number;
  text?: string;
}

/** A source of an outlet that does not exist, out on the day its number says. */
function source(day: number, { tells = [{}], copySet = -1, text, ...report }: TestSource = {}): Source {
  const id = `report ${day}`;
  return {
    report: {
      id,
      outlet: `Test Outlet ${day}`,
      publishedAt: `2018-07-0${day}`,
      sample: false,
      signature: text === undefined ? null : textSignature(text),
      ...report,
    },
    incidents: tells.map((telling) => candidateOf({ report: id, ...telling }).facts),
    copySet,
  };
}

const count = (...sources: Source[]): [number, number] => {
  const { sources: told, independent } = independenceOf(sources);
  return [told.length, independent];
};

describe('independent sources', () => {
  it('are all reports of different outlets, words and claimants', () => {
    expect(count(source(1), source(2), source(3))).toEqual([3, 3]);
  });

  it('are fewer where texts are copies', () => {
    expect(count(source(1, { copySet: 0 }), source(2, { copySet: 0 }), source(3))).toEqual([3, 2]);
    expect(count(source(1, { copySet: 0 }), source(2, { copySet: 1 }))).toEqual([2, 2]);
  });

  it('are fewer where a text is held in another, which no set of copies shows', () => {
    const text = Array.from({ length: 40 }, (_, i) => `كلمة${i}`).join(' ');
    const longer = `${text} ${Array.from({ length: 30 }, (_, i) => `زيادة${i}`).join(' ')}`;
    expect(count(source(1, { text }), source(2, { text: longer }))).toEqual([2, 1]);
  });

  it('are fewer where one passage tells of the event', () => {
    expect(
      count(source(1, { tells: [{ quote: passage }] }), source(2, { tells: [{ quote: passage }] })),
    ).toEqual([2, 1]);
  });

  it('are fewer where one outlet reports twice, however its name is written', () => {
    const twice = [
      source(1, { outlet: 'شبكة الاختبار الإخبارية' }),
      source(2, { outlet: 'الإختبار الاخبارية' }),
    ];
    expect(count(...twice)).toEqual([2, 1]);
    expect(count(source(1, { outlet: null }), source(2, { outlet: null }))).toEqual([2, 2]);
  });

  it('are fewer where both quote one named claimant alone', () => {
    const quoting = (day: number, ...says: string[]) => source(day, { tells: [{ says }] });
    expect(count(quoting(1, 'Test Monitor'), quoting(2, 'Test Monitor'))).toEqual([2, 1]);
    expect(count(quoting(1, 'Test Monitor'), quoting(2, 'Test Monitor', 'Another Monitor'))).toEqual([2, 2]);
    expect(count(quoting(1, 'مصادر محلية'), quoting(2, 'مصادر محلية'))).toEqual([2, 2]);
  });

  it('are fewer where one only quotes the outlet of the other', () => {
    const quoting = source(2, { tells: [{ says: ['موقع الاختبار'] }] });
    expect(count(source(1, { outlet: 'الاختبار' }), quoting)).toEqual([2, 1]);
  });

  it('are one where the report that quotes the outlet alone comes before its own, or its own has no date', () => {
    const quoting = (day: number) => source(day, { tells: [{ says: ['موقع الاختبار'] }] });
    const own = (publishedAt: string | null) => source(2, { outlet: 'الاختبار', publishedAt });
    expect(count(quoting(1), own('2018-07-02'))).toEqual([2, 1]);
    expect(count(quoting(3), own('2018-07-02'))).toEqual([2, 1]);
    expect(count(quoting(1), own(null))).toEqual([2, 1]);
    const [, last] = independenceOf([own(null), quoting(1)]).sources;
    expect(last?.dependence && dependenceNote(last.dependence)).toEqual({
      en: 'Test Outlet 1 quotes only this outlet',
      ar: 'Test Outlet 1 ينقل عن هذه الجهة وحدها',
    });
  });

  it('are still two where the other names more than the outlet, in both orders', () => {
    const quoting = (day: number) => source(day, { tells: [{ says: ['موقع الاختبار', 'Another Monitor'] }] });
    expect(count(quoting(1), source(2, { outlet: 'الاختبار' }))).toEqual([2, 2]);
    expect(count(quoting(3), source(2, { outlet: 'الاختبار' }))).toEqual([2, 2]);
  });

  it('say why the others are none, and stand in the order of publication', () => {
    const later = source(2, { outlet: 'Test Outlet 1' });
    const { sources } = independenceOf([later, source(1), source(3, { publishedAt: null })]);
    expect(sources.map(({ report }) => report.id)).toEqual(['report 1', 'report 2', 'report 3']);
    const because = sources.map(({ dependence }) => dependence && dependenceNote(dependence).en);
    expect(because).toEqual([null, 'same outlet: Test Outlet 1', null]);
  });

  it('of ten thousand copies are one', () => {
    const many = Array.from({ length: 10_000 }, (_, i) =>
      source(1, { id: `${i}`, outlet: `Outlet ${i}`, copySet: 0 }),
    );
    expect(count(...many)).toEqual([10_000, 1]);
  });
});

describe('the incident that stands for a group', () => {
  const told = (telling: Telling, publishedAt: string | null = null) => ({
    facts: candidateOf(telling).facts,
    publishedAt,
  });

  it.each([
    ['the finest place', { at: 'sajna' }, { at: 'daraa' }],
    ['the finest date', { on: '2018-06-30' }, { on: '2018-06-30~' }],
    ['the part of the day', { part: 'dawn' }, {}],
    ['one told as having been', { at: 'daraa' }, { at: 'sajna', assertion: 'denied' }],
    ['a date at all', { at: 'nawa' }, { at: 'nawa', on: null }],
  ] as [string, Telling, Telling][])('has %s', (_, better, other) => {
    const [first, second] = [told({ id: 'z', ...better }), told({ id: 'a', ...other })];
    expect(representativeOf([second, first])).toBe(first);
  });

  it('is else of the earliest report, one without a date last, then the one with the smallest id', () => {
    const early = told({ id: 'z' }, '2018-07-01');
    expect(representativeOf([told({ id: 'a' }, '2018-07-02'), early, told({ id: 'b' })])).toBe(early);
    const small = told({ id: 'a' });
    expect(representativeOf([told({ id: 'b' }), small])).toBe(small);
  });
});
