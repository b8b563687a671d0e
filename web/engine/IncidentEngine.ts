import type { Manifest } from '../../src/dataset/format.ts';
import type { IncidentTable } from '../../src/dataset/read.ts';
import type { Place } from '../../src/model/place.ts';
import { type FilterColumns, filterColumns } from '../filter/columns.ts';
import { CrossFilter } from '../filter/crossFilter.ts';
import { type Chosen, type FacetName, facetNames } from '../filter/facets.ts';
import { latestDay } from '../filter/latestDay.ts';
import { mapSymbols, symbolsFrom, totalsOf } from '../filter/symbols.ts';
import { axisDays, type TimeBins } from '../filter/timeBins.ts';
import { groupSymbols } from '../map/groupSymbols.ts';
import { mostAtOnePoint } from '../map/marks.ts';
import { listedRow } from './listedRow.ts';
import { nearRows } from './nearRows.ts';
import {
  type FilterAnswer,
  type ListedRow,
  listedAtOnce,
  type Opened,
  type WireCriteria,
} from './protocol.ts';

/** One dataset in typed arrays: filters, counts and gives single rows. Knows nothing of files or of the page. */
export class IncidentEngine {
  readonly opened: Opened;
  readonly table: IncidentTable;
  readonly columns: FilterColumns;
  readonly #filter: CrossFilter;
  readonly #groups = new Map<number, Int32Array>();
  #result = 0;
  #rows: Uint32Array = new Uint32Array();
  /** Rows of results that an export is still working through. */
  readonly #held = new Map<number, Uint32Array>();

  constructor(manifest: Manifest, places: readonly Place[], table: IncidentTable) {
    const symbols = mapSymbols(table, places.length);
    const columns = filterColumns(table, places.length, symbols);
    this.table = table;
    this.columns = columns;
    this.#filter = new CrossFilter(columns);
    const axis = axisDays(columns.first, columns.last);
    this.opened = {
      manifest,
      places,
      symbols: symbols.columns,
      totals: totalsOf(columns),
      axisDays: axis,
      latestDay: latestDay(columns, axis?.[1] ?? 0),
      facetValues: Object.fromEntries(
        facetNames.map((name) => [name, columns.facets[name].values]),
      ) as Record<FacetName, readonly string[]>,
    };
  }

  /** Filters and counts; `matches` is 1 by row where the text looked for was found, null when none is looked for. */
  filter(
    criteria: WireCriteria,
    matches: Uint8Array | null,
    bins: TimeBins | null,
  ): Omit<FilterAnswer, 'excerpts'> {
    const { rows, counts, facts } = this.#filter.filter(
      { ...criteria, chosen: this.#positions(criteria.chosen), matches },
      bins,
    );
    this.#rows = rows;
    this.#result += 1;
    const first = Array.from(rows.subarray(0, listedAtOnce), (row) => this.incident(row));
    return { result: this.#result, facts, counts, first };
  }

  // A name that the dataset does not have matches nothing: what was asked for is not quietly dropped.
  #positions(chosen: WireCriteria['chosen']): Chosen {
    const found: Partial<Record<FacetName, number[]>> = {};
    for (const name of facetNames) {
      const { values } = this.columns.facets[name];
      const names = chosen[name];
      if (names) found[name] = names.map((value) => values.indexOf(value));
    }
    return found;
  }

  /** Keeps the rows of a result although others follow, or lets them go; false when they are gone already. */
  hold(result: number, held: boolean): boolean {
    const rows = this.#rowsOf(result);
    // The next filter writes over the rows of this one.
    if (held && rows) this.#held.set(result, rows.slice());
    else this.#held.delete(result);
    return rows !== null;
  }

  #rowsOf(result: number): Uint32Array | null {
    return result === this.#result ? this.#rows : (this.#held.get(result) ?? null);
  }

  /** Incidents of a result by position; null when another result has taken its place and it is not held. */
  rows(result: number, from: number, to: number): ListedRow[] | null {
    const rows = this.#rowsOf(result);
    return rows && Array.from(rows.subarray(from, to), (row) => this.incident(row));
  }

  incident(row: number): ListedRow {
    return listedRow(this.table, this.columns, row);
  }

  /** Incidents of a result near a row in place and time (nearRows.ts); null when the result is gone. */
  near(result: number, row: number, most: number): ListedRow[] | null {
    const rows = this.#rowsOf(result);
    if (!rows) return null;
    return nearRows(this.columns, this.opened.places, rows, row, most).map((each) => this.incident(each));
  }

  /** Which symbols stand together at a zoom (groupSymbols.ts); each zoom is worked out once. */
  groups(zoom: number): Int32Array {
    const known = this.#groups.get(zoom);
    if (known) return known;
    const { places, totals } = this.opened;
    const symbols = symbolsFrom(this.opened.symbols, places);
    const made = groupSymbols(symbols, totals, mostAtOnePoint(symbols, totals), zoom);
    this.#groups.set(zoom, made);
    return made;
  }

  /** Position of a row within a result, -1 when it is left out; null when the result is gone. */
  position(result: number, row: number): number | null {
    if (result !== this.#result) return null;
    let [low, high] = [0, this.#rows.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#rows[middle] as number) < row) low = middle + 1;
      else high = middle;
    }
    return this.#rows[low] === row ? low : -1;
  }
}
