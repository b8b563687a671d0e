import type { Extractor } from '../../extract/extractReport.ts';
import type { EntryIndex, Gazetteer } from '../../gazetteer/Gazetteer.ts';
import { addToUserPack, userEntry } from '../../gazetteer/packs/userPack.ts';
import type { ChosenPlace } from '../../model/correction.ts';
import { distanceKm, type Point } from '../../model/geo.ts';
import { precisionOfKind } from '../../model/place.ts';
import { type NewPlace, type ReadingMachine, Refused } from '../../server/api/ReadingMachine.ts';
import { UsageError } from '../errors.ts';
import { extractToStore } from '../extractReport.ts';
import { version } from '../packageRoot.ts';
import type { GazetteerChoice, Services } from '../services.ts';

/** Places that are shown for what a person types, and those that are looked through for them. */
const mostFound = 20;
const mostRead = 5000;
/** A place added by hand lies where the nearest settlement lies, if that is no further than this. */
const neighbourKm = 20;

/** The machine in this very thread; see `threadMachine.ts` for the one that does not keep the server waiting. */
export function localMachine(
  services: Pick<Services, 'gazetteer' | 'createExtractor'>,
  choice: GazetteerChoice,
  now: () => Date,
): ReadingMachine {
  const places = async (): Promise<Gazetteer> => await services.gazetteer(choice);
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
    extract: async (report, warnings, home) => extractToStore(await extractorFor(home), report, warnings),
    lookup: async (name, near) => {
      const gazetteer = await places();
      const language = /\p{Script=Arabic}/u.test(name) ? 'ar' : 'en';
      const whole = gazetteer.lookup(name, language);
      const begun = gazetteer.complete(name, language, mostRead).filter((entry) => !whole.includes(entry));
      const sorted = [whole, begun].flatMap((entries) =>
        near ? byDistance(gazetteer, entries, near) : entries,
      );
      return sorted.slice(0, mostFound).map((entry) => {
        const chosen = chosenPlace(gazetteer, entry);
        return { ...chosen, distanceKm: near && distanceKm(near, chosen.place) };
      });
    },
    place: async (id) => {
      const gazetteer = await places();
      const entry = gazetteer.indexOf(id);
      return entry < 0 ? null : chosenPlace(gazetteer, entry);
    },
    addPlace: async (place) => {
      if (choice.packsFolder === null)
        throw new Refused('places cannot be added with --embedded-only: start the server without it');
      const entry = userEntry({
        ...place,
        names: [place.name, ...(place.nameEn === null ? [] : [place.nameEn]), ...place.aliases],
        ...surroundings(await places(), place),
      });
      if (!entry) throw new Refused('name: needs a letter, and 200 characters at the most');
      const change = addToUserPack(choice.packsFolder, entry, place.by, now().toISOString());
      try {
        const gazetteer = await places();
        change?.keep();
        const added = gazetteer.indexOf(entry.id);
        if (added >= 0) return chosenPlace(gazetteer, added);
        throw new Refused('name: it is that of a country, which texts that have it mean');
      } catch (error) {
        change?.undo();
        throw error;
      }
    },
    close: async () => {},
  };
}

function chosenPlace(gazetteer: Gazetteer, entry: EntryIndex): ChosenPlace {
  const place = gazetteer.place(entry);
  return { place, precision: precisionOfKind(place.kind), radiusM: gazetteer.radiusM(entry) || null };
}

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
