import type { EntryIndex, Gazetteer } from '../gazetteer/Gazetteer.ts';
import type { Direction } from '../language/PlaceLexicon.ts';
import { destination, distanceKm, midpoint, type Point } from '../model/geo.ts';
import type { Note } from '../model/note.ts';
import { type GeoPrecision, type Place, precisionOfKind } from '../model/place.ts';
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
      return countryside(base, relation.sector, relation.words);
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

/** The stretch between two places: centred half way, reaching both. */
export function between(a: Location, b: Location, words: string): Location {
  const centre = midpoint(a.place, b.place);
  const radiusM = (distanceKm(a.place, b.place) / 2) * 1000 + Math.min(a.radiusM, b.radiusM);
  return withNote(
    area(a, centre, `between-${b.place.id}`, `${words} ${a.place.name} و${b.place.name}`, radiusM),
    {
      en: `between ${a.place.nameEn ?? a.place.name} and ${b.place.nameEn ?? b.place.name}: centred half way, within ${inKm(radiusM)} km`,
      ar: `بين ${a.place.name} و${b.place.name}: مركزه منتصف المسافة، ضمن ${inKm(radiusM)} كم`,
    },
  );
}

/** "West of Daraa": no distance is given, so the area begins at the place and is as wide as the place itself. */
function beside(base: Location, direction: Direction, words: string): Location {
  if (direction === 'centre') return sector(base, direction, words);
  if (isDivision(base)) return sector(base, direction, words);
  const radiusM = Math.max(base.radiusM, NEAR_RADIUS_M);
  const centre = destination(base.place, direction, (radiusM * 1.2) / 1000);
  return withNote(area(base, centre, fragment(direction), `${words} ${base.place.name}`, radiusM), {
    en: `"${words}" of ${base.place.nameEn ?? base.place.name}: no distance is given, so an area beside it, within ${inKm(radiusM)} km`,
    ar: `«${words}» ${base.place.name}: لم تُذكر مسافة، فهي مساحة إلى جانبه، ضمن ${inKm(radiusM)} كم`,
  });
}

function atDistance(base: Location, direction: Direction, km: number, words: string): Location {
  if (direction === 'centre') return base;
  const centre = destination(base.place, direction, km);
  const radiusM = Math.max(NEAR_RADIUS_M, km * 1000 * DISTANCE_ERROR);
  return withNote(
    area(base, centre, `${fragment(direction)}-${km}km`, `${km} كم ${words} ${base.place.name}`, radiusM),
    {
      en: `${km} km ${words} ${base.place.nameEn ?? base.place.name}, within ${inKm(radiusM)} km`,
      ar: `على بعد ${km} كم ${words} ${base.place.name}، ضمن ${inKm(radiusM)} كم`,
    },
  );
}

function countryside(base: Location, direction: Direction | null, words: string): Location {
  if (direction !== null) return sector(base, direction, words);
  const radiusM = isDivision(base) ? base.radiusM : Math.max(base.radiusM * 2, 10_000);
  const precision = isDivision(base) ? base.precision : 'vicinity';
  return withNote(
    { ...base, precision, radiusM },
    {
      en: `"${words}": the whole countryside of ${base.place.nameEn ?? base.place.name}, within ${inKm(radiusM)} km`,
      ar: `«${words}»: ريف ${base.place.name} كله، ضمن ${inKm(radiusM)} كم`,
    },
  );
}

/** One side, or the middle, of a division: moved half its radius that way, and reaching three fifths of it. */
function sector(base: Location, direction: Direction, words: string): Location {
  const wide = isDivision(base) ? base.radiusM : Math.max(base.radiusM * 2, 10_000);
  const radiusM = wide * 0.6;
  const centre =
    direction === 'centre' ? base.place : destination(base.place, direction, (wide * 0.5) / 1000);
  const made = area(base, centre, fragment(direction), `${words} ${base.place.name}`, radiusM);
  return withNote(
    { ...made, precision: isDivision(base) ? base.precision : 'vicinity' },
    {
      en: `"${words}": that side of ${base.place.nameEn ?? base.place.name}, within ${inKm(radiusM)} km`,
      ar: `«${words}»: ذلك الجانب من ${base.place.name}، ضمن ${inKm(radiusM)} كم`,
    },
  );
}

function area(base: Location, centre: Point, id: string, name: string, radiusM: number): Location {
  const place: Place = {
    ...base.place,
    id: `${base.place.id}#${id}`,
    name: name.replace(/ … \S+(?: \S+)?/, ''),
    nameEn: base.place.nameEn === null ? null : `${englishFragment(id)} ${base.place.nameEn}`,
    kind: 'area',
    lat: centre.lat,
    lon: centre.lon,
  };
  return { place, precision: 'vicinity', radiusM: Math.round(radiusM), notes: [] };
}

const COMPASS = ['north', 'northeast', 'east', 'southeast', 'south', 'southwest', 'west', 'northwest'];

function fragment(direction: Direction): string {
  return direction === 'centre' ? 'centre' : (COMPASS[Math.round(direction / 45) % 8] as string);
}

function englishFragment(id: string): string {
  if (id.startsWith('between')) return 'between places near';
  return id === 'centre' ? 'centre of' : `${id} of`;
}

function isDivision(location: Location): boolean {
  return ['admin1', 'admin2', 'admin3', 'country'].includes(location.place.kind);
}

function withNote(location: Location, note: Note): Location {
  return { ...location, radiusM: Math.round(location.radiusM), notes: [...location.notes, note] };
}

const inKm = (metres: number): string => String(Math.max(1, Math.round(metres / 1000)));
