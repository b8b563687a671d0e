import type { Gazetteer } from '../gazetteer/Gazetteer.ts';
import { companyFeatures, type FeatureName, type Resolution, type WeighedEntry } from './Resolution.ts';

/**
 * What tells how likely a chosen place is the right one, with weights fitted by scripts/train/confidence.js (a logistic
 * regression) on names found in the odd texts of LGL, GeoWebNews, IDRISI-LMD (both languages) and Balagh's gold set. The
 * share among namesakes alone does not tell: a single candidate has all of it, and may still be a stranger. On 5529 names
 * from held-out folds the mean confidence and the share right were .93/.92, .87/.90, .76/.78 and .65/.60 in the upper bins.
 */
export const CONFIDENCE_WEIGHTS = {
  base: -0.984,
  /** Log-odds of the share among the namesakes in the gazetteer. */
  share: 0.593,
  /** Points less than the best rival would need: the margin, at most 10. */
  margin: -0.196,
  single: 0.516,
  /** Points that the rest of the report and its containers give. */
  company: 0.036,
  inside: 0.652,
  outside: 0.451,
  isWide: 2.065,
  mainName: 0.186,
  /** Order of magnitude of the population. */
  population: 0.309,
};
export type ConfidenceValues = Record<keyof typeof CONFIDENCE_WEIGHTS, number>;

const MOST_MARGIN = 10;
/** Never 0 or 1: the machine can be wrong. */
const [LEAST, MOST] = [0.02, 0.98];

/** The measures of a resolution's first candidate; null when there is none. */
export function confidenceValues(gazetteer: Gazetteer, { candidates }: Resolution): ConfidenceValues | null {
  const [best, rival] = candidates;
  if (!best) return null;
  const share = Math.min(0.99, Math.max(0.01, best.share));
  const kind = gazetteer.kind(best.entry);
  return {
    base: 1,
    share: Math.log(share / (1 - share)),
    margin: rival ? Math.min(MOST_MARGIN, best.score - rival.score) : MOST_MARGIN,
    single: rival ? 0 : 1,
    company: sum(best, companyFeatures),
    inside: sum(best, ['inside', 'beside']),
    outside: sum(best, ['outside', 'kindDiffers']),
    isWide: kind === 'country' || kind === 'admin1' ? 1 : 0,
    mainName: best.points.mainName ? 1 : 0,
    population: Math.log10(gazetteer.population(best.entry) + 1),
  };
}

/** The probability, 0.02 to 0.98, that the first candidate is the place meant; 0 when there is none. */
export function confidenceOf(gazetteer: Gazetteer, resolution: Resolution): number {
  const values = confidenceValues(gazetteer, resolution);
  if (!values) return 0;
  let logOdds = 0;
  for (const name of Object.keys(CONFIDENCE_WEIGHTS) as (keyof ConfidenceValues)[])
    logOdds += CONFIDENCE_WEIGHTS[name] * values[name];
  return Math.min(MOST, Math.max(LEAST, 1 / (1 + Math.exp(-logOdds))));
}

const sum = ({ points }: WeighedEntry, names: readonly FeatureName[]): number =>
  names.reduce((total, name) => total + (points[name] ?? 0), 0);
