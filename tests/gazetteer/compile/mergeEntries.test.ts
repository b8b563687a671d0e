import { describe, expect, it } from 'vitest';
import { mergeEntries } from '../../../src/gazetteer/compile/mergeEntries.ts';
import { entry, gazetteerOf } from '../entries.ts';

const curated = entry({
  id: 'ocha:C6124',
  namesAr: ['نوى'],
  namesEn: ['Nawa'],
  lat: 32.8883,
  lon: 36.0411,
  radiusM: 4000,
  sameAs: ['geonames:166963'],
});
const namesake = entry({
  id: 'geonames:1',
  namesAr: ['نوي'],
  namesEn: ['Nawá', 'Naoua'],
  country: 'SY',
  lat: 32.89,
  lon: 36.04,
  population: 59170,
  admin1Code: '06',
});

describe('merging sources', () => {
  it('makes one entry of two that are said to be the same, however far and differently named', () => {
    const far = entry({ id: 'geonames:166963', namesEn: ['Naoua'], lat: 33.5, lon: 36.9 });
    const merged = mergeEntries([[curated], [far]]);
    expect(merged).toHaveLength(1);
    expect(merged[0]).toMatchObject({ id: 'ocha:C6124', lat: 32.8883, namesEn: ['Nawa', 'Naoua'] });
  });

  it('makes one entry of neighbours with a common name and kind, and keeps what either knows', () => {
    const [merged, ...rest] = mergeEntries([[curated], [namesake]]);
    expect(rest).toEqual([]);
    expect(merged).toMatchObject({
      id: 'ocha:C6124',
      lat: 32.8883,
      radiusM: 4000,
      population: 59170,
      country: 'SY',
      admin1Code: '06',
      namesAr: ['نوى', 'نوي'],
      aliasIds: ['geonames:1', 'geonames:166963'],
    });
  });

  it('finds the entry under the ids of all its sources', () => {
    const gazetteer = gazetteerOf([curated], [namesake]);
    expect(gazetteer.size).toBe(1);
    expect(gazetteer.indexOf('geonames:1')).toBe(gazetteer.indexOf('ocha:C6124'));
    expect(gazetteer.id(gazetteer.indexOf('geonames:1'))).toBe('ocha:C6124');
  });

  it.each([
    ['further than five kilometres away', { lat: 32.95 }],
    ['of another name', { namesAr: ['نمر'], namesEn: ['Nimr'] }],
    ['of another kind', { kind: 'admin2' as const }],
  ])('keeps a place apart that is %s', (_, difference) => {
    expect(mergeEntries([[curated], [{ ...namesake, ...difference }]])).toHaveLength(2);
  });

  it('counts quarters and camps as settlements, which sources take for each other', () => {
    expect(mergeEntries([[curated], [{ ...namesake, kind: 'neighbourhood' }]])).toHaveLength(1);
  });

  it('joins the nearest of two namesakes', () => {
    const farther = entry({ id: 'ocha:C1', namesAr: ['نوى'], lat: 32.93, lon: 36.04 });
    const merged = mergeEntries([[farther, curated], [namesake]]);
    expect(merged.find(({ id }) => id === 'ocha:C6124')?.aliasIds).toContain('geonames:1');
    expect(merged.find(({ id }) => id === 'ocha:C1')?.aliasIds).toEqual([]);
  });

  it('gives each of two namesakes of a later source its own place', () => {
    const twin = { ...namesake, id: 'geonames:2', lat: 32.91 };
    const merged = mergeEntries([[curated], [twin, namesake]]);
    expect(merged.map(({ id, aliasIds }) => [id, aliasIds[0]])).toEqual([
      ['ocha:C6124', 'geonames:1'],
      ['geonames:2', undefined],
    ]);
  });

  it('takes an equal English name for enough only near by, when the Arabic names differ', () => {
    const hamra = entry({ id: 'ocha:C9', namesAr: ['الحمرا'], namesEn: ['Hamra'], lat: 35, lon: 36 });
    const other = entry({ id: 'wof:9', namesAr: ['حمورة'], namesEn: ['Hamra'], lat: 35.01, lon: 36 });
    expect(mergeEntries([[hamra], [other]])).toHaveLength(1);
    expect(mergeEntries([[hamra], [{ ...other, lat: 35.03 }]])).toHaveLength(2);
    expect(mergeEntries([[hamra], [{ ...other, namesAr: [], lat: 35.03 }]])).toHaveLength(1);
  });

  it('joins divisions of one name and country although their middles are far apart, but not those of two countries', () => {
    const ours = entry({
      id: 'geonames:5',
      kind: 'admin1',
      namesAr: ['تعز'],
      country: 'YE',
      lat: 13.4,
      lon: 43.7,
    });
    const theirs = entry({
      id: 'ocha:YE15',
      kind: 'admin1',
      namesAr: ['تعز'],
      country: 'YE',
      lat: 13.9,
      lon: 44,
    });
    expect(mergeEntries([[ours], [theirs]])).toHaveLength(1);
    expect(mergeEntries([[ours], [{ ...theirs, country: 'SA' }]])).toHaveLength(2);
  });

  it('keeps a town and the subdistrict that is named after it', () => {
    const subdistrict = entry({
      id: 'ocha:SY120109',
      kind: 'admin3',
      namesAr: ['نوى'],
      lat: 32.8883,
      lon: 36.0411,
    });
    expect(mergeEntries([[curated], [subdistrict]])).toHaveLength(2);
  });

  it('believes a later source that a place is another one’s, unless kind or distance contradict', () => {
    const known = entry({ id: 'geonames:1', namesAr: ['نوى'], lat: 32.9, lon: 36 });
    const said = entry({ id: 'wof:1', namesAr: ['اسم آخر'], lat: 33.1, lon: 36, sameAs: ['geonames:1'] });
    expect(mergeEntries([[known], [said]])).toMatchObject([{ id: 'geonames:1', aliasIds: ['wof:1'] }]);
    expect(mergeEntries([[known], [{ ...said, lat: 34 }]])).toHaveLength(2);
    expect(mergeEntries([[known], [{ ...said, kind: 'admin2' }]])).toHaveLength(2);
  });

  it('never puts a quarter and the town that it lies in together', () => {
    const quarter = entry({
      id: 'ocha:N1',
      kind: 'neighbourhood',
      namesAr: ['نوى'],
      lat: 32.8884,
      lon: 36.0411,
      parentId: 'ocha:C6124',
    });
    expect(mergeEntries([[curated], [quarter]])).toHaveLength(2);
  });

  it('does not merge entries of one source', () => {
    expect(mergeEntries([[curated, { ...namesake, id: 'ocha:C2' }]])).toHaveLength(2);
  });

  it('keeps the country of the containing place over the one a later source files it under', () => {
    const golan = { ...curated, parentId: 'ocha:SY14' };
    expect(mergeEntries([[golan], [{ ...namesake, country: 'IL' }]])[0]?.country).toBeNull();
  });

  it('takes a row of a later source that has the same id for the same place', () => {
    const merged = mergeEntries([[{ ...curated, id: 'geonames:1' }], [{ ...namesake, lat: 35 }]]);
    expect(merged).toHaveLength(1);
    expect(merged[0]).toMatchObject({ id: 'geonames:1', lat: 32.8883, population: 59170 });
  });

  it('refuses an id that stands twice in one source', () => {
    expect(() => mergeEntries([[curated, curated]])).toThrow(/ocha:C6124 stands twice/);
  });
});
