import type { EntryIndex, Gazetteer } from '../gazetteer/Gazetteer.ts';
import type { Toponym } from './Toponym.ts';

/** What else the report speaks of. */
export const companyFeatures = [
  'list',
  'near',
  'region',
  'sameCountry',
  'sameDivision',
  'sameDistrict',
  'divisionNamed',
] as const;

/**
 * What may speak for or against one candidate. The names are the explanation: `evidence.ts` turns those that decided
 * into sentences; `weights.ts` says how much each counts.
 */
export const featureNames = [
  // What the place is.
  'isCountry',
  'isDivision',
  'isDistrict',
  'population',
  'extent',
  'mostPopulous',
  'cityOfDivision',
  'bareDivision',
  // How the text names it.
  'kindFits',
  'kindDiffers',
  'countryside',
  'direction',
  'spelling',
  'mainName',
  // What the text says contains it.
  'inside',
  'beside',
  'outside',
  ...companyFeatures,
  // What is known before.
  'homeCountry',
  'homeDivision',
] as const;
export type FeatureName = (typeof featureNames)[number];

/** The measure of each feature that applies, mostly 0..1; features that do not apply are left out. */
export type FeatureValues = Partial<Record<FeatureName, number>>;
/** Points for a whole unit of each feature. */
export type Weights = Readonly<Record<FeatureName, number>>;
/** Value times weight, in points; a share of e^points is a candidate's probability. */
export type FeaturePoints = Partial<Record<FeatureName, number>>;

/** The state of the report after a round. */
export interface ReportView {
  gazetteer: Gazetteer;
  resolutions: readonly Resolution[];
  priors: Priors;
  weights: Weights;
  /** False in the first round, when nothing is known of the other toponyms yet. */
  settled: boolean;
}

/** One gazetteer entry weighed for a toponym. `share` is its part of the probability among the toponym's candidates. */
export interface WeighedEntry {
  entry: EntryIndex;
  /** True when the text calls the place by its main name, not by one of its variants. */
  mainName: boolean;
  /** True for a settlement that lies in a division of the same name: Aleppo in Aleppo. */
  inNamesake: boolean;
  /** True for the one with most inhabitants among the settlements of its name. */
  mostPopulous: boolean;
  points: FeaturePoints;
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
