import type { LocatedMention } from '../../geoparse/geoparse.ts';
import type { EventLexicon } from '../../language/EventLexicon.ts';
import type { EventTrigger } from '../../language/EventTrigger.ts';
import { hasWord, lookUp } from '../../language/lexicon.ts';
import type { Sentence, Token, TokenizedText } from '../../language/Token.ts';
import type { Assertion } from '../../model/assertion.ts';
import type { IncidentSubType } from '../../model/incidentType.ts';
import type { FoundActor } from '../actors.ts';
import { firstEarlier } from '../assertion/firstEarlier.ts';
import { statementsIn } from '../assertion/statements.ts';
import type { Claim } from '../claims/Claim.ts';
import type { Clause } from '../clauses.ts';
import type { ReadDate, TimeOfDayMention } from '../dates/readDates.ts';
import type { NamedWeapon } from '../weapons.ts';
import { kindsOf, sufferedToken } from './subTypes.ts';
import { startsWithConjunction, triggerMeaning } from './triggerAt.ts';
import { mayBe, type Vagueness } from './vagueness.ts';

/** An event that a clause reports, before it has a place and a date. */
export interface FoundEvent {
  subType: IncidentSubType;
  assertion: Assertion;
  /** True when the speaker denies a part in it, and not the event. */
  conceded?: true;
  earlier: boolean;
  token: number;
  /** The last word that tells the event: the trigger itself, or what goes on telling of it ("غارات استهدفت"). */
  lastToken: number;
  /** How much the words leave open: a vaguer telling of the same place and date is the same event. */
  vague: Vagueness;
  verb: boolean;
  /** True for a noun that a verb makes a report of: "شنت … غارات", "تمكنت من صد". */
  carried: boolean;
  /** True for people killed: often what another event of the sentence led to, not an event of its own. */
  consequence: boolean;
  /** True for a definite noun ("الهجوم"): it refers to what was told, and tells anew only with a place of its own. */
  definite: boolean;
  /** True for a definite noun behind a preposition, with no verb of its own: "بما في ذلك الهجمات". */
  referred: boolean;
  /** True in a clause that tells what came before, went beside or followed: "بعد ساعات من …", "وسط …". */
  aside: boolean;
  clause: Clause;
}

/** Everything that was read of one sentence. */
export interface SentenceReading {
  tokens: readonly Token[];
  lexicon: EventLexicon;
  sentence: Sentence;
  clauses: Clause[];
  claims: Claim[];
  actors: FoundActor[];
  weapons: NamedWeapon[];
  mentions: LocatedMention[];
  dates: ReadDate[];
  /** Parts of day without a day ("at dawn"). */
  timesOfDay?: TimeOfDayMention[];
}

/** Between an event and a verb that goes on telling of it stand at most this many words ("غارات جوية عنيفة استهدفت"). */
const CONTINUATION_REACH = 8;

/** The events of one sentence in text order. Words inside names of places, parties and claimants trigger nothing. */
export function findEvents(
  { tokens }: TokenizedText,
  reading: SentenceReading,
  lexicon: EventLexicon,
): FoundEvent[] {
  const events: FoundEvent[] = [];
  let attempted = -1;
  // The noun that a verb of suffering leads to tells nothing anew.
  const consumed = new Set<number>();
  const earlierFrom = firstEarlier(tokens, reading.sentence, lexicon);
  const statementOf = statementsIn(tokens, reading.sentence, reading.clauses, lexicon);
  for (const clause of reading.clauses) {
    const aside = opensAside(tokens, clause, lexicon);
    let accident: boolean | null = null;
    for (let token = clause.firstToken; token < clause.endToken; token++) {
      const trigger =
        consumed.has(token) || isInsideName(token, reading) ? null : triggerMeaning(tokens, token, lexicon);
      if (!trigger) continue;
      const { assertion: said, conceded } = statementOf(token, clause, trigger);
      if (said === null) continue;
      const standing = said === 'reported' && isStanding(tokens, token, clause, trigger, lexicon);
      const assertion = standing ? 'background' : said;
      const setting = { tokens, clause, sentence: reading.sentence, token, actors: reading.actors, lexicon };
      if (trigger.frame === 'killing' || trigger.frame === 'remote explosive/landmine/IED') {
        accident ??= isAccident(tokens, clause, reading, lexicon);
        if (accident) continue;
      }
      // What somebody only tried to do did not happen: "محاولة السيطرة" is a clash, no capture.
      if (attempted >= 0 && token - attempted <= 3 && trigger.frame !== 'attempt') continue;
      if (trigger.frame === 'attempt') attempted = token;
      // "الشهداء", "القتلى": people spoken of before, no report of a killing.
      const definite = isDefinite(trigger, tokens[token] as Token);
      if (trigger.frame === 'killing' && definite && trigger.needs === undefined) continue;
      const lastToken = trigger.frame === 'suffered' ? sufferedToken(setting) : token;
      if (lastToken > token) consumed.add(lastToken);
      for (const { subType, vague } of kindsOf(trigger, setting)) {
        const event: FoundEvent = {
          subType,
          assertion,
          ...(conceded ? { conceded } : {}),
          earlier: token > earlierFrom,
          token,
          lastToken,
          vague,
          verb: trigger.verb,
          carried: isCarried(tokens, token, clause, lexicon),
          consequence: trigger.frame === 'killing',
          definite,
          referred: definite && isReferred(tokens, token, lexicon),
          aside,
          clause,
        };
        const told = events.at(-1);
        if (told && goesOn(told, event, trigger, tokens, lexicon)) continueWith(told, event);
        else events.push(event);
      }
    }
  }
  return dropReferences(events);
}

