import { distanceKm } from '../../model/geo.ts';
import type { PlaceKind } from '../../model/place.ts';
import { foldedArabic, foldedNames } from './foldedNames.ts';
import { kindGroup } from './kindGroup.ts';
import { isLikeSpelling } from './likeSpelling.ts';
import { distanceWithin, NearbyIndex } from './NearbyIndex.ts';
import type { SourceEntry } from './SourceEntry.ts';

/** Two sources set the point of one town up to this far apart; namesakes of one kind are further from each other. */
const SAME_PLACE_KM = 5;
/** Up to this far apart an equal English name is enough; beyond, Arabic names that are known must agree too. */
const SAME_ENGLISH_KM = 2;
/** On the same spot, Arabic names that differ by a letter are spellings of one: سبيخان, صبيخان. */
const SAME_POINT_KM = 0.7;
/** The middle of a division depends on how its border is drawn. */
const SAME_DIVISION_KM: Partial<Record<PlaceKind, number>> = { admin1: 120, admin2: 40, admin3: 20 };
/** What a later source says to be the same place is not, when it is this far away. */
const FARTHEST_SAME_KM = 60;

/** A merged entry and the ids it was known by in the sources that were merged into it. */
export interface MergedEntry extends SourceEntry {
  aliasIds: string[];
}

/**
 * Makes one entry of a place that several sources know. `sources` come in order of trust: the first that knows a place
 * gives id, kind, point, radius and the names to show; later ones add names, population and codes. Two entries are one
 * place when they have one id, when one says so (`sameAs`), or when a later source has the same kind group, a common
 * name under the text's normalisation, and a point less than 5 km away (divisions: in the same country, and further;
 * nearly the same Arabic spelling suffices on the same spot).
 * A later source's rows join different places: of two namesakes in it, the nearer one is the place that is known, the
 * other one is another place. Entries of one source are never merged with each other.
 * Throws when an id stands twice in one source.
 */
export function mergeEntries(sources: readonly (readonly SourceEntry[])[]): MergedEntry[] {
  const merging = new Merging();
  for (const source of sources) merging.add(source);
  return merging.finish();
}

interface Pair {
  entry: SourceEntry;
  known: MergedEntry;
  km: number;
}

class Merging {
  readonly #merged: MergedEntry[] = [];
  readonly #byId = new Map<string, MergedEntry>();
  readonly #bySameAs = new Map<string, MergedEntry>();
  readonly #nearby = new NearbyIndex<MergedEntry>();
  readonly #divisions = new Map<PlaceKind, MergedEntry[]>();
  readonly #names = new Map<MergedEntry, { all: Set<string>; arabic: Set<string> }>();

