import { describe, expect, it } from 'vitest';
import { readReference } from '../../geodata/gazetteer/referenceRows.ts';
import { wantedNames } from '../../geodata/gazetteer/wanted.ts';
import { entry, gazetteerOf } from '../gazetteer/entries.ts';

const country = entry({
  id: 'iso3166-1:SY',
  kind: 'country',
  namesAr: ['سوريا'],
  country: 'SY',
  radiusM: 400_000,
});
const idlib = entry({
  id: 'ocha:SY07',
  kind: 'admin1',
  namesAr: ['إدلب'],
  parentId: 'iso3166-1:SY',
  lat: 35.8,
  lon: 36.6,
  radiusM: 60_000,
});
const homs = entry({
  id: 'ocha:SY04',
  kind: 'admin1',
  namesAr: ['حمص'],
  parentId: 'iso3166-1:SY',
  lat: 34.6,
  lon: 38,
  radiusM: 190_000,
});
const known = entry({ id: 'ocha:C1', namesAr: ['بنش'], parentId: 'ocha:SY07', lat: 35.95, lon: 36.71 });
const inIdlib = entry({ id: 'ocha:C2', namesAr: ['طعوم'], parentId: 'ocha:SY07', lat: 35.93, lon: 36.75 });
const inHoms = entry({ id: 'ocha:C3', namesAr: ['طعوم'], parentId: 'ocha:SY04', lat: 34.6, lon: 36.9 });

const wanted = (...texts: string[]) =>
  wantedNames(texts, {
    embedded: gazetteerOf([country, idlib, homs, known]),
    wide: gazetteerOf([country, idlib, homs, known, inIdlib, inHoms]),
    isReference: (id) => id === inIdlib.id || id === inHoms.id,
  });

describe('what the curated gazetteer lacks', () => {
  it('is a name behind a cue that the gazetteer does not know, with the row that the report’s other places support', () => {
    const [name, ...more] = wanted(
      'قصفت المدفعية قرية طعوم وبلدة بنش في ريف إدلب.',
      'انفجار في قرية طعوم بريف إدلب.',
    );
    expect(more).toEqual([]);
    expect(name).toMatchObject({ name: 'طعوم', reports: 2, cued: 2 });
    expect(name?.rows.get('ocha:C2')).toEqual({ chosen: 2, supported: 2 });
    expect(name?.rows.get('ocha:C3')).toEqual({ chosen: 0, supported: 0 });
  });

  it('is a name that no list has, too', () => {
    expect(wanted('قصف على قرية الشهرورة بريف إدلب.')).toMatchObject([{ name: 'الشهرورة', reports: 1 }]);
  });

  it('is nothing where the gazetteer knows all places', () => {
    expect(wanted('قصف على بلدة بنش بريف إدلب.')).toEqual([]);
  });
});

describe('a reference list', () => {
  it('is read with the district or the country that its rows lie in', () => {
    const ocha =
      'pcode\tkind\tname_ar\tname_en\tlat\tlon\tcity_ar\tadm2_pcode\tadm1_en\nC9\tcommunity\tطعوم\tTaum\t35.9\t36.7\t\tSY0700\tIdleb\n';
    expect(readReference('ocha.tsv', ocha, null)).toMatchObject([
      { within: 'Idleb', entry: { id: 'ocha:C9', kind: 'settlement', parentId: 'ocha:SY0700' } },
    ]);
    const geonames =
      'placetype\tname_en\tname_ar\talt_ar\tlat\tlon\tregion\tcounty\tgn_id\nlocality\tMocha\tالمخا\tالمخاء\t13.3\t43.2\tTaiz\tMocha\t7\nlocality\tNowhere\t\t\t13\t43\tTaiz\t\t\n';
    expect(readReference('ye.tsv', geonames, 'YE')).toMatchObject([
      { within: 'Mocha < Taiz', entry: { id: 'geonames:7', namesAr: ['المخا', 'المخاء'], country: 'YE' } },
    ]);
  });

  it('is refused when it is another list', () => {
    expect(() => readReference('x.tsv', 'a\tb\n1\t2\n', null)).toThrow(
      'x.tsv: the header lacks the column placetype',
    );
  });
});
