import { describe, expect, it } from 'vitest';
import { readCountries } from '../../../src/gazetteer/compile/readCountries.ts';
import { curatedColumns, readCurated } from '../../../src/gazetteer/compile/readCurated.ts';
import { readDivisions } from '../../../src/gazetteer/compile/readDivisions.ts';
import { readGeonames } from '../../../src/gazetteer/compile/readGeonames.ts';
import { readTsv } from '../../../src/gazetteer/compile/readTsv.ts';

describe('reading tab-separated files', () => {
  it('skips comments and empty lines, trims cells, reads either line end', () => {
    expect(readTsv('a.tsv', '# note\na\tb\r\n\n1 \t 2\r\n', ['a', 'b'])).toEqual([
      { file: 'a.tsv', line: 4, cells: { a: '1', b: '2' } },
    ]);
  });

  it('says which line has a wrong number of cells, and which column is missing', () => {
    expect(() => readTsv('a.tsv', 'a\tb\n1\n', ['a'])).toThrow('a.tsv:2: 1 cells, the header has 2');
    expect(() => readTsv('a.tsv', 'a\tb\n', ['c'])).toThrow('a.tsv: the header lacks the column c');
    expect(() => readTsv('a.tsv', '# nothing\n', [])).toThrow('a.tsv: empty');
  });
});

describe('reading curated rows', () => {
  const row =
    'ocha:C1\tنوى\tنوا|نوي\tNawa\t\tsettlement\tocha:SY1203\t32.9\t36.0\t4000\t\tocha\tC1\tgeonames:1|geonames:2';
  const read = (line: string) => readCurated('x.tsv', `${curatedColumns.join('\t')}\n${line}\n`);

  it('reads names, point, radius and identities', () => {
    expect(read(row)[0]).toMatchObject({
      id: 'ocha:C1',
      kind: 'settlement',
      namesAr: ['نوى', 'نوا', 'نوي'],
      namesEn: ['Nawa'],
      parentId: 'ocha:SY1203',
      lat: 32.9,
      lon: 36,
      radiusM: 4000,
      population: 0,
      sameAs: ['geonames:1', 'geonames:2'],
    });
  });

  it.each([
    ['an unknown kind', 'settlement', 'town', 'x.tsv:2: kind "town"'],
    ['a latitude that is none', '32.9', '132.9', 'x.tsv:2: lat is "132.9"'],
    ['a missing radius', '4000', '', 'x.tsv:2: radius_m is ""'],
    ['variants without a name', 'نوى\t', '\t', 'x.tsv:2: variants_ar is filled but name_ar is empty'],
  ])('refuses %s, naming the line', (_, from, to, message) => {
    expect(() => read(row.replace(from, to))).toThrow(message);
  });
});

describe('reading GeoNames', () => {
  const cells = (fields: Record<number, string>) => {
    const row = [
      '170905',
      'Dar‘ā',
      'Dar`a',
      'Dara,Dera,DRA,Дараа,درعا,درعه,داراع',
      '32.61',
      '36.1',
      'P',
      'PPLA',
      'SY',
      '',
      '06',
      '',
      '',
      '',
      '97969',
      '',
      '540',
      'Asia/Damascus',
      '2019-09-05',
    ];
    return row.map((cell, i) => fields[i] ?? cell).join('\t');
  };
  const [daraa] = readGeonames('c.txt', `${cells({})}\n`);

  it('reads id, point, inhabitants, country and division', () => {
    expect(daraa).toMatchObject({
      id: 'geonames:170905',
      kind: 'settlement',
      country: 'SY',
      admin1Code: '06',
      lat: 32.61,
      lon: 36.1,
      population: 97969,
      radiusM: 4000,
    });
  });

  it('takes Arabic names for Arabic ones and Latin names for English ones, others not at all', () => {
    expect(daraa?.namesAr).toEqual(['درعا', 'داراع', 'درعه']);
    expect(daraa?.namesEn).toEqual(['Dar`a', 'Dar‘ā', 'Dara', 'Dera']);
  });

  it('does not take airport codes for names', () => {
    expect(daraa?.namesEn).not.toContain('DRA');
  });

  it('keeps few Latin spellings of small places far away', () => {
    const [village] = readGeonames('c.txt', cells({ 8: 'US', 14: '900' }));
    expect(village?.namesEn).toEqual(['Dar`a', 'Dar‘ā']);
    const [city] = readGeonames('c.txt', cells({ 8: 'US', 14: '900000' }));
    expect(city?.namesEn).toContain('Dera');
  });

  it('takes a section of a populated place for a quarter', () => {
    expect(readGeonames('c.txt', cells({ 7: 'PPLX' }))[0]?.kind).toBe('neighbourhood');
  });

  it.each([{ 0: 'id' }, { 4: 'north' }, { 4: '91' }, { 5: '181' }])(
    'refuses a row that is none: %o',
    (fields) => {
      expect(() => readGeonames('c.txt', `${cells({})}\n${cells(fields)}`)).toThrow('c.txt:2: not a row');
    },
  );
});

describe('reading countries and divisions', () => {
  it('adds the variants that people write to the names of CLDR', () => {
    const countries = 'country\tname_ar\tname_en\tlat\tlon\tradius_m\nSY\tسوريا\tSyria\t35\t38\t441000\n';
    const variants = 'country\tvariants_ar\tvariants_en\nSY\tسورية|الجمهورية العربية السورية\t\n';
    expect(readCountries(countries, variants)[0]).toMatchObject({
      id: 'iso3166-1:SY',
      kind: 'country',
      country: 'SY',
      namesAr: ['سوريا', 'سورية', 'الجمهورية العربية السورية'],
      namesEn: ['Syria'],
    });
  });

  const header = 'id\tcountry\tadmin1_code\tname_ar\tvariants_ar\tname_en\tvariants_en\tlat\tlon\tradius_m';
  const irbidRow = 'geonames:248944\tJO\t18\tإربد\t\tIrbid\t\t32.6\t35.8\t40000';
  const patchHeader = header.replace('id\t', '');

  it('puts a division into its country', () => {
    const [irbid] = readDivisions(`${header}\n${irbidRow}\n`, patchHeader);
    expect(irbid).toMatchObject({
      kind: 'admin1',
      parentId: 'iso3166-1:JO',
      country: 'JO',
      admin1Code: '18',
    });
  });

  it('corrects the names of a division, leaves what is empty, takes away what is "-"', () => {
    const patched = (cells: string) =>
      readDivisions(`${header}\n${irbidRow}\n`, `${patchHeader}\n${cells}\n`)[0];
    expect(patched('JO\t18\t\tمحافظة إربد\tIrbid Governorate\t\t\t\t')).toMatchObject({
      namesAr: ['إربد', 'محافظة إربد'],
      namesEn: ['Irbid Governorate'],
      lat: 32.6,
      radiusM: 40_000,
    });
    expect(patched('JO\t18\t-\t\t\t\t\t\t')?.namesAr).toEqual([]);
  });

  it('adds a division that is missing', () => {
    const added = readDivisions(
      `${header}\n${irbidRow}`,
      `${patchHeader}\nLB\t10\tعكار\t\tAkkar\t\t34.5\t36.2\t30000`,
    );
    expect(added.map(({ id }) => id)).toEqual(['geonames:248944', 'balagh:division-LB-10']);
  });
});
