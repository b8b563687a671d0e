import type { PlaceKind } from '../../model/place.ts';
import { type Lexicon, lexicon, phraseLexicon, wordSet } from '../lexicon.ts';
import type { Direction, PlaceCue } from '../PlaceLexicon.ts';
import { foldLatin } from './normalize.ts';

const settlement: PlaceKind[] = ['settlement', 'camp', 'neighbourhood'];
const quarter: PlaceKind[] = ['neighbourhood', 'settlement'];
const district: PlaceKind[] = ['admin2', 'admin3', 'neighbourhood', 'settlement', 'admin1', 'region'];
const division: PlaceKind[] = ['admin1', 'region', 'admin2'];
const base: PlaceKind[] = ['airbase', 'military', 'facility', 'settlement'];
const water: PlaceKind[] = ['water', 'facility', 'region'];
const land: PlaceKind[] = ['region', 'hill', 'water', 'admin1', 'admin2'];

const one = (kinds: PlaceKind[]): PlaceCue => ({ kinds, plural: false, names: true });
const many = (kinds: PlaceKind[]): PlaceCue => ({ kinds, plural: true, names: true });
const around = (relation: NonNullable<PlaceCue['relation']>): PlaceCue => ({
  kinds: [],
  plural: false,
  names: false,
  relation,
});

type Row = readonly [string, PlaceCue];
/** Nouns that stand before the name with "of" ("the town of Nawa") and behind it without ("Nawa town") alike. */
const EITHER_SIDE: Row[] = [
  ['city, town, village, hamlet, municipality', one(settlement)],
  ['cities, towns, villages, hamlets', many(settlement)],
  ['neighbourhood, neighborhood, suburb, quarter', one(quarter)],
  ['neighbourhoods, neighborhoods, suburbs, quarters', many(quarter)],
  ['province, governorate, state', one(division)],
  ['provinces, governorates, states', many(division)],
  ['district, subdistrict, county', one(district)],
  ['districts, subdistricts, counties', many(district)],
  ['hill, heights, mountain, plateau, plain, valley, desert, basin, peninsula, coast', one(land)],
  ['island, islands', one(['region', 'settlement', 'admin1'])],
  ['crossing, port', one(['crossing', 'settlement', 'facility'])],
  ['dam, reservoir', one(water)],
  ['countryside', around('countryside')],
  ['outskirts, vicinity, surroundings, area', around('vicinity')],
  ['border', around('border')],
  ['front, frontline, axis', around('front')],
];

/** Common nouns before a name: "the town of Nawa", "near Nasib", "Mount Hermon". */
export const englishCues: Lexicon<PlaceCue> = lexicon<PlaceCue>(foldLatin, [
  ...EITHER_SIDE.map(([words, cue]): Row => [words.replaceAll(',', ''), cue]),
  ['capital', one(['settlement'])],
  ['republic kingdom emirate sultanate', one(['country'])],
  ['region enclave pocket', one(['region', 'admin1', 'admin2', 'settlement'])],
  ['mount jabal tell', one(land)],
  ['lake river', one(water)],
  ['near outside around', around('vicinity')],
  ['edge edges entrance entrances', around('vicinity')],
]);

/** Common nouns behind a name: "Daraa governorate", "Hmeimim air base", "the eastern Daraa countryside". */
export const englishTrailingCues: Lexicon<PlaceCue> = phraseLexicon<PlaceCue>(foldLatin, [
  ...EITHER_SIDE,
  ['air base, airbase, military airbase, military air base, military airport, base', one(base)],
  ['airport, international airport', one(base)],
  ['border crossing, border gate, gate', one(['crossing', 'settlement'])],
  ['camp, refugee camp', one(['camp', 'neighbourhood', 'settlement'])],
  ['river, lake, canal, bay, gulf, strait', one(water)],
  ['region, enclave, pocket', one(['region', 'admin1', 'admin2', 'settlement'])],
]);

const COMPASS: readonly (readonly [string, Direction])[] = [
  ['north', 0],
  ['northeast', 45],
  ['east', 90],
  ['southeast', 135],
  ['south', 180],
  ['southwest', 225],
  ['west', 270],
  ['northwest', 315],
];

/** Compass nouns before "of": "5 km south of Idlib", "the centre of Daraa". */
export const englishDirections: Lexicon<Direction> = lexicon<Direction>(foldLatin, [
  ...COMPASS,
  ['centre center middle heart downtown', 'centre'],
]);

/** Adjectives that name a part of what follows: "southern Syria", "the eastern Daraa countryside", "North Korea" is a name. */
export const englishSectors: Lexicon<Direction> = lexicon<Direction>(foldLatin, [
  ...COMPASS.flatMap(([word, bearing]): [string, Direction][] => [[`${word} ${word}ern`, bearing]]),
  ['central downtown', 'centre'],
]);

export const englishPlacePrepositions = wordSet(
  foldLatin,
  'in at from to into towards toward on near inside outside around between across throughout over through via outside beyond within',
);
/** What may stand between a name and the larger place that contains it: "Nawa, in western Daraa". */
export const englishContainmentLinks = wordSet(
  foldLatin,
  'in of inside within at the located situated town city village',
);
export const englishDistanceUnits = lexicon(foldLatin, [
  ['km kms kilometre kilometres kilometer kilometers', 1],
  ['m metre metres meter meters', 0.001],
  ['mile miles', 1.609344],
]);
