import type { EntryIndex, Gazetteer } from '../gazetteer/Gazetteer.ts';
import { distancesOf } from './distances.ts';
import { neighbours } from './neighbours.ts';
import type { FeatureValues, Resolution } from './Resolution.ts';

/** At this distance a neighbour counts half. Governorates of the Levant are about 100 km across. */
const NEAR_KM = 40;
/** The same for the wider region: the states of one part of a country, a country and its neighbours. */
const REGION_KM = 250;

/** Of an undecided neighbour its best candidates speak, each by its share: two undecided names can then decide each other. */
const RIVALS = 4;
const LEAST_SHARE = 0.05;

/** The other names of the report, as they stood after the last round, seen from one name. */
export type Company = readonly { listed: boolean; neighbours: readonly Neighbour[] }[];

/** One candidate of another name. */
interface Neighbour {
  entry: EntryIndex;
  country: string;
  admin1: EntryIndex;
  admin2: EntryIndex;
  isCountry: boolean;
  isDivision: boolean;
  /** How sure its own place is. */
  share: number;
}

/** Gathers the company of toponym number `index` once, for all its candidates. */
export function companyOf(gazetteer: Gazetteer, resolutions: readonly Resolution[], index: number): Company {
  const { toponym } = resolutions[index] as Resolution;
  const others: Company[number][] = [];
  for (const other of neighbours(resolutions, index)) {
    if (isSameName(other.toponym.entries, toponym.entries)) continue;
    others.push({ listed: other.toponym.list === toponym.list, neighbours: seenFrom(gazetteer, other) });
  }
  return others;
}

/** A name is neighbour to many others, and looks the same to each of them for a round. */
const seen = new WeakMap<Resolution, readonly Neighbour[]>();

function seenFrom(gazetteer: Gazetteer, resolution: Resolution): readonly Neighbour[] {
  const known = seen.get(resolution);
  if (known) return known;
  const found: Neighbour[] = [];
  for (const { entry, share } of resolution.candidates.slice(0, RIVALS)) {
    if (share < LEAST_SHARE) break;
    const kind = gazetteer.kind(entry);
    found.push({
      entry,
      country: gazetteer.country(entry),
      admin1: gazetteer.admin1(entry),
      admin2: gazetteer.admin2(entry),
      isCountry: kind === 'country',
      isDivision: kind === 'admin1',
      share,
    });
  }
  seen.set(resolution, found);
  return found;
}

/** How one candidate fits its company: near it, in its countries, divisions and districts, or named outright. */
export function addCompany(
  gazetteer: Gazetteer,
  company: Company,
  entry: EntryIndex,
  values: FeatureValues,
): void {
  const [country, division, district] = [
    gazetteer.country(entry),
    gazetteer.admin1(entry),
    gazetteer.admin2(entry),
  ];
  const kind = gazetteer.kind(entry);
  const distances = distancesOf(gazetteer);
  const sums = { near: 0, region: 0, list: 0, all: 0, country: 0, inner: 0, division: 0, district: 0 };
  let divisionNamed = 0;
  for (const { listed, neighbours: candidates } of company) {
    for (const other of candidates) {
      const { share } = other;
      sums.all += share;
      if (other.country === country) sums.country += share;
      if (other.isCountry) continue;
      sums.inner += share;
      const sameDivision = division >= 0 && other.admin1 === division;
      if (sameDivision) sums.division += share;
      if (sameDivision && other.isDivision && division !== entry)
        divisionNamed = Math.max(divisionNamed, share);
      if (other.isDivision) continue;
      if (district >= 0 && other.admin2 === district) sums.district += share;
      // What lies inside a division is no distance from it.
      const isWithin =
        kind === 'country' ? other.country === country : kind === 'admin1' && other.admin1 === entry;
      const km = isWithin ? 0 : distances.between(other.entry, entry);
      const closeness = share / (1 + (km / NEAR_KM) ** 2);
      sums.near += closeness;
      sums.region += share / (1 + (km / REGION_KM) ** 2);
      if (listed) sums.list = Math.max(sums.list, closeness);
    }
  }
  if (sums.country > 0) values.sameCountry = sums.country / (sums.all + 0.3);
  if (sums.division > 0) values.sameDivision = sums.division / (sums.inner + 0.3);
  if (sums.district > 0) values.sameDistrict = sums.district / (sums.district + 0.7);
  if (sums.near > 0) values.near = sums.near / (sums.near + 0.7);
  if (sums.region > 0) values.region = sums.region / (sums.region + 1);
  if (sums.list > 0) values.list = sums.list;
  if (divisionNamed > 0) values.divisionNamed = divisionNamed;
}

function isSameName(a: readonly EntryIndex[], b: readonly EntryIndex[]): boolean {
  return a === b || (a.length === b.length && a.every((entry, i) => entry === b[i]));
}
