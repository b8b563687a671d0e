import type { Location } from '../../geoparse/areas.ts';
import type { LocatedMention } from '../../geoparse/geoparse.ts';
import type { EventLexicon } from '../../language/EventLexicon.ts';
import type { TokenizedText } from '../../language/Token.ts';
import type { IncidentDate } from '../../model/date.ts';
import type { Casualties, Incident } from '../../model/incident.ts';
import { type IncidentSubType, typeOfSubType } from '../../model/incidentType.ts';
import { type Note, warningsOf } from '../../model/note.ts';
import type { Place } from '../../model/place.ts';
import type { Report } from '../../model/report.ts';
import type { Span } from '../../model/span.ts';
import { findActors } from '../actors.ts';
import { casualtyRange } from '../casualties/casualtyRange.ts';
import { findCasualties } from '../casualties/findCasualties.ts';
import type { Claim } from '../claims/Claim.ts';
import { createUnclaimedIncidents } from '../claims/creditLead.ts';
import { assertionAmong, claimCoverage, denialNotes } from '../claims/eventClaims.ts';
import { findReportClaims, type SentenceClaims } from '../claims/reportClaims.ts';
import { type Clause, splitClauses } from '../clauses.ts';
import type { ReadDate, TimeOfDayMention } from '../dates/readDates.ts';
import { actorsOf } from '../doers.ts';
import { perSentence } from '../perSentence.ts';
import { findWeapons, weaponsOf } from '../weapons.ts';
import { isHistory } from './background.ts';
import { confidenceOf, placeConfidence, typeConfidence } from './confidence.ts';
import { createDateScope, type DateScope, dateOf } from './dateScope.ts';
import { isExact, placeKey, placesOf } from './eventPlaces.ts';
import { excerptOf } from './excerpts.ts';
import { type FoundEvent, findEvents, type SentenceReading } from './findEvents.ts';
import { incidentId } from './incidentId.ts';
import { linkedHeadlinesStart } from './linkedHeadlines.ts';
import { locates } from './locators.ts';
import { addCasualties, basePlace, mergeIncidents, type PlacedIncident } from './mergeIncidents.ts';
import { toldAnew } from './retold.ts';
import { mayBe } from './vagueness.ts';

/** What the incidents of a report are assembled from. */
export interface ReportReading {
  report: Report;
  tokenized: TokenizedText;
  lexicon: EventLexicon;
  mentions: readonly LocatedMention[];
  dates: readonly ReadDate[];
  timesOfDay?: readonly TimeOfDayMention[];
  /** Dates of the report's title, whose offsets are not in the text. */
  titleDates?: readonly ReadDate[];
  /** `YYYY-MM-DD` by the report's clock, null when unknown. */
  publishedDay: string | null;
}

