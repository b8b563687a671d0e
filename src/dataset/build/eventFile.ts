import type { Incident } from '../../model/incident.ts';
import type { Note } from '../../model/note.ts';
import type { Decision } from '../../sameEvent/decisions.ts';
import type { EventFacts } from '../../sameEvent/EventFacts.ts';
import type { SharedEvent } from '../../sameEvent/eventsOf.ts';
import { type Dependence, dependenceNote } from '../../sameEvent/independence.ts';
import { differencesFrom } from '../../sameEvent/match/differences.ts';
import { isComparable } from '../../sameEvent/match/fits.ts';
import { denialReasonsFor, reasonsFor } from '../../sameEvent/match/reasons.ts';
import type { EventRow, Telling } from '../format.ts';
import { cutQuote } from './cutQuote.ts';
import type { EventRows } from './EventRows.ts';

/** Listed of one event; ten thousand copies would fill no screen any better. */
export const mostTellings = 100;

/** The positions of all that is listed of an event. */
export function listedOf({ members, denials }: SharedEvent): number[] {
  return [...members.slice(0, mostTellings), ...denials.slice(0, mostTellings)];
}

/**
 * One entry of `events/N.json`; `incidents` are those of {@link listedOf}, by position, as far as they can be read. `of` is
 * the position of the incident whose row it is for: the first that tells of the event, or one that denies it.
 */
export function eventRow(
  event: SharedEvent,
  rows: EventRows,
  incidents: ReadonlyMap<number, Incident>,
  of: number = event.members[0] as number,
): EventRow {
  const first = event.members[0] as number;
  const dependences = new Map(
    event.independence.sources.map(({ report, dependence }) => [report.id, dependence]),
  );
  const telling = (at: number): Telling => {
    const facts = rows.facts[at] as EventFacts;
    const report = rows.reports.get(facts.report);
    const incident = incidents.get(at);
    const reasons = at === first ? [] : whyOneEvent(event, at, rows, incidents);
    const firstIncident = incidents.get(first);
    const differences =
      at === first || !incident || !firstIncident ? [] : differencesFrom(firstIncident, incident);
    return {
      id: facts.id,
      report: facts.report,
      outlet: report?.outlet ?? null,
      publishedAt: report?.publishedAt ?? null,
      quote: cutQuote(incident?.excerpts[0]?.quote ?? ''),
      assertion: facts.assertion,
      countsWith: countsWith(dependences.get(facts.report) ?? null),
      reasons: inBoth(reasons),
      differences: inBoth(differences),
    };
  };
  const { members, denials, independence } = event;
  const more = Math.max(0, members.length - mostTellings) + Math.max(0, denials.length - mostTellings);
  return {
    id: (rows.facts[of] as EventFacts).id,
    sources: independence.sources.length,
    independent: independence.independent,
    tellings: members.slice(0, mostTellings).map(telling),
    denials: denials.slice(0, mostTellings).map(telling),
    more,
  };
}

const inBoth = (notes: readonly Note[]) => ({
  en: notes.map(({ en }) => en),
  ar: notes.map(({ ar }) => ar),
});

function countsWith(dependence: Dependence | null): Telling['countsWith'] {
  return dependence && { report: dependence.on, ...dependenceNote(dependence) };
}

function whyOneEvent(
  { members, denials }: SharedEvent,
  at: number,
  { facts, events, merges }: EventRows,
  incidents: ReadonlyMap<number, Incident>,
): Note[] {
  const first = members[0] as number;
  const [a, b] = [facts[first] as EventFacts, facts[at] as EventFacts];
  const decided = decisionsOn(at, members, facts, merges);
  const [placeA, placeB] = [incidents.get(first)?.place, incidents.get(at)?.place];
  const set = events.copySets.get(a.report) ?? -1;
  const copied = set >= 0 && set === events.copySets.get(b.report);
  if (!isComparable(a) || !isComparable(b) || !placeA || !placeB)
    return [...decided, ...(copied ? [COPIES] : [])];
  const [shownFirst, other] = [
    { facts: a, place: placeA },
    { facts: b, place: placeB },
  ];
  const isDenial = denials.includes(at);
  return [
    ...decided,
    ...(isDenial ? denialReasonsFor(shownFirst, other) : reasonsFor(shownFirst, other, copied)),
  ];
}

const COPIES: Note = {
  en: 'the texts of the two reports are copies and say the same',
  ar: 'نصّا التقريرين نسختان من نص واحد ويقولان الشيء نفسه',
};

/** The merges that name an incident together with another one of its event. */
function decisionsOn(
  at: number,
  members: readonly number[],
  facts: readonly EventFacts[],
  merges: readonly Decision[],
): Note[] {
  const idAt = (position: number): string => (facts[position] as EventFacts).id;
  return merges
    .filter(({ incidents }) => {
      const named = new Set(incidents);
      return named.has(idAt(at)) && members.some((other) => other !== at && named.has(idAt(other)));
    })
    .map(({ number, by, reason }) => ({
      en: `put together by ${by ?? 'a person'} (decision ${number}${reason ? `: ${reason}` : ''})`,
      ar: `جمعهما ${by ?? 'شخص'} (القرار ${number}${reason ? `: ${reason}` : ''})`,
    }));
}
