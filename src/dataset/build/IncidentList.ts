import { tableFromColumns, tableToIPC } from '@uwdata/flechette';
import { dayNumber } from '../../model/days.ts';
import type { IncidentRow } from '../../store/Store.ts';
import { incidentFlags, nameSeparator } from '../columnValues.ts';
import type { IncidentColumn } from '../format.ts';
import { columnsInOrder, Int32List, TextList } from './columns.ts';

/** A row whose stored parts could all be read. */
export type ReadableRow = IncidentRow & { claimants: string[] };

/** Names as one text of a column. */
const joinedNames = (names: readonly string[]): string =>
  names.map((name) => name.replaceAll(nameSeparator, ' ')).join(nameSeparator);

/** How many reports tell of the event of a row, how many are independent, and the other reports' outlets. */
export interface EventColumns {
  otherOutlets(row: number): readonly string[];
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
  readonly #actors = new TextList();
  readonly #tags = new TextList();
  readonly #flags = new Int32List();
  readonly #claimants = new TextList();
  readonly #lang = new TextList();

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
    this.#lang.push(row.lang);
    this.#actors.push(joinedNames(row.actors));
    this.#tags.push(joinedNames(row.tags));
    this.#flags.push(flagsOf(row));
  }

  /** The id of each report that incidents come from. */
  get reports(): readonly string[] {
    return this.#report.values;
  }

  /** What a row's report is known by. */
  source(row: number): { report: string; outlet: string | null; lang: string; sample: boolean } {
    return {
      report: this.#report.at(row) as string,
      outlet: this.#outlet.at(row),
      lang: this.#lang.at(row) as string,
      sample: ((this.#flags.at(row) ?? 0) & incidentFlags.sample) !== 0,
    };
  }

  /** Those rows that `isShown` says, by first day, then report and id; undated and open beginnings last. */
  order(isShown: (row: number) => boolean): Uint32Array {
    const { ids, dayFrom } = this;
    const day = (row: number): number => dayFrom.at(row) ?? Number.MAX_SAFE_INTEGER;
    const report = (row: number): string => this.#report.at(row) as string;
    const before = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
    return Uint32Array.from([...ids.keys()].filter(isShown)).sort(
      (a, b) => day(a) - day(b) || before(report(a), report(b)) || before(ids[a] as string, ids[b] as string),
    );
  }

  #outlets(order: Uint32Array, event: EventColumns): TextList {
    const list = new TextList();
    const shown = new Uint8Array(this.ids.length);
    for (const row of order) shown[row] = 1;
    for (let row = 0; row < shown.length; row++) {
      list.push(shown[row] ? joinedNames([this.#outlet.at(row) ?? '', ...event.otherOutlets(row)]) : null);
    }
    return list;
  }

  /** Reports numbered in the order of the rows, as steps from row to row: mostly 0 and 1, half as large when compressed. */
  #reportSteps(order: Uint32Array): (row: number) => number {
    const numbers = new Map<string, number>();
    const steps = new Int32Array(this.ids.length);
    let last = 0;
    for (const row of order) {
      const report = this.#report.at(row) as string;
      const number = numbers.get(report) ?? numbers.size;
      numbers.set(report, number);
      steps[row] = number - last;
      last = number;
    }
    return (row) => steps[row] as number;
  }

  /** The bytes of `incidents.arrow`. */
  toArrow(order: Uint32Array, event: EventColumns): Uint8Array {
    const { repeated, int32, whole, float32 } = columnsInOrder(order);
    const columns: Record<IncidentColumn, ReturnType<typeof int32>> = {
      report_step: whole(this.#reportSteps(order)),
      sub_type: repeated(this.#subType),
      assertion: repeated(this.#assertion),
      place: whole((row) => this.placeOf.at(row) ?? -1),
      radius_m: float32((row) => this.#radiusM[row] ?? null),
      geo_precision: repeated(this.#geoPrecision),
      day_from: int32(this.dayFrom),
      day_to: int32(this.dayTo),
      edtf: repeated(this.#edtf),
      time_precision: repeated(this.#timePrecision),
      part_of_day: repeated(this.#partOfDay),
      outlets: repeated(this.#outlets(order, event)),
      claimants: repeated(this.#claimants),
      actors: repeated(this.#actors),
      tags: repeated(this.#tags),
      lang: repeated(this.#lang),
      sources: whole((row) => event.sources(row)),
      independent: whole((row) => event.independent(row)),
      flags: whole((row) => this.#flags.at(row) ?? 0),
    };
    return tableToIPC(tableFromColumns(columns), { format: 'stream' }) as Uint8Array;
  }
}

function flagsOf({ corrected, reviewed, warning, sample }: ReadableRow): number {
  return (
    (corrected ? incidentFlags.corrected : 0) |
    (reviewed ? incidentFlags.reviewed : 0) |
    (warning ? incidentFlags.warning : 0) |
    (sample ? incidentFlags.sample : 0)
  );
}
