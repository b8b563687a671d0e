import { describe, expect, it } from 'vitest';
import { geoparse } from '../../src/geoparse/geoparse.ts';
import { arabicPack } from '../../src/language/ar/arabicPack.ts';
import { tokenizeText } from '../../src/language/tokenize.ts';
import { entry, gazetteerOf } from '../gazetteer/entries.ts';

const syria = entry({
  id: 'iso3166-1:SY',
  kind: 'country',
  namesAr: ['سوريا'],
  country: 'SY',
  lat: 35,
  lon: 38,
});
const province = (id: string, name: string, lat: number, lon: number) =>
  entry({
    id,
    kind: 'admin1',
    namesAr: [name],
    country: 'SY',
    parentId: syria.id,
    lat,
    lon,
    radiusM: 60_000,
  });
const east = province('ocha:SY09', 'دير الزور', 35.2, 40.2);
const town = entry({
  id: 'ocha:C1',
  namesAr: ['صبيخان'],
  country: 'SY',
  parentId: east.id,
  lat: 34.8,
  lon: 40.6,
});
const gate = entry({
  id: 'ocha:C2',
  namesAr: ['الباب'],
  country: 'SY',
  parentId: 'ocha:SY05',
  lat: 35.2,
  lon: 36.9,
});
const village = (id: string, name: string, country: string, lat: number, lon: number) =>
  entry({ id, namesAr: [name], country, lat, lon, fromPack: true });

const gazetteer = gazetteerOf(
  [syria, east, province('ocha:SY05', 'حماة', 35.1, 37), town, gate],
  [
    village('wof:1', 'محيط', 'YE', 16.9, 43.6),
    village('wof:6', 'باب شرقي', 'SY', 33.5, 36.3),
    village('wof:2', 'الكتفاء', 'YE', 16.9, 43.7),
    { ...village('wof:3', 'الرسيفة', 'SY', 35.2, 36.6), parentId: 'ocha:SY05' },
    { ...village('wof:4', 'العيوش', 'SY', 34.9, 40.5), parentId: east.id },
    { ...village('wof:5', 'جروح', 'SY', 34.9, 40.4), parentId: east.id },
  ],
);

/** Each name found, and the id of its place. */
const found = (text: string) =>
  geoparse(tokenizeText(text), gazetteer, arabicPack.places, {}).map(({ mention }) => [
    mention.text,
    mention.place?.id ?? null,
  ]);

describe('places that only a pack knows', () => {
  it('are found behind a cue, in the company of the report', () => {
    expect(found('قصف على قرية العيوش قرب صبيخان في دير الزور')).toContainEqual(['العيوش', 'wof:4']);
  });

  it('are not found in everyday words, with a proclitic or before "the city"', () => {
    expect(found('أصيب مدنيون بجروح في صبيخان بدير الزور').map(([name]) => name)).not.toContain('جروح');
    expect(found('اشتباكات في محيط المدينة قرب صبيخان').map(([name]) => name)).not.toContain('محيط');
  });

  it('are found although they bear an everyday word when a cue stands before it', () => {
    expect(found('قصف على قرية جروح قرب صبيخان في دير الزور')).toContainEqual(['جروح', 'wof:5']);
  });

  it('give way to a name and a direction behind it, unless the article agrees', () => {
    const [first] = found('انفجار في مدينة الباب شرقي حماة');
    expect(first).toEqual(['الباب', 'ocha:C2']);
    expect(found('انفجار في حي باب شرقي')[0]?.[0]).toBe('باب شرقي');
  });

  it('stay without a place in a country that the report does not speak of, cue or not', () => {
    expect(found('قصف على قرية الكتفاء قرب صبيخان في دير الزور')).toContainEqual(['الكتفاء', null]);
  });

  it('stay without a place when they lie elsewhere than the text says', () => {
    expect(found('قصف على قرية الرسيفة بريف دير الزور')).toContainEqual(['الرسيفة', null]);
    expect(found('قصف على قرية الرسيفة بريف حماة')).toContainEqual(['الرسيفة', 'wof:3']);
  });
});
