import type { LocatedMention } from '../../geoparse/geoparse.ts';
import type { Clause } from '../clauses.ts';
import type { FoundEvent, SentenceReading } from './findEvents.ts';

/** Where an event was, and how its clause and the place's are related. */
export interface EventPlaces {
  mentions: LocatedMention[];
  /** Number of the clause that names the places; the event's own, or one it leans on. */
  clause: Clause;
}

/**
 * The places of an event: those its own clause names; else those of the next clauses, up to one that reports an event of
 * its own; else those named just before ("… بعد أن سيطرت عليها"). Empty when the sentence names none.
 */
export function placesOf(
  event: FoundEvent,
  reading: SentenceReading,
  events: readonly FoundEvent[],
): EventPlaces | null {
  const own = eventMentions(event.clause, reading);
  if (own.length > 0) return { mentions: own, clause: event.clause };
  for (let i = event.clause.index + 1; i < reading.clauses.length; i++) {
    const clause = reading.clauses[i] as Clause;
    const mentions = eventMentions(clause, reading);
    const reports = events.some((other) => other.clause === clause && other.subType !== event.subType);
    if (reports && events.some((other) => other.clause === clause && other.verb)) break;
    if (mentions.length > 0) return { mentions, clause };
  }
  const before = reading.clauses
    .slice(0, event.clause.index)
    .reverse()
    .map((clause) => ({ clause, mentions: eventMentions(clause, reading) }))
    .filter(({ mentions }) => mentions.length > 0);
  return before.find(({ mentions }) => mentions.some(isExact)) ?? before[0] ?? null;
}

/** True for places more exact than a governorate or a countryside. */
function isExact({ location, toponym }: LocatedMention): boolean {
  return (
    toponym.context.relation?.kind !== 'countryside' &&
    location?.place.kind !== 'admin1' &&
    location?.place.kind !== 'country'
  );
}

/** The mentions of a clause where something can have happened: no speaker's place, no mere container, no country as actor. */
function eventMentions(clause: Clause, { mentions, claims, actors }: SentenceReading): LocatedMention[] {
  const inClause = mentions.filter(
    ({ toponym }) => toponym.firstToken >= clause.firstToken && toponym.endToken <= clause.endToken,
  );
  const usable = inClause.filter(({ toponym, location }) => {
    if (location === null) return false;
    if (claims.some((claim) => claim.firstToken <= toponym.firstToken && toponym.endToken <= claim.endToken))
      return false;
    if (actors.some((found) => found.firstToken <= toponym.firstToken && toponym.endToken <= found.endToken))
      return false;
    return location.place.kind !== 'country' || toponym.context.preposition !== '';
  });
  const exact = usable.filter(({ toponym }) => !toponym.isContainer);
  // A container stands for the event's place only where nothing in the clause is more exact.
  if (exact.some(isExact)) return exact.filter(isExact);
  return exact.length > 0 ? exact : usable.slice(0, 1);
}
