import type { Location } from '../../geoparse/areas.ts';
import type { LocatedMention } from '../../geoparse/geoparse.ts';
import type { NameContext, Toponym } from '../../geoparse/Toponym.ts';
import { hasWord, lookUp } from '../../language/lexicon.ts';
import type { GeoPrecision } from '../../model/place.ts';
import type { Clause } from '../clauses.ts';
import type { PlaceRule } from './confidence.ts';
import type { FoundEvent, SentenceReading } from './findEvents.ts';
import { withoutLocators } from './locators.ts';

/** Where an event was, and how its clause and the place's are related. */
export interface EventPlaces {
  mentions: LocatedMention[];
  /** The clause that names the places: the event's own, or one it leans on. */
  clause: Clause;
  rule: PlaceRule;
}

/**
 * The places of an event: those its own clause names; else those of the next clauses, up to one that reports an event of
 * its own; else those named just before ("… بعد أن سيطرت عليها"). A governorate or a countryside in its own clause gives
 * way to towns named right after. Null when the sentence names none.
 */
export function placesOf(
  event: FoundEvent,
  reading: SentenceReading,
  events: readonly FoundEvent[],
): EventPlaces | null {
  const named =
    (rule: PlaceRule) =>
    (clause: Clause): EventPlaces => ({
      mentions: eventMentions(clause, reading),
      clause,
      rule,
    });
  const own = named('clause')(event.clause);
  if (own.mentions.some(isExact)) return own;
  if (event.definite) return hasMentions(own) ? own : null;
  const after = followingClauses(event, reading, events).map(named('following')).filter(hasMentions);
  const earlier = reading.clauses.slice(0, event.clause.index).reverse();
  const before = earlier.map(named('before')).filter(hasMentions);
  const exact = after.find(({ mentions }) => mentions.some(isExact));
  if (hasMentions(own)) return exact ?? own;
  return (
    exact ??
    after[0] ??
    before.find(({ mentions }) => mentions.some(isExact)) ??
    before[0] ??
    witnessPlaces(event, reading)
  );
}

/** "Residents of Tafas reported shelling": with no other place named, the event was where its witnesses live. */
function witnessPlaces({ clause }: FoundEvent, { mentions, claims }: SentenceReading): EventPlaces | null {
  const local = mentions.filter(
    ({ toponym, location }) =>
      location !== null &&
      !toponym.isContainer &&
      claims.some(
        (claim) =>
          claim.local === true &&
          claim.firstToken <= toponym.firstToken &&
          toponym.endToken <= claim.endToken,
      ),
  );
  return local.length > 0 ? { mentions: local, clause, rule: 'witnesses' } : null;
}

/** The clauses behind the event's, up to the first that speaks of something else: "while", or a verb that reports another event. */
function followingClauses(
  event: FoundEvent,
  reading: SentenceReading,
  events: readonly FoundEvent[],
): Clause[] {
  const rest = reading.clauses.slice(event.clause.index + 1);
  const stop = rest.findIndex(
    (clause) =>
      hasWord(reading.tokens[clause.firstToken], reading.lexicon.triggers.contrasts) ||
      events.some((other) => other.clause === clause && other.verb && other.subType !== event.subType),
  );
  return stop < 0 ? rest : rest.slice(0, stop);
}

const hasMentions = ({ mentions }: EventPlaces): boolean => mentions.length > 0;

/** True for places more exact than a governorate, a countryside or a part of a country. */
export function isExact({ location, toponym }: LocatedMention): boolean {
  return toponym.context.relation?.kind !== 'countryside' && !WIDE.has(location?.precision);
}

/** What tells two places apart: the place's id, or the name in the text where no gazetteer knows it. */
export function placeKey({ location, mention }: LocatedMention): string {
  return location?.place.id ?? `?${mention.text}`;
}

const WIDE: ReadonlySet<GeoPrecision | undefined> = new Set<GeoPrecision>(['admin1', 'admin2', 'country']);

/** The mentions of a clause where something can have happened: no speaker's place, no mere container, no country as actor. */
function eventMentions(clause: Clause, reading: SentenceReading): LocatedMention[] {
  const { mentions, claims, actors, tokens, lexicon } = reading;
  const inClause = mentions.filter(
    ({ toponym }) => toponym.firstToken >= clause.firstToken && toponym.endToken <= clause.endToken,
  );
  const usable = inClause.filter(({ toponym, location }) => {
    if (claims.some((claim) => claim.firstToken <= toponym.firstToken && toponym.endToken <= claim.endToken))
      return false;
    if (actors.some((found) => found.firstToken <= toponym.firstToken && toponym.endToken <= found.endToken))
      return false;
    if (isGovernment(toponym, reading)) return false;
    // A name that no gazetteer knows is where it happened all the same: off the map, not somewhere else.
    return location === null ? toponym.context.cue !== null : happensThere(location, toponym.context);
  });
  const exact = withoutLocators(
    scenes(
      usable.filter(({ toponym }) => !toponym.isContainer),
      reading,
    ),
    tokens,
    lexicon,
  );
  // A container stands for the event's place only where nothing in the clause is more exact.
  if (exact.some(isExact)) return exact.filter(isExact);
  return exact.length > 0 ? exact : usable.slice(0, 1);
}

/**
 * The places where something can have happened, if others are named beside them: not hashtags over a post, which say what it
 * is about, not the ends of a road ("دمشق – عمّان"), not where people come from or what talks are about.
 */
function scenes(places: readonly LocatedMention[], { tokens, lexicon }: SentenceReading): LocatedMention[] {
  const isMark = (at: number, marks: RegExp): boolean => marks.test(tokens[at]?.clean ?? '');
  const plain = places.filter(({ toponym: { firstToken, endToken, context } }) => {
    const isTag = isMark(firstToken - 1, /^#$/) && context.phraseToken >= firstToken - 1;
    const isEnd = isMark(endToken, DASH) || isMark(firstToken - 1, DASH);
    const before = [context.phraseToken - 1, context.phraseToken - 2];
    return !isTag && !isEnd && !before.some((at) => hasWord(tokens[at], lexicon.triggers.origins));
  });
  return plain.length > 0 ? plain : [...places];
}

const DASH = /^[-–—]$/;

/** "واشنطن" without a preposition acts; right behind a trigger it is what was hit. */
function isGovernment(
  { context, nameKey, firstToken }: Toponym,
  { tokens, lexicon }: SentenceReading,
): boolean {
  const plain = context.preposition === '' && context.cue === null && context.relation === null;
  return (
    plain &&
    lexicon.triggers.metonyms.has(nameKey) &&
    lookUp(tokens[firstToken - 1], lexicon.triggers.words) === null
  );
}

/** A country is where something happened only when it says "in" it: it acts, and people leave for parts of it. */
function happensThere({ place, precision }: Location, { inside, preposition }: NameContext): boolean {
  if (precision !== 'country') return true;
  // "الموالية لإيران".
  if (preposition === 'ل') return false;
  return inside || (place.kind !== 'country' && preposition === '');
}
