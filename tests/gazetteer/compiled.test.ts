import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileGazetteer } from '../../src/gazetteer/compile/compileGazetteer.ts';
import { openGazetteer } from '../../src/gazetteer/openGazetteer.ts';
import { tokenize } from '../../src/language/tokenize.ts';
import { entry, gazetteerOf } from './entries.ts';

const arabicWord = fc.string({ unit: fc.constantFrom(...'ابتجحدرسعفكلمنهوية'), minLength: 2, maxLength: 8 });
const arabicName = fc.array(arabicWord, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
const entries = fc
  .array(
    fc.record({
      namesAr: fc.array(arabicName, { minLength: 1, maxLength: 3 }),
      lat: fc.double({ min: -80, max: 80, noNaN: true }),
      lon: fc.double({ min: -179, max: 179, noNaN: true }),
      population: fc.nat(),
    }),
    { minLength: 1, maxLength: 30 },
  )
  .map((list) => list.map((fields, i) => entry({ id: `test:${i}`, ...fields })));

describe('a compiled gazetteer', () => {
  const country = entry({
    id: 'iso3166-1:SY',
    kind: 'country',
    namesAr: ['سوريا'],
    namesEn: ['Syria'],
    country: 'SY',
  });
  const governorate = entry({ id: 'test:gov', kind: 'admin1', namesEn: ['Daraa'], parentId: country.id });
  const district = entry({
    id: 'test:district',
    kind: 'admin2',
    namesEn: ["Izra'"],
    parentId: governorate.id,
  });
  const town = entry({
    id: 'test:nawa',
    namesAr: ['نوى'],
    namesEn: ['Nawa'],
    parentId: district.id,
    lat: 32.888312,
    lon: 36.041081,
    radiusM: 4000,
    population: 59170,
  });
  const gazetteer = gazetteerOf([town, district, governorate, country]);
  const nawa = gazetteer.indexOf('test:nawa');

  it('gives back what was put in', () => {
    expect(gazetteer.size).toBe(4);
    expect(gazetteer.place(nawa)).toEqual({
      id: 'test:nawa',
      name: 'نوى',
      nameEn: 'Nawa',
      kind: 'settlement',
      country: 'SY',
      admin1: 'Daraa',
      admin2: "Izra'",
      lat: 32.888312,
      lon: 36.041081,
    });
    expect(gazetteer.radiusM(nawa)).toBe(4000);
    expect(gazetteer.population(nawa)).toBe(59170);
  });

  it('knows what contains what', () => {
    expect(gazetteer.id(gazetteer.parent(nawa))).toBe('test:district');
    expect(gazetteer.id(gazetteer.admin2(nawa))).toBe('test:district');
    expect(gazetteer.id(gazetteer.admin1(nawa))).toBe('test:gov');
    expect(gazetteer.admin1(gazetteer.indexOf('test:gov'))).toBe(gazetteer.indexOf('test:gov'));
    expect(gazetteer.admin1(gazetteer.indexOf('iso3166-1:SY'))).toBe(-1);
    expect(gazetteer.parent(gazetteer.indexOf('iso3166-1:SY'))).toBe(-1);
  });

  it('shows the English name where there is no Arabic one', () => {
    expect(gazetteer.place(gazetteer.indexOf('test:gov')).name).toBe('Daraa');
    expect(gazetteer.nameAr(gazetteer.indexOf('test:gov'))).toBeNull();
  });

  it('does not know other ids, and refuses entries it does not have', () => {
    expect(gazetteer.indexOf('test:other')).toBe(-1);
    expect(gazetteer.indexOf('')).toBe(-1);
    expect(() => gazetteer.lat(4)).toThrow(/no entry 4/);
    expect(() => gazetteer.id(-1)).toThrow(/no entry -1/);
  });

  it('looks names up with or without article, most populous first', () => {
    const namesakes = gazetteerOf([
      entry({ id: 'test:village', namesAr: ['الجيزة'], lat: 32, population: 10 }),
      entry({ id: 'test:city', namesAr: ['الجيزة'], lat: 30, population: 4_000_000 }),
    ]);
    const ids = (name: string) => namesakes.lookup(name, 'ar').map((index) => namesakes.id(index));
    expect(ids('الجيزة')).toEqual(['test:city', 'test:village']);
    expect(ids('جيزه')).toEqual(['test:city', 'test:village']);
    expect(ids('الجيز')).toEqual([]);
    expect(ids('')).toEqual([]);
    expect(ids('،')).toEqual([]);
  });

  it('finds every name that was put in, by look-up and in a text', () => {
    fc.assert(
      fc.property(entries, (list) => {
        const compiled = gazetteerOf(list);
        for (const { id, namesAr } of list) {
          for (const name of namesAr) {
            const index = compiled.indexOf(id);
            expect(compiled.lookup(name, 'ar')).toContain(index);
            const tokens = tokenize(`${name}.`);
            const found = compiled.matchAt(tokens, 0);
            expect(found.some(({ end, entries: hits }) => end === name.length && hits.includes(index))).toBe(
              true,
            );
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it('is the same, byte for byte, from the same sources', () => {
    fc.assert(
      fc.property(entries, (list) => {
        const once = compileGazetteer([structuredClone(list)], [], 'test');
        expect(compileGazetteer([structuredClone(list)], [], 'test')).toEqual(once);
      }),
      { numRuns: 20 },
    );
  });

  it('refuses a file that is none, cut short or damaged, and says what to do', () => {
    const bytes = compileGazetteer([[town, district, governorate, country]], [], 'test');
    const again = /build it again/;
    expect(() => openGazetteer(new Uint8Array())).toThrow(again);
    expect(() => openGazetteer(new TextEncoder().encode('{"a": "JSON file of some length"}'))).toThrow(again);
    for (const length of [8, 15, 16, 100, bytes.length - 1])
      expect(() => openGazetteer(bytes.slice(0, length))).toThrow(again);
    for (const position of [0, 9, 20, bytes.length - 9]) {
      const damaged = bytes.slice();
      damaged[position] = (damaged[position] as number) ^ 0x55;
      expect(() => openGazetteer(damaged)).toThrow(again);
    }
    expect(openGazetteer(bytes).size).toBe(4);
  });

  it('can be read from bytes at any place in memory', () => {
    const bytes = compileGazetteer([[town, district, governorate, country]], [], 'test');
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    expect(openGazetteer(shifted.subarray(3)).indexOf('test:nawa')).toBe(nawa);
  });
});
