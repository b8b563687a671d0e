import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { citiesFile } from '../../geodata/gazetteer/check.ts';
import { isNear } from '../../src/gazetteer/compile/near.ts';
import { readCountries } from '../../src/gazetteer/compile/readCountries.ts';
import { readDivisions } from '../../src/gazetteer/compile/readDivisions.ts';
import { readGeonames } from '../../src/gazetteer/compile/readGeonames.ts';

const folder = fileURLToPath(new URL('../../geodata/gazetteer', import.meta.url));
const text = (name: string) => readFileSync(join(folder, name), 'utf8');
const countries = readCountries(text('countries.tsv'), text('country-variants.tsv'));
const divisions = readDivisions(text('divisions.tsv'), text('division-names.tsv'));

describe('countries and divisions', () => {
  it('have every id and every GeoNames code once', () => {
    const ids = [...countries, ...divisions].map(({ id }) => id);
    const codes = divisions.flatMap(({ country, admin1Code }) =>
      admin1Code ? [`${country}.${admin1Code}`] : [],
    );
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    expect(codes.filter((code, i) => codes.indexOf(code) !== i)).toEqual([]);
  });

  it('have divisions only of countries that are there, all with an English name', () => {
    const known = new Set(countries.map(({ country }) => country));
    expect(divisions.filter(({ country, namesEn }) => !known.has(country) || namesEn.length === 0)).toEqual(
      [],
    );
  });

  it('have an Arabic name for every country and every division of the Arab world and its neighbours but a few', () => {
    expect(countries.filter(({ namesAr }) => namesAr[0] === '')).toEqual([]);
    const unnamed = divisions.filter(({ country, namesAr }) => isNear(country) && namesAr.length === 0);
    expect(unnamed.map(({ country, namesEn }) => `${country} ${namesEn[0]}`).sort()).toEqual([
      'IL Central District',
      'IL Northern District',
      'IL Southern District',
    ]);
  });

  it('cover what GeoNames has in the Arab world and its neighbours, and most of the world', () => {
    const codes = new Set(divisions.map(({ country, admin1Code }) => `${country}.${admin1Code}`));
    const cities = readGeonames('cities500.txt', readFileSync(citiesFile(), 'utf8'));
    const share = (list: typeof cities) =>
      list.filter(({ country, admin1Code }) => codes.has(`${country}.${admin1Code}`)).length / list.length;
    expect(share(cities.filter(({ country }) => isNear(country)))).toBeGreaterThan(0.97);
    expect(share(cities)).toBeGreaterThan(0.6);
  });
});
