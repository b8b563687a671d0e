import { type Decision, undoneBy } from '../../sameEvent/decisions.ts';
import type { EventFacts, ReportFacts } from '../../sameEvent/EventFacts.ts';
import { type Events, eventsOf, type SharedEvent } from '../../sameEvent/eventsOf.ts';
import type { RowEntry } from '../format.ts';
import type { EventColumns } from './IncidentList.ts';

/** What is grouped, with the row of the dataset's list at which each incident stands. */
export interface Grouped {
  readonly incidents: readonly EventFacts[];
  readonly rows: readonly number[];
  readonly reports: readonly ReportFacts[];
  readonly decisions: readonly Decision[];
}

/** Outlets named in one row of the column. */
const mostOutlets = 100;

/** Which incidents are one event, by the rows of the list: the first stands for all of them. */
export class EventRows implements EventColumns {
  readonly events: Events;
  readonly facts: readonly EventFacts[];
  readonly reports: ReadonlyMap<string, ReportFacts>;
  /** Those in force. */
  readonly merges: readonly Decision[];
  readonly #rows: readonly number[];
  readonly #eventOf = new Map<number, SharedEvent>();
  readonly #deniedBy = new Map<number, { event: SharedEvent; at: number }>();
  readonly #hidden = new Set<number>();

  constructor(grouped: Grouped, onProgress?: (done: number, total: number) => void) {
    this.events = eventsOf(grouped, onProgress);
    this.facts = grouped.incidents;
    this.reports = new Map(grouped.reports.map((report) => [report.id, report]));
    const undone = undoneBy(grouped.decisions);
    this.merges = grouped.decisions.filter(({ kind, number }) => kind === 'merge' && !undone.has(number));
    this.#rows = grouped.rows;
    for (const event of this.events.shared) {
      const [first, ...rest] = event.members;
      this.#eventOf.set(this.row(first as number), event);
      for (const at of rest) this.#hidden.add(this.row(at));
      for (const at of event.denials) this.#deniedBy.set(this.row(at), { event, at });
    }
  }

  /** Row of the list of the incident at a position. */
  row(position: number): number {
    return this.#rows[position] as number;
  }

  /** False for an incident that another one stands for. */
  isShown = (row: number): boolean => !this.#hidden.has(row);

  /** The event that a row stands for, if other incidents tell of it or deny it. */
  eventAt(row: number): SharedEvent | undefined {
    return this.#eventOf.get(row);
  }

  /** The event that the incident of a row denies, and its position; the reader leads back from there. */
  deniedAt(row: number): { event: SharedEvent; at: number } | undefined {
    return this.#deniedBy.get(row);
  }

  sources(row: number): number {
    return this.#eventOf.get(row)?.independence.sources.length ?? 1;
  }

  independent(row: number): number {
    return this.#eventOf.get(row)?.independence.independent ?? 1;
  }

  otherOutlets(row: number): readonly string[] {
    const event = this.#eventOf.get(row);
    if (!event) return [];
    const own = this.reports.get(this.facts[event.members[0] as number]?.report ?? '')?.outlet;
    const all = new Set(event.independence.sources.map(({ report }) => report.outlet));
    return [...all].filter((name) => name !== null && name !== own).slice(0, mostOutlets) as string[];
  }

  /** The incidents without a row of their own, each with the place of its event in this order of rows and its report. */
  *members(order: Uint32Array): Generator<RowEntry> {
    const placeOf = new Map<number, number>();
    order.forEach((row, place) => {
      if (this.#eventOf.has(row)) placeOf.set(row, place);
    });
    for (const { members } of this.events.shared) {
      const place = placeOf.get(this.row(members[0] as number)) as number;
      for (const at of members.slice(1)) {
        const { id, report } = this.facts[at] as EventFacts;
        yield [id, place, report];
      }
    }
  }
}
