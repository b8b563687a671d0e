import { tableFromColumns, tableToIPC } from '@uwdata/flechette';
import { dayNumber } from '../../model/days.ts';
import type { IncidentRow } from '../../store/Store.ts';
import { type IncidentColumn, nameSeparator } from '../format.ts';
import { columnsInOrder, Int32List, TextList } from './columns.ts';

/** A row whose stored parts could all be read. */
export type ReadableRow = IncidentRow & { claimants: string[] };

/** Names as one text of a column. */
export const joinedNames = (names: readonly string[]): string =>
  names.map((name) => name.replaceAll(nameSeparator, ' ')).join(nameSeparator);

/** How many reports tell of the event of a row, how many are independent, and the other reports' outlets, joined. */
export interface EventColumns {
  otherOutlets(row: number): string;
  sources(row: number): number;
  independent(row: number): number;
}

/** The incidents of a dataset while it is built: columns, no object per row. */
export class IncidentList {
  readonly keys: number[] = [];
  readonly ids: string[] = [];
  /** The JSON of each distinct place, in the order of places.json. */
  readonly places = new TextList();
  readonly placeOf = new Int32List();
  readonly dayFrom = new Int32List();
  readonly dayTo = new Int32List();
  readonly #report = new TextList();
  readonly #subType = new TextList();
  readonly #assertion = new TextList();
  readonly #radiusM: (number | null)[] = [];
  readonly #geoPrecision = new TextList();
  readonly #edtf = new TextList();
  readonly #timePrecision = new TextList();
  readonly #partOfDay = new TextList();
  readonly #outlet = new TextList();
  readonly #claimants = new TextList();
  readonly #publishedAt = new TextList();
  readonly #lang = new TextList();
  readonly #sample: boolean[] = [];

  push(row: ReadableRow): void {
    this.keys.push(row.key);
    this.ids.push(row.id);
    this.#report.push(row.report);
    this.#subType.push(row.subType);
    this.#assertion.push(row.assertion);
    this.placeOf.push(row.place === null ? -1 : this.places.code(row.place));
    this.#radiusM.push(row.radiusM);
    this.#geoPrecision.push(row.geoPrecision);
    this.dayFrom.push(dayNumber(row.dateFrom));
    this.dayTo.push(dayNumber(row.dateTo));
    this.#edtf.push(row.edtf);
    this.#timePrecision.push(row.timePrecision);
    this.#partOfDay.push(row.partOfDay);
    this.#outlet.push(row.outlet);
    this.#claimants.push(joinedNames(row.claimants));
    this.#publishedAt.push(row.publishedAt);
    this.#lang.push(row.lang);
    this.#sample.push(row.sample);
  }

  /** Those rows that `isShown` says, by first day, then id; undated and open beginnings last. */
  order(isShown: (row: number) => boolean): Uint32Array {
    const { ids, dayFrom } = this;
    const day = (row: number): number => dayFrom.at(row) ?? Number.MAX_SAFE_INTEGER;
    return Uint32Array.from([...ids.keys()].filter(isShown)).sort(
      (a, b) => day(a) - day(b) || ((ids[a] as string) < (ids[b] as string) ? -1 : 1),
    );
  }

  #otherOutlets(event: EventColumns): TextList {
    const list = new TextList();
    for (let row = 0; row < this.ids.length; row++) list.push(event.otherOutlets(row));
    return list;
  }

  /** The bytes of `incidents.arrow`. */
  toArrow(order: Uint32Array, event: EventColumns): Uint8Array {
    const { text, repeated, int32, whole, float32, bool } = columnsInOrder(order);
    const columns: Record<IncidentColumn, ReturnType<typeof int32>> = {
      id: text((row) => this.ids[row] as string),
      report: text((row) => this.#report.at(row) as string),
      sub_type: repeated(this.#subType),
      assertion: repeated(this.#assertion),
      place: int32(this.placeOf),
      radius_m: float32((row) => this.#radiusM[row] ?? null),
      geo_precision: repeated(this.#geoPrecision),
      day_from: int32(this.dayFrom),
      day_to: int32(this.dayTo),
      edtf: repeated(this.#edtf),
      time_precision: repeated(this.#timePrecision),
      part_of_day: repeated(this.#partOfDay),
      outlet: repeated(this.#outlet),
      other_outlets: repeated(this.#otherOutlets(event)),
      claimants: repeated(this.#claimants),
      published_at: repeated(this.#publishedAt),
      lang: repeated(this.#lang),
      sources: whole((row) => event.sources(row)),
      independent: whole((row) => event.independent(row)),
      sample: bool((row) => this.#sample[row] === true),
    };
    return tableToIPC(tableFromColumns(columns), { format: 'stream' }) as Uint8Array;
  }
}
