import { describe, expect, it } from 'vitest';
import { packOf, places, textFile, zipFile } from './packFile.ts';

const dumpRow = (
  id: string,
  name: string,
  alternates: string,
  klass: string,
  code: string,
  more: object = {},
) => {
  const { lat = '32.5', lon = '36.1', population = '0' } = more as Record<string, string>;
  return [
    id,
    name,
    name,
    alternates,
    lat,
    lon,
    klass,
    code,
    'SY',
    '',
    '06',
    '',
    '',
    '',
    population,
    '',
    '',
    '',
    '',
  ];
};

describe('GeoNames', () => {
  const dump = [
    dumpRow('1', 'Nawa', 'نوى,نوی,Naoua,NWA', 'P', 'PPL', { population: '59170' }),
    dumpRow('2', 'Quarter', 'الحارة الفلانية', 'P', 'PPLX'),
    dumpRow('3', 'Hill', 'تل فلان', 'T', 'HLL'),
    dumpRow('4', 'School', 'مدرسة', 'S', 'SCH'),
    dumpRow('5', 'District', 'منطقة فلانة', 'A', 'ADM2'),
    dumpRow('6', 'Wrong', 'خطأ', 'P', 'PPL', { lat: '132' }),
    ['7', 'short'],
  ].map((cells) => cells.join('\t'));

  it('reads a country dump from its zip: kinds by feature code, names in the letters of Arabic', () => {
    const pack = packOf(zipFile('SY.zip', { 'SY.txt': dump.join('\n'), 'readme.txt': 'about' }));
    const byId = places(pack);
    expect(pack.meta.name).toBe('geonames-sy');
    expect(byId.get('geonames:1')).toMatchObject({
      kind: 'settlement',
      namesAr: ['نوى'],
      namesEn: ['Nawa', 'Naoua'],
      population: 59170,
      admin1Code: '06',
    });
    expect([...byId.values()].map(({ kind }) => kind)).toEqual([
      'settlement',
      'neighbourhood',
      'hill',
      'admin2',
    ]);
    expect(byId.get('geonames:5')?.namesAr).toEqual(['فلانة']);
    expect(pack.leftOut.map(({ line, reason }) => `${line}: ${reason}`)).toEqual([
      '6: no coordinates, or such as cannot be',
      '7: 2 cells where a GeoNames dump has 19',
    ]);
  });

  it('takes names by language, preferred ones first, when the alternate names are given too', () => {
    const alternates = textFile(
      'alternateNamesV2.txt',
      ['10', '1', 'fa', 'نوی', '', '', '', '', '', ''],
      ['11', '1', 'ar', 'نوا', '', '', '', '', '', ''],
      ['12', '1', 'ar', 'نوى', '1', '', '', '', '', ''],
      ['13', '1', 'en', 'Nava', '', '', '', '', '', ''],
    );
    const pack = packOf([textFile('SY.txt', ...dump), alternates]);
    expect(places(pack).get('geonames:1')).toMatchObject({
      namesAr: ['نوى', 'نوا'],
      namesEn: ['Nawa', 'Nava'],
    });
    expect(() => packOf(alternates)).toThrow(/add the country dump too/);
  });
});

const wofHeading =
  'wof_id placetype name_en name_ar alt_ar alt_en lat lon region_id region county_id county population gn_id wd_id';
const wof = (...cells: string[]) => cells;

