import { describe, expect, it } from 'vitest';
import { assignParents } from '../../../src/gazetteer/compile/assignParents.ts';
import type { MergedEntry } from '../../../src/gazetteer/compile/mergeEntries.ts';
import type { SourceEntry } from '../../../src/gazetteer/compile/SourceEntry.ts';
import { entry } from '../entries.ts';

const merged = (fields: Partial<SourceEntry> & { id: string }, ...aliasIds: string[]): MergedEntry => ({
  ...entry(fields),
  aliasIds,
});

describe('containment', () => {
  it('puts a place into the division that its code names, and the division into its country', () => {
    const country = merged({ id: 'iso3166-1:SY', kind: 'country', country: 'SY' });
    const daraa = merged({ id: 'ocha:SY12', kind: 'admin1', country: 'SY', admin1Code: '06' });
    const town = merged({ id: 'geonames:1', country: 'SY', admin1Code: '06' });
    assignParents([town, daraa, country]);
    expect(town.parentId).toBe('ocha:SY12');
    expect(daraa.parentId).toBe('iso3166-1:SY');
    expect(country.parentId).toBeNull();
  });

  it('puts a place into the county that its codes name, the county into the state', () => {
    const state = merged({ id: 'geonames:9', kind: 'admin1', country: 'US', admin1Code: 'WV' });
    const county = merged({
      id: 'fips:1',
      kind: 'admin2',
      country: 'US',
      admin1Code: 'WV',
      admin2Code: '039',
    });
    const town = merged({ id: 'geonames:1', country: 'US', admin1Code: 'WV', admin2Code: '039' });
    const elsewhere = merged({ id: 'geonames:2', country: 'US', admin1Code: 'WV', admin2Code: '040' });
    assignParents([town, elsewhere, county, state]);
    expect([town, elsewhere, county].map(({ parentId }) => parentId)).toEqual([
      'fips:1',
      'geonames:9',
      'geonames:9',
    ]);
  });

  it('knows a division that has its country only from its parent', () => {
    const country = merged({ id: 'iso3166-1:SY', kind: 'country', country: 'SY' });
    const daraa = merged({ id: 'ocha:SY12', kind: 'admin1', parentId: 'iso3166-1:SY', admin1Code: '06' });
    const town = merged({ id: 'geonames:1', country: 'SY', admin1Code: '06' });
    assignParents([town, daraa, country]);
    expect(town.parentId).toBe('ocha:SY12');
  });

  it('puts a place with an unknown code into its country, one of an unknown country nowhere', () => {
    const country = merged({ id: 'iso3166-1:SY', kind: 'country', country: 'SY' });
    const town = merged({ id: 'geonames:1', country: 'SY', admin1Code: '99' });
    const lost = merged({ id: 'geonames:2', country: 'ZZ', admin1Code: '06' });
    assignParents([country, town, lost]);
    expect(town.parentId).toBe('iso3166-1:SY');
    expect(lost.parentId).toBeNull();
  });

  it('hands the country down', () => {
    const country = merged({ id: 'iso3166-1:SY', kind: 'country', country: 'SY' });
    const daraa = merged({ id: 'ocha:SY12', kind: 'admin1', parentId: 'iso3166-1:SY' });
    const town = merged({ id: 'ocha:C1', parentId: 'ocha:SY12' });
    assignParents([town, daraa, country]);
    expect([town.country, daraa.country]).toEqual(['SY', 'SY']);
  });

  it('knows a parent under an id that was merged away', () => {
    const daraa = merged({ id: 'ocha:SY12', kind: 'admin1', country: 'SY' }, 'geonames:170903');
    const town = merged({ id: 'ocha:C1', parentId: 'geonames:170903' });
    assignParents([town, daraa]);
    expect(town.parentId).toBe('ocha:SY12');
  });

  it('refuses a parent that no source has', () => {
    expect(() => assignParents([merged({ id: 'ocha:C1', parentId: 'ocha:SY99' })])).toThrow(
      /ocha:C1 .* ocha:SY99/,
    );
  });

  it('refuses places that lie in each other', () => {
    const a = merged({ id: 'test:a', parentId: 'test:b' });
    const b = merged({ id: 'test:b', parentId: 'test:a' });
    expect(() => assignParents([a, b])).toThrow(/lies in itself/);
  });
});
