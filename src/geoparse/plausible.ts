import type { Gazetteer } from '../gazetteer/Gazetteer.ts';
import type { PlaceKind } from '../model/place.ts';
import { confidenceOf } from './confidence.ts';
import { distanceBetween } from './features.ts';
import { neighbours } from './neighbours.ts';
import type { Resolution } from './Resolution.ts';

/** Names of sites are often plain words ("the air base"): they hold only within this distance of the report's places. */
const SITE_COMPANY_KM = 60;
const CLEAR_SHARE = 0.5;
/** A settlement of this size is known beyond its country. */
const KNOWN_ABROAD = 15_000;
/** Seas, ranges and regions of this extent are known by their names alone. */
const WELL_KNOWN_EXTENT_M = 40_000;
/**
 * A wrong place on the map costs as much as a right one gains. Below this, one in six was right among 5529 held-out names:
 * leaving them open loses 7 right places and 41 wrong ones.
 */
const LEAST_CONFIDENCE = 0.5;
const SITES: ReadonlySet<PlaceKind> = new Set([
  'airbase',
  'military',
  'facility',
  'hill',
  'water',
  'bridge',
  'road',
  'camp',
  'neighbourhood',
]);

/**
 * False when the best candidate would be a guess: a site far from everything the report speaks of, or a small place in a
 * country that the report does not mention and that no cue or container supports.
 */
export function isPlausible(
  gazetteer: Gazetteer,
  resolutions: readonly Resolution[],
  index: number,
): boolean {
  const { toponym, candidates } = resolutions[index] as Resolution;
  const best = candidates[0];
  if (!best || confidenceOf(gazetteer, resolutions[index] as Resolution) < LEAST_CONFIDENCE) return false;
  if ((best.points.inside ?? 0) + (best.points.beside ?? 0) + (best.points.outside ?? 0) > 1) return true;
  const kind = gazetteer.kind(best.entry);
  const { inside = 0, beside = 0, outside = 0 } = best.points;
  const isSmall = gazetteer.population(best.entry) < KNOWN_ABROAD;
  const fromPack = gazetteer.fromPack(best.entry);
  // A large list has some village of the name somewhere, but not where the text says.
  if (
    fromPack &&
    isSmall &&
    kind === 'settlement' &&
    inside + beside + outside < 0 &&
    gazetteer.admin1(best.entry) >= 0
  )
    return false;
  const others = neighbours(resolutions, index).filter((other) => other.candidates[0]);
  // Alone in its report, a name with several bearers of like weight tells nothing.
  const alone = others.length === 0;
  if (alone && best.share < CLEAR_SHARE && !best.points.homeCountry) return false;
  // A name of several words that only one site bears needs no company: "تل الحارة".
  const unmistakable = candidates.length === 1 && toponym.endToken - toponym.firstToken > 1;
  if (kind !== 'settlement' && gazetteer.radiusM(best.entry) >= WELL_KNOWN_EXTENT_M) return true;
  if (SITES.has(kind)) return (alone && unmistakable) || near(gazetteer, others, best.entry);
  if (kind !== 'settlement' && kind !== 'region') return true;
  if ((toponym.context.cue && (alone || !fromPack)) || !isSmall) return true;
  const country = gazetteer.country(best.entry);
  return alone
    ? !fromPack && !/^(?:geonames|usps):/.test(gazetteer.id(best.entry))
    : others.some((other) => gazetteer.country(other.candidates[0]?.entry ?? -1) === country);
}

function near(gazetteer: Gazetteer, others: readonly Resolution[], entry: number): boolean {
  return others.some((other) => {
    const place = other.candidates[0]?.entry ?? -1;
    if (gazetteer.kind(place) === 'country') return false;
    const reach = gazetteer.kind(place) === 'admin1' ? gazetteer.radiusM(place) / 1000 : 0;
    return distanceBetween(gazetteer, entry, place) <= SITE_COMPANY_KM + reach;
  });
}
