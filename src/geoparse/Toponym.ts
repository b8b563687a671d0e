import type { EntryIndex } from '../gazetteer/Gazetteer.ts';
import type { Direction, PlaceCue } from '../language/PlaceLexicon.ts';
import type { Span } from '../model/span.ts';

/** A cue word as it stands in the text, with what it announces. */
export interface FoundCue {
  word: string;
  token: number;
  cue: PlaceCue;
}

/** How the text places something relative to a named place. */
export type Relation =
  | { kind: 'direction'; direction: Direction; words: string; distanceKm: number | null }
  | { kind: 'countryside'; sector: Direction | null; words: string; sectorWords: string }
  /** "southern Syria", "northern Aleppo province": a part of the place itself. */
  | { kind: 'part'; direction: Direction; words: string }
  | { kind: 'vicinity' | 'front' | 'border'; words: string }
  /** "5 km from Nawa", with no direction given. */
  | { kind: 'distance'; words: string; distanceKm: number }
  /** Between this name and the toponym at position `other`; `isRoad`: somewhere on the road that joins them. */
  | { kind: 'between'; words: string; other: number; isRoad: boolean };

/** What the words around a name say about it. Token numbers point into the tokenized text. */
export interface NameContext {
  /** The nearest cue that names a kind of place ("بلدة"), own or inherited from the head of a list. */
  cue: FoundCue | null;
  relation: Relation | null;
  /** The first token of the phrase that belongs to the name: its outermost cue, or the name itself. */
  phraseToken: number;
  /** One past the last token of the phrase: behind the sector adjective when there is one. */
  endToken: number;
  /** The preposition before the phrase, as a word or a proclitic; '' when none. */
  preposition: string;
  /** True for prepositions that put something inside the place: "in", "ب"; not for "towards", "from". */
  inside: boolean;
  afterOrganisation: string;
  afterPerson: string;
  /** True where an adjective of origin would stand: behind a noun it could qualify. */
  adjectivePosition: boolean;
}

/** A place name found in the text, before and after resolution. */
export interface Toponym extends Span {
  firstToken: number;
  endToken: number;
  clitics: string;
  articleAgrees: boolean;
  /** The name as names are indexed: folded words without articles, joined by spaces. */
  nameKey: string;
  /** Gazetteer entries that bear the name; empty for a name known from its cue alone. */
  entries: readonly EntryIndex[];
  context: NameContext;
  /** Position among the names of the report, which `containers` counts by. */
  index: number;
  /** Members of one list share a number. */
  list: number;
  /** Toponyms (by position) whose place the text says contains this one, nearest first. */
  containers: number[];
  /** True for the larger place of an address: "Syria" in "Nawa, Syria". */
  endsAddress: boolean;
  /** True when the rules alone would not have taken it for a name, but the learned recogniser does. */
  learned: boolean;
  /** True when this name only says where another, more exact one lies ("بريف درعا"). */
  isContainer: boolean;
  /** How surely this is a place name (`nameScore`); 0 for names known from their cue alone and for given spans. */
  nameScore: number;
  /** True for a name inside a longer hashtag ("#سيول_الأردن"): it tells what the report is about, but is no mention. */
  insideHashtag: boolean;
}

/** The context of a span that covers no word. */
export const EMPTY_CONTEXT: NameContext = {
  cue: null,
  relation: null,
  phraseToken: 0,
  endToken: 0,
  preposition: '',
  inside: false,
  afterOrganisation: '',
  afterPerson: '',
  adjectivePosition: false,
};
