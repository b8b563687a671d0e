import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readCountries } from '../../src/gazetteer/compile/readCountries.ts';
import { readDivisions } from '../../src/gazetteer/compile/readDivisions.ts';
import { readWorldPlaces } from '../../src/gazetteer/compile/readWorldPlaces.ts';
import { nameKeys } from '../../src/language/nameKeys.ts';
import { distanceKm } from '../../src/model/geo.ts';

const folder = fileURLToPath(new URL('../../geodata/gazetteer', import.meta.url));
const text = (name: string) => readFileSync(join(folder, name), 'utf8');
const places = readdirSync(join(folder, 'world'))
  .filter((name) => name.endsWith('.tsv'))
  .flatMap((name) => readWorldPlaces(name, text(`world/${name}`)));
const around = new Map(
  [
    ...readCountries(text('countries.tsv'), text('country-variants.tsv')),
    ...readDivisions(text('divisions.tsv'), text('division-names.tsv')),
  ].map((entry) => [`${entry.country} ${entry.admin1Code}`, entry]),
);
const faults = (rule: (place: (typeof places)[number]) => boolean): string[] =>
  places.filter(rule).map(({ id }) => id);

describe('the places of the world', () => {
  it('have every id once, and a name', () => {
    const ids = places.map(({ id }) => id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    expect(faults(({ namesAr, namesEn }) => namesAr.length + namesEn.length === 0)).toEqual([]);
  });

  it('lie in or at the country or the division that they name', () => {
    expect(
      faults((place) => {
        if (place.country === null) return false;
        const outer = around.get(`${place.country} ${place.admin1Code}`);
        return !outer || distanceKm(place, outer) * 1000 > outer.radiusM + place.radiusM;
      }),
    ).toEqual([]);
  });

  it('are named in the letters of Arabic and of Latin alone', () => {
    expect(
      faults(({ namesAr }) =>
        namesAr.some(
          (name) => !/^[\u0621-\u063A\u0641-\u064A\d]+( [\u0621-\u063A\u0641-\u064A\d]+)*$/.test(name),
        ),
      ),
    ).toEqual([]);
    expect(
      faults(({ namesEn }) => namesEn.some((name) => !/^[\p{Script=Latin}\d' .-]+$/u.test(name))),
    ).toEqual([]);
  });

  it('have no name twice in one division and kind', () => {
    const keys = places.map(({ namesAr: [ar], namesEn: [en], kind, country, admin1Code }) => {
      const words = ar ? nameKeys(ar, 'ar') : nameKeys(en ?? '', 'en');
      return `${country} ${admin1Code} ${kind} ${words.map(({ key }) => key).join(' ')}`;
    });
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  });

  it('do not fake precision: a point set by hand reaches at least 800 m', () => {
    expect(faults(({ radiusM }) => radiusM < 800)).toEqual([]);
  });
});
