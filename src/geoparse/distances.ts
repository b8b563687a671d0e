import type { EntryIndex, Gazetteer } from '../gazetteer/Gazetteer.ts';
import { distanceKm } from '../model/geo.ts';

/** Pairs remembered, a power of two; a new pair takes the place of an older one. */
const KEPT = 2 ** 14;
/** Entries are numbered below this. */
const MOST_ENTRIES = 2 ** 26;

/** The distances between the entries of one gazetteer. A report asks for the same pairs in every round of resolution. */
export interface Distances {
  /** Great-circle distance between two entries, kilometres. */
  between(a: EntryIndex, b: EntryIndex): number;
}

const known = new WeakMap<Gazetteer, Distances>();

export function distancesOf(gazetteer: Gazetteer): Distances {
  let distances = known.get(gazetteer);
  if (distances === undefined) {
    distances = rememberedDistances(gazetteer);
    known.set(gazetteer, distances);
  }
  return distances;
}

function rememberedDistances(gazetteer: Gazetteer): Distances {
  const pairs = new Float64Array(KEPT).fill(-1);
  const kms = new Float64Array(KEPT);
  const pointOf = (entry: EntryIndex) => ({ lat: gazetteer.lat(entry), lon: gazetteer.lon(entry) });
  return {
    between(a, b) {
      const pair = a * MOST_ENTRIES + b;
      const slot = (Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)) >>> 18;
      if (pairs[slot] === pair) return kms[slot] as number;
      const km = distanceKm(pointOf(a), pointOf(b));
      pairs[slot] = pair;
      kms[slot] = km;
      return km;
    },
  };
}
