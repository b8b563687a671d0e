import { incidentTypeNames } from '../../src/model/incidentType.ts';
import type { FilterColumns } from './columns.ts';
import { failsTime } from './marking.ts';
import { openEnd, openStart } from './openDays.ts';
import type { Tally } from './tally.ts';
import type { TimeBins } from './timeBins.ts';

const TYPES = incidentTypeNames.length;

/** How a date can be known too roughly for one bar: it spans several, it is "about", its beginning or its end is open. */
export const spreadKinds = ['range', 'about', 'before', 'after'] as const;
const KINDS = spreadKinds.length;

export interface DayCounts {
  /** By bar and type, incidents whose date lies within one bar. */
  readonly bars: Uint32Array;
  /** By bar and {@link spreadKinds}, incidents dated too roughly for one bar: counted in each that they may lie in. */
  readonly spread: Uint32Array;
  readonly undated: number;
}

/** The position in {@link spreadKinds} of a date that fits no bar. */
function spreadKind(first: number, last: number, approximate: boolean): number {
  if (first === openStart) return 2;
  if (last === openEnd) return 3;
  return approximate ? 1 : 0;
}

/** Counts rows by the bars of the time axis; `bins` null when nothing is dated. */
export class DayTally implements Tally<DayCounts> {
  readonly bit = failsTime;
  readonly bins: TimeBins | null;
  readonly #columns: FilterColumns;
  readonly #bars: Uint32Array;
  /** By bar and kind, how many more are spread over it than over the bar before. */
  readonly #change: Int32Array;
  #undated = 0;

  constructor(columns: FilterColumns, bins: TimeBins | null) {
    const count = bins?.count ?? 0;
    this.bins = bins;
    this.#columns = columns;
    this.#bars = new Uint32Array(count * TYPES);
    this.#change = new Int32Array((count + 1) * KINDS);
  }

  clear(): void {
    this.#bars.fill(0);
    this.#change.fill(0);
    this.#undated = 0;
  }

  add(rows: Uint32Array, by: 1 | -1): void {
    const { first, last, approximate, type } = this.#columns;
    const { bins } = this;
    const bars = this.#bars;
    const change = this.#change;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] as number;
      const rowFirst = first[row] as number;
      const rowLast = last[row] as number;
      if (rowFirst > rowLast) {
        this.#undated += by;
        continue;
      }
      if (!bins || rowFirst > bins.lastDay || rowLast < bins.firstDay) continue;
      const low = bins.of[Math.max(0, rowFirst - bins.firstDay)] as number;
      const high = bins.of[Math.min(bins.of.length - 1, rowLast - bins.firstDay)] as number;
      const within = low === high && rowFirst >= bins.firstDay && rowLast <= bins.lastDay;
      if (within && approximate[row] === 0) {
        const cell = low * TYPES + (type[row] as number);
        bars[cell] = (bars[cell] as number) + by;
      } else {
        const kind = spreadKind(rowFirst, rowLast, approximate[row] === 1);
        const start = low * KINDS + kind;
        const end = (high + 1) * KINDS + kind;
        change[start] = (change[start] as number) + by;
        change[end] = (change[end] as number) - by;
      }
    }
  }

  value(): DayCounts {
    const change = this.#change;
    const spread = new Uint32Array(change.length - KINDS);
    for (let cell = 0; cell < spread.length; cell++)
      spread[cell] = (change[cell] as number) + (spread[cell - KINDS] ?? 0);
    return { bars: this.#bars.slice(), spread, undated: this.#undated };
  }
}
