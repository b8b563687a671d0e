import { createHash } from 'node:crypto';
import type { PlaceKind } from '../../model/place.ts';
import type { PackEntry } from './PackEntry.ts';
import { type PackChange, packNames, readPack, replacePack } from './packFiles.ts';
import { cleanNames } from './placeNames.ts';

/** The pack of the places that the user added one by one. */
export const userPack = 'user';

export interface UserPlace {
  /** In any script, the name to show first. */
  names: readonly string[];
  kind: PlaceKind;
  lat: number;
  lon: number;
  radiusM: number;
  country: string | null;
  /** Ids of what contains it, the nearest first. */
  parents: string[];
  by: string;
}

/** Digits of the hash in an id: enough for all that people add by hand. */
const ID_DIGITS = 10;
const isArabic = (name: string): boolean => /\p{Script=Arabic}/u.test(name);

/** The place as an entry; its id is of its name and point, so that the same one added again is the same. */
export function userEntry(place: UserPlace): PackEntry | null {
  const { kind, lat, lon, radiusM, country, parents } = place;
  const names = cleanNames([...place.names]);
  if (names.length === 0) return null;
  const told = JSON.stringify([names[0], kind, lat, lon]);
  return {
    id: `user:${createHash('sha256').update(told).digest('hex').slice(0, ID_DIGITS)}`,
    kind,
    namesAr: names.filter(isArabic),
    namesEn: names.filter((name) => !isArabic(name)),
    country,
    parents,
    lat,
    lon,
    radiusM,
    population: 0,
    sameAs: [],
    admin1Code: null,
  };
}

/**
 * Adds an entry to the user's pack in `folder`; null when it has it already. `at` is an ISO 8601 time. Call `keep` or
 * `undo` of what it gives. Throws a DamagedPack.
 */
export function addToUserPack(folder: string, entry: PackEntry, by: string, at: string): PackChange | null {
  const before = packNames(folder).includes(userPack) ? readPack(folder, userPack) : null;
  const entries = before?.entries ?? [];
  if (entries.some(({ id }) => id === entry.id)) return null;
  const people = new Set([...(before?.head.attribution.split('; ') ?? []), by]);
  const all = [...entries, entry];
  const meta = {
    name: userPack,
    importer: 'list' as const,
    title: 'Places added by hand',
    licence: before?.head.licence ?? 'no licence given',
    attribution: [...people].join('; '),
    url: '',
    from: ['added by hand'],
    addedAt: at,
    sha256: [],
    rows: all.length,
    places: all.length,
    leftOut: 0,
  };
  return replacePack(folder, { meta, entries: all });
}
