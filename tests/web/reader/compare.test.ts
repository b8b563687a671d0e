import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventRow, Telling } from '../../../src/dataset/format.ts';
import type { Incident } from '../../../src/model/incident.ts';
import { wordsOf } from '../../../web/i18n/words.ts';
import { columnsOf } from '../../../web/reader/columnsOf.ts';
import { contextOf } from '../../../web/reader/contextOf.ts';
import { differingParts, tellingFacts } from '../../../web/reader/tellingFacts.ts';
import { leadReport } from '../fixtures/sampleReports.ts';

const none = { en: [], ar: [] };
const telling = (id: string, on: string | null = null): Telling => ({
  id,
  report: id,
  outlet: id,
  publishedAt: null,
  quote: '',
  assertion: 'reported',
  countsWith: on === null ? null : { report: on, en: 'same text', ar: 'النص نفسه' },
  reasons: none,
  differences: none,
});
const event = (tellings: Telling[], denials: Telling[] = []): EventRow => ({
  id: 'a',
  sources: tellings.length,
  independent: 1,
  tellings,
  denials,
  more: 0,
});
const shape = (row: EventRow) =>
  columnsOf(row).map(({ telling: { id }, copies, denies }) => [id, copies.map((copy) => copy.id), denies]);

describe('the reports of an event as columns', () => {
  it('are one for each source of its own, with its copies under it and denials last', () => {
    expect(shape(event([telling('a'), telling('b', 'a'), telling('c')], [telling('n')]))).toEqual([
      ['a', ['b'], false],
      ['c', [], false],
      ['n', [], true],
    ]);
  });
  it('follow a copy of a copy to where it comes from', () => {
    expect(shape(event([telling('c', 'b'), telling('b', 'a'), telling('a')]))).toEqual([
      ['a', ['c', 'b'], false],
    ]);
  });
  it('keep a copy whose source is not listed, and end where copies go round', () => {
    expect(shape(event([telling('a', 'gone')]))).toEqual([['a', [], false]]);
    const all = columnsOf(event([telling('a', 'b'), telling('b', 'a')]));
    expect(all.flatMap((column) => [column.telling, ...column.copies])).toHaveLength(2);
  });
});

describe('an excerpt in its context', () => {
  const text = 'أولى. ثانية. ثالثة. قصف على نوى. رابعة. خامسة. سادسة.';
  const start = text.indexOf('قصف');
  const context = contextOf(text, { start, end: start + 'قصف على نوى'.length });
  it('has about two sentences on each side, and says where the text goes on', () => {
    expect(context).toEqual({
      before: 'ثانية. ثالثة. ',
      quote: 'قصف على نوى',
      after: '. رابعة. خامسة.',
      cutBefore: true,
      cutAfter: true,
    });
  });
  it('is the whole of a short text', () => {
    expect(contextOf('قصف على نوى', { start: 0, end: 3 })).toMatchObject({
      before: '',
      after: ' على نوى',
      cutBefore: false,
      cutAfter: false,
    });
  });
  it('is cut between words where there is no full stop', () => {
    const long = 'كلمة '.repeat(400);
    const { before, after } = contextOf(long, { start: 1000, end: 1004 });
    expect(before.length).toBeLessThanOrEqual(420);
    expect(before.startsWith('كلمة')).toBe(true);
    expect(after.endsWith('كلمة')).toBe(true);
  });
  it('has the words of the text as they stand, whatever the text and the span', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 1200 }),
        fc.nat(1300),
        fc.nat(1300),
        (some, a, b) => {
          const found = contextOf(some, { start: Math.min(a, b), end: Math.max(a, b) });
          expect(found.quote).toBe(some.slice(Math.min(a, b), Math.max(a, b)));
          expect(some).toContain(found.before + found.quote + found.after);
        },
      ),
    );
  });
});

describe('what two reports tell', () => {
  const words = wordsOf('en');
  const incident = leadReport.incidents[0] as Incident;
  const killed = (min: number) => [
    { start: 0, end: 1, text: 'x', outcome: 'killed' as const, min, max: min },
  ];
  const facts = (change: Partial<Incident>) => tellingFacts({ ...incident, ...change }, words);
  it('differs in numbers and dates that both give', () => {
    expect(differingParts(facts({ casualties: killed(3) }), facts({ casualties: killed(5) }))).toEqual([
      'numbers',
    ]);
    const date = incident.date && {
      ...incident.date,
      edtf: '2018-07-01',
      from: '2018-07-01',
      to: '2018-07-01',
    };
    expect(differingParts(facts({}), facts({ date }))).toEqual(['when']);
  });
  it('does not differ in what only one of them tells', () => {
    expect(
      differingParts(facts({ casualties: killed(3) }), facts({ casualties: [], claimants: [] })),
    ).toEqual([]);
  });
});
