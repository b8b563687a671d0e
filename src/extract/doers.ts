import type { LocatedMention } from '../geoparse/geoparse.ts';
import type { EventLexicon } from '../language/EventLexicon.ts';
import { isWord } from '../language/lexicon.ts';
import type { Token } from '../language/Token.ts';
import type { Actor } from '../model/incident.ts';
import type { IncidentSubType } from '../model/incidentType.ts';
import type { Span } from '../model/span.ts';
import type { FoundActor } from './actors.ts';
import type { Clause } from './clauses.ts';

interface ToldEvent {
  subType: IncidentSubType;
  token: number;
  verb: boolean;
  clause: Clause;
}

/** Types whose verbs have no object, so that the party behind the verb is its subject: "انسحبت الفصائل". */
const WITHOUT_OBJECT: ReadonlySet<IncidentSubType> = new Set<IncidentSubType>([
  'non-violent transfer of territory',
  'government regains territory',
  'non-state actor overtakes territory',
  'peaceful protest',
  'agreement',
]);

/**
 * The parties that an event's excerpt names. Who stands as the subject of the event's own verb is its doer; where the verb may
 * be a passive, which Arabic spells alike, the party only takes part.
 */
export function actorsOf(
  event: ToldEvent,
  excerpt: Span,
  { actors, mentions }: { actors: readonly FoundActor[]; mentions: readonly LocatedMention[] },
  tokens: readonly Token[],
  lexicon: EventLexicon,
): Actor[] {
  return actors
    .filter(({ actor }) => actor.start >= excerpt.start && actor.end <= excerpt.end)
    .map((found) => {
      const isDoer =
        found.actor.role === 'party' && event.verb && isSubject(found, event, mentions, tokens, lexicon);
      return isDoer ? { ...found.actor, role: 'agent' } : found.actor;
    });
}

function isSubject(
  { firstToken, endToken }: FoundActor,
  { subType, token, clause }: ToldEvent,
  mentions: readonly LocatedMention[],
  tokens: readonly Token[],
  lexicon: EventLexicon,
): boolean {
  if (lexicon.subjectBeforeVerb) return endToken === token && !isWord(tokens[token - 1], lexicon.passives);
  if (firstToken !== token + 1) return false;
  // "قصفت قوات النظام بلدة طفس": an object without a preposition makes the verb active.
  return (
    WITHOUT_OBJECT.has(subType) ||
    mentions.some(
      ({ toponym: { context } }) =>
        context.preposition === '' && context.phraseToken >= endToken && context.endToken <= clause.endToken,
    )
  );
}
