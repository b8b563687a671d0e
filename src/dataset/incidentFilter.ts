import { typeOfSubType } from '../model/incidentType.ts';
import { incidentSubTypeSchema } from '../model/incidentTypeSchemas.ts';
import { fromJson } from '../model/json.ts';
import { placeSchema } from '../model/place.ts';
import type { IncidentRow } from '../store/Store.ts';
import type { Keep } from './build/readAll.ts';

/** Which incidents are wanted: each list that is given must name the incident's own; what is not given lets all through. */
export interface IncidentFilter {
  /** First and last day, `YYYY-MM-DD`; either lets only dated incidents through that may have been in the period. */
  from?: string;
  to?: string;
  /** ACLED's types or sub-types. */
  types?: readonly string[];
  outlets?: readonly string[];
  /** ISO 3166-1 alpha-2, in capitals. */
  countries?: readonly string[];
  /** West, south, east, north in degrees; west greater than east goes across the 180th meridian. */
  bbox?: readonly [number, number, number, number];
}

interface Position {
  country: string | null;
  lat: number;
  lon: number;
}

const plain = (text: string): string => text.trim().toLowerCase();

function isInBox(
  { lat, lon }: Position,
  [west, south, east, north]: NonNullable<IncidentFilter['bbox']>,
): boolean {
  const across = west <= east ? lon >= west && lon <= east : lon >= west || lon <= east;
  return across && lat >= south && lat <= north;
}

function isInPeriod({ edtf, dateFrom, dateTo }: IncidentRow, { from, to }: IncidentFilter): boolean {
  if (edtf === null) return false;
  // A day that is not given is open: days as text sort as days.
  return (
    (to === undefined || dateFrom === null || dateFrom <= to) &&
    (from === undefined || dateTo === null || dateTo >= from)
  );
}

/** Reads a place's JSON; the same text is read once. */
function positions(): (json: string) => Position | null {
  const known = new Map<string, Position | null>();
  const read = (json: string): Position | null => {
    try {
      return placeSchema.parse(fromJson(JSON.parse(json)));
    } catch {
      return null;
    }
  };
  return (json) => {
    const found = known.get(json);
    if (found !== undefined) return found;
    const position = read(json);
    known.set(json, position);
    return position;
  };
}

/** Says of each incident whether a filter wants it. */
export function keepBy(filter: IncidentFilter): Keep {
  const positionOf = positions();
  const types = filter.types && new Set(filter.types.map(plain));
  const outlets = filter.outlets && new Set(filter.outlets.map(plain));
  const countries = filter.countries && new Set(filter.countries);
  const isOfType = ({ subType }: IncidentRow): boolean => {
    const known = incidentSubTypeSchema.safeParse(subType).data;
    return (
      !types || types.has(plain(subType)) || (known !== undefined && types.has(plain(typeOfSubType(known))))
    );
  };
  const isThere = ({ place }: IncidentRow): boolean => {
    if (!countries && !filter.bbox) return true;
    const position = place === null ? null : positionOf(place);
    if (!position) return false;
    if (countries && !countries.has(position.country ?? '')) return false;
    return !filter.bbox || isInBox(position, filter.bbox);
  };
  return (row) =>
    ((filter.from === undefined && filter.to === undefined) || isInPeriod(row, filter)) &&
    isOfType(row) &&
    (!outlets || outlets.has(plain(row.outlet ?? ''))) &&
    isThere(row);
}
