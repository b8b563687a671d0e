import type { LocatedMention } from '../../geoparse/geoparse.ts';
import type { EventLexicon } from '../../language/EventLexicon.ts';
import type { Token } from '../../language/Token.ts';
import { distanceKm } from '../../model/geo.ts';
import { startsWithConjunction } from './triggerAt.ts';

/** So many words at most stand between a place and the one that says where it lies ("صرين الواقعة جنوب كوباني"). */
const REACH = 3;
/** A place this far outside of where the text puts it is a namesake. */
const FARTHEST_KM = 25;

const LOCATING: ReadonlySet<string | undefined> = new Set([
  'direction',
  'distance',
  'vicinity',
  'part',
  'border',
]);

/**
 * True when `second`, named right behind `first`, only says where that lies: "قرية النصر جنوبي جرابلس". Joined by "and" it
 * is a second place.
 */
export function locates(
  first: LocatedMention,
  second: LocatedMention,
  tokens: readonly Token[],
  lexicon: EventLexicon,
): boolean {
  const { context } = second.toponym;
  const kind = context.relation?.kind;
  if (!LOCATING.has(kind)) return false;
  const from = Math.max(first.toponym.endToken, first.toponym.context.endToken);
  if (context.phraseToken < from || context.phraseToken - from > REACH) return false;
  const between = tokens.slice(from, context.phraseToken);
  const joined = [...between, tokens[context.phraseToken]].some((token) =>
    startsWithConjunction(token, lexicon),
  );
  // A comma parts the members of a list; "…, 5 km south of Nawa" goes on all the same.
  const comma = between.some(({ clean }) => clean === '،' || clean === ',');
  return !joined && (!comma || kind === 'direction' || kind === 'distance');
}

/**
 * The places without those that only say where another lies. A place that lies far from there gives way to the area that
 * the text names; one that no gazetteer knows is shown by it.
 */
export function withoutLocators(
  places: readonly LocatedMention[],
  tokens: readonly Token[],
  lexicon: EventLexicon,
): LocatedMention[] {
  const kept: LocatedMention[] = [];
  let named: LocatedMention | undefined;
  for (const place of places) {
    if (named === undefined || !locates(named, place, tokens, lexicon)) {
      kept.push(place);
      named = place;
      continue;
    }
    const area = place.location;
    if (area === null) continue;
    if (named.location === null) {
      if (named.within === null && area.precision === 'vicinity')
        kept[kept.length - 1] = { ...named, within: { ...area, confidence: place.mention.confidence } };
    } else if (area.precision === 'vicinity' && isFar(named.location, area)) kept[kept.length - 1] = place;
    named = kept.at(-1);
  }
  return kept;
}

function isFar(
  one: NonNullable<LocatedMention['location']>,
  area: NonNullable<LocatedMention['location']>,
): boolean {
  const reachKm = (one.radiusM + area.radiusM) / 1000 + FARTHEST_KM;
  return distanceKm(one.place, area.place) > reachKm;
}
