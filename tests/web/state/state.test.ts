import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { facetNames } from '../../../web/filter/facets.ts';
import { readAddress, writeAddress } from '../../../web/state/address.ts';
import {
  allTypes,
  clearFilters,
  onlyReported,
  setPeriod,
  setUndated,
  showsUndated,
  toggleAssertion,
  toggleType,
  useViewer,
} from '../../../web/state/viewerStore.ts';

const state = () => useViewer.getState();
beforeEach(() => clearFilters());

describe('choices', () => {
  it('switch a type off and on', () => {
    toggleType(2);
    expect(state().types).toBe(allTypes & ~4);
    toggleType(2);
    expect(state().types).toBe(allTypes);
  });
  it('show all types again when the last one is switched off', () => {
    for (let type = 0; type < 6; type++) toggleType(type);
    expect(state().types).toBe(allTypes);
  });
  it('add what is denied beside what is reported, which stays', () => {
    toggleAssertion('denied');
    expect(state().assertions).toBe(onlyReported | 2);
    toggleAssertion('reported');
    expect(state().assertions & onlyReported).toBe(onlyReported);
  });
  it('turn a period round that was given backwards', () => {
    setPeriod(20, 10);
    expect([state().from, state().to]).toEqual([10, 20]);
  });
  it('show undated incidents until a period is chosen, unless told otherwise', () => {
    expect(showsUndated(state())).toBe(true);
    setPeriod(10, 20);
    expect(showsUndated(state())).toBe(false);
    setUndated(true);
    expect(showsUndated(state())).toBe(true);
  });
  it('show only the undated without a period, and the dated again with one', () => {
    setPeriod(10, 20);
    setUndated('only');
    expect([state().from, state().to, showsUndated(state())]).toEqual([null, null, 'only']);
    setPeriod(12, 13);
    expect([state().from, state().to, showsUndated(state())]).toEqual([12, 13, false]);
  });
});

describe('the address', () => {
  const start = readAddress('');
  it('comes back as it was written', () => {
    const day = fc.option(fc.integer({ min: -10_000, max: 60_000 }));
    const text = fc.string({ minLength: 1 });
    fc.assert(
      fc.property(
        fc.record({
          language: fc.constantFrom('ar', 'en' as const),
          from: day,
          to: day,
          types: fc.integer({ min: 1, max: allTypes }),
          assertions: fc.integer({ min: 0, max: 15 }).map((bits) => bits | onlyReported),
          axis: fc.option(
            fc
              .tuple(fc.integer({ min: -10_000, max: 60_000 }), fc.integer({ min: 1, max: 9000 }))
              .map(([first, length]) => [first, first + length] as const),
          ),
          undated: fc.option(fc.constantFrom(true, false, 'only' as const)),
          places: fc.array(text, { maxLength: 3 }),
          regions: fc.uniqueArray(text, { maxLength: 3 }),
          text: fc.string({ maxLength: 200 }),
          chosen: fc.dictionary(
            fc.constantFrom(...facetNames),
            fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 3 }),
          ),
          incident: fc.option(text),
        }),
        (written) => {
          expect(readAddress(`#${writeAddress(written)}`)).toEqual(written);
        },
      ),
    );
  });
  it('names filters in short words, and none that are as at the start', () => {
    expect(writeAddress(start)).toBe('');
    expect(writeAddress({ ...start, types: 0b10001, assertions: onlyReported | 2, undated: false })).toBe(
      'types=battles,riots&also=denied&undated=no',
    );
  });
  it('leaves out what cannot be read', () => {
    const odd =
      '#lang=xx&from=2018-02-30&to=soon&more=1&types=none&also=,&undated=maybe&place=&axis=2018-07-01/2018-06-01';
    expect(readAddress(odd)).toEqual(start);
    expect(start).toEqual({
      language: null,
      chosen: {},
      regions: [],
      text: '',
      from: null,
      to: null,
      axis: null,
      types: allTypes,
      assertions: onlyReported,
      undated: null,
      places: [],
      incident: null,
    });
    expect(readAddress('#types=riots,other').types).toBe(1 << 4);
  });
});
