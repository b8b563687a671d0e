import { wordSet } from '../lexicon.ts';
import type { PlaceLexicon } from '../PlaceLexicon.ts';
import { foldArabic } from './normalize.ts';
import {
  arabicCommonWords,
  arabicGivenNames,
  arabicNameHeads,
  arabicNeverNames,
  arabicOrganisationHeads,
  arabicPersonTitles,
  looksLikeArabicNisba,
} from './notPlaces.ts';
import {
  arabicContainmentLinks,
  arabicCues,
  arabicDirections,
  arabicDistanceUnits,
  arabicPlacePrepositions,
  arabicSectors,
  arabicTrailingCues,
} from './placeCues.ts';

/** The words by which Arabic speaks of places. */
export const arabicPlaceLexicon: PlaceLexicon = {
  cues: arabicCues,
  trailingCues: arabicTrailingCues,
  longestTrailingCue: 1,
  trailingCuesAreDefinite: true,
  genitives: new Set(),
  articles: new Set(),
  possessives: new Set(),
  sectorBefore: false,
  commaContains: false,
  abbreviations: new Map(),
  spelling: null,
  directions: arabicDirections,
  sectors: arabicSectors,
  prepositions: arabicPlacePrepositions,
  locativeClitics: wordSet(foldArabic, 'ب ل وب فب ول'),
  containmentLinks: arabicContainmentLinks,
  containers: wordSet(foldArabic, 'ب وب فب في ضمن داخل وسط ل'),
  conjunctions: wordSet(foldArabic, 'و'),
  organisationHeads: arabicOrganisationHeads,
  organisationTails: new Set(),
  personTitles: arabicPersonTitles,
  givenNames: arabicGivenNames,
  commonWords: arabicCommonWords,
  neverNames: arabicNeverNames,
  nameHeads: arabicNameHeads,
  looksLikeNisba: looksLikeArabicNisba,
  bareNameIsCity: false,
  copulas: wordSet(foldArabic, 'هي هما هم وهي'),
  between: wordSet(foldArabic, 'بين'),
  distanceLeads: wordSet(foldArabic, 'على بعد مسافة نحو حوالي قرابة'),
  distanceUnitsKm: arabicDistanceUnits,
};
