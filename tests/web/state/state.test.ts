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
          places: fc.uniqueArray(text, { maxLength: 3 }),
          regions: fc.uniqueArray(text, { maxLength: 3 }),
          text: fc.string({ maxLength: 200 }),
          chosen: fc.dictionary(
            fc.constantFrom(...facetNames),
            fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 3 }),
          ),
          incident: fc.option(text),
          at: fc.option(
            fc.record({
              lat: fc.integer({ min: -8500, max: 8500 }).map((lat) => lat / 100),
              lon: fc.integer({ min: -18_000, max: 18_000 }).map((lon) => lon / 100),
              zoom: fc.integer({ min: 3, max: 15 }),
            }),
          ),
          labels: fc.constantFrom('ar' as const, 'en' as const, 'both' as const, null),
          tab: fc.constantFrom('time' as const, null),
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
  it('names the open tab only where it is not the one that is open anyway', () => {
    expect(writeAddress({ ...start, tab: 'list' })).toBe('');
    expect(writeAddress({ ...start, tab: 'time' })).toBe('tab=time');
    expect(writeAddress({ ...start, tab: null })).toBe('tab=map');
    expect(writeAddress({ ...start, incident: 'a', tab: 'reader' })).toBe('incident=a');
    expect(writeAddress({ ...start, incident: 'a', tab: 'list' })).toBe('incident=a&tab=list');
  });
  it('is harmless whatever stands in it, however long it is, and what is read of it can be written', () => {
    const name = fc.constantFrom(
      'at',
      'tab',
      'place',
      'outlet',
      'tag',
      'from',
      'to',
      'axis',
      'types',
      'incident',
      'q',
      'in',
      '__proto__',
      'constructor',
    );
    const value = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom(
        '__proto__',
        'NaN',
        'Infinity',
        '1e309',
        '-1',
        '9'.repeat(600),
        '91,0,9',
        '0,181,9',
        '0,0,99',
        '-0,-0,3',
        '9999-12-31',
        '0000-01-01',
      ),
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(name, value), { maxLength: 30 }),
        fc.nat({ max: 100_000 }),
        (pairs, filler) => {
          const hash = `#${new URLSearchParams(pairs)}&place=${'x'.repeat(filler)}`;
          const read = readAddress(hash);
          expect(Object.getPrototypeOf(read.chosen)).toBe(Object.prototype);
          expect(
            Object.keys(read.chosen).every((facet) => (facetNames as readonly string[]).includes(facet)),
          ).toBe(true);
          if (read.at)
            expect(Math.abs(read.at.lat) <= 85 && Math.abs(read.at.lon) <= 180 && read.at.zoom <= 22).toBe(
              true,
            );
          for (const id of [...read.places, read.incident ?? '']) expect(id.length).toBeLessThanOrEqual(500);
          expect(readAddress(writeAddress(read))).toEqual(read);
        },
      ),
    );
    expect(({} as Record<string, unknown>).outlet).toBeUndefined();
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
      at: null,
      labels: null,
      tab: undefined,
    });
    expect(readAddress('#types=riots,other').types).toBe(1 << 4);
  });
});
