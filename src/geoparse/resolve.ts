import type { EntryIndex, Gazetteer } from '../gazetteer/Gazetteer.ts';
import { nameKeys } from '../language/nameKeys.ts';
import type { LanguageCode } from '../model/report.ts';
import { candidateFeatures, totalScore } from './features.ts';
import { neighbours } from './neighbours.ts';
import type { CandidateFeatures, Priors, ReportView, Resolution, WeighedEntry } from './Resolution.ts';
import type { Toponym } from './Toponym.ts';

/** Names with more namesakes than this keep the most prominent: nobody reads a list of three hundred San Josés. */
const MOST_CANDIDATES = 40;
/** After this many rounds the choices no longer change on any report seen. */
const ROUNDS = 4;

/**
 * Chooses places for all toponyms of a report together. Each round weighs every candidate by its own features and by
 * where the other toponyms stood after the round before: what contains it, what is listed with it, what lies near it, in
 * which country the report moves. The first round knows only the candidate itself.
 */
export function resolveToponyms(
  gazetteer: Gazetteer,
  toponyms: readonly Toponym[],
  priors: Priors,
): Resolution[] {
  let resolutions = toponyms.map((toponym) => ({ toponym, candidates: initial(gazetteer, toponym) }));
  for (let round = 0; round < ROUNDS; round++) {
    const before = resolutions;
    resolutions = before.map(({ toponym, candidates }, i) => {
      const around = neighbours(before, i);
      const view: ReportView = { gazetteer, resolutions: before, around, priors, settled: round > 0 };
      return { toponym, candidates: weigh(candidates, (candidate) => candidateFeatures(view, i, candidate)) };
    });
  }
  return resolutions;
}

function initial(gazetteer: Gazetteer, toponym: Toponym): WeighedEntry[] {
  return [...toponym.entries]
    .sort((a, b) => gazetteer.population(b) - gazetteer.population(a))
    .slice(0, MOST_CANDIDATES)
    .map((entry) => {
      const mainName = isMainName(gazetteer, entry, toponym.nameKey);
      return { entry, mainName, features: {}, score: 0, share: 1 / toponym.entries.length };
    });
}

function isMainName(gazetteer: Gazetteer, entry: EntryIndex, nameKey: string): boolean {
  const [ar, en] = [gazetteer.nameAr(entry), gazetteer.nameEn(entry)];
  const keyOf = (name: string | null, language: LanguageCode): string | null =>
    name === null
      ? null
      : nameKeys(name, language)
          .map(({ key }) => key)
          .join(' ');
  return keyOf(ar, 'ar') === nameKey || keyOf(en, 'en') === nameKey;
}

function weigh(
  candidates: readonly WeighedEntry[],
  features: (candidate: WeighedEntry) => CandidateFeatures,
): WeighedEntry[] {
  const weighed = candidates.map((candidate) => {
    const found = features(candidate);
    return { ...candidate, features: found, score: totalScore(found), share: 0 };
  });
  const best = Math.max(...weighed.map((candidate) => candidate.score));
  const sum = weighed.reduce((total, candidate) => total + Math.exp(candidate.score - best), 0);
  return weighed
    .map((candidate) => ({ ...candidate, share: Math.exp(candidate.score - best) / sum }))
    .sort((a, b) => b.score - a.score || a.entry - b.entry);
}
