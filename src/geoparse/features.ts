import type { EntryIndex, Gazetteer } from '../gazetteer/Gazetteer.ts';
import type { PlaceKind } from '../model/place.ts';
import { addCompany, type Company } from './company.ts';
import { distancesOf } from './distances.ts';
import type { FeatureValues, HomeRegion, ReportView, Resolution, WeighedEntry } from './Resolution.ts';
import type { Toponym } from './Toponym.ts';

/** How far a thing "east of Aleppo" may lie from it, when Aleppo does not contain it. */
const BESIDE_KM = 60;
/** Of a container only the likeliest candidates are asked. */
const CONTAINER_CANDIDATES = 5;

const DIVISIONS: ReadonlySet<PlaceKind> = new Set(['country', 'admin1', 'admin2', 'admin3']);

/** Measures one candidate of toponym number `index`; `company` is null in the first round. */
export function candidateValues(
  view: ReportView,
  index: number,
  candidate: WeighedEntry,
  company: Company | null,
): FeatureValues {
  const { gazetteer, priors } = view;
  const { toponym } = view.resolutions[index] as Resolution;
  const values: FeatureValues = {};
  addWhatItIs(gazetteer, candidate.entry, values);
  addHowItIsNamed(gazetteer, toponym, candidate, priors.bareNameIsCity, values);
  if (priors.home) addHome(gazetteer, candidate.entry, priors.home, values);
  if (company) {
    addContainment(view, toponym, candidate.entry, values);
    addCompany(gazetteer, company, candidate.entry, values);
  }
  return values;
}

/** Settlements count by the order of magnitude of their population, regions and waters by that of their radius in km. */
function addWhatItIs(gazetteer: Gazetteer, entry: EntryIndex, values: FeatureValues): void {
  const kind = gazetteer.kind(entry);
  if (kind === 'country') values.isCountry = 1;
  else if (kind === 'admin1') values.isDivision = 1;
  else if (kind === 'region' || kind === 'water')
    values.extent = Math.log10(gazetteer.radiusM(entry) / 1000 + 1);
  else {
    if (kind === 'admin2' || kind === 'admin3') values.isDistrict = 1;
    values.population = Math.log10(gazetteer.population(entry) + 10);
  }
}

function addHowItIsNamed(
  gazetteer: Gazetteer,
  toponym: Toponym,
  { entry, mainName, mostPopulous, inNamesake }: WeighedEntry,
  bareNameIsCity: boolean,
  values: FeatureValues,
): void {
  const kind = gazetteer.kind(entry);
  const { relation } = toponym.context;
  const cue = toponym.context.cue?.cue;
  if (cue && cue.kinds.length > 0) {
    const rank = cue.kinds.indexOf(kind);
    if (rank < 0) values.kindDiffers = 1;
    else values.kindFits = rank === 0 ? 1 : 0.75;
  }
  if (relation?.kind === 'border' && kind === 'country') values.countryside = 1;
  else if (relation?.kind === 'countryside' || relation?.kind === 'border')
    values.countryside = kind === 'admin1' ? 1 : kind === 'settlement' || kind === 'admin2' ? 0.25 : -0.5;
  // "غرب درعا" is beside the city; "شرقي حلب" behind the name of a town only says where that town lies.
  // "بين حمص وتدمر" is between the cities.
  const isSide = relation?.kind === 'direction' || relation?.kind === 'distance';
  const fromCity = (isSide && !toponym.isContainer) || relation?.kind === 'between';
  if (fromCity && kind === 'settlement') values.direction = 1;
  if (toponym.articleAgrees) values.spelling = 1;
  if (mainName) values.mainName = 1;
  if (mostPopulous) values.mostPopulous = 1;
  // English "in Aleppo" means the city; Arabic news says "مدينة حلب" for it, and "حلب" for the governorate.
  if (inNamesake && !cue && relation === null) values[bareNameIsCity ? 'cityOfDivision' : 'bareDivision'] = 1;
}

function addHome(gazetteer: Gazetteer, entry: EntryIndex, home: HomeRegion, values: FeatureValues): void {
  if (gazetteer.country(entry) !== home.country) return;
  values.homeCountry = 1;
  if (home.admin1 >= 0 && gazetteer.admin1(entry) === home.admin1) values.homeDivision = 1;
}

/** How sure it is that the place lies inside, beside or outside what the text says contains it. */
function addContainment(view: ReportView, toponym: Toponym, entry: EntryIndex, values: FeatureValues): void {
  for (const outer of toponym.containers) {
    const container = view.resolutions[outer] as Resolution;
    const relation = container.toponym.context.relation?.kind;
    for (const candidate of container.candidates.slice(0, CONTAINER_CANDIDATES)) {
      const where = positionTo(view.gazetteer, candidate.entry, entry, relation);
      values[where] = (values[where] ?? 0) + candidate.share;
    }
  }
}

function positionTo(
  gazetteer: Gazetteer,
  outer: EntryIndex,
  entry: EntryIndex,
  relation: string | undefined,
): 'inside' | 'beside' | 'outside' {
  if (outer === entry) return 'outside';
  const kind = gazetteer.kind(outer);
  if (kind === 'country') return gazetteer.country(entry) === gazetteer.country(outer) ? 'inside' : 'outside';
  if (isInside(gazetteer, outer, entry)) return 'inside';
  const km = distanceBetween(gazetteer, outer, entry);
  // "ريف درعا" names the governorate through its city: a place of the city's governorate lies in it.
  const division = gazetteer.admin1(outer);
  if (!DIVISIONS.has(kind) && division >= 0 && division === gazetteer.admin1(entry) && km <= 60)
    return 'beside';
  const reach = gazetteer.radiusM(outer) / 1000 + (relation === 'direction' ? BESIDE_KM : 5);
  return km <= reach && !DIVISIONS.has(kind) ? 'beside' : 'outside';
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
  return distancesOf(gazetteer).between(a, b);
}
