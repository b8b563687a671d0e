import { assertions } from '../../src/model/assertion.ts';
import { incidentTypeNames } from '../../src/model/incidentType.ts';
import type { FilterColumns } from './columns.ts';
import type { Criteria } from './criteria.ts';
import { countsByValue, type FacetName, facetNames } from './facets.ts';
import { facetBit, failsAssertion, failsPlace, failsTime, failsType, Marking } from './marking.ts';
import { openEnd, openStart } from './openDays.ts';
import type { TimeBins } from './timeBins.ts';

const TYPES = incidentTypeNames.length;
/** Bits of what a row fails (marking.ts). */
const CRITERIA = 16;

/** How a date can be known too roughly for one bar: it spans several, it is "about", its beginning or its end is open. */
export const spreadKinds = ['range', 'about', 'before', 'after'] as const;
const KINDS = spreadKinds.length;

/** Counts beside every choice: each follows all filters but its own. */
export interface Counts {
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
  /** By facet and position of the value. */
  readonly facets: Readonly<Record<FacetName, Uint32Array>>;
  /** Where nothing passes: by the number of a criterion's bit, rows that fail nothing else; they come back without it. */
  readonly failedAlone: Uint32Array;
}

/**
 * Filters and counts one dataset, again and again. Counted are the rows that pass, and for each choice those that only it
 * keeps out; what a change cannot have changed (the bars, while the brush moves) is not counted again.
 */
export class CrossFilter {
  readonly #columns: FilterColumns;
  readonly #marking: Marking;
  readonly #room: Uint32Array;
  readonly #counted = new Map<number, { bins: TimeBins | null; value: unknown }>();

  constructor(columns: FilterColumns) {
    this.#columns = columns;
    this.#marking = new Marking(columns);
    this.#room = new Uint32Array(columns.length);
  }

  /** The rows that pass all criteria, in their order, and the counts. */
  filter(criteria: Criteria, bins: TimeBins | null): { rows: Uint32Array; counts: Counts } {
    const changed = this.#marking.update(criteria);
    const columns = this.#columns;
    const { failed } = this.#marking;
    const rows = this.#rowsWith(failed, 0);
    const counted = <T>(bit: number, count: (rows: readonly Uint32Array[]) => T): T => {
      const known = this.#counted.get(bit);
      // Its own filter does not matter to it: only another one's change does.
      if (known && known.bins === bins && (changed & ~bit) === 0) return known.value as T;
      const value = count([rows, this.#rowsWith(failed, bit)]);
      this.#counted.set(bit, { bins, value });
      return value;
    };
    const byCode = (bit: number, codes: ArrayLike<number>, codeCount: number) =>
      counted(bit, (groups) => countCodes(groups, codes, codeCount));
    const counts = {
      types: byCode(failsType, columns.type, TYPES),
      assertions: byCode(failsAssertion, columns.assertion, assertions.length),
      ...counted(failsPlace, (groups) => countSymbols(groups, columns)),
      ...counted(failsTime, (groups) => countDays(groups, columns, bins)),
      facets: Object.fromEntries(
        facetNames.map((name) => {
          const facet = columns.facets[name];
          return [name, countsByValue(facet, byCode(facetBit(name), facet.codes, facet.codeCount))];
        }),
      ) as Record<FacetName, Uint32Array>,
      failedAlone: rows.length > 0 ? new Uint32Array(CRITERIA) : countFailedAlone(failed),
    };
    // What is kept is copied: an answer is handed over to the page for good.
    return { rows, counts: structuredClone(counts) };
  }

  /** The rows that fail exactly this. */
  #rowsWith(failed: Uint16Array, bits: number): Uint32Array {
    const room = this.#room;
    let found = 0;
    for (let row = 0; row < failed.length; row++) if (failed[row] === bits) room[found++] = row;
    return room.slice(0, found);
  }
}

function countCodes(
  groups: readonly Uint32Array[],
  codes: ArrayLike<number>,
  codeCount: number,
): Uint32Array {
  const counts = new Uint32Array(codeCount);
  for (const rows of groups) {
    for (let i = 0; i < rows.length; i++) {
      const code = codes[rows[i] as number] as number;
      counts[code] = (counts[code] as number) + 1;
    }
  }
  return counts;
}

function countSymbols(
  groups: readonly Uint32Array[],
  { symbol, symbolCount, type, first, last }: FilterColumns,
) {
  const symbolTypes = new Uint32Array(symbolCount * TYPES);
  const symbolLatest = new Int32Array(symbolCount).fill(openStart);
  let unplaced = 0;
  for (const rows of groups) {
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] as number;
      const index = symbol[row] as number;
      if (index < 0) {
        unplaced++;
        continue;
      }
      const cell = index * TYPES + (type[row] as number);
      symbolTypes[cell] = (symbolTypes[cell] as number) + 1;
      const rowFirst = first[row] as number;
      const rowLast = last[row] as number;
      const latest = rowLast === openEnd ? rowFirst : rowLast;
      if (rowFirst <= rowLast && latest > (symbolLatest[index] as number)) symbolLatest[index] = latest;
    }
  }
  return { symbolTypes, symbolLatest, unplaced };
}

function countFailedAlone(failed: Uint16Array): Uint32Array {
  const byMarks = new Uint32Array(1 << CRITERIA);
  for (const marks of failed) byMarks[marks] = (byMarks[marks] as number) + 1;
  return Uint32Array.from({ length: CRITERIA }, (_, bit) => byMarks[1 << bit] as number);
}

/** The position in {@link spreadKinds} of a date that fits no bar. */
function spreadKind(first: number, last: number, approximate: boolean): number {
  if (first === openStart) return 2;
  if (last === openEnd) return 3;
  return approximate ? 1 : 0;
}

function countDays(groups: readonly Uint32Array[], columns: FilterColumns, bins: TimeBins | null) {
  const { first, last, approximate, type } = columns;
  const count = bins?.count ?? 0;
  const bars = new Uint32Array(count * TYPES);
  const change = new Int32Array((count + 1) * KINDS);
  let undated = 0;
  for (const rows of groups) {
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] as number;
      const rowFirst = first[row] as number;
      const rowLast = last[row] as number;
      if (rowFirst > rowLast) {
        undated++;
        continue;
      }
      if (!bins || rowFirst > bins.lastDay || rowLast < bins.firstDay) continue;
      const low = bins.of[Math.max(0, rowFirst - bins.firstDay)] as number;
      const high = bins.of[Math.min(bins.of.length - 1, rowLast - bins.firstDay)] as number;
      const within = low === high && rowFirst >= bins.firstDay && rowLast <= bins.lastDay;
      if (within && approximate[row] === 0) {
        const cell = low * TYPES + (type[row] as number);
        bars[cell] = (bars[cell] as number) + 1;
      } else {
        const kind = spreadKind(rowFirst, rowLast, approximate[row] === 1);
        const start = low * KINDS + kind;
        const end = (high + 1) * KINDS + kind;
        change[start] = (change[start] as number) + 1;
        change[end] = (change[end] as number) - 1;
      }
    }
  }
  const spread = new Uint32Array(count * KINDS);
  for (let cell = 0; cell < spread.length; cell++)
    spread[cell] = (change[cell] as number) + (spread[cell - KINDS] ?? 0);
  return { bars, spread, undated };
}
