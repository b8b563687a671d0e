import type { LocatedMention } from '../../geoparse/geoparse.ts';
import type { IncidentSubType } from '../../model/incidentType.ts';
import { type EventPlaces, isExact, placeKey, placesOf } from './eventPlaces.ts';
import type { FoundEvent, SentenceReading } from './findEvents.ts';

/** What every event of the sentence and its places tell of one another. */
interface Telling {
  reading: SentenceReading;
  events: readonly FoundEvent[];
  placesOf: ReadonlyMap<FoundEvent, EventPlaces | null>;
}

/**
 * The events of a sentence that are told as incidents: without people killed by another of them, and without what only
 * tells the circumstances of another.
 */
export function toldAnew(all: readonly FoundEvent[], reading: SentenceReading): FoundEvent[] {
  const places = new Map(all.map((event) => [event, placesOf(event, reading, all)]));
  const told = { reading, events: all, placesOf: places };
  const events = all.filter((event) => !isConsequence(event, told));
  return events.filter((event) => !isCircumstance(event, { ...told, events }));
}

/**
 * True for people killed by an event that the sentence tells of: one of the same clause, or one at the same place, or
 * any when no place is named for the killing itself.
 */
function isConsequence(event: FoundEvent, telling: Telling): boolean {
  if (!event.consequence) return false;
  const own = ownPlaces(event, telling);
  const rest = telling.events.filter((other) => other !== event);
  if (own.length === 0) return rest.some((other) => !other.consequence || other.token < event.token);
  return rest.some((other) => {
    if (other.consequence) return false;
    return other.clause === event.clause || share(mentionsOf(other, telling), own);
  });
}

/**
 * True for what only tells the circumstances of another event of the sentence: in a clause of "after", "before", "amid"
 * ("بعد ساعات من دخول القوات إليها"), or as a bare noun that leans on a place named before ("تخللها إطلاق نار"). A date or
 * a place of its own makes an event of it.
 */
function isCircumstance(event: FoundEvent, telling: Telling): boolean {
  // Taking a place, taking people and agreeing are never mere circumstances.
  if (SUBSTANTIAL.has(event.subType) || event.assertion !== 'reported') return false;
  if (!event.aside && (event.verb || event.carried || !isBorrowed(event, telling))) return false;
  const main = telling.events.filter(
    (other) =>
      other !== event &&
      !other.aside &&
      other.assertion === 'reported' &&
      (event.aside || other.token < event.token),
  );
  if (main.length === 0 || (event.aside && isDated(event, telling.reading))) return false;
  const own = ownPlaces(event, telling);
  const keys = new Set(main.flatMap((other) => mentionsOf(other, telling)).map(placeKey));
  return own.every((mention) => keys.has(placeKey(mention)));
}

const SUBSTANTIAL: ReadonlySet<IncidentSubType> = new Set<IncidentSubType>([
  'government regains territory',
  'non-state actor overtakes territory',
  'arrests',
  'abduction/forced disappearance',
  'agreement',
]);

const mentionsOf = (event: FoundEvent, { placesOf: places }: Telling): readonly LocatedMention[] =>
  places.get(event)?.mentions ?? [];

/** The exact places that the event's own clause names. */
function ownPlaces(event: FoundEvent, { placesOf: places }: Telling): LocatedMention[] {
  const found = places.get(event);
  return found?.clause === event.clause ? found.mentions.filter(isExact) : [];
}

function isBorrowed(event: FoundEvent, { placesOf: places }: Telling): boolean {
  const found = places.get(event);
  return found != null && found.clause.index < event.clause.index;
}

/** True when the clause itself says which day: "بعد أن سيطرت عليها قوات النظام صباح اليوم". */
function isDated({ clause }: FoundEvent, { dates, tokens }: SentenceReading): boolean {
  const start = tokens[clause.firstToken]?.start ?? 0;
  const end = tokens[clause.endToken - 1]?.end ?? 0;
  return dates.some(
    (date) => date.start >= start && date.end <= end && date.from !== null && date.from === date.to,
  );
}

function share(some: readonly LocatedMention[], others: readonly LocatedMention[]): boolean {
  const keys = new Set(others.map(placeKey));
  return some.some((one) => keys.has(placeKey(one)));
}
