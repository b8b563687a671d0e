import { assertions } from '../../src/model/incident.ts';
import { incidentTypeNames } from '../../src/model/incidentType.ts';
import { type FilterColumns, openEnd, openStart } from './columns.ts';
import type { Criteria } from './criteria.ts';
import { countsByValue, type FacetName, facetNames } from './facets.ts';
import { facetBit, failsAssertion, failsPlace, failsTime, failsType, Marking } from './marking.ts';
import type { TimeBins } from './timeBins.ts';

const TYPES = incidentTypeNames.length;

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
}

/** Filters and counts one dataset, again and again; a million rows take some 20 milliseconds. */
export class CrossFilter {
  readonly #columns: FilterColumns;
  readonly #marking: Marking;

  constructor(columns: FilterColumns) {
    this.#columns = columns;
    this.#marking = new Marking(columns);
  }

  /** The rows that pass all criteria, in their order, and the counts. */
  filter(criteria: Criteria, bins: TimeBins | null): { rows: Uint32Array; counts: Counts } {
    this.#marking.update(criteria);
    const columns = this.#columns;
    const { failed } = this.#marking;
    return {
      rows: passing(failed),
      counts: {
        types: countBut(failed, failsType, columns.type, TYPES),
        assertions: countBut(failed, failsAssertion, columns.assertion, assertions.length),
        ...countSymbols(failed, columns),
        ...countDays(failed, columns, bins),
        facets: Object.fromEntries(
          facetNames.map((name) => {
            const facet = columns.facets[name];
            const byCode = countBut(failed, facetBit(name), facet.codes, facet.codeCount);
            return [name, countsByValue(facet, byCode)];
          }),
        ) as Record<FacetName, Uint32Array>,
      },
    };
  }
}

function passing(failed: Uint16Array): Uint32Array {
  const rows = new Uint32Array(failed.length);
  let passed = 0;
  for (let row = 0; row < failed.length; row++) if (failed[row] === 0) rows[passed++] = row;
  return rows.slice(0, passed);
}

/** Counts rows by code that pass everything but, perhaps, what `bit` stands for. */
function countBut(
  failed: Uint16Array,
  bit: number,
  codes: ArrayLike<number>,
  codeCount: number,
): Uint32Array {
  const counts = new Uint32Array(codeCount);
  for (let row = 0; row < failed.length; row++) {
    if (((failed[row] as number) & ~bit) !== 0) continue;
    const code = codes[row] as number;
    counts[code] = (counts[code] as number) + 1;
  }
  return counts;
}

function countSymbols(failed: Uint16Array, { symbol, symbolCount, type, first, last }: FilterColumns) {
  const symbolTypes = new Uint32Array(symbolCount * TYPES);
  const symbolLatest = new Int32Array(symbolCount).fill(openStart);
  let unplaced = 0;
  for (let row = 0; row < failed.length; row++) {
    if (((failed[row] as number) & ~failsPlace) !== 0) continue;
    const index = symbol[row] as number;
    if (index < 0) {
      unplaced++;
      continue;
    }
    const cell = index * TYPES + (type[row] as number);
    symbolTypes[cell] = (symbolTypes[cell] as number) + 1;
    const [rowFirst, rowLast] = [first[row] as number, last[row] as number];
    const latest = rowLast === openEnd ? rowFirst : rowLast;
    if (rowFirst <= rowLast && latest > (symbolLatest[index] as number)) symbolLatest[index] = latest;
  }
  return { symbolTypes, symbolLatest, unplaced };
}

/** The position in {@link spreadKinds} of a date that fits no bar. */
function spreadKind(first: number, last: number, approximate: boolean): number {
  if (first === openStart) return 2;
  if (last === openEnd) return 3;
  return approximate ? 1 : 0;
}

function countDays(failed: Uint16Array, columns: FilterColumns, bins: TimeBins | null) {
  const { first, last, approximate, type } = columns;
  const count = bins?.count ?? 0;
  const bars = new Uint32Array(count * TYPES);
  const change = new Int32Array((count + 1) * KINDS);
  let undated = 0;
  for (let row = 0; row < failed.length; row++) {
    if (((failed[row] as number) & ~failsTime) !== 0) continue;
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
      const [start, end] = [low * KINDS + kind, (high + 1) * KINDS + kind];
      change[start] = (change[start] as number) + 1;
      change[end] = (change[end] as number) - 1;
    }
  }
  const spread = new Uint32Array(count * KINDS);
  for (let cell = 0; cell < spread.length; cell++)
    spread[cell] = (change[cell] as number) + (spread[cell - KINDS] ?? 0);
  return { bars, spread, undated };
}
