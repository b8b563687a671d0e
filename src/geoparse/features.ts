import type { EntryIndex, Gazetteer } from '../gazetteer/Gazetteer.ts';
import { distanceKm } from '../model/geo.ts';
import type { PlaceKind } from '../model/place.ts';
import type { CandidateFeatures, HomeRegion, ReportView, Resolution, WeighedEntry } from './Resolution.ts';
import type { Toponym } from './Toponym.ts';

/** At this distance a neighbour counts half. Governorates of the Levant are about 100 km across. */
const HALF_COMPANY_KM = 40;
/** Inhabitants from which a settlement's bare name is likelier the settlement than the division around it. */
const CITY = 50_000;
/** How far a thing "east of Aleppo" may lie from it, when Aleppo does not contain it. */
const BESIDE_KM = 60;

const DIVISIONS: ReadonlySet<PlaceKind> = new Set(['country', 'admin1', 'admin2', 'admin3']);

export function totalScore(features: CandidateFeatures): number {
  return Object.values(features).reduce((total, points) => total + points, 0);
}

/** Weighs one candidate of toponym number `index`. */
export function candidateFeatures(
  view: ReportView,
  index: number,
  { entry, mainName }: WeighedEntry,
): CandidateFeatures {
  const { gazetteer } = view;
  const { toponym } = view.resolutions[index] as Resolution;
  const kind = gazetteer.kind(entry);
  const features: CandidateFeatures = { prominence: prominence(gazetteer, entry) };
  const cue = toponym.context.cue?.cue;
  if (cue && cue.kinds.length > 0) features.kind = kindPoints(cue.kinds, kind);
  if (toponym.context.relation?.kind === 'countryside' || toponym.context.relation?.kind === 'border')
    features.countryside = kind === 'admin1' ? 2 : kind === 'settlement' || kind === 'admin2' ? 0.5 : -1;
  // "غرب درعا" is beside the city; "شرقي حلب" behind the name of a town only says where that town lies.
  if (toponym.context.relation?.kind === 'direction' && !toponym.isContainer && kind === 'settlement')
    features.direction = 1.5;
  if (toponym.articleAgrees) features.spelling = 0.4;
  if (mainName) features.mainName = 1;
  // English "in Aleppo" means the city; Arabic news says "مدينة حلب" for it, and "حلب" for either.
  const bare = view.priors.bareNameIsCity && !cue && toponym.context.relation === null;
  if (bare && kind === 'settlement' && gazetteer.population(entry) >= CITY) features.city = 0.4;
  if (view.priors.home) features.home = homePoints(gazetteer, entry, view.priors.home);
  if (view.settled) addReportFeatures(view, index, entry, features);
  return features;
}

/** Countries and governorates first, then size by the order of magnitude of the population. A tie-breaker only. */
function prominence(gazetteer: Gazetteer, entry: EntryIndex): number {
  const kind = gazetteer.kind(entry);
  if (kind === 'country') return 4;
  if (kind === 'admin1') return 2.2;
  return 0.35 * Math.log10(gazetteer.population(entry) + 10);
}

function kindPoints(wanted: readonly PlaceKind[], kind: PlaceKind): number {
  const rank = wanted.indexOf(kind);
  if (rank < 0) return -2;
  return rank === 0 ? 2 : 1.5;
}

function homePoints(gazetteer: Gazetteer, entry: EntryIndex, home: HomeRegion): number {
  if (gazetteer.country(entry) !== home.country) return 0;
  return home.admin1 >= 0 && gazetteer.admin1(entry) === home.admin1 ? 2 : 1.2;
}

function addReportFeatures(
  view: ReportView,
  index: number,
  entry: EntryIndex,
  features: CandidateFeatures,
): void {
  const { gazetteer, resolutions } = view;
  const { toponym } = resolutions[index] as Resolution;
  for (const outer of toponym.containers) {
    const points = containmentPoints(gazetteer, resolutions[outer] as Resolution, entry);
    features.containment = (features.containment ?? 0) + points;
  }
  addCompany(view, toponym, entry, features);
}

