import type { Extractor } from '../../extract/extractReport.ts';
import type { EntryIndex, Gazetteer } from '../../gazetteer/Gazetteer.ts';
import type { PackEntry } from '../../gazetteer/packs/PackEntry.ts';
import { DamagedPack } from '../../gazetteer/packs/packFiles.ts';
import { addToUserPack, userEntry } from '../../gazetteer/packs/userPack.ts';
import { version } from '../../library/packageRoot.ts';
import type { ChosenPlace } from '../../model/correction.ts';
import { distanceKm, type Point } from '../../model/geo.ts';
import { type PlaceKind, precisionOfKind } from '../../model/place.ts';
import { readOne } from '../../readers/readOne.ts';
import { type NewPlace, type ReadingMachine, Refused } from '../../server/api/ReadingMachine.ts';
import { UsageError } from '../errors.ts';
import { extractToStore } from '../extractReport.ts';
import type { GazetteerChoice, Services } from '../services.ts';

/** Places that are shown for what a person types, and those that are looked through for them. */
const mostFound = 20;
const mostRead = 5000;
/** A place added by hand lies where the nearest settlement lies, if that is no further than this. */
const neighbourKm = 20;

/** The machine, and how it is told to take in the places that were added. */
export interface LocalMachine extends ReadingMachine {
  /** Opens the gazetteer anew, compiled with all packs as they are now. */
  refresh(): Promise<void>;
}

/** The machine in this very thread; see `threadMachine.ts` for the one that does not keep the server waiting. */
export function localMachine(
  services: Pick<Services, 'gazetteer' | 'createExtractor'>,
  choice: GazetteerChoice,
  now: () => Date,
): LocalMachine {
  let pinned: Gazetteer | null = null;
  /** Places that were added since the gazetteer was opened. */
  const added = new Map<string, ChosenPlace>();
  // Opened once: with a new pack it is compiled anew, which takes long, and is left to `refresh`.
  const places = async (): Promise<Gazetteer> => {
    try {
      pinned ??= await services.gazetteer(choice);
      return pinned;
    } catch (error) {
      // It says what to do, and the person at the map is who can do it.
      throw error instanceof DamagedPack ? new Refused(error.message) : error;
    }
  };
  let extractors: { version: string; byHome: Map<string | null, Extractor> } | null = null;

  async function extractorFor(home: string | null): Promise<Extractor> {
    const current = (await places()).version;
    if (extractors?.version !== current) extractors = { version: current, byHome: new Map() };
    const known = extractors.byHome.get(home);
    if (known) return known;
    try {
      const made = await services.createExtractor(home, choice);
      extractors.byHome.set(home, made);
      return made;
    } catch (error) {
      throw error instanceof UsageError ? new Refused(error.message.replace(/^--home/, 'home')) : error;
    }
  }

  return {
    version,
    read: readOne,
    extract: async (report, warnings, home) => extractToStore(await extractorFor(home), report, warnings),
    lookup: async (name, near) => {
      const gazetteer = await places();
      const language = /\p{Script=Arabic}/u.test(name) ? 'ar' : 'en';
      const whole = gazetteer.lookup(name, language);
      const begun = gazetteer.complete(name, language, mostRead).filter((entry) => !whole.includes(entry));
      const sorted = [whole, begun].flatMap((entries) =>
        near ? byDistance(gazetteer, entries, near) : entries,
      );
      const fresh = [...added.values()].filter(
        ({ place }) =>
          gazetteer.indexOf(place.id) < 0 && [place.name, place.nameEn].some((own) => own?.startsWith(name)),
      );
      const found = [...fresh, ...sorted.slice(0, mostFound).map((entry) => chosenPlace(gazetteer, entry))];
      return found
        .slice(0, mostFound)
        .map((chosen) => ({ ...chosen, distanceKm: near && distanceKm(near, chosen.place) }));
    },
    place: async (id) => {
      const gazetteer = await places();
      const entry = gazetteer.indexOf(id);
      return entry < 0 ? (added.get(id) ?? null) : chosenPlace(gazetteer, entry);
    },
    addPlace: async (place) => {
      if (choice.packsFolder === null)
        throw new Refused('places cannot be added with --embedded-only: start the server without it');
      const gazetteer = await places();
      const around = surroundings(gazetteer, place);
      const names = [place.name, ...(place.nameEn === null ? [] : [place.nameEn]), ...place.aliases];
      const entry = userEntry({ ...place, ...around, names });
      if (!entry) throw new Refused('name: needs a letter, and 200 characters at the most');
      if (isCountry(gazetteer, entry.namesAr[0] ?? entry.namesEn[0] ?? ''))
        throw new Refused('name: it is that of a country, which texts that have it mean');
      addToUserPack(choice.packsFolder, entry, place.by, now().toISOString())?.keep();
      const chosen = chosenEntry(gazetteer, entry);
      added.set(entry.id, chosen);
      return chosen;
    },
    refresh: async () => {
      pinned = null;
      await places();
    },
    close: async () => {},
  };
}

