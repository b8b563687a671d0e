import type { LocatedMention } from '../../geoparse/geoparse.ts';
import type { EventLexicon, EventTrigger } from '../../language/EventLexicon.ts';
import { hasWord, lookUp, lookUpPhrase } from '../../language/lexicon.ts';
import type { Sentence, Token, TokenizedText } from '../../language/Token.ts';
import type { Assertion } from '../../model/incident.ts';
import type { IncidentSubType } from '../../model/incidentType.ts';
import type { FoundActor } from '../actors.ts';
import { firstEarlier } from '../assertion/firstEarlier.ts';
import { statementsIn } from '../assertion/statements.ts';
import type { Claim } from '../claims/Claim.ts';
import type { Clause } from '../clauses.ts';
import type { ReadDate, TimeOfDayMention } from '../dates/readDates.ts';
import { subTypesOf, sufferedToken } from './subTypes.ts';

/** An event that a clause reports, before it has a place and a date. */
export interface FoundEvent {
  subType: IncidentSubType;
  assertion: Assertion;
  /** True when the speaker denies a part in it, and not the event. */
  conceded?: true;
  earlier: boolean;
  token: number;
  /** The last word that tells the event: the trigger itself, or the noun that a verb of suffering leads to. */
  lastToken: number;
  verb: boolean;
  /** True for people killed: often what another event of the sentence led to, not an event of its own. */
  consequence: boolean;
  /** True for a definite noun ("الهجوم"): it refers to what was told, and tells anew only with a place of its own. */
  definite: boolean;
  clause: Clause;
}

/** Everything that was read of one sentence. */
export interface SentenceReading {
  sentence: Sentence;
  clauses: Clause[];
  claims: Claim[];
  actors: FoundActor[];
  mentions: LocatedMention[];
  dates: ReadDate[];
  /** Parts of day without a day ("at dawn"). */
  timesOfDay?: TimeOfDayMention[];
}

/** A word that a trigger needs beside it stands within this many tokens. */
const NEED_REACH = 6;

/** The events of one sentence in text order. Words inside names of places, parties and claimants trigger nothing. */
export function findEvents(
  { tokens }: TokenizedText,
  reading: SentenceReading,
  lexicon: EventLexicon,
): FoundEvent[] {
  const events: FoundEvent[] = [];
  let attempted = -1;
  const earlierFrom = firstEarlier(tokens, reading.sentence, lexicon);
  const statementOf = statementsIn(tokens, reading.sentence, reading.clauses, lexicon);
  for (const clause of reading.clauses) {
    let accident: boolean | null = null;
    for (let token = clause.firstToken; token < clause.endToken; token++) {
      const trigger = triggerAt(tokens, token, reading, lexicon);
      if (!trigger) continue;
      const { assertion, conceded } = statementOf(token, clause, trigger);
      if (assertion === null) continue;
      const setting = {
        tokens,
        clause,
        sentence: reading.sentence,
        token,
        actors: reading.actors,
        lexicon,
      };
      if (trigger.frame === 'killing' || trigger.frame === 'remote explosive/landmine/IED') {
        accident ??= isAccident(tokens, clause, lexicon);
        if (accident) continue;
      }
      // What somebody only tried to do did not happen: "محاولة السيطرة" is a clash, no capture.
      if (attempted >= 0 && token - attempted <= 3 && trigger.frame !== 'attempt') continue;
      if (trigger.frame === 'attempt') attempted = token;
      for (const subType of subTypesOf(trigger, setting))
        events.push({
          subType,
          assertion,
          ...(conceded ? { conceded } : {}),
          earlier: token > earlierFrom,
          token,
          lastToken: trigger.frame === 'suffered' ? sufferedToken(setting) : token,
          verb: trigger.verb,
          consequence: trigger.frame === 'killing',
          definite: !trigger.verb && isDefinite(tokens[token] as Token),
          clause,
        });
    }
  }
  return dropReferences(events);
}

/** A road accident kills, a gas cylinder explodes: nobody attacked. */
function isAccident(tokens: readonly Token[], clause: Clause, lexicon: EventLexicon): boolean {
  const words = tokens.slice(clause.firstToken, clause.endToken);
  // "A sniper's fire", "an ambush on the traffic road": a weapon makes it no accident.
  if (words.some((word) => lookUp(word, lexicon.weapons) !== null)) return false;
  return words.some((word) => hasWord(word, lexicon.assertions.accidents));
}

function triggerAt(
  tokens: readonly Token[],
  at: number,
  reading: SentenceReading,
  lexicon: EventLexicon,
): EventTrigger | null {
  if (isInsideName(at, reading)) return null;
  const phrase = phraseAround(tokens, at, lexicon);
  if (phrase !== undefined) return phrase;
  const hit = lookUp(tokens[at], lexicon.triggers);
  if (!hit) return null;
  if (hit.value.verb && hit.reading.article) return null;
  const { needs } = hit.value;
  if (!needs) return hit.value;
  for (let i = Math.max(0, at - NEED_REACH); i <= at + NEED_REACH; i++) {
    if (i !== at && hasWord(tokens[i], needs)) return hit.value;
  }
  return null;
}

/** The phrase that begins at this word, null for any of its other words or where it reports nothing; else undefined. */
function phraseAround(
  tokens: readonly Token[],
  at: number,
  lexicon: EventLexicon,
): EventTrigger | null | undefined {
  for (let first = at; first > at - LONGEST_PHRASE && first >= 0; first--) {
    const phrase = lookUpPhrase(tokens, first, lexicon.triggerPhrases, LONGEST_PHRASE);
    if (phrase && phrase.endToken > at) return first === at ? phrase.value : null;
  }
  return undefined;
}

const LONGEST_PHRASE = 3;

function isDefinite(token: Token): boolean {
  return token.readings.some((reading) => reading.article);
}

function isInsideName(token: number, { mentions, claims, actors }: SentenceReading): boolean {
  const covers = (span: { firstToken: number; endToken: number }): boolean =>
    span.firstToken <= token && token < span.endToken;
  return mentions.some(({ toponym }) => covers(toponym)) || claims.some(covers) || actors.some(covers);
}

/**
 * A definite noun in a clause that reports something else only names what that is about ("arrested promoters of the
 * settlements"), and one that is planned only refers to it.
 */
function dropReferences(events: FoundEvent[]): FoundEvent[] {
  return events.filter((event) => {
    if (!event.definite) return true;
    // "وافقت على الانسحاب" plans an act; "تستعد للمعركة" only refers to a thing.
    if (event.assertion === 'planned' && !ACTS.has(event.subType)) return false;
    return !events.some(
      (other) =>
        other.clause === event.clause &&
        !other.definite &&
        !other.consequence &&
        other.subType !== event.subType,
    );
  });
}

/** Sub-types whose nouns are acts: withdrawing, taking, entering. */
const ACTS: ReadonlySet<IncidentSubType> = new Set<IncidentSubType>([
  'non-violent transfer of territory',
  'government regains territory',
  'non-state actor overtakes territory',
  'other',
]);
