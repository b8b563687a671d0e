import { describe, expect, it } from 'vitest';
import type { Gazetteer } from '../../../src/gazetteer/Gazetteer.ts';
import { geoparse } from '../../../src/geoparse/geoparse.ts';
import { englishPlaceLexicon } from '../../../src/language/en/placeLexicon.ts';
import { tokenizeText } from '../../../src/language/tokenize.ts';
import { entry, gazetteerOf } from '../../gazetteer/entries.ts';

const syria = { country: 'SY' };
/** A made-up corner of the world: two governorates with towns, a namesake far away, a country. */
const gazetteer: Gazetteer = gazetteerOf([
  entry({ id: 'test:sy', kind: 'country', namesEn: ['Syria'], ...syria, lat: 35, lon: 38, radiusM: 400_000 }),
  entry({
    id: 'test:fr',
    kind: 'country',
    namesEn: ['France'],
    country: 'FR',
    lat: 46,
    lon: 2,
    radiusM: 500_000,
  }),
  entry({
    id: 'test:g1',
    kind: 'admin1',
    namesEn: ['Westria'],
    ...syria,
    parentId: 'test:sy',
    lat: 33,
    lon: 36,
    radiusM: 60_000,
  }),
  entry({
    id: 'test:g2',
    kind: 'admin1',
    namesEn: ['Eastria'],
    ...syria,
    parentId: 'test:sy',
    lat: 36,
    lon: 37,
    radiusM: 60_000,
  }),
  entry({
    id: 'test:c1',
    namesEn: ['Westria'],
    ...syria,
    parentId: 'test:g1',
    lat: 33.1,
    lon: 36.1,
    population: 400_000,
  }),
  entry({
    id: 'test:mel',
    namesEn: ['Melwa'],
    ...syria,
    parentId: 'test:g1',
    lat: 33.2,
    lon: 36.2,
    population: 20_000,
  }),
  entry({
    id: 'test:jad',
    namesEn: ['Jadim'],
    ...syria,
    parentId: 'test:g1',
    lat: 33.3,
    lon: 36.3,
    population: 20_000,
  }),
  entry({
    id: 'test:hara',
    namesEn: ['al-Hara'],
    ...syria,
    parentId: 'test:g1',
    lat: 33.4,
    lon: 36.1,
    population: 20_000,
  }),
  entry({ id: 'test:mel-fr', namesEn: ['Melwa'], country: 'FR', lat: 45, lon: 1, population: 30_000 }),
  entry({ id: 'test:many', namesEn: ['Many'], country: 'FR', lat: 44, lon: 1, population: 30_000 }),
  entry({ id: 'test:mobile', namesEn: ['Mobile'], country: 'FR', lat: 44, lon: 2, population: 300_000 }),
  entry({
    id: 'test:base',
    kind: 'airbase',
    namesEn: ['Melwa air base'],
    ...syria,
    parentId: 'test:g1',
    lat: 33.2,
    lon: 36.25,
  }),
]);

function places(text: string): string[] {
  return geoparse(tokenizeText(text), gazetteer, englishPlaceLexicon).map(
    ({ mention }) => `${mention.text} = ${mention.place?.id ?? 'unknown'}`,
  );
}

const located = (text: string) =>
  geoparse(tokenizeText(text), gazetteer, englishPlaceLexicon).map(({ mention }) => mention);

describe('English place names', () => {
  it.each([
    ['a cue with "of" before the name', 'They left the town of Melwa.', ['Melwa = test:mel-fr']],
    ['a cue behind the name', 'Fighting went on in Westria governorate.', ['Westria = test:g1']],
    ['a bare name is the city', 'Fighting went on in Westria.', ['Westria = test:c1']],
    [
      'one cue behind a whole list',
      'Fighting in Westria and Eastria governorates.',
      ['Westria = test:g1', 'Eastria = test:g2'],
    ],
    ['an address', 'A report from Melwa, Syria.', ['Melwa = test:mel', 'Syria = test:sy']],
    ['a possessive', "Melwa's market in Westria governorate", ['Melwa = test:mel', 'Westria = test:g1']],
    ['a small article', 'The road to al-Hara was cut.', ['al-Hara = test:hara']],
    [
      'a site with its common noun',
      'Planes left Melwa air base in Westria governorate.',
      ['Melwa air base = test:base', 'Westria = test:g1'],
    ],
    [
      'a name that no gazetteer has',
      'They fled the village of Umm Xarb in Syria.',
      ['Umm Xarb = unknown', 'Syria = test:sy'],
    ],
  ])('are read with %s', (_rule, text, expected) => {
    expect(places(text)).toEqual(expected);
  });

  it.each([
    ['words without a capital', 'The jadim was many and mobile in westria.'],
    ['everyday words that open a sentence', 'Many left. Mobile phones failed.'],
    ['universities', 'She studied at the University of Westria.'],
    ['organisations named after a place', 'He writes for Westria Voice.'],
    ['people', 'They met John Jadim and Dr Jadim.'],
    ['part of a longer unknown name', 'They met at Upper Jadim Gorvan House.'],
    ['demonyms', 'The Syrian delegation met the French one.'],
    ['agencies in capitals', 'It was published, JAD said.'],
    ['councils', 'The City Council of the village met.'],
  ])('are not seen in %s', (_rule, text) => {
    expect(places(text)).toEqual([]);
  });

  it('lie beside or within what relations name', () => {
    const [west] = located('Shells fell west of Westria.');
    expect(west).toMatchObject({ precision: 'vicinity', place: { nameEn: 'west of Westria' } });
    const [south] = located('Rain is expected in southern Syria.');
    expect(south?.place).toMatchObject({ id: 'test:sy#south', nameEn: 'southern Syria', name: 'جنوب Syria' });
    expect(south?.place?.lat).toBeLessThan(35);
    const [far] = located('A mine went off 5 km south of Jadim.');
    expect(far?.place?.lat).toBeCloseTo(33.3 - 5 / 111.2, 2);
    const [near] = located('A mine went off near Jadim.');
    expect(near).toMatchObject({ precision: 'vicinity', place: { id: 'test:jad' } });
    const [countryside] = located("It rained in Westria's eastern countryside.");
    expect(countryside?.place?.nameEn).toBe('eastern countryside of Westria');
    const [other] = located('It rained in the eastern Westria countryside.');
    expect(other?.place?.id).toBe(countryside?.place?.id);
    const [between] = located('The road between Melwa and Jadim is cut.');
    expect(between).toMatchObject({ precision: 'vicinity' });
  });

  it('keep the border town a town, not a stretch of border', () => {
    expect(located('He left the border town of Jadim.')[0]).toMatchObject({
      precision: 'settlement',
      place: { id: 'test:jad' },
    });
  });
});
