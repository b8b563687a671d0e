import { describe, expect, it } from 'vitest';
import { readCounties } from '../../../src/gazetteer/compile/readCounties.ts';
import { readCountries } from '../../../src/gazetteer/compile/readCountries.ts';
import { readDivisions } from '../../../src/gazetteer/compile/readDivisions.ts';
import { readArabicNames, readGeonames } from '../../../src/gazetteer/compile/readGeonames.ts';
import { readUsPlaces } from '../../../src/gazetteer/compile/readUsPlaces.ts';
import { readWorldPlaces } from '../../../src/gazetteer/compile/readWorldPlaces.ts';

const table = (...rows: string[][]): string => rows.map((cells) => cells.join('\t')).join('\n');
const countyColumns =
  'id country admin1_code admin2_code name_ar name_en variants_en lat lon radius_m population'.split(' ');
const worldColumns =
  'id country admin1_code kind name_ar variants_ar name_en variants_en lat lon radius_m'.split(' ');

describe('counties', () => {
  it('are second-level divisions with their codes, known with and without the word "county"', () => {
    const [county] = readCounties(
      table(countyColumns, [
        'fips:54039',
        'US',
        'WV',
        '039',
        '',
        'Kanawha County',
        'Kanawha',
        '38.3',
        '-81.5',
        '40000',
        '9',
      ]),
    );
    expect(county).toMatchObject({
      kind: 'admin2',
      namesEn: ['Kanawha County', 'Kanawha'],
      admin1Code: 'WV',
      admin2Code: '039',
      population: 9,
    });
  });

  it('are refused, with file and line, when the point is on no globe', () => {
    const row = ['fips:1', 'US', 'AL', '1', '', 'X County', '', '91', '0', '1000', '0'];
    expect(() => readCounties(table(countyColumns, row))).toThrow(/counties\.tsv:2: lat/);
  });
});

describe('places of the world', () => {
  const row = (...cells: string[]) => readWorldPlaces('world/test.tsv', table(worldColumns, cells))[0];

  it('get an id from country, division and name when they have none', () => {
    expect(row('', 'KW', '04', 'settlement', 'الوفرة', '', 'Al-Wafrah', '', '28.6', '48', '4000')?.id).toBe(
      'balagh:kw-04-al-wafrah',
    );
    expect(row('geonames:1', '', '', 'water', 'بحر', '', 'Sea', '', '1', '1', '4000')?.id).toBe('geonames:1');
  });

  it('lie in their country, or in nothing when they span several', () => {
    expect(row('', 'EG', '', 'region', 'سيناء', '', 'Sinai', '', '29', '33', '9000')?.parentId).toBe(
      'iso3166-1:EG',
    );
    expect(row('', '', '', 'region', 'آسيا', '', 'Asia', '', '29', '89', '9000')).toMatchObject({
      parentId: null,
      country: null,
    });
  });

  it('are refused when their kind is none, or nothing can make an id', () => {
    expect(() => row('', 'EG', '', 'desert', 'سيناء', '', 'Sinai', '', '29', '33', '9000')).toThrow(
      /test\.tsv:2: kind "desert"/,
    );
    expect(() => row('', 'EG', '', 'region', 'سيناء', '', '', '', '29', '33', '9000')).toThrow(/name_en/);
  });
});

describe('countries and divisions by hand', () => {
  it('stand where country-variants.tsv says, with a radius that still reaches the border', () => {
    const countries = (point: string[]) =>
      readCountries(
        table(
          ['country', 'name_ar', 'name_en', 'lat', 'lon', 'radius_m'],
          ['LY', 'ليبيا', 'Libya', '27', '18', '900000'],
        ),
        table(['country', 'variants_ar', 'variants_en', 'lat', 'lon'], ['LY', '', '', ...point]),
      )[0];
    expect(countries(['28', '17'])).toMatchObject({ lat: 28, lon: 17 });
    expect(countries(['28', '17'])?.radiusM).toBeGreaterThan(1_000_000);
    expect(countries(['', ''])).toMatchObject({ lat: 27, lon: 18, radiusM: 900_000 });
  });

  it('are known without the word for their kind, unless too little remains', () => {
    const columns = 'id country admin1_code name_ar variants_ar name_en variants_en lat lon radius_m'.split(
      ' ',
    );
    const names = (name: string) =>
      readDivisions(
        table(columns, ['geonames:1', 'RU', '17', '', '', name, '', '43', '47', '9000']),
        table(columns.slice(1)),
      )[0]?.namesEn;
    expect(names('Republic of Dagestan')).toEqual(['Republic of Dagestan', 'Dagestan']);
    expect(names('Free State')).toEqual(['Free State']);
    expect(names('Uri State')).toEqual(['Uri State', 'Uri']);
  });
});

describe('Arabic names by hand', () => {
  const row =
    '106297\tHafar Al-Batin\tHafar Al-Batin\t\t28.43\t45.97\tP\tPPL\tSA\t\t06\t\t\t\t271642\t\t1\tAsia/Riyadh\t2019';
  const names = (cells: string[]) =>
    readArabicNames(table(['geonames_id', 'country', 'name_en', 'names_ar'], cells));

  it('are added to the place of that number', () => {
    const entries = readGeonames('c.txt', row, names(['106297', 'SA', 'Hafar Al-Batin', 'حفر الباطن']));
    expect(entries[0]?.namesAr).toEqual(['حفر الباطن']);
  });

  it('are no names when they are words of every text', () => {
    const entries = readGeonames('c.txt', row, names(['106297', 'SA', 'Hafar Al-Batin', 'الأحد']));
    expect(entries[0]?.namesAr).toEqual([]);
    expect(readGeonames('c.txt', row, names(['1', 'SA', 'Elsewhere', 'مكان']))[0]?.namesAr).toEqual([]);
  });
});

describe('small communities of the United States', () => {
  const read = (...cells: string[]) =>
    readUsPlaces(table(['admin1_code', 'name_en', 'lat', 'lon'], cells))[0];

  it('are settlements of their state, without inhabitants that anyone counted', () => {
    expect(read('TX', 'Tennessee Colony', '31.835', '-95.838')).toMatchObject({
      id: 'usps:TX-tennessee-colony',
      kind: 'settlement',
      country: 'US',
      admin1Code: 'TX',
      population: 0,
    });
  });

  it('are refused, with file and line, without a point', () => {
    expect(() => read('TX', 'Nowhere', '', '')).toThrow(/us-places\.tsv:2: lat/);
  });
});
