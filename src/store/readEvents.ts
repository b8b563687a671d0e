import { partOfDaySchema } from '../model/date.ts';
import { assertionSchema } from '../model/incident.ts';
import { incidentSubTypeSchema } from '../model/incidentTypeSchemas.ts';
import { fromJson } from '../model/json.ts';
import { geoPrecisionSchema, type Place, placeSchema } from '../model/place.ts';
import type { EventFacts, ReportFacts } from '../sameEvent/EventFacts.ts';
import { type Events, eventsOf } from '../sameEvent/eventsOf.ts';
import { claimantFacts, dayFacts, placeFacts } from '../sameEvent/readFacts.ts';
import type { IncidentRow, SnapshotReads } from './Store.ts';

const rowsPerPage = 5000;

/** Makes facts of rows; places and names that come again are read once. */
export function factsReader(): (row: IncidentRow) => EventFacts | null {
  const places = new Map<string, Place | null>();
  const placeOf = (json: string): Place | null => {
    const known = places.get(json);
    if (known !== undefined) return known;
    const place = readPlace(json);
    places.set(json, place);
    return place;
  };
  return (row) => {
    const subType = incidentSubTypeSchema.safeParse(row.subType).data;
    const assertion = assertionSchema.safeParse(row.assertion).data;
    if (!subType || !assertion || row.claimants === null) return null;
    const precision = geoPrecisionSchema.safeParse(row.geoPrecision).data;
    const place = row.place === null ? null : placeOf(row.place);
    const partOfDay = partOfDaySchema.safeParse(row.partOfDay).data;
    const { edtf, dateFrom: from, dateTo: to } = row;
    return {
      id: row.id,
      report: row.report,
      subType,
      assertion,
      place: place && precision ? placeFacts(place, precision, row.radiusM) : null,
      days: dayFacts(edtf === null ? null : { edtf, from, to, ...(partOfDay ? { partOfDay } : {}) }),
      parties: row.parties,
      claimants: claimantFacts(row.claimants),
      wording: row.wording,
    };
  };
}

function readPlace(json: string): Place | null {
  try {
    return placeSchema.safeParse(fromJson(JSON.parse(json))).data ?? null;
  } catch {
    return null;
  }
}

/** All reports as sources. */
export async function readReportFacts(reads: Pick<SnapshotReads, 'listReportFacts'>): Promise<ReportFacts[]> {
  const all: ReportFacts[] = [];
  for (let after = 0; ; ) {
    const page = await reads.listReportFacts(after, rowsPerPage);
    all.push(...page);
    if (page.length < rowsPerPage) return all;
    after = page.at(-1)?.key ?? after;
  }
}

/** The stored incidents as events. `incidents` and `keys` (of the store) stand at the positions that events name. */
export interface StoredEvents extends Events {
  readonly incidents: readonly EventFacts[];
  readonly keys: readonly number[];
  readonly reports: ReadonlyMap<string, ReportFacts>;
}

/** Reads all incidents and puts those together that are reports of one event. Damaged ones are left out. */
export async function readEvents(
  reads: Pick<SnapshotReads, 'listIncidents' | 'listReportFacts' | 'listDecisions'>,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<StoredEvents> {
  const factsOf = factsReader();
  const incidents: EventFacts[] = [];
  const keys: number[] = [];
  for (let after = 0; ; ) {
    const page = await reads.listIncidents(after, rowsPerPage);
    for (const row of page) {
      const facts = factsOf(row);
      if (!facts) continue;
      incidents.push(facts);
      keys.push(row.key);
    }
    if (page.length < rowsPerPage) break;
    after = page.at(-1)?.key ?? after;
  }
  const reports = await readReportFacts(reads);
  const decisions = await reads.listDecisions();
  const events = eventsOf({ incidents, reports, decisions }, onProgress);
  return { ...events, incidents, keys, reports: new Map(reports.map((report) => [report.id, report])) };
}