/** "غارات استهدفت", "قصف يستهدف": a verb of targeting right behind what was fired tells of the same. */
function goesOn(
  told: FoundEvent,
  event: FoundEvent,
  { frame, verb }: EventTrigger,
  tokens: readonly Token[],
  lexicon: EventLexicon,
): boolean {
  if (told.assertion !== event.assertion) return false;
  if (told.clause === event.clause && told.subType === event.subType && told.token !== event.token)
    return told.consequence === event.consequence;
  return (
    frame === 'target' &&
    verb &&
    !told.verb &&
    !told.consequence &&
    event.token - told.lastToken <= CONTINUATION_REACH &&
    !startsWithConjunction(tokens[event.token], lexicon) &&
    (mayBe(event.vague, told.subType) || mayBe(told.vague, event.subType) || told.subType === event.subType)
  );
}

function continueWith(told: FoundEvent, more: FoundEvent): void {
  told.lastToken = more.lastToken;
  told.definite &&= more.definite;
  told.referred = false;
  if (told.vague === 'none' || more.vague !== 'none') return;
  told.subType = more.subType;
  told.vague = 'none';
}

/** A road accident kills, a gas cylinder explodes: nobody attacked. */
function isAccident(
  tokens: readonly Token[],
  clause: Clause,
  { clauses }: SentenceReading,
  lexicon: EventLexicon,
): boolean {
  // "تحطمت مروحية …، ما أسفر عن مقتل …": the clause before says what it was.
  const before = clauses[clause.index - 1]?.firstToken ?? clause.firstToken;
  const words = tokens.slice(before, clause.endToken);
  // "A sniper's fire", "an ambush on the traffic road": a weapon makes it no accident. An aircraft may crash.
  const armed = tokens.slice(clause.firstToken, clause.endToken).some((word) => {
    const weapon = lookUp(word, lexicon.triggers.weapons);
    return weapon !== null && weapon.value !== 'air';
  });
  if (armed) return false;
  return words.some((word) => hasWord(word, lexicon.assertions.accidents));
}

/** "بعد ساعات من دخول …", "وتزامن القصف مع …": the first words of the clause tell what else there was. */
function opensAside(tokens: readonly Token[], clause: Clause, lexicon: EventLexicon): boolean {
  const first = tokens.slice(clause.firstToken, clause.firstToken + 2);
  return first.some((word) => hasWord(word, lexicon.triggers.asides));
}

/** With an article, or with a pronoun of its owner ("هجماته"): what is spoken of is known. */
function isDefinite({ verb, bound }: EventTrigger, token: Token): boolean {
  return !verb && (bound === true || token.readings.some((reading) => reading.article));
}

/** "خرق لاتفاق وقف إطلاق النار": an agreement that is only named stands already; news tells that it was made or failed. */
function isStanding(
  tokens: readonly Token[],
  at: number,
  clause: Clause,
  { frame, verb }: EventTrigger,
  lexicon: EventLexicon,
): boolean {
  const { beginnings, words } = lexicon.triggers;
  if (frame !== 'agreement' || verb || beginnings.size === 0 || isCarried(tokens, at, clause, lexicon))
    return false;
  const first = Math.max(clause.firstToken, at - CARRIER_REACH);
  if (first === at) return false;
  return !tokens
    .slice(first, at)
    .some(
      (word) =>
        hasWord(word, beginnings) ||
        lookUp(word, words)?.value.some((one) => one.verb && one.frame === frame),
    );
}

/** A verb that carries the noun stands within this many words before it. */
const CARRIER_REACH = 6;

function isCarried(tokens: readonly Token[], at: number, clause: Clause, lexicon: EventLexicon): boolean {
  const words = tokens.slice(Math.max(clause.firstToken, at - CARRIER_REACH), at);
  return words.some((word) => hasWord(word, lexicon.triggers.carriers));
}

function isReferred(tokens: readonly Token[], at: number, lexicon: EventLexicon): boolean {
  const preposition = (tokens[at] as Token).readings.some(
    ({ article, clitics }) => article && /[بلك]$/.test(clitics),
  );
  return preposition || hasWord(tokens[at - 1], lexicon.triggers.referring);
}

function isInsideName(token: number, { mentions, claims, actors }: SentenceReading): boolean {
  const covers = (span: { firstToken: number; endToken: number }): boolean =>
    span.firstToken <= token && token < span.endToken;
  return mentions.some(({ toponym }) => covers(toponym)) || claims.some(covers) || actors.some(covers);
}

/**
 * A definite noun in a clause that reports something else only names what that is about ("arrested promoters of the
 * settlements"), and one that is planned only refers to it. What a clause reports it does not deny as well: "exploded without
 * casualties" denies those alone.
 */
function dropReferences(events: FoundEvent[]): FoundEvent[] {
  const reported = new Map<Clause, Set<IncidentSubType>>();
  for (const { assertion, clause, subType } of events)
    if (assertion === 'reported') reported.set(clause, (reported.get(clause) ?? new Set()).add(subType));
  return events.filter((event) => {
    if (event.assertion === 'denied' && reported.get(event.clause)?.has(event.subType)) return false;
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