function chosenPlace(gazetteer: Gazetteer, entry: EntryIndex): ChosenPlace {
  const place = gazetteer.place(entry);
  return { place, precision: precisionOfKind(place.kind), radiusM: gazetteer.radiusM(entry) || null };
}

/** The place of an entry that is not in the gazetteer yet, as it will be there. */
function chosenEntry(gazetteer: Gazetteer, entry: PackEntry): ChosenPlace {
  const { id, namesAr, namesEn, kind, country, parents, lat, lon, radiusM } = entry;
  const within = (division: PlaceKind): string | null => {
    const container = parents
      .map((parent) => gazetteer.indexOf(parent))
      .find((at) => gazetteer.kind(at) === division);
    return container === undefined ? null : gazetteer.nameEn(container);
  };
  const place = {
    id,
    name: namesAr[0] ?? namesEn[0] ?? '',
    nameEn: namesEn[0] ?? null,
    kind,
    country,
    admin1: within('admin1'),
    admin2: within('admin2'),
    lat,
    lon,
  };
  return { place, precision: precisionOfKind(kind), radiusM };
}

const isCountry = (gazetteer: Gazetteer, name: string): boolean =>
  gazetteer
    .lookup(name, /\p{Script=Arabic}/u.test(name) ? 'ar' : 'en')
    .some((entry) => gazetteer.kind(entry) === 'country');

function byDistance(gazetteer: Gazetteer, entries: readonly EntryIndex[], near: Point): EntryIndex[] {
  return entries
    .map((entry) => ({
      entry,
      km: distanceKm(near, { lat: gazetteer.lat(entry), lon: gazetteer.lon(entry) }),
    }))
    .sort((a, b) => a.km - b.km)
    .map(({ entry }) => entry);
}

/** Country and divisions of the nearest known settlement. What the person says of the country goes before. */
function surroundings(gazetteer: Gazetteer, { lat, lon, country }: NewPlace) {
  let nearest: { entry: EntryIndex; km: number } | null = null;
  for (let entry = 0; entry < gazetteer.size; entry++) {
    const point = { lat: gazetteer.lat(entry), lon: gazetteer.lon(entry) };
    // A quarter of a degree of latitude is 28 km: what is further north or south is not looked at.
    if (gazetteer.kind(entry) !== 'settlement' || Math.abs(point.lat - lat) > 0.25) continue;
    const km = distanceKm({ lat, lon }, point);
    if (km <= neighbourKm && (!nearest || km < nearest.km)) nearest = { entry, km };
  }
  const known = nearest && (gazetteer.country(nearest.entry) || null);
  if (!nearest || (country !== null && country !== known)) return { country, parents: [] };
  const parents: string[] = [];
  for (let at = gazetteer.parent(nearest.entry); at >= 0 && parents.length < 9; at = gazetteer.parent(at))
    parents.push(gazetteer.id(at));
  return { country: known, parents };
}
