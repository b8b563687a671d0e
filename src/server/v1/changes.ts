import type { SourcedIncident } from '../../dataset/table/incidentColumns.ts';
import type { Store, StorePosition } from '../../store/Store.ts';
import { incidentsOfReport, wholeIncidents } from './readIncidents.ts';

const rowsPerRead = 200;

/** Where a listener stands, as the id of an event. */
export const eventId = ({ store, incident, correction }: StorePosition): string =>
  `${store.slice(0, 12)}.${incident}.${correction}`;

/** The position that an event's id stands for; null when it is of another store, or none. */
export function positionOf(id: string, now: StorePosition): StorePosition | null {
  const [, store, incident, correction] = /^([0-9a-f]{1,12})\.(\d{1,15})\.(\d{1,15})$/.exec(id) ?? [];
  if (store !== now.store.slice(0, 12)) return null;
  return { ...now, incident: Number(incident), correction: Number(correction) };
}

/** An incident that changed, and where who has heard of it stands. */
export interface Change {
  row: SourcedIncident;
  position: StorePosition;
}

/** Incidents stored since: a report that was read again has new keys too. */
async function* stored(store: Store, since: StorePosition): AsyncGenerator<Change> {
  for (let after = since.incident; ; ) {
    const rows = await store.listIncidents(after, rowsPerRead);
    const whole = new Map((await wholeIncidents(store, rows)).map((row) => [row.incident.id, row]));
    for (const { key, id } of rows) {
      const row = whole.get(id);
      if (row) yield { row, position: { ...since, incident: key } };
    }
    if (rows.length < rowsPerRead) return;
    after = rows.at(-1)?.key ?? after;
  }
}

/** Incidents corrected since, as they are now; those of a whole report where the report was marked. */
async function* corrected(store: Store, since: StorePosition): AsyncGenerator<Change> {
  for (const { number, target } of await store.listCorrections()) {
    if (number <= since.correction) continue;
    const report = await store.readCorrectedReport(target.report);
    const incidents = report ? incidentsOfReport(report) : [];
    for (const row of incidents) {
      const isMeant = target.incident === null || row.incident.id === target.incident;
      // Who is cut off among the incidents of one correction hears of all of them again.
      if (isMeant) yield { row, position: { ...since, correction: number - 1 } };
    }
  }
}

/** What is new or different since a position, as far as `upTo`: what comes later is told the next time. */
export async function* changesSince(
  store: Store,
  since: StorePosition,
  upTo: StorePosition,
): AsyncGenerator<Change> {
  for await (const change of stored(store, since)) yield change;
  const told = { ...since, incident: Math.max(since.incident, upTo.incident) };
  for await (const change of corrected(store, told)) yield change;
}
