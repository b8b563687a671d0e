import type { EntryIndex, Gazetteer } from '../gazetteer/Gazetteer.ts';
import { joinedKeys } from '../language/nameKeys.ts';
import { companyOf } from './company.ts';
import { candidateValues } from './features.ts';
import type {
  FeaturePoints,
  FeatureValues,
  Priors,
  ReportView,
  Resolution,
  WeighedEntry,
  Weights,
} from './Resolution.ts';
import type { Toponym } from './Toponym.ts';
import { pointsOf, totalPoints, WEIGHTS } from './weights.ts';

/** Names with more namesakes than this keep the most prominent: nobody reads a list of three hundred San Josés. */
const MOST_CANDIDATES = 40;
/**
 * How much of the points counts in each round. The first rounds stay undecided, so that a well-known namesake does not
 * bind the whole report to its country before the other names have spoken; after the last the choices no longer change.
 */
const ROUNDS = [0.3, 0.5, 0.75, 1, 1];

/**
 * Chooses places for all toponyms of a report together. Each round weighs every candidate by its own features and by
 * where the other toponyms stood after the round before: what contains it, what is listed with it, what lies near it, in
 * which country the report moves. The first round knows only the candidate itself.
 */
export function resolveToponyms(
  gazetteer: Gazetteer,
  toponyms: readonly Toponym[],
  priors: Priors,
  weights: Weights = WEIGHTS,
): Resolution[] {
  let resolutions = toponyms.map((toponym) => ({ toponym, candidates: initial(gazetteer, toponym) }));
  ROUNDS.forEach((sharpness, round) => {
    resolutions = nextRound({ gazetteer, resolutions, priors, weights, settled: round > 0 }, sharpness);
  });
  return resolutions;
}

function nextRound(view: ReportView, sharpness: number): Resolution[] {
  return view.resolutions.map(({ toponym, candidates }, i) => ({
    toponym,
    candidates: weigh(candidates, measure(view, i), view.weights, sharpness),
  }));
}

/** The features of each candidate of toponym number `index`, in the candidates' order. */
export function measure(view: ReportView, index: number): FeatureValues[] {
  const { candidates } = view.resolutions[index] as Resolution;
  const company = view.settled ? companyOf(view.gazetteer, view.resolutions, index) : null;
  return candidates.map((candidate) => candidateValues(view, index, candidate, company));
}

function initial(gazetteer: Gazetteer, toponym: Toponym): WeighedEntry[] {
  return [...toponym.entries]
    .sort((a, b) => gazetteer.population(b) - gazetteer.population(a))
    .slice(0, MOST_CANDIDATES)
    .map((entry, rank) => {
      const mainName = isMainName(gazetteer, entry, toponym.nameKey);
      const mostPopulous = rank === 0 && gazetteer.population(entry) > 0;
      const inNamesake = isInNamesake(gazetteer, toponym.entries, entry);
      return {
        entry,
        mainName,
        mostPopulous,
        inNamesake,
        points: {},
        score: 0,
        share: 1 / toponym.entries.length,
      };
    });
}

function isInNamesake(gazetteer: Gazetteer, entries: readonly EntryIndex[], entry: EntryIndex): boolean {
  const division = gazetteer.kind(entry) === 'settlement' ? gazetteer.admin1(entry) : -1;
  return division >= 0 && entries.includes(division);
}

function isMainName(gazetteer: Gazetteer, entry: EntryIndex, nameKey: string): boolean {
  const [ar, en] = [gazetteer.nameAr(entry), gazetteer.nameEn(entry)];
  return (
    (ar !== null && joinedKeys(ar, 'ar') === nameKey) || (en !== null && joinedKeys(en, 'en') === nameKey)
  );
}

/** Written out: spreading an object costs several times as much, here for every candidate in every round. */
function withScore(
  { entry, mainName, mostPopulous, inNamesake }: WeighedEntry,
  points: FeaturePoints,
  score: number,
  share: number,
): WeighedEntry {
  return { entry, mainName, mostPopulous, inNamesake, points, score, share };
}

/** Softmax of the points; best first. */
function weigh(
  candidates: readonly WeighedEntry[],
  values: readonly FeatureValues[],
  weights: Weights,
  sharpness: number,
): WeighedEntry[] {
  const weighed = candidates.map((candidate, i) => {
    const points = pointsOf(values[i] ?? {}, weights);
    return withScore(candidate, points, totalPoints(points), 0);
  });
  const best = Math.max(...weighed.map((candidate) => candidate.score));
  const part = ({ score }: WeighedEntry): number => Math.exp(sharpness * (score - best));
  const sum = weighed.reduce((total, candidate) => total + part(candidate), 0);
  return weighed
    .map((candidate) => withScore(candidate, candidate.points, candidate.score, part(candidate) / sum))
    .sort((a, b) => b.score - a.score || a.entry - b.entry);
}