describe("Who's On First", () => {
  const pack = packOf(
    textFile(
      'xx.tsv',
      wofHeading.split(' '),
      wof('1', 'country', 'Syria', 'سوريا', '', 'SY|SYR|Syrian', '35', '38', '', '', '', '', '', '', ''),
      wof(
        '2',
        'region',
        'Shore',
        'محافظة الشط',
        'جارتها',
        '',
        '35',
        '36',
        '2',
        'Shore',
        '',
        '',
        '',
        '99',
        'Q9',
      ),
      wof(
        '3',
        'locality',
        'Village (A)',
        'الضيعة',
        'ضیعه|قرية الضيعة',
        'ABC|Day`ah',
        '35.1',
        '36',
        '2',
        '',
        '4',
        '',
        '7',
        '98',
        '',
      ),
      wof('5', 'locality', 'Village', 'الضيعه', '', '', '35.105', '36', '2', '', '', '', '', '97', ''),
      wof('6', 'locality', 'Village', 'الضيعة', '', '', '35.3', '36', '2', '', '', '', '', '', ''),
      wof('7', 'region', 'Zone', 'منطقة العزل', '', '', '35', '36', '7', '', '', '', '0', '', ''),
      wof('8', 'venue', 'Shop', 'دكان', '', '', '35', '36', '', '', '', '', '', '', ''),
      wof('9', 'locality', 'x', 'ق', '', '', '', '', '', '', '', '', '', '', ''),
    ),
  );
  const byId = places(pack);

  it('knows the country by its own row, which it leaves to the embedded gazetteer', () => {
    expect(pack.meta.name).toBe('whosonfirst-sy');
    expect(byId.has('wof:1')).toBe(false);
    expect(byId.get('wof:6')?.country).toBe('SY');
  });

  it('takes names in the letters of Arabic, without words for what the place is, and no codes', () => {
    expect(byId.get('wof:3')).toMatchObject({
      kind: 'settlement',
      namesAr: ['الضيعة', 'الضيعه'],
      namesEn: ['Village', 'Day`ah'],
      parents: ['wof:4', 'wof:2', 'iso3166-1:SY'],
    });
  });

  it('takes only the main names of regions, whose other names are mixed up', () => {
    expect(byId.get('wof:2')).toMatchObject({
      kind: 'admin1',
      namesAr: ['الشط'],
      sameAs: ['geonames:99', 'wikidata:Q9'],
    });
  });

  it('puts together what the source has twice, but not namesakes further apart', () => {
    expect(byId.get('wof:3')?.sameAs).toEqual(['geonames:98', 'wof:5', 'geonames:97']);
    expect(byId.has('wof:5')).toBe(false);
    expect(byId.has('wof:6')).toBe(true);
  });

  it('leaves out zones, other place types and rows without a point, and says why', () => {
    expect(pack.leftOut.map(({ line, reason }) => `${line}: ${reason}`)).toEqual([
      '7: a zone in which nobody lives, not a division',
      '8: placetype "venue" is not read',
      '9: no coordinates, or such as cannot be',
    ]);
  });
});

describe('lists', () => {
  it('reads names in one column or two, kinds in common words, ids of Wikidata', () => {
    const pack = packOf(
      textFile(
        'My List (1).csv',
        'item,itemLabel,coord,kind,pop',
        'http://www.wikidata.org/entity/Q5,القرية الأولى,Point(36.1 32.5),village,"1,200"',
        'http://www.wikidata.org/entity/Q5,First Village,Point(36.1 32.5),village,',
        ',Second,Point(36.2 32.5),,',
      ),
      { country: 'SY' },
    );
    expect(pack.meta).toMatchObject({ name: 'my-list-1', licence: 'not stated', places: 2 });
    expect(pack.entries).toMatchObject([
      {
        id: 'wikidata:Q5',
        kind: 'settlement',
        namesAr: ['القرية الأولى'],
        namesEn: ['First Village'],
        lat: 32.5,
        lon: 36.1,
        population: 1200,
        country: 'SY',
      },
      { id: 'my-list-1:row-3', namesEn: ['Second'] },
    ]);
  });

  it('leaves out unknown kinds, names with control characters, points that cannot be', () => {
    const pack = packOf(
      textFile(
        'l.csv',
        'name_ar,name_en,lat,lon,kind',
        'اسم,Name,32,36,hamlet of ghosts',
        'اس\u0000م,,32,36,',
        'اسم,,north,36,',
        'اسم,,32,36,hill',
      ),
      { licence: 'CC0', attribution: 'Someone' },
    );
    expect(pack.entries).toMatchObject([{ kind: 'hill', country: null }]);
    expect(pack.leftOut.map(({ reason }) => reason)).toEqual([
      'kind "hamlet of ghosts" is not known',
      'no name that can be one',
      'no coordinates, or such as cannot be',
    ]);
    expect(pack.meta).toMatchObject({ licence: 'CC0', attribution: 'Someone' });
  });
});

describe('recognising a source', () => {
  it('names the columns it saw and those it knows', () => {
    expect(() => packOf(textFile('a.csv', 'when,what', '1,2'))).toThrow(
      /a\.csv: columns of no known source \(when, what\)\. Known are OCHA.*GeoNames.*Who's On First.*List/,
    );
  });

  it('takes files of one source at a time', () => {
    const list = textFile('l.csv', 'name,lat,lon', 'a,1,1');
    const gaza = textFile('w.tsv', wofHeading.split(' '));
    expect(() => packOf([list, gaza])).toThrow(/different sources/);
  });

  it('says why no row of a file gives a place', () => {
    expect(() => packOf(textFile('l.csv', 'name,lat,lon', 'a,x,1'))).toThrow(
      /l\.csv: none of 1 rows gives a place; the first row: l\.csv:2: no coordinates/,
    );
  });
});
