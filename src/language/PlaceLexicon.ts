import type { PlaceKind } from '../model/place.ts';
import type { Lexicon, WordSet } from './lexicon.ts';
import type { Token } from './Token.ts';

/**
 * A common noun that announces a place name: "town", "قرية". `kinds` is what may follow; `plural` opens a list;
 * `names` is false for nouns that only say what surrounds the name (front, outskirts), so that an unknown word behind
 * them is not taken for a name.
 */
export interface PlaceCue {
  kinds: readonly PlaceKind[];
  plural: boolean;
  names: boolean;
  relation?: 'countryside' | 'front' | 'vicinity' | 'border';
}

/**
 * A common noun that belongs to the name of a site: "جسر ضبعة". Roads and squares are named after anything, also after
 * far countries; behind works (bridges, dams) any word that is nothing else is a name; behind landmarks (mosques, prisons)
 * a definite one; an institution is a place only where the text puts something into it ("في جامعة حلب").
 */
export type SiteNoun = 'road' | 'work' | 'landmark' | 'institution';

/** Compass bearing in degrees, 0 north, 90 east; `centre` stands for "the middle of". */
export type Direction = number | 'centre';

/** How a script with capital letters shows what is a name; null for scripts without. */
export interface NameSpelling {
  /** True for a word that begins with a capital letter. */
  isCapitalised(token: Token | undefined): boolean;
  /** True for a word of a few capitals: "SANA". */
  isAcronym(token: Token | undefined): boolean;
  /** True for a word in capitals as datelines are written: "BEIRUT". */
  isAllCapitals(token: Token | undefined): boolean;
  /** True for an article inside a name, often written small: "al", "ash". */
  isNameArticle(token: Token | undefined): boolean;
  /** False when the spelling of tokens `firstToken` to `endToken` (exclusive) shows that they are no name. */
  isSpelledAsName(tokens: readonly Token[], firstToken: number, endToken: number): boolean;
  /** One past the last token of the name that begins at token `at`; `at` when none does. */
  endOfName(tokens: readonly Token[], at: number): number;
}

/** The words by which a language speaks of places. */
export interface PlaceLexicon {
  /** Common nouns before the name. */
  cues: Lexicon<PlaceCue>;
  /** Common nouns behind the name, as phrases ("province", "air base"), and the most words that one has. */
  trailingCues: Lexicon<PlaceCue>;
  longestTrailingCue: number;
  /** True where they carry the article ال ("السويداء المدينة"). */
  trailingCuesAreDefinite: boolean;
  /** "of": joins a cue or a compass word to the name behind it. */
  genitives: WordSet;
  /** Articles that are words of their own: "the". */
  articles: WordSet;
  /** "'s": joins the name to a cue behind it. */
  possessives: WordSet;
  /** True where a sector stands before the name ("eastern Daraa"); it stands behind it in Arabic. */
  sectorBefore: boolean;
  /** True where "X, Y" can say that Y contains X ("Nawa, Syria"). */
  commaContains: boolean;
  /** Names of divisions as they are shortened behind a comma ("Pa" -> "Pennsylvania"), by their letters as written. */
  abbreviations: Lexicon<string>;
  /** Countries (ISO 3166-1 alpha-2) by words of nationality ("syrians"), folded; empty where a language derives them. */
  demonyms: ReadonlyMap<string, string>;
  spelling: NameSpelling | null;
  /** "west", "غربي": before a name. */
  directions: Lexicon<Direction>;
  /** "eastern", "الشرقي": behind "the countryside of X" in Arabic, before the name in English. */
  sectors: Lexicon<Direction>;
  /** Prepositions of place, as words of their own. */
  prepositions: WordSet;
  /** Proclitic prepositions that speak of places ("ب"); the other proclitics only join. */
  locativeClitics: WordSet;
  /** Words that may stand between a name and the larger place that contains it ("التابعة ل", ","). */
  containmentLinks: WordSet;
  /** Prepositions that put something inside a place: "in", "ب". */
  containers: WordSet;
  /** "and", "و" between the members of a list; a list comma is always one. */
  conjunctions: WordSet;
  /** Heads of organisations: what follows names the organisation, not the place ("جامعة حلب"). */
  organisationHeads: WordSet;
  /** Words that make an organisation of the name before them: "Homs Brigade". */
  organisationTails: WordSet;
  /** Titles and professions: what follows is a person. */
  personTitles: WordSet;
  /** Given names that are also place names, or stand before surnames that are. */
  givenNames: WordSet;
  /** Ordinary words that also name places: accepted as places only with a cue. */
  commonWords: WordSet;
  /** Towns of the news called by an ordinary word ("الطبقة"): they need less company than `commonWords`. */
  twoFacedNames: WordSet;
  /** Phrases, as folded words without articles, that hold a name and speak of no place ("مسقط رأسه"). */
  falsePhrases: WordSet;
  /** Words that cannot be part of an unknown name behind a cue: function words, adjectives of quantity and quality. */
  neverNames: WordSet;
  /** First words of two-word names ("أم", "تل", "Tell"). */
  nameHeads: WordSet;
  /** Nouns that begin the name of a site, without article. */
  sites: Lexicon<SiteNoun>;
  /** Titles inside the names of sites ("شارع الملك فيصل"): the next word belongs to the name. */
  honorifics: WordSet;
  /** "son of" and its like, inside the names of people. */
  kinship: WordSet;
  /** Adjectives that end the name of a site ("مطار منغ العسكري") or of a settlement ("أورم الصغرى"). */
  siteAdjectives: WordSet;
  settlementAdjectives: WordSet;
  /** Adjectives that make a name of a definite noun ("الدوار الرابع", "الطريق الصحراوي"), and the nouns they do it with. */
  roadAdjectives: WordSet;
  describedRoads: WordSet;
  /**
   * True for a word (folded, its article cut) whose shape tells that it describes the cue before it ("مجاورة", "يقطنها") or
   * names an action ("التبادل"), so that it is no unknown name.
   */
  looksOrdinary(key: string, definite: boolean): boolean;
  /** Prepositions after which a site's noun is a figure of speech: "عن طريق", by way of. */
  figurative: WordSet;
  /** True for words shaped like an adjective of origin ("الروسي"), judged from the folded word. */
  looksLikeNisba(key: string): boolean;
  /** True where the bare name of a city and its governorate usually means the city. */
  bareNameIsCity: boolean;
  /** Pronouns that stand as "are" between a plural cue and its list. */
  copulas: WordSet;
  /** "between": two places of one list behind it bound an area. */
  between: WordSet;
  /** Nouns of the roads that are called by both their ends: "طريق حلب - دمشق", "the Damascus-Aleppo highway". */
  roads: WordSet;
  /** True where the noun stands behind the ends. */
  roadBehind: boolean;
  /** "from" behind a distance that has no direction, "away" before it, and "to", behind which the distance is one travelled. */
  distanceFrom: WordSet;
  distanceAway: WordSet;
  distanceTo: WordSet;
  /** True where only "at a distance of" makes a place of a distance ("على بعد 5 كم من"), since "5 كم من" is also a length. */
  distanceNeedsLead: boolean;
  /** Words before a distance: "على بعد", "about". */
  distanceLeads: WordSet;
  /** Distance units in kilometres. */
  distanceUnitsKm: Lexicon<number>;
}
