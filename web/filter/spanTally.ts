import type { FilterColumns } from './columns.ts';
import { openEnd, openStart } from './openDays.ts';
import type { Tally } from './tally.ts';

/** First and last day that dates reach, as far as they are known; null when there is none. */
export type DaySpan = readonly [number, number] | null;

/** From when to when the rows that pass are dated, by counting them on their first and last days. */
export class SpanTally implements Tally<DaySpan> {
  readonly bit = 0;
  readonly #columns: FilterColumns;
  /** The day that the counts begin with. */
  readonly #start: number;
  readonly #firsts: Uint32Array;
  readonly #lasts: Uint32Array;

  constructor(columns: FilterColumns) {
    this.#columns = columns;
    let [start, end] = [openEnd, openStart];
    for (let row = 0; row < columns.length; row++) {
      for (const day of [columns.first[row] as number, columns.last[row] as number]) {
        if (day === openStart || day === openEnd) continue;
        if (day < start) start = day;
        if (day > end) end = day;
      }
    }
    this.#start = start;
    this.#firsts = new Uint32Array(Math.max(0, end - start + 1));
    this.#lasts = new Uint32Array(Math.max(0, end - start + 1));
  }

  clear(): void {
    this.#firsts.fill(0);
    this.#lasts.fill(0);
  }

  add(rows: Uint32Array, by: 1 | -1): void {
    const { first, last } = this.#columns;
    const start = this.#start;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] as number;
      const rowFirst = first[row] as number;
      const rowLast = last[row] as number;
      // Undated.
      if (rowFirst > rowLast) continue;
      if (rowFirst !== openStart) {
        const at = rowFirst - start;
        this.#firsts[at] = (this.#firsts[at] as number) + by;
      }
      if (rowLast !== openEnd) {
        const at = rowLast - start;
        this.#lasts[at] = (this.#lasts[at] as number) + by;
      }
    }
  }

  value(): DaySpan {
    const from = this.#firsts.findIndex((count) => count > 0);
    const to = this.#lasts.findLastIndex((count) => count > 0);
    return from < 0 || to < from ? null : [this.#start + from, this.#start + to];
  }
}
