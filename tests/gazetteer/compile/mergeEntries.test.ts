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
