import { claimantKey } from '../../language/claimantKey.ts';
import { type IncidentSubType, typeOfSubType } from '../../model/incidentType.ts';
import { fromJson } from '../../model/json.ts';
import { type Place, placeSchema } from '../../model/place.ts';
import type { IncidentRow } from '../../store/Store.ts';
import type { BoundingBox, IncidentQuery } from './query.ts';

/** The place of a stored row; null where there is none or what is stored is damaged. */
export function placeOf(json: string | null): Place | null {
  if (json === null) return null;
  try {
    return placeSchema.parse(fromJson(JSON.parse(json)));
  } catch {
    return null;
  }
}

/** True when a place's point lies in the box, its edges included. */
export function isIn([west, south, east, north]: BoundingBox, { lat, lon }: Place): boolean {
  const between = west <= east ? lon >= west && lon <= east : lon >= west || lon <= east;
  return between && lat >= south && lat <= north;
}

const folded = (name: string): string => name.trim().toLowerCase();
const keyOf = (name: string): string => claimantKey(name) ?? folded(name);

/** Days as text compare as days do; an open end reaches any day. What has neither end is on no day that is known. */
function isWithin(row: IncidentRow, { from, to }: IncidentQuery): boolean {
  if (from === undefined && to === undefined) return true;
  const { dateFrom, dateTo } = row;
  if (dateFrom === null && dateTo === null) return false;
  return (
    (from === undefined || dateTo === null || dateTo >= from) &&
    (to === undefined || dateFrom === null || dateFrom <= to)
  );
}

/** What of a query names a part of the place: null when nothing does. */
function placeFilter(query: IncidentQuery): ((place: Place) => boolean) | null {
  const { bbox, place: ids } = query;
  const countries = query.country?.map((code) => code.toUpperCase());
  const divisions = query.admin1?.map(folded);
  if (!bbox && !ids && !countries && !divisions) return null;
  return (place) =>
    (!bbox || isIn(bbox, place)) &&
    (!ids || ids.includes(place.id)) &&
    (!countries || countries.includes(place.country ?? '')) &&
    (!divisions || divisions.includes(folded(place.admin1 ?? '')));
}

/** Says of rows whether they are what a query asks for; its words are left to who has the texts. */
export function incidentFilter(query: IncidentQuery): (row: IncidentRow) => boolean {
  const { type, subType, assertion, outlet } = query;
  const claimants = query.claimant?.map(keyOf);
  const isPlace = placeFilter(query);
  // The same text stands for the same place: each is read once.
  const known = new Map<string, boolean>();
  const isThere = (json: string | null): boolean => {
    if (!isPlace) return true;
    if (json === null) return false;
    const before = known.get(json);
    if (before !== undefined) return before;
    const place = placeOf(json);
    const there = place !== null && isPlace(place);
    known.set(json, there);
    return there;
  };
  return (row) =>
    (!type || type.includes(typeOfSubType(row.subType as IncidentSubType))) &&
    (!subType || subType.includes(row.subType as IncidentSubType)) &&
    (!assertion || (assertion as string[]).includes(row.assertion)) &&
    (!outlet || outlet.includes(row.outlet ?? '')) &&
    isWithin(row, query) &&
    (!claimants || (row.claimants ?? []).some((name) => claimants.includes(keyOf(name)))) &&
    isThere(row.place);
}