/** The incidents that a report tells of, in text order; one for each event and place. */
export function assembleIncidents(reading: ReportReading): Incident[] {
  const { tokenized, lexicon, mentions } = reading;
  const { sentences } = tokenized;
  const mentionsOf = perSentence(sentences, mentions, ({ mention }) => mention);
  const datesOf = perSentence(sentences, reading.dates, (date) => date);
  const timesOf = perSentence(sentences, reading.timesOfDay ?? [], (time) => time);
  const scope = createDateScope(tokenized, reading.dates, reading.publishedDay, reading.titleDates);
  /** What was told last of each type, which "the shelling killed three" of a later sentence adds to. */
  const latest = new Map<IncidentSubType, readonly PlacedIncident[]>();
  const told = new Set<IncidentSubType>();
  const unclaimed = createUnclaimedIncidents();
  const claimsOf = findReportClaims(tokenized, lexicon, datesOf, reading.report.outlet);
  const placed: PlacedIncident[] = [];
  const linksStart = linkedHeadlinesStart(tokenized.text);
  sentences.forEach((sentence, i) => {
    // Headlines under the text tell of other reports.
    if (sentence.start >= linksStart) return;
    const [dates, inSentence] = [datesOf[i] as ReadDate[], mentionsOf[i] as LocatedMention[]];
    const { claims, continued } = claimsOf[i] as SentenceClaims;
    const toponyms = inSentence.map(({ toponym }) => toponym);
    const sentenceReading: SentenceReading = {
      tokens: tokenized.tokens,
      lexicon,
      sentence,
      claims,
      clauses: splitClauses(tokenized.tokens, sentence, toponyms, dates, lexicon),
      actors: findActors(tokenized, sentence, lexicon),
      weapons: findWeapons(tokenized, sentence, lexicon.weaponNames),
      mentions: inSentence,
      dates,
      timesOfDay: timesOf[i] as TimeOfDayMention[],
    };
    const all = findEvents(tokenized, sentenceReading, lexicon);
    const events = toldAnew(all, sentenceReading);
    const casualties = new Map<Clause, readonly Casualties[]>();
    const { tokens } = tokenized;
    const covering = claimCoverage(
      { tokens, clauses: sentenceReading.clauses, claims, events },
      lexicon.claims,
    );
    for (const found of events) {
      const covered = covering(found);
      const event = asTold(found, told);
      if (refersBack(event, sentenceReading, events, told)) {
        unclaimed.retell(event.subType, i, covered);
        addCasualties(
          latest.get(event.subType),
          casualtiesOf(event, { events, casualties }, sentenceReading, reading),
        );
        continue;
      }
      // "الضربة" behind a strike is that one, even with a place of its own.
      if (event.definite) unclaimed.retell(event.subType, i, covered);
      const saying = covered.length > 0 ? covered : continued;
      const incidents = incidentsOf(
        event,
        { all, events, casualties },
        saying,
        sentenceReading,
        reading,
        scope,
      );
      if (incidents.length > 0) {
        told.add(event.subType);
        unclaimed.tell(event.subType, i, incidents, saying);
        latest.set(event.subType, incidents);
      }
      placed.push(...incidents);
    }
  });
  return mergeIncidents(placed);
}

/** "القصف" after air strikes were told of is more of them, even where it does not say so. */
function asTold(event: FoundEvent, told: ReadonlySet<IncidentSubType>): FoundEvent {
  if (!event.definite || event.vague === 'none') return event;
  const known = [...told].filter((subType) => mayBe(event.vague, subType)).at(-1);
  return known === undefined ? event : { ...event, subType: known };
}

/**
 * "المفاوضات" after talks were told of: the same event, unless an exact place of its own makes it another. So are people
 * killed, after what killed them was told of.
 */
function refersBack(
  event: FoundEvent,
  sentence: SentenceReading,
  events: readonly FoundEvent[],
  told: ReadonlySet<IncidentSubType>,
): boolean {
  const known = event.definite
    ? told.has(event.subType)
    : event.consequence && [...told].some((subType) => mayBe(event.vague, subType));
  // "تزامن القصف على …", "بما في ذلك الهجمات على …": only spoken of.
  if (known && event.definite && (event.aside || event.referred)) return true;
  return known && !placesOf(event, sentence, events)?.mentions.some(isExact);
}

/** The events of a sentence: all that words name, and those that are told as incidents. */
interface SentenceEvents {
  all: readonly FoundEvent[];
  events: readonly FoundEvent[];
  /** What was read for one event of a clause holds for the others. */
  casualties: Map<Clause, readonly Casualties[]>;
}

