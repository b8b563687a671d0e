import { wordSet } from '../lexicon.ts';
import type { PlaceLexicon } from '../PlaceLexicon.ts';
import { englishDivisionAbbreviations } from './abbreviations.ts';
import { englishDemonyms } from './demonyms.ts';
import {
  endOfName,
  isAcronym,
  isAllCapitals,
  isCapitalised,
  isNameArticle,
  isSpelledAsName,
} from './nameSpelling.ts';
import { foldLatin } from './normalize.ts';
import {
  englishCommonWords,
  englishGivenNames,
  englishNeverNames,
  englishOrganisationHeads,
  englishOrganisationTails,
  englishPersonTitles,
} from './notPlaces.ts';
import {
  englishContainmentLinks,
  englishCues,
  englishDirections,
  englishDistanceUnits,
  englishPlacePrepositions,
  englishSectors,
  englishTrailingCues,
} from './placeCues.ts';

/** The words by which English speaks of places. */
export const englishPlaceLexicon: PlaceLexicon = {
  cues: englishCues,
  trailingCues: englishTrailingCues,
  longestTrailingCue: 3,
  trailingCuesAreDefinite: false,
  genitives: wordSet(foldLatin, 'of'),
  articles: wordSet(foldLatin, 'the a an'),
  possessives: new Set(["'s"]),
  sectorBefore: true,
  commaContains: true,
  abbreviations: englishDivisionAbbreviations,
  demonyms: englishDemonyms,
  spelling: { isCapitalised, isAcronym, isAllCapitals, isNameArticle, isSpelledAsName, endOfName },
  directions: englishDirections,
  sectors: englishSectors,
  prepositions: englishPlacePrepositions,
  locativeClitics: new Set(),
  containmentLinks: englishContainmentLinks,
  containers: wordSet(foldLatin, 'in inside within'),
  conjunctions: wordSet(foldLatin, 'and or'),
  organisationHeads: englishOrganisationHeads,
  organisationTails: englishOrganisationTails,
  personTitles: englishPersonTitles,
  givenNames: englishGivenNames,
  commonWords: englishCommonWords,
  twoFacedNames: new Set(),
  falsePhrases: new Set(),
  sites: new Map(),
  honorifics: new Set(),
  kinship: new Set(),
  siteAdjectives: new Set(),
  settlementAdjectives: new Set(),
  roadAdjectives: new Set(),
  describedRoads: new Set(),
  looksOrdinary: () => false,
  figurative: new Set(),
  neverNames: englishNeverNames,
  nameHeads: new Set(),
  looksLikeNisba: () => false,
  bareNameIsCity: true,
  copulas: new Set(),
  between: wordSet(foldLatin, 'between'),
  distanceLeads: wordSet(foldLatin, 'about some around roughly nearly almost approximately just'),
  distanceUnitsKm: englishDistanceUnits,
};