  add(source: readonly SourceEntry[]): void {
    const left: SourceEntry[] = [];
    const ids = new Set<string>();
    for (const entry of source) {
      if (ids.has(entry.id)) throw new Error(`gazetteer: the id ${entry.id} stands twice in one source`);
      ids.add(entry.id);
      const known = this.#said(entry);
      if (known) this.#join(known, entry);
      else left.push(entry);
    }
    const pairs: Pair[] = [];
    // Nothing is known yet, nothing can be the same.
    if (this.#merged.length > 0) for (const entry of left) this.#addPairs(entry, pairs);
    pairs.sort((a, b) => a.km - b.km);
    const joined = new Set<SourceEntry>();
    const taken = new Set<MergedEntry>();
    for (const { entry, known } of pairs) {
      if (joined.has(entry) || taken.has(known)) continue;
      joined.add(entry);
      taken.add(known);
      this.#join(known, entry);
    }
    const added = left.filter((entry) => !joined.has(entry)).map((entry) => ({ ...entry, aliasIds: [] }));
    for (const entry of added) this.#keep(entry);
  }

  finish(): MergedEntry[] {
    for (const entry of this.#merged)
      for (const id of entry.sameAs)
        if (!this.#byId.has(id)) {
          this.#byId.set(id, entry);
          entry.aliasIds.push(id);
        }
    return this.#merged;
  }

  /** The known entry that has the same id, says that this one is the same, or that this one says it is. */
  #said(entry: SourceEntry): MergedEntry | undefined {
    const known = this.#byId.get(entry.id) ?? this.#bySameAs.get(entry.id);
    if (known) return known;
    for (const id of entry.sameAs) {
      const same = this.#byId.get(id) ?? this.#bySameAs.get(id);
      if (
        same &&
        kindGroup(same.kind) === kindGroup(entry.kind) &&
        distanceKm(same, entry) < FARTHEST_SAME_KM
      )
        return same;
    }
    return undefined;
  }

  #addPairs(entry: SourceEntry, pairs: Pair[]): void {
    const group = kindGroup(entry.kind);
    const divisionKm = SAME_DIVISION_KM[entry.kind];
    const candidates =
      divisionKm === undefined ? this.#nearby.around(entry) : (this.#divisions.get(entry.kind) ?? []);
    let all: Set<string> | null = null;
    let arabic: Set<string> | null = null;
    for (const known of candidates) {
      if (divisionKm === undefined ? kindGroup(known.kind) !== group : abroad(known, entry)) continue;
      const km = distanceWithin(known, entry, divisionKm ?? SAME_PLACE_KM);
      if (km === null || known.id === entry.parentId) continue;
      all ??= foldedNames(entry);
      const names = this.#namesOf(known);
      arabic ??= foldedArabic(entry);
      if (!haveCommon(all, names.all)) {
        const alike = group === 'settlement' && km < SAME_POINT_KM && areAlike(arabic, names.arabic);
        // After all that have a name in common.
        if (alike) pairs.push({ entry, known, km: SAME_PLACE_KM + km });
        continue;
      }
      const disagree = arabic.size > 0 && names.arabic.size > 0 && !haveCommon(arabic, names.arabic);
      if (disagree && divisionKm === undefined && km >= SAME_ENGLISH_KM) continue;
      pairs.push({ entry, known, km });
    }
  }

  #namesOf(known: MergedEntry): { all: Set<string>; arabic: Set<string> } {
    let names = this.#names.get(known);
    if (!names) {
      names = { all: foldedNames(known), arabic: foldedArabic(known) };
      this.#names.set(known, names);
    }
    return names;
  }

  #keep(entry: MergedEntry): void {
    this.#byId.set(entry.id, entry);
    this.#merged.push(entry);
    for (const id of entry.sameAs) this.#bySameAs.set(id, entry);
    if (SAME_DIVISION_KM[entry.kind] === undefined) this.#nearby.add(entry);
    else {
      const list = this.#divisions.get(entry.kind);
      if (list) list.push(entry);
      else this.#divisions.set(entry.kind, [entry]);
    }
  }

  #join(into: MergedEntry, entry: SourceEntry): void {
    into.namesAr = [...new Set([...into.namesAr, ...entry.namesAr])];
    into.namesEn = [...new Set([...into.namesEn, ...entry.namesEn])];
    this.#names.delete(into);
    // A place with a parent takes its country from there.
    if (into.parentId === null) {
      into.country ??= entry.country;
      if (entry.parentId !== into.id) into.parentId = entry.parentId;
    }
    into.admin1Code ??= entry.admin1Code;
    if (into.population === 0) into.population = entry.population;
    if (entry.sameAs.length > 0) into.sameAs = [...new Set([...into.sameAs, ...entry.sameAs])];
    if (this.#byId.has(entry.id) || entry.id === into.id) return;
    this.#byId.set(entry.id, into);
    into.aliasIds.push(entry.id);
  }
}

/** True when both countries are known and differ. */
function abroad(a: SourceEntry, b: SourceEntry): boolean {
  return a.country !== null && b.country !== null && a.country !== b.country;
}

function areAlike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const one of a) for (const other of b) if (isLikeSpelling(one, other)) return true;
  return false;
}

function haveCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const value of a) if (b.has(value)) return true;
  return false;
}