function incidentsOf(
  event: FoundEvent,
  { all, events, casualties: known }: SentenceEvents,
  claims: readonly Claim[],
  sentence: SentenceReading,
  reading: ReportReading,
  scope: DateScope,
): PlacedIncident[] {
  const places = placesOf(event, sentence, events);
  if (!places) return [];
  const when = dateOf(event, all, sentence, scope);
  const { date } = when;
  const excerpt = excerptOf(event, places.clause, all, sentence);
  const { report, tokenized, lexicon } = reading;
  const history = isHistory(date, reading.publishedDay);
  const placed = uniquePlaces(places.mentions).filter((mention) =>
    saysEnough(mention, date, sentence.sentence),
  );
  const assertion = notYet(date, reading.publishedDay) ? 'planned' : assertionAmong(event, claims, history);
  const casualties = casualtiesOf(event, { events, casualties: known }, sentence, reading);
  const weapons = weaponsOf(event.subType, excerpt, sentence.weapons);
  const shared = placed.length > 1 && casualties.length > 0 ? [SHARED_CASUALTIES] : [];
  return placed.map((placedMention) => {
    const { mention, location, within, toponym } = placedMention;
    const shown = location ?? within;
    const unknown = location === null && within !== null ? [withinNote(mention.text, within.place)] : [];
    const incident: Incident = {
      id: incidentId(report.id, excerpt, event.subType, mention.text),
      type: typeOfSubType(event.subType),
      subType: event.subType,
      place: shown?.place ?? null,
      precision: shown?.precision ?? null,
      radiusM: shown?.radiusM ?? null,
      date,
      claimants: claims.map(({ claimant }) => claimant),
      actors: actorsOf(event, excerpt, sentence, tokenized.tokens, lexicon),
      casualties: assertion === 'planned' ? [] : [...casualties],
      ...(weapons.length > 0 ? { weapons } : {}),
      assertion,
      excerpts: [{ report: report.id, ...excerpt, quote: report.text.slice(excerpt.start, excerpt.end) }],
      ...confidenceOf({
        place: placeConfidence(places.rule, placedMention),
        date: { confidence: when.confidence, reasons: [when.rule, ...when.warnings] },
        type: typeConfidence(event, tokenized.tokens[event.token]?.clean ?? ''),
      }),
      ...warningsOf([...unknown, ...when.warnings, ...denialNotes(assertion, claims), ...shared]),
    };
    return {
      incident,
      placeKey: placeKey(placedMention),
      areas: areasOf(placedMention, sentence, reading),
      summary: isSummary(toponym.context.relation?.kind, location),
      vague: event.vague,
    };
  });
}

function casualtiesOf(
  event: FoundEvent,
  { events, casualties: known }: Pick<SentenceEvents, 'events' | 'casualties'>,
  { sentence }: SentenceReading,
  { tokenized, lexicon }: ReportReading,
): readonly Casualties[] {
  const { first, end } = casualtyRange(event, events, sentence);
  const casualties = known.get(event.clause) ?? findCasualties(tokenized, first, end, lexicon.casualties);
  known.set(event.clause, casualties);
  return casualties;
}

/** One number told for several places is not the number of each. */
const SHARED_CASUALTIES: Note = {
  en: 'the numbers of people are told for several places together',
  ar: 'أعداد الأشخاص مذكورة لأماكن عدة معًا',
};

/** A name without a place is shown by the area the text puts it in, and never as if it were that place. */
function withinNote(name: string, { name: ar, nameEn }: Place): Note {
  return {
    en: `no place is known for "${name}": shown as the area that the text puts it in (${nameEn ?? ar})`,
    ar: `لا يُعرف مكان لاسم «${name}»: يظهر بالمنطقة التي يضعه النص فيها (${ar})`,
  };
}

/** What is dated behind the publication has not happened; a day of slack for time zones. */
function notYet(date: IncidentDate | null, publishedDay: string | null): boolean {
  if (date?.from == null || publishedDay === null) return false;
  return Date.parse(date.from) > Date.parse(publishedDay) + 86_400_000;
}

/** The places that the text puts the mention in or beside: its containers, and where it says that it lies. */
function areasOf(
  place: LocatedMention,
  { mentions, tokens }: SentenceReading,
  reading: ReportReading,
): string[] {
  const containers = place.toponym.containers.flatMap((index) => reading.mentions[index] ?? []);
  const at = mentions.findIndex(({ toponym }) => toponym === place.toponym);
  const next = mentions
    .slice(at + 1, at + 2)
    .filter((other) => locates(place, other, tokens, reading.lexicon));
  return [...containers, ...next].map((mention) => basePlace(placeKey(mention)));
}

function isSummary(relation: string | undefined, location: Location | null): boolean {
  const precision = location?.precision;
  return (
    relation === 'countryside' || precision === 'admin2' || precision === 'admin1' || precision === 'country'
  );
}

/** "Strikes in Syria" is no incident; with a date of its own, a crash "in the east of Syria" is one. */
function saysEnough({ location }: LocatedMention, date: IncidentDate | null, { start, end }: Span): boolean {
  if (location?.precision !== 'country') return true;
  const at = date?.startOffset ?? null;
  return at !== null && start <= at && at < end && date?.precision !== 'month';
}

/** Two mentions between which something happened share one area; it is told once. */
function uniquePlaces(mentions: readonly LocatedMention[]): LocatedMention[] {
  const seen = new Set<string>();
  return mentions.filter((mention) => {
    const id = placeKey(mention);
    if (seen.has(id)) return false;
    seen.add(id);
    return true;
  });
}
