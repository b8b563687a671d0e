import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { constraintsOf, type Decision } from '../../../src/sameEvent/decisions.ts';
import { groupIncidents } from '../../../src/sameEvent/grouping/groupIncidents.ts';
import { candidateOf, noConstraints, type Telling } from '../told.ts';

const ids = (tellings: readonly Telling[], decisions: readonly Decision[] = []): string[] => {
  const candidates = tellings.map(candidateOf);
  const { groups } = groupIncidents(candidates, { constraints: constraintsOf(decisions) });
  return groups.map(({ members }) => members.map((at) => candidates[at]?.facts.id).join(' '));
};

/** One incident a report, named after it. */
const telling = (id: string, more: Telling = {}): Telling => ({ id, report: `report ${id}`, ...more });

const decision = (number: number, kind: Decision['kind'], more: Partial<Decision>): Decision => ({
  number,
  kind,
  at: '2026-01-01T00:00:00Z',
  incidents: [],
  from: [],
  undoes: null,
  reason: null,
  by: null,
  ...more,
});

describe('groups', () => {
  it('hold all reports of an event and take the smallest id', () => {
    const candidates = ['c', 'a', 'b'].map((id) => candidateOf(telling(id)));
    const { groups } = groupIncidents(candidates, { constraints: noConstraints });
    expect(groups).toEqual([{ id: 'a', members: [1, 2, 0] }]);
  });

  it('never hold two that contradict, though a third goes with both', () => {
    const is = { by: ['Islamic State (IS)'] };
    const turkish = { by: ['Turkish forces'] };
    expect(ids([telling('a', is), telling('b', turkish), telling('c', is), telling('d')])).toEqual(['a c d']);
  });

  it('never chain from day to day', () => {
    const words = { quote: 'سقطت قذائف على أطراف البلدة صباح اليوم وأصيب ثلاثة مزارعين بجروح قرب المدرسة' };
    const days = ['2018-06-29~', '2018-06-30~', '2018-07-01~', '2018-07-02~'];
    const found = ids(days.map((on, i) => telling(`${i}`, { on, ...words })));
    expect(found).toEqual(['0 1', '2 3']);
  });

  it('leave alone what would go with either of two places', () => {
    const inTown = telling('c', { at: 'daraa' });
    expect(ids([telling('a', { at: 'sajna' }), inTown])).toEqual(['a c']);
    expect(ids([telling('a', { at: 'sajna' }), telling('b', { at: 'manshiya' }), inTown])).toEqual([]);
  });

  it('take of two incidents of one report the one that says the same', () => {
    const clash = { type: 'armed clash' } as const;
    const taken = { type: 'government regains territory' } as const;
    const first = [
      { ...clash, id: 'a', report: 'one' },
      { ...taken, id: 'b', report: 'one' },
    ];
    expect(ids([...first, telling('c', clash)])).toEqual(['a c']);
    expect(ids([...first, telling('c', taken)])).toEqual(['b c']);
  });

  it('put the second of two alike in one report with the second in another', () => {
    const twice = (report: string) => [1, 2].map((n) => ({ id: `${report}${n}`, report }));
    expect(ids([...twice('x'), ...twice('y')])).toEqual(['x1 y1', 'x2 y2']);
  });

  it('list a denial beside what it denies, and leave it alone', () => {
    const candidates = [telling('a'), telling('b'), telling('n', { assertion: 'denied' })].map(candidateOf);
    const { groups, contests } = groupIncidents(candidates, { constraints: noConstraints });
    expect(groups.map(({ members }) => members)).toEqual([[0, 1]]);
    expect([...contests]).toEqual([[2, 0]]);
  });

  it.each([
    ['the day after, in the same place', { on: '2018-07-01' }, 1],
    ['two days after', { on: '2018-07-02' }, 0],
    ['the day before', { on: '2018-06-29' }, 0],
    ['the day after, in another place', { on: '2018-07-01', at: 'jasim' }, 0],
  ] as [string, Telling, number][])('list a denial of %s or not', (_, more, count) => {
    const candidates = [telling('a'), telling('n', { assertion: 'denied', ...more })].map(candidateOf);
    expect(groupIncidents(candidates, { constraints: noConstraints }).contests.size).toBe(count);
  });

  it('do not depend on the order in which reports came', () => {
    const on = fc.constantFrom('2018-06-29', '2018-06-30', '2018-06-30~', '2018-06-29/2018-06-30');
    const at = fc.constantFrom('nawa', 'daraa', 'sajna', 'manshiya', 'northOfNawa', 'governorate');
    const by = fc.constantFrom([], ['Islamic State (IS)'], ['Russian forces']);
    const some = fc.array(fc.record({ on, at, by, report: fc.constantFrom('1', '2', '3', '4') }), {
      maxLength: 14,
    });
    const law = fc.property(some, fc.infiniteStream(fc.nat()), (tellings, numbers) => {
      const named = tellings.map((one, i) => ({ ...one, id: `i${String(i).padStart(2, '0')}` }) as Telling);
      const shuffled = named
        .map((one) => [numbers.next().value, one] as const)
        .sort(([a], [b]) => a - b)
        .map(([, one]) => one);
      expect(ids(shuffled)).toEqual(ids(named));
      const reportOf = new Map(named.map(({ id, report }) => [id, report]));
      for (const group of ids(named)) {
        const reports = group.split(' ').map((id) => reportOf.get(id));
        expect(new Set(reports).size).toBe(reports.length);
      }
    });
    fc.assert(law, { numRuns: 200 });
  });

  it('of ten thousand reports that say the same are found in one go', () => {
    const many = Array.from({ length: 10_000 }, (_, i) => telling(`${i}`));
    expect(ids(many).map((group) => group.split(' ').length)).toEqual([10_000]);
  });

  it('take an id that comes twice as two incidents', () => {
    expect(ids([telling('a'), { id: 'a', report: 'other' }])).toEqual(['a a']);
  });
});

