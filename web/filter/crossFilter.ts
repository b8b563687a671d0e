import { assertions } from '../../src/model/incident.ts';
import { incidentTypeNames } from '../../src/model/incidentType.ts';
import { type FilterColumns, openEnd, openStart } from './columns.ts';
import type { TimeBins } from './timeBins.ts';

/** What is to be shown. `types` and `assertions` are bit masks; days are inclusive, null is open. */
export interface Criteria {
  readonly types: number;
  readonly assertions: number;
  readonly from: number | null;
  readonly to: number | null;
  /** Whether undated incidents are shown: no, too, or only they. */
  readonly undated: boolean | 'only';
  /** Indices of the symbols of the chosen place; null for every place. */
  readonly symbols: readonly number[] | null;
}

/** How a date can be known too roughly for one bar: it spans several, it is "about", its beginning or its end is open. */
export const spreadKinds = ['range', 'about', 'before', 'after'] as const;
const KINDS = spreadKinds.length;

const TYPES = incidentTypeNames.length;

/** The rows that pass, and counts beside every choice: each follows all filters but its own. */
export interface CrossFiltered {
  readonly rows: Uint32Array;
  readonly types: Uint32Array;
  readonly assertions: Uint32Array;
  /** By symbol and type: `symbolTypes[symbol * 6 + type]`. */
  readonly symbolTypes: Uint32Array;
  /** Last dated day by symbol, `openStart` when none. */
  readonly symbolLatest: Int32Array;
  /** By bar and type, incidents whose date lies within one bar. */
  readonly bars: Uint32Array;
  /** By bar and {@link spreadKinds}, incidents dated too roughly for one bar: counted in each that they may lie in. */
  readonly spread: Uint32Array;
  readonly undated: number;
  readonly unplaced: number;
}

const IS_TYPE = 1;
const IS_ASSERTION = 2;
const IS_TIME = 4;
const IS_PLACE = 8;

/** The position in {@link spreadKinds} of a date that fits no bar. */
function spreadKind(first: number, last: number, approximate: boolean): number {
  if (first === openStart) return 2;
  if (last === openEnd) return 3;
  return approximate ? 1 : 0;
}

/** One pass over all rows; milliseconds for a million. */
export function crossFilter(
  columns: FilterColumns,
  criteria: Criteria,
  bins: TimeBins | null,
): CrossFiltered {
  const { length, type, assertion, first, last, approximate, symbol, symbolCount } = columns;
  const rows = new Uint32Array(length);
  const types = new Uint32Array(TYPES);
  const assertionCounts = new Uint32Array(assertions.length);
  const symbolTypes = new Uint32Array(symbolCount * TYPES);
  const symbolLatest = new Int32Array(symbolCount).fill(openStart);
  const bars = new Uint32Array((bins?.count ?? 0) * TYPES);
  const spreadChange = new Int32Array(((bins?.count ?? 0) + 1) * KINDS);
  const from = criteria.from ?? openStart;
  const to = criteria.to ?? openEnd;
  const chosen = criteria.symbols === null ? null : new Uint8Array(symbolCount + 1);
  for (const index of criteria.symbols ?? []) if (chosen) chosen[index] = 1;
  let passed = 0;
  let undated = 0;
  let unplaced = 0;

  for (let row = 0; row < length; row++) {
    const rowType = type[row] as number;
    const rowFirst = first[row] as number;
    const rowLast = last[row] as number;
    const rowSymbol = symbol[row] as number;
    const isUndated = rowFirst > rowLast;
    let failed = 0;
    if (!(criteria.types & (1 << rowType))) failed |= IS_TYPE;
    if (!(criteria.assertions & (1 << (assertion[row] as number)))) failed |= IS_ASSERTION;
    // A date that is a range passes when any of its days may lie in the window.
    if (isUndated ? !criteria.undated : criteria.undated === 'only' || rowFirst > to || rowLast < from)
      failed |= IS_TIME;
    if (chosen && (rowSymbol < 0 || !chosen[rowSymbol])) failed |= IS_PLACE;

    if (failed === 0) rows[passed++] = row;
    if ((failed & ~IS_TYPE) === 0) types[rowType] = (types[rowType] as number) + 1;
    if ((failed & ~IS_ASSERTION) === 0) {
      const code = assertion[row] as number;
      assertionCounts[code] = (assertionCounts[code] as number) + 1;
    }
    if ((failed & ~IS_PLACE) === 0) {
      if (rowSymbol < 0) unplaced++;
      else {
        const cell = rowSymbol * TYPES + rowType;
        symbolTypes[cell] = (symbolTypes[cell] as number) + 1;
        const latest = rowLast === openEnd ? rowFirst : rowLast;
        if (!isUndated && latest > (symbolLatest[rowSymbol] as number)) symbolLatest[rowSymbol] = latest;
      }
    }
    if ((failed & ~IS_TIME) === 0) {
      if (isUndated) undated++;
      else if (bins && rowFirst <= bins.lastDay && rowLast >= bins.firstDay) {
        const low = bins.of[Math.max(0, rowFirst - bins.firstDay)] as number;
        const high = bins.of[Math.min(bins.of.length - 1, rowLast - bins.firstDay)] as number;
        const within = low === high && rowFirst >= bins.firstDay && rowLast <= bins.lastDay;
        if (within && approximate[row] === 0) {
          bars[low * TYPES + rowType] = (bars[low * TYPES + rowType] as number) + 1;
        } else {
          const kind = spreadKind(rowFirst, rowLast, approximate[row] === 1);
          const start = low * KINDS + kind;
          const end = (high + 1) * KINDS + kind;
          spreadChange[start] = (spreadChange[start] as number) + 1;
          spreadChange[end] = (spreadChange[end] as number) - 1;
        }
      }
    }
  }

  const spread = new Uint32Array((bins?.count ?? 0) * KINDS);
  for (let cell = 0; cell < spread.length; cell++)
    spread[cell] = (spreadChange[cell] as number) + (spread[cell - KINDS] ?? 0);
  return {
    rows: rows.slice(0, passed),
    types,
    assertions: assertionCounts,
    symbolTypes,
    symbolLatest,
    bars,
    spread,
    undated,
    unplaced,
  };
}
