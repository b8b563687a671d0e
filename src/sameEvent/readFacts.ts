import type { IncidentDate } from '../model/date.ts';
import { isQualifiedEdtf } from '../model/edtf.ts';
import type { Incident } from '../model/incident.ts';
import { typeOfSubType } from '../model/incidentType.ts';
import { TEXT_SHINGLE } from './copies/copies.ts';
import { type Signature, signatureOf } from './copies/minHash.ts';
import { foldedWords, shinglesOf } from './copies/shingles.ts';
import { wordingOf } from './copies/wording.ts';
import type { EventDays, EventFacts, EventPlace } from './EventFacts.ts';
import { dayCount } from './match/days.ts';
import { claimantKey } from './match/namedKey.ts';
import { partiesOf } from './match/parties.ts';

/** The facts of an incident of the report with this id. */
export function eventFacts(incident: Incident, report: string): EventFacts {
  const { place, precision, radiusM, claimants, actors, excerpts, subType } = incident;
  const claiming = claimants.filter(({ stance }) => stance !== 'denied').map(({ name }) => claimantKey(name));
  const quote = (excerpts.find((excerpt) => excerpt.report === report) ?? excerpts[0])?.quote ?? '';
  return {
    id: incident.id,
    report,
    subType,
    assertion: incident.assertion,
    place: place && precision ? placeFacts(place, precision, radiusM) : null,
    days: dayFacts(incident.date),
    parties: partiesOf(actors, typeOfSubType(subType)),
    claimants: [...new Set(claiming)],
    wording: wordingOf(quote),
  };
}

function placeFacts(
  { id, name, nameEn, lat, lon }: NonNullable<Incident['place']>,
  precision: EventPlace['precision'],
  radiusM: number | null,
): EventPlace {
  const names = [name, nameEn ?? ''].map((each) => foldedWords(each).join(' ')).filter((each) => each !== '');
  return { id, names: [...new Set(names)], lat, lon, precision, radiusM: radiusM ?? 0 };
}

/** An open or unreadable date is none: it could be any. */
function dayFacts(date: IncidentDate | null): EventDays | null {
  const [from, to] = [dayCount(date?.from ?? null), dayCount(date?.to ?? null)];
  if (!date || from === null || to === null) return null;
  return { from, to, approximate: isQualifiedEdtf(date.edtf), partOfDay: date.partOfDay ?? null };
}

/** The signature of a report's text, to find its copies by. */
export function textSignature(text: string): Signature {
  return signatureOf(shinglesOf(foldedWords(text), TEXT_SHINGLE));
}