describe('a person', () => {
  const apart = [telling('a'), telling('b', { at: 'jasim' })];
  const alike = [telling('a'), telling('b'), telling('c')];

  it('merges what the machine left apart', () => {
    expect(ids(apart)).toEqual([]);
    expect(ids(apart, [decision(1, 'merge', { incidents: ['a', 'b'] })])).toEqual(['a b']);
  });

  it('merges those two only: what the machine adds must fit one of them and all else that it added', () => {
    const merge = decision(1, 'merge', { incidents: ['a', 'b'] });
    const is = { by: ['Islamic State (IS)'] };
    const turkish = { by: ['Turkish forces'] };
    const merged = [telling('a', is), telling('b', { at: 'jasim' })];
    expect(ids([...merged, telling('c', is)], [merge])).toEqual(['a b c']);
    expect(ids([...merged, telling('c', turkish)], [merge])).toEqual(['a b']);
    const third = telling('d', { at: 'jasim', ...turkish });
    expect(ids([...merged, telling('c', is), third], [merge])).toEqual(['a b c']);
  });

  it('merges a group that another merge made only where one of each fits', () => {
    const decisions = [
      decision(1, 'merge', { incidents: ['a', 'b'] }),
      decision(2, 'merge', { incidents: ['c', 'd'] }),
    ];
    const other = telling('d', { at: 'aleppo' });
    expect(ids([...apart, telling('c'), other], decisions)).toEqual(['a b c d']);
    expect(ids([...apart, telling('c', { on: '2018-07-20' }), other], decisions)).toEqual(['a b', 'c d']);
  });

  it('merges two incidents of one report', () => {
    const one = apart.map((each) => ({ ...each, report: 'one' }));
    expect(ids(one, [decision(1, 'merge', { incidents: ['a', 'b'] })])).toEqual(['a b']);
  });

  it('splits one from all others, which stay together', () => {
    expect(ids(alike, [decision(1, 'split', { incidents: ['b'], from: ['a', 'c'] })])).toEqual(['a c']);
  });

  it('splits from one only, and the rest stays with the first', () => {
    expect(ids(alike, [decision(1, 'split', { incidents: ['b'], from: ['a'] })])).toEqual(['a c']);
  });

  it('is heard last: the later of two decisions on one pair holds', () => {
    const merge = { incidents: ['a', 'b'] };
    const split = { incidents: ['a'], from: ['b'] };
    expect(ids(apart, [decision(1, 'merge', merge), decision(2, 'split', split)])).toEqual([]);
    expect(ids(apart, [decision(1, 'split', split), decision(2, 'merge', merge)])).toEqual(['a b']);
  });

  it('undoes a decision, and an undo', () => {
    const merge = decision(1, 'merge', { incidents: ['a', 'b'] });
    const undo = decision(2, 'undo', { undoes: 1 });
    const redo = decision(3, 'undo', { undoes: 2 });
    expect(ids(apart, [merge, undo])).toEqual([]);
    expect(ids(apart, [merge, undo, redo])).toEqual(['a b']);
  });

  it('may name what is not there, or the same twice, without harm', () => {
    const odd = decision(1, 'merge', { incidents: ['a', 'a', 'gone', 'b'] });
    expect(ids(apart, [odd])).toEqual(['a b']);
    expect(ids(apart, [decision(1, 'split', { incidents: ['a'], from: ['a'] })])).toEqual([]);
    expect(ids(apart, [decision(1, 'undo', { undoes: 7 })])).toEqual([]);
  });

  it('keeps two apart that a merge with a third would join', () => {
    const decisions = [
      decision(1, 'split', { incidents: ['a'], from: ['b'] }),
      decision(2, 'merge', { incidents: ['a', 'c'] }),
      decision(3, 'merge', { incidents: ['c', 'b'] }),
    ];
    const candidates = alike.map(candidateOf);
    const { groups, refused } = groupIncidents(candidates, { constraints: constraintsOf(decisions) });
    expect(groups.map(({ members }) => members)).toEqual([[0, 2]]);
    expect(refused).toEqual([['c', 'b']]);
  });
});

describe('the work of grouping', () => {
  /** Reports of a war: a day has so many, in towns a few kilometres apart. */
  const war = (count: number): Telling[] =>
    Array.from({ length: count }, (_, i) =>
      telling(`${i}`, {
        at: (['nawa', 'jasim', 'daraa', 'sajna', 'yadudah', 'aleppo'] as const)[i % 6],
        on: new Date(Date.UTC(2018, 0, 1 + Math.floor(i / 12))).toISOString().slice(0, 10),
      }),
    );

  const comparisons = (tellings: readonly Telling[]): number => {
    let read = 0;
    const candidates = tellings.map((each) => {
      const candidate = candidateOf(each);
      const counting = new Proxy(candidate.facts, {
        get(facts, name, self) {
          if (name === 'subType') read += 1;
          return Reflect.get(facts, name, self);
        },
      });
      return { ...candidate, facts: counting };
    });
    groupIncidents(candidates, { constraints: noConstraints });
    return read;
  };

  it('grows with the number of incidents, not with its square', () => {
    expect(comparisons(war(4800))).toBeLessThan(2.3 * comparisons(war(2400)));
  });

  it('has a bound where all meet in one place on one day and differ', () => {
    const crowd = (count: number): Telling[] =>
      Array.from({ length: count }, (_, i) => telling(`${i}`, { by: [`party ${i}`] }));
    expect(comparisons(crowd(2400))).toBeLessThan(2.3 * comparisons(crowd(1200)));
  });
});
