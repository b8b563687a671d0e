import type { Store } from '../../store/Store.ts';
import type { SourcedIncident } from '../table/incidentColumns.ts';
import type { EventRows } from './EventRows.ts';
import type { IncidentList } from './IncidentList.ts';

/** Rows read from the store at a time. */
const rowsPerPage = 500;

/** A row of the dataset whole: its incident as it is to be shown, and what its event rests on. */
export interface ShownIncident extends SourcedIncident {
  /** How many reports tell of it, and how many of them are independent of each other. */
  sources: number;
  independent: number;
  /** Their ids, its own first. */
  reports: string[];
}

function reportsOf(list: IncidentList, events: EventRows, row: number): string[] {
  const rows = events.eventAt(row)?.members.map((at) => events.row(at)) ?? [];
  return [...new Set([row, ...rows].map((each) => list.source(each).report))];
}

/** The rows of a dataset in its order, a page at a time; what was removed or damaged meanwhile is left out. */
export async function* shownIncidents(
  store: Store,
  list: IncidentList,
  events: EventRows,
  order: Uint32Array,
): AsyncGenerator<ShownIncident> {
  for (let start = 0; start < order.length; start += rowsPerPage) {
    const rows = order.subarray(start, start + rowsPerPage);
    const keys = Array.from(rows, (row) => list.keys[row] as number);
    const read = new Map((await store.readIncidents(keys)).map((whole) => [whole.key, whole]));
    for (const row of rows) {
      const whole = read.get(list.keys[row] as number);
      if (!whole?.incident) continue;
      const { incident, title, url, publishedAt } = whole;
      yield {
        incident,
        source: { ...list.source(row), title, url, publishedAt },
        sources: events.sources(row),
        independent: events.independent(row),
        reports: reportsOf(list, events, row),
      };
    }
  }
}