/** Points for the company that the other names keep: their places, countries and divisions as they stood last round. */
function addCompany(
  view: ReportView,
  toponym: Toponym,
  entry: EntryIndex,
  features: CandidateFeatures,
): void {
  const { gazetteer } = view;
  const [country, division] = [gazetteer.country(entry), gazetteer.admin1(entry)];
  const isCountry = gazetteer.kind(entry) === 'country';
  const sums = { near: 0, listed: 0, country: 0, division: 0, weight: 0 };
  for (const other of view.around) {
    const best = other.candidates[0];
    if (!best || sameName(other.toponym, toponym)) continue;
    const kind = gazetteer.kind(best.entry);
    const trust = best.share * (kind === 'country' ? 0.6 : 1);
    sums.weight += trust;
    if (gazetteer.country(best.entry) === country) sums.country += trust;
    if (division >= 0 && kind !== 'country' && gazetteer.admin1(best.entry) === division)
      sums.division += trust;
    if (isCountry || kind === 'country' || kind === 'admin1') continue;
    const km = distanceBetween(gazetteer, best.entry, entry);
    const closeness = best.share / (1 + (km / HALF_COMPANY_KM) ** 2);
    sums.near += closeness;
    if (other.toponym.list === toponym.list) sums.listed = Math.max(sums.listed, closeness);
  }
  if (sums.weight > 0) {
    features.country = 2.5 * (sums.country / (sums.weight + 0.3));
    features.division = 1.2 * (sums.division / (sums.weight + 0.3));
  }
  if (sums.near > 0) features.company = 2 * (sums.near / (sums.near + 0.7));
  if (sums.listed > 0) features.list = 1.5 * sums.listed;
}

function sameName(a: Resolution['toponym'], b: Resolution['toponym']): boolean {
  return (
    a.entries === b.entries ||
    (a.entries.length === b.entries.length && a.entries.every((e, i) => e === b.entries[i]))
  );
}

/** Points for lying inside what the text says contains it, weighted by how sure the container's own place is. */
function containmentPoints(gazetteer: Gazetteer, outer: Resolution, entry: EntryIndex): number {
  let points = 0;
  let known = 0;
  for (const candidate of outer.candidates.slice(0, 5)) {
    known += candidate.share;
    points +=
      candidate.share * insidePoints(gazetteer, candidate, entry, outer.toponym.context.relation?.kind);
  }
  return known > 0 ? points : 0;
}

function insidePoints(
  gazetteer: Gazetteer,
  outer: WeighedEntry,
  entry: EntryIndex,
  relation: string | undefined,
): number {
  if (outer.entry === entry) return -1;
  if (isInside(gazetteer, outer.entry, entry)) return 3;
  const km = distanceBetween(gazetteer, outer.entry, entry);
  const kind = gazetteer.kind(outer.entry);
  const reach = gazetteer.radiusM(outer.entry) / 1000 + (relation === 'direction' ? BESIDE_KM : 5);
  if (kind === 'country') return gazetteer.country(entry) === gazetteer.country(outer.entry) ? 2 : -3;
  // "ريف درعا" names the governorate through its city: a place of the city's governorate lies in it.
  const sameDivision =
    gazetteer.admin1(outer.entry) >= 0 && gazetteer.admin1(outer.entry) === gazetteer.admin1(entry);
  if (!DIVISIONS.has(kind) && sameDivision && km <= 60) return 2;
  if (km <= reach) return DIVISIONS.has(kind) ? 0.5 : 2;
  return -2;
}

/** True when `outer` stands in the chain of parents of `entry`. */
export function isInside(gazetteer: Gazetteer, outer: EntryIndex, entry: EntryIndex): boolean {
  if (gazetteer.admin1(entry) === outer || gazetteer.admin2(entry) === outer) return entry !== outer;
  let at = gazetteer.parent(entry);
  for (let depth = 0; at >= 0 && depth < 6; depth++) {
    if (at === outer) return true;
    at = gazetteer.parent(at);
  }
  return false;
}

/** Great-circle distance between two entries, kilometres. */
export function distanceBetween(gazetteer: Gazetteer, a: EntryIndex, b: EntryIndex): number {
  return distanceKm(pointOf(gazetteer, a), pointOf(gazetteer, b));
}

const pointOf = (gazetteer: Gazetteer, entry: EntryIndex) => ({
  lat: gazetteer.lat(entry),
  lon: gazetteer.lon(entry),
});
