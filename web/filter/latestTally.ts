import type { FilterColumns } from './columns.ts';
import { failsPlace } from './marking.ts';
import { openEnd, openStart } from './openDays.ts';
import type { Tally } from './tally.ts';

/** Rows by symbol, those of each in the order of their days; those of symbol s are `rows[offsets[s]]` to `rows[offsets[s + 1]]`. */
interface RowsBySymbol {
  readonly offsets: Uint32Array;
  readonly rows: Uint32Array;
}

/** The last day that the date of a row reaches: its first when it has no end, `openStart` when it is undated. */
function dayOf({ first, last }: FilterColumns, row: number): number {
  const rowFirst = first[row] as number;
  const rowLast = last[row] as number;
  return rowFirst > rowLast ? openStart : rowLast === openEnd ? rowFirst : rowLast;
}

function rowsBySymbol(columns: FilterColumns): RowsBySymbol {
  const { symbol, symbolCount, length } = columns;
  const offsets = new Uint32Array(symbolCount + 1);
  for (let row = 0; row < length; row++) {
    const index = symbol[row] as number;
    if (index >= 0) offsets[index + 1] = (offsets[index + 1] as number) + 1;
  }
  for (let i = 1; i <= symbolCount; i++) offsets[i] = (offsets[i] as number) + (offsets[i - 1] as number);
  const filled = offsets.slice();
  const rows = new Uint32Array(offsets[symbolCount] as number);
  for (let row = 0; row < length; row++) {
    const index = symbol[row] as number;
    if (index < 0) continue;
    // Rows come by their first day, so that only ranges have to move: inserting is quicker than sorting.
    const day = dayOf(columns, row);
    const start = offsets[index] as number;
    let at = filled[index] as number;
    filled[index] = at + 1;
    for (; at > start && dayOf(columns, rows[at - 1] as number) > day; at--)
      rows[at] = rows[at - 1] as number;
    rows[at] = row;
  }
  return { offsets, rows };
}

/**
 * Last dated day by symbol of the rows that count, `openStart` when none. A greatest value cannot be taken back as a count
 * can: where the latest row goes, the one before it that still counts is looked for.
 */
export class LatestTally implements Tally<Int32Array> {
  readonly bit = failsPlace;
  readonly #columns: FilterColumns;
  readonly #failed: Uint16Array;
  readonly #latest: Int32Array;
  readonly #lost = new Set<number>();
  #bySymbol: RowsBySymbol | null = null;

  /** `failed` are the marks of the rows, up to date whenever a value is asked for. */
  constructor(columns: FilterColumns, failed: Uint16Array) {
    this.#columns = columns;
    this.#failed = failed;
    this.#latest = new Int32Array(columns.symbolCount);
  }

  clear(): void {
    this.#latest.fill(openStart);
    this.#lost.clear();
  }

  add(rows: Uint32Array, by: 1 | -1): void {
    const columns = this.#columns;
    const { symbol } = columns;
    const latest = this.#latest;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] as number;
      const index = symbol[row] as number;
      if (index < 0) continue;
      const day = dayOf(columns, row);
      if (by === -1) {
        if (day === latest[index]) this.#lost.add(index);
      } else if (day > (latest[index] as number)) latest[index] = day;
    }
  }

  value(): Int32Array {
    for (const index of this.#lost) this.#latest[index] = this.#latestOf(index);
    this.#lost.clear();
    return this.#latest.slice();
  }

  /** The last day of a symbol's rows that count; none is later than what stands there now. */
  #latestOf(index: number): number {
    this.#bySymbol ??= rowsBySymbol(this.#columns);
    const { offsets, rows } = this.#bySymbol;
    const known = this.#latest[index] as number;
    const start = offsets[index] as number;
    let [low, high] = [start, offsets[index + 1] as number];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (dayOf(this.#columns, rows[middle] as number) <= known) low = middle + 1;
      else high = middle;
    }
    for (let at = low - 1; at >= start; at--) {
      const row = rows[at] as number;
      if (((this.#failed[row] as number) & ~failsPlace) === 0) return dayOf(this.#columns, row);
    }
    return openStart;
  }
}
