import { claimantKey } from '../language/claimantKey.ts';
import type { IncidentDate } from '../model/date.ts';
import { dayNumber } from '../model/days.ts';
import { isQualifiedEdtf } from '../model/edtf.ts';
import type { Incident } from '../model/incident.ts';
import { typeOfSubType } from '../model/incidentType.ts';
import type { Place } from '../model/place.ts';
import { TEXT_SHINGLE } from './copies/copies.ts';
import { type Signature, signatureOf } from './copies/minHash.ts';
import { foldedWords, shinglesOf } from './copies/shingles.ts';
import { wordingOf } from './copies/wording.ts';
import type { EventClaimant, EventDays, EventFacts, EventPlace } from './EventFacts.ts';
import { partiesOf } from './match/parties.ts';

/** What of an incident is worked out once and kept: its parties and the wording of its excerpt of this report. */
export function keptFacts(incident: Incident, report: string): Pick<EventFacts, 'parties' | 'wording'> {
  const { excerpts, actors, subType } = incident;
  const quote = (excerpts.find((excerpt) => excerpt.report === report) ?? excerpts[0])?.quote ?? '';
  return { parties: partiesOf(actors, typeOfSubType(subType)), wording: wordingOf(quote) };
}

/** The facts of an incident of the report with this id. */
export function eventFacts(incident: Incident, report: string): EventFacts {
  const { id, subType, assertion, place, precision, radiusM, date } = incident;
  return {
    id,
    report,
    subType,
    assertion,
    place: place && precision ? placeFacts(place, precision, radiusM) : null,
    days: dayFacts(date),
    claimants: claimantFacts(claimingNames(incident)),
    ...keptFacts(incident, report),
  };
}

/** Whom a report quotes for an incident, each name once; whoever denies it does not claim it. */
export function claimingNames({ claimants }: Incident): string[] {
  return [...new Set(claimants.filter(({ stance }) => stance !== 'denied').map(({ name }) => name))];
}

/** The claimants of these names. */
export function claimantFacts(names: readonly string[]): EventClaimant[] {
  return names.map((name) => ({ name, key: claimantKey(name) }));
}

/** The place as it is compared; without a radius it is taken for a point. */
export function placeFacts(
  { id, name, nameEn, lat, lon }: Place,
  precision: EventPlace['precision'],
  radiusM: number | null,
): EventPlace {
  const names = [name, nameEn ?? ''].map((each) => foldedWords(each).join(' ')).filter((each) => each !== '');
  return { id, names: [...new Set(names)], lat, lon, precision, radiusM: radiusM ?? 0 };
}

/** An open or unreadable date is none: it could be any. */
export function dayFacts(
  date: Pick<IncidentDate, 'edtf' | 'from' | 'to' | 'partOfDay'> | null,
): EventDays | null {
  const [from, to] = [dayNumber(date?.from ?? null), dayNumber(date?.to ?? null)];
  if (!date || from === null || to === null) return null;
  return { from, to, approximate: isQualifiedEdtf(date.edtf), partOfDay: date.partOfDay ?? null };
}

/** The signature of a report's text, to find its copies by. */
export function textSignature(text: string): Signature {
  return signatureOf(shinglesOf(foldedWords(text), TEXT_SHINGLE));
}
