import type { EntryIndex, Gazetteer } from '../gazetteer/Gazetteer.ts';
import type { Direction } from '../language/PlaceLexicon.ts';
import { destination, distanceKm, midpoint, type Point } from '../model/geo.ts';
import type { Note } from '../model/note.ts';
import { type GeoPrecision, type Place, type PlaceKind, precisionOfKind } from '../model/place.ts';
import { type AreaWords, besideWords, compassWord, countrysideWords, partWords } from './areaNames.ts';
import type { Relation } from './Toponym.ts';

/** Where a mention lies: a place of the gazetteer, or the area that a relation makes of one. */
export interface Location {
  place: Place;
  precision: GeoPrecision;
  radiusM: number;
  notes: Note[];
}

/** A site whose own coordinate is less certain than this is shown as a vicinity. */
const SITE_RADIUS_M = 2_000;
/** The least radius of an area around or beside a place: reports say "near" for a few kilometres. */
const NEAR_RADIUS_M = 3_000;
/** A distance in a report is rounded; a fifth of it is the width of the rounding. */
const DISTANCE_ERROR = 0.2;
/** The centre of "west of X" lies this many radii from X: the area reaches from the middle of X as far again. */
const BESIDE = 1;
const LEAST_COUNTRYSIDE_M = 10_000;

/** The place itself, with the precision its kind and its coordinate support. */
export function atPlace(gazetteer: Gazetteer, entry: EntryIndex): Location {
  const place = gazetteer.place(entry);
  const radiusM = gazetteer.radiusM(entry);
  const precision = precisionOfKind(place.kind);
  const vague = precision === 'site' && radiusM > SITE_RADIUS_M;
  return { place, precision: vague ? 'vicinity' : precision, radiusM, notes: [] };
}

/** The area that a relation makes of a place: its centre, its radius, and how both were reckoned. */
export function areaOf(gazetteer: Gazetteer, entry: EntryIndex, relation: Relation): Location {
  const base = atPlace(gazetteer, entry);
  switch (relation.kind) {
    case 'direction':
      return relation.distanceKm === null
        ? beside(base, relation.direction, relation.words)
        : atDistance(base, relation.direction, relation.distanceKm, relation.words);
    case 'countryside':
      return countryside(base, relation);
    case 'part':
      return side(base, relation.direction, partWords(base.place, relation.direction, relation.words));
    case 'distance':
      return around(base, relation.distanceKm);
    case 'border':
      return withNote(
        { ...base, precision: isDivision(base) ? base.precision : 'vicinity' },
        {
          en: `"${relation.words}": somewhere along the border, drawn as the whole of ${base.place.nameEn ?? base.place.name}`,
          ar: `«${relation.words}»: موضع ما على الحدود، يُرسم بمساحة ${base.place.name} كلها`,
        },
      );
    default: {
      const radiusM = Math.max(base.radiusM, NEAR_RADIUS_M);
      return withNote(
        { ...base, precision: isDivision(base) ? base.precision : 'vicinity', radiusM },
        {
          en: `"${relation.words}": around the place, within ${inKm(radiusM)} km`,
          ar: `«${relation.words}»: في محيط المكان، ضمن ${inKm(radiusM)} كم`,
        },
      );
    }
  }
}

/**
 * Where a place lies that no gazetteer knows, by what the text puts it in: the quarters of a town in the town, its villages
 * around it.
 */
export function surroundings(outer: Location, innerKind: PlaceKind | undefined): Location {
  const isPart = innerKind === 'neighbourhood' || innerKind === 'road' || innerKind === 'facility';
  if (isDivision(outer) || isPart || outer.precision !== 'settlement') return outer;
  return { ...outer, precision: 'vicinity', radiusM: Math.max(outer.radiusM * 2, LEAST_COUNTRYSIDE_M) };
}

/** Farther apart, two names are no two ends of a road or a stretch that a report speaks of. */
const FARTHEST_ENDS_KM = 1_200;

/**
 * The stretch between two places, or of the road that joins them: centred half way, reaching both. Null where they are one
 * place or too far apart for two ends.
 */
export function between(
  one: Location,
  other: Location,
  { words, isRoad }: { words: string; isRoad: boolean },
): Location | null {
  const km = distanceKm(one.place, other.place);
  if (km === 0 || km > FARTHEST_ENDS_KM) return null;
  // Both names make the same area, whichever is asked first.
  const [a, b] = one.place.id < other.place.id ? [one, other] : [other, one];
  const centre = midpoint(a.place, b.place);
  const radiusM = (km / 2) * 1000 + Math.min(a.radiusM, b.radiusM);
  const joined = isRoad ? 'على الطريق بين' : /\p{Script=Arabic}/u.test(words) ? words : 'بين';
  const name = `${joined} ${a.place.name} و${b.place.name}`;
  const english = `${isRoad ? 'on the road ' : ''}between ${a.place.nameEn ?? a.place.name} and ${b.place.nameEn ?? b.place.name}`;
  const id = `${isRoad ? 'road' : 'between'}-${b.place.id}`;
  return withNote(area(a, centre, { id, name, english }, radiusM), {
    en: `${english}: centred half way, within ${inKm(radiusM)} km`,
    ar: `${name}: مركزه منتصف المسافة، ضمن ${inKm(radiusM)} كم`,
  });
}

