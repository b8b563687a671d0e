import { fromJson } from '../../model/json.ts';
import { type Place, placeSchema } from '../../model/place.ts';
import type { EventFacts } from '../../sameEvent/EventFacts.ts';
import { factsReader, readReportFacts } from '../../store/readEvents.ts';
import type { IncidentRow, SnapshotReads } from '../../store/Store.ts';
import type { Grouped } from './EventRows.ts';
import { IncidentList, type ReadableRow } from './IncidentList.ts';

const rowsPerPage = 5000;

export interface AllIncidents {
  list: IncidentList;
  /** The distinct places. */
  places: Place[];
  /** How many of the reports with incidents are samples. */
  sampleReports: number;
  /** How many stored incidents could not be read. */
  leftOut: number;
  grouped: Grouped;
}

function readPlace(json: string): Place | null {
  try {
    return placeSchema.parse(fromJson(JSON.parse(json)));
  } catch {
    return null;
  }
}

/** Says of an incident, as it is to be shown, whether the dataset is to have it. */
export type Keep = (row: IncidentRow) => boolean;

/**
 * Reads all incidents, or those that `keep` says and the reports they come from, as columns and as what they are compared by.
 */
export async function readAll(reads: SnapshotReads, keep?: Keep): Promise<AllIncidents> {
  const list = new IncidentList();
  const places = new Map<string, Place | null>();
  const factsOf = factsReader();
  const incidents: EventFacts[] = [];
  const rows: number[] = [];
  const isReadable = (row: IncidentRow): row is ReadableRow => {
    if (row.place !== null && !places.has(row.place)) places.set(row.place, readPlace(row.place));
    return row.claimants !== null && (row.place === null || places.get(row.place) !== null);
  };
  const samples = new Set<string>();
  let leftOut = 0;
  for (let after = 0; ; ) {
    const page = await reads.listIncidents(after, rowsPerPage);
    for (const row of page) {
      if (!isReadable(row)) {
        leftOut += 1;
        continue;
      }
      if (keep && !keep(row)) continue;
      if (row.sample) samples.add(row.report);
      const facts = factsOf(row);
      if (facts) {
        incidents.push(facts);
        rows.push(list.ids.length);
      }
      list.push(row);
    }
    if (page.length < rowsPerPage) break;
    after = page.at(-1)?.key ?? after;
  }
  const kept = new Set(keep ? list.reports : []);
  const reports = (await readReportFacts(reads)).filter(({ id }) => !keep || kept.has(id));
  const decisions = await reads.listDecisions();
  return {
    list,
    leftOut,
    sampleReports: samples.size,
    places: list.places.values.flatMap((json) => places.get(json) ?? []),
    grouped: { incidents, rows, reports, decisions },
  };
}
