import { describe, expect, it } from 'vitest';
import type { Gazetteer } from '../../src/gazetteer/Gazetteer.ts';
import { homeRegionOf, UnknownRegionError } from '../../src/geoparse/homeRegion.ts';

const ids = ['iso3166-1:SY', 'iso3166-1:LB', 'ocha:SY12'];
const gazetteer = { indexOf: (id: string) => ids.indexOf(id) } as unknown as Gazetteer;

describe('--home', () => {
  it('is a country, or a governorate of Syria', () => {
    expect(homeRegionOf('SY', gazetteer)).toEqual({ country: 'SY', admin1: -1 });
    expect(homeRegionOf('SY-DR', gazetteer)).toEqual({ country: 'SY', admin1: 2 });
  });

  it('says what it could be when it is neither', () => {
    expect(() => homeRegionOf('XX', gazetteer)).toThrow(UnknownRegionError);
    expect(() => homeRegionOf('LB-BA', gazetteer)).toThrow(/SY-DR.*or give the country alone, LB/);
  });
});