/** "West of Daraa": no distance is given, so the area lies beside the place and is as wide as the place itself. */
function beside(base: Location, direction: Direction, words: string): Location {
  const called = besideWords(base.place, direction, words);
  if (direction === 'centre' || isDivision(base)) return side(base, direction, called);
  const radiusM = Math.max(base.radiusM, NEAR_RADIUS_M);
  const centre = destination(base.place, direction, (radiusM * BESIDE) / 1000);
  return withNote(area(base, centre, { id: compassWord(direction), ...called }, radiusM), {
    en: `"${called.quote}": no distance is given, so an area beside it, within ${inKm(radiusM)} km`,
    ar: `«${called.name}»: لم تُذكر مسافة، فهي مساحة إلى جانبه، ضمن ${inKm(radiusM)} كم`,
  });
}

function atDistance(base: Location, direction: Direction, km: number, words: string): Location {
  if (direction === 'centre') return base;
  const centre = destination(base.place, direction, km);
  const radiusM = Math.max(NEAR_RADIUS_M, km * 1000 * DISTANCE_ERROR);
  const called = besideWords(base.place, direction, words);
  const name = `${km} كم ${called.name}`;
  const english = `${km} km ${called.english}`;
  return withNote(area(base, centre, { id: `${compassWord(direction)}-${km}km`, name, english }, radiusM), {
    en: `${english}, within ${inKm(radiusM)} km`,
    ar: `على بعد ${name}، ضمن ${inKm(radiusM)} كم`,
  });
}

/** "5 km from Nawa": no direction is given, so all that lies within that distance of the place. */
function around(base: Location, km: number): Location {
  const radiusM = km * 1000 + base.radiusM;
  const shown = Math.round(km * 10) / 10;
  const name = `على بعد ${shown} كم من ${base.place.name}`;
  const english = `${shown} km from ${base.place.nameEn ?? base.place.name}`;
  return withNote(area(base, base.place, { id: `${shown}km`, name, english }, radiusM), {
    en: `${english}: no direction is given, so anywhere around it, within ${inKm(radiusM)} km`,
    ar: `${name}: لم يُذكر اتجاه، فهو في أي جهة حوله، ضمن ${inKm(radiusM)} كم`,
  });
}

function countryside(base: Location, relation: Relation & { kind: 'countryside' }): Location {
  const called = countrysideWords(base.place, relation);
  const wide = isDivision(base) ? base.radiusM : Math.max(base.radiusM * 2, LEAST_COUNTRYSIDE_M);
  const precision = isDivision(base) ? base.precision : 'vicinity';
  if (relation.sector !== null) return side({ ...base, precision, radiusM: wide }, relation.sector, called);
  return withNote(
    { ...base, precision, radiusM: wide },
    {
      en: `"${called.quote}": the whole ${called.english}, within ${inKm(wide)} km`,
      ar: `«${called.name}»: الريف كله، ضمن ${inKm(wide)} كم`,
    },
  );
}

/** One side, or the middle, of a wide place: moved half its radius that way, and reaching three fifths of it. */
function side(base: Location, direction: Direction, called: AreaWords): Location {
  const radiusM = base.radiusM * 0.6;
  const centre =
    direction === 'centre' ? base.place : destination(base.place, direction, (base.radiusM * 0.5) / 1000);
  return withNote(
    { ...area(base, centre, { id: compassWord(direction), ...called }, radiusM), precision: base.precision },
    {
      en: `"${called.quote}": that side of it, within ${inKm(radiusM)} km`,
      ar: `«${called.name}»: ذلك الجانب منه، ضمن ${inKm(radiusM)} كم`,
    },
  );
}

/** How an area is called: what its id adds to the place's, and its name in both languages. */
interface AreaName {
  id: string;
  name: string;
  english: string;
}

function area(base: Location, centre: Point, called: AreaName, radiusM: number): Location {
  const place: Place = {
    ...base.place,
    id: `${base.place.id}#${called.id}`,
    name: called.name,
    nameEn: called.english,
    kind: 'area',
    lat: centre.lat,
    lon: centre.lon,
  };
  return { place, precision: 'vicinity', radiusM: Math.round(radiusM), notes: [] };
}

function isDivision(location: Location): boolean {
  return ['admin1', 'admin2', 'admin3', 'country'].includes(location.place.kind);
}

function withNote(location: Location, note: Note): Location {
  return { ...location, radiusM: Math.round(location.radiusM), notes: [...location.notes, note] };
}

const inKm = (metres: number): string => String(Math.max(1, Math.round(metres / 1000)));
