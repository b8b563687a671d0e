import type { EntryIndex, Gazetteer } from '../gazetteer/Gazetteer.ts';
import type { Toponym } from './Toponym.ts';

/**
 * What speaks for (or against) one candidate, in points; a share of e^points is its probability. The names are the
 * explanation: `evidence.ts` turns those that decided into sentences.
 */
export type CandidateFeatures = Partial<Record<FeatureName, number>>;
export type FeatureName =
  | 'prominence'
  | 'city'
  | 'kind'
  | 'countryside'
  | 'direction'
  | 'spelling'
  | 'mainName'
  | 'containment'
  | 'list'
  | 'company'
  | 'country'
  | 'division'
  | 'home';

/** The state of the report after a round. */
export interface ReportView {
  gazetteer: Gazetteer;
  resolutions: readonly Resolution[];
  /** The names around the one that is weighed. */
  around: readonly Resolution[];
  priors: Priors;
  /** False in the first round, when nothing is known of the other toponyms yet. */
  settled: boolean;
}

/** One gazetteer entry weighed for a toponym. `share` is its part of the probability among the toponym's candidates. */
export interface WeighedEntry {
  entry: EntryIndex;
  /** True when the text calls the place by its main name, not by one of its variants. */
  mainName: boolean;
  features: CandidateFeatures;
  score: number;
  share: number;
}

/** A toponym's candidates, best first; empty when the gazetteer does not know the name. */
export interface Resolution {
  toponym: Toponym;
  candidates: WeighedEntry[];
}

/** What is likelier before anything is read. */
export interface Priors {
  home: HomeRegion | null;
  /** True where the bare name of a city and its governorate usually means the city. */
  bareNameIsCity: boolean;
}

/** A country, or a first-level division of it, that the user or the outlet calls home. */
export interface HomeRegion {
  country: string;
  admin1: EntryIndex;
}
