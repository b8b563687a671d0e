// Fitted by scripts/train/resolution.js on the odd lines of GeoWebNews, LGL, IDRISI-LMD (Arabic, English) and Balagh's own
// gold set, L2 2, two rounds. Right among names with right and wrong candidates, cross-validated by document: .896 (LGL .812,
// GeoWebNews .902, IDRISI-LMD Arabic .773, English .970, Balagh .962); the hand-set weights before had .850 (.766, .812, .610,
// .956, .962). Set by hand: what annotated places cannot teach, since they forgive a governorate for its capital and have no
// home region (bareDivision, kindFits, kindDiffers, countryside, direction, spelling, homeCountry, homeDivision).
import type { FeatureName, FeaturePoints, FeatureValues, Weights } from './Resolution.ts';

export const WEIGHTS: Weights = {
  isCountry: 10.44,
  isDivision: 8.56,
  isDistrict: -0.02,
  population: 1.69,
  mostPopulous: 0.4,
  cityOfDivision: 0.52,
  bareDivision: -1.5,
  kindFits: 3,
  kindDiffers: -3,
  countryside: 2,
  direction: 1.5,
  spelling: 0.4,
  mainName: 1.88,
  inside: 3.08,
  beside: 2.02,
  outside: -2.08,
  list: 1.11,
  near: 3.17,
  region: 2.36,
  sameCountry: 4.22,
  sameDivision: 1.71,
  sameDistrict: 2.43,
  divisionNamed: 2.14,
  homeCountry: 8,
  homeDivision: 4,
};

/** The points that each measured feature gives. */
export function pointsOf(values: FeatureValues, weights: Weights): FeaturePoints {
  const points: FeaturePoints = {};
  for (const name of Object.keys(values) as FeatureName[]) points[name] = weights[name] * (values[name] ?? 0);
  return points;
}

export function totalPoints(points: FeaturePoints): number {
  let total = 0;
  for (const name in points) total += points[name as FeatureName] ?? 0;
  return total;
}
