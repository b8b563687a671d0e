import type { Place } from '../../src/model/place.ts';

/**
 * A branch of places as an address has it: country, governorate, district ("SY/Daraa/Izra"), as far as it goes; the
 * names are those of the places, in English. A country that is not known is "-".
 */
export type Region = string;

const UNKNOWN_COUNTRY = '-';

// A slash inside a name would part it.
const part = (name: string): string => name.replaceAll('/', '∕');

/** The branches that a place lies in, the country first; none below a level that is not known. */
export function regionsOf({
  country,
  admin1,
  admin2,
}: Pick<Place, 'country' | 'admin1' | 'admin2'>): Region[] {
  const whole = part(country ?? UNKNOWN_COUNTRY);
  if (!admin1) return [whole];
  const first = `${whole}/${part(admin1)}`;
  return admin2 ? [whole, first, `${first}/${part(admin2)}`] : [whole, first];
}

/** Indices of the places in any of the branches. */
export function placesIn(regions: readonly Region[], places: readonly Place[]): number[] {
  const wanted = new Set(regions);
  return places.flatMap((place, index) =>
    regionsOf(place).some((region) => wanted.has(region)) ? [index] : [],
  );
}

/** All chosen places, single ones and those of branches; null when neither is chosen. */
export function chosenPlaces(
  single: readonly number[] | null,
  regions: readonly Region[],
  places: readonly Place[],
): readonly number[] | null {
  if (regions.length === 0) return single;
  return [...new Set([...(single ?? []), ...placesIn(regions, places)])].sort((a, b) => a - b);
}
