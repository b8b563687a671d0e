import type { Direction } from '../language/PlaceLexicon.ts';
import type { Place } from '../model/place.ts';
import type { Relation } from './Toponym.ts';

/** What an area is called in both languages, and how evidence quotes it: in the language of the report. */
export interface AreaWords {
  name: string;
  english: string;
  quote: string;
}

const COMPASS = ['north', 'northeast', 'east', 'southeast', 'south', 'southwest', 'west', 'northwest'];
const ADJECTIVES: Record<string, string> = {
  north: 'northern',
  northeast: 'north-eastern',
  east: 'eastern',
  southeast: 'south-eastern',
  south: 'southern',
  southwest: 'south-western',
  west: 'western',
  northwest: 'north-western',
  centre: 'central',
};
/** As nouns before a name, and as adjectives behind "ريف X". */
const ARABIC: Record<string, readonly [noun: string, adjective: string]> = {
  north: ['شمال', 'الشمالي'],
  northeast: ['شمال شرق', 'الشمالي الشرقي'],
  east: ['شرق', 'الشرقي'],
  southeast: ['جنوب شرق', 'الجنوبي الشرقي'],
  south: ['جنوب', 'الجنوبي'],
  southwest: ['جنوب غرب', 'الجنوبي الغربي'],
  west: ['غرب', 'الغربي'],
  northwest: ['شمال غرب', 'الشمالي الغربي'],
  centre: ['وسط', 'الأوسط'],
};

/** The bearing as an English noun, which also serves as the fragment of an area's id. */
export function compassWord(direction: Direction): string {
  return direction === 'centre' ? 'centre' : (COMPASS[Math.round(direction / 45) % 8] as string);
}

/** "غرب درعا", "west of Daraa". The report's own words are kept where they are Arabic. */
export function besideWords(place: Place, direction: Direction, words: string): AreaWords {
  const english = `${compassWord(direction)} of ${place.nameEn ?? place.name}`;
  return both(words, `${arabicNoun(direction, words)} ${place.name}`, english);
}

/** "southern Syria" and its Arabic. */
export function partWords(place: Place, direction: Direction, words: string): AreaWords {
  const english = `${ADJECTIVES[compassWord(direction)]} ${place.nameEn ?? place.name}`;
  return both(words, `${arabicNoun(direction, words)} ${place.name}`, english);
}

/** "ريف درعا الشرقي", "eastern countryside of Daraa". */
export function countrysideWords(place: Place, relation: Relation & { kind: 'countryside' }): AreaWords {
  const { sector, words } = relation;
  const side = sector === null ? '' : `${ADJECTIVES[compassWord(sector)]} `;
  const english = `${side}countryside of ${place.nameEn ?? place.name}`;
  const arabicSector = sector === null ? '' : ` ${ARABIC[compassWord(sector)]?.[1]}`;
  const name = isArabic(words) ? phraseOf(relation, place.name) : `ريف ${place.name}${arabicSector}`;
  return both(words, name, english);
}

/** The relation's words with the name they stand around: "ريف درعا الشرقي", "غرب درعا". */
export function phraseOf(relation: Relation | null, name: string): string {
  if (relation === null) return name;
  if (!isArabic(relation.words)) return englishPhrase(relation, name);
  const sector =
    relation.kind === 'countryside' && relation.sectorWords !== '' ? ` ${relation.sectorWords}` : '';
  return `${relation.words} ${name}${sector}`;
}

function englishPhrase(relation: Relation, name: string): string {
  if (relation.kind === 'direction') return `${relation.words} of ${name}`;
  if (relation.kind === 'countryside') return `${relation.sectorWords} countryside of ${name}`.trim();
  return `${relation.words} ${name}`;
}

function arabicNoun(direction: Direction, words: string): string {
  return isArabic(words) ? words : (ARABIC[compassWord(direction)]?.[0] ?? '');
}

function both(words: string, name: string, english: string): AreaWords {
  return { name, english, quote: isArabic(words) ? name : english };
}

function isArabic(words: string): boolean {
  return /\p{Script=Arabic}/u.test(words);
}
