import { type Assertion, assertions } from '../../src/model/assertion.ts';
import type { FilterColumns } from './columns.ts';
import type { DaySpan } from './spanTally.ts';
import { CodeTally, type Tally } from './tally.ts';

/** What the shown rows have in common, before it is put into words. */
export interface RowFacts {
  readonly count: number;
  /** Of these, how many are not `reported`. */
  readonly others: readonly { assertion: Assertion; count: number }[];
  /** Indices of the distinct places. */
  readonly places: readonly number[];
  readonly days: DaySpan;
  readonly outlets: readonly string[];
  /** Reports whose outlet is not known. */
  readonly unknownOutlets: number;
}

const positions = (counts: Uint32Array): number[] => {
  const found: number[] = [];
  for (let i = 0; i < counts.length; i++) if (counts[i]) found.push(i);
  return found;
};

/** Counts places, outlets and assertions of the rows that pass all criteria. */
export class FactsTally implements Tally<Omit<RowFacts, 'count' | 'days'>> {
  readonly bit = 0;
  readonly #columns: FilterColumns;
  readonly #assertions: CodeTally;
  readonly #outlets: CodeTally;
  readonly #places: Uint32Array;
  readonly #unknown: UnknownOutlets;

  constructor(columns: FilterColumns) {
    const { outlet } = columns.facets;
    this.#columns = columns;
    this.#assertions = new CodeTally(0, columns.assertion, assertions.length);
    this.#outlets = new CodeTally(0, outlet.codes, outlet.codeCount);
    this.#places = new Uint32Array(columns.placeCount);
    this.#unknown = new UnknownOutlets(columns);
  }

  clear(): void {
    for (const tally of [this.#assertions, this.#outlets, this.#unknown]) tally.clear();
    this.#places.fill(0);
  }

  add(rows: Uint32Array, by: 1 | -1): void {
    for (const tally of [this.#assertions, this.#outlets, this.#unknown]) tally.add(rows, by);
    const { place } = this.#columns;
    const places = this.#places;
    for (let i = 0; i < rows.length; i++) {
      const index = place[rows[i] as number] as number;
      if (index >= 0) places[index] = (places[index] as number) + by;
    }
  }

  value(): Omit<RowFacts, 'count' | 'days'> {
    const { outlet } = this.#columns.facets;
    const byAssertion = this.#assertions.value();
    const named = new Uint32Array(outlet.values.length);
    for (const code of positions(this.#outlets.value())) {
      for (let i = outlet.offsets[code] as number; i < (outlet.offsets[code + 1] as number); i++)
        named[outlet.members[i] as number] = 1;
    }
    return {
      others: assertions
        .map((assertion, code) => ({ assertion, count: byAssertion[code] as number }))
        .filter((other) => other.assertion !== 'reported' && other.count > 0),
      places: positions(this.#places),
      outlets: positions(named).flatMap((value) => outlet.values[value] || []),
      unknownOutlets: this.#unknown.reports,
    };
  }
}

/** How many different reports without a known outlet the rows come from. */
class UnknownOutlets {
  reports = 0;
  readonly #columns: FilterColumns;
  /** By code of the outlets, 1 where the first name, that of the row's own report, is not known. */
  readonly #isUnknown: Uint8Array;
  readonly #rowsOfReport: Uint32Array;

  constructor(columns: FilterColumns) {
    const { outlet } = columns.facets;
    const unknown = outlet.values.indexOf('');
    this.#columns = columns;
    this.#isUnknown = Uint8Array.from({ length: outlet.codeCount }, (_, code) =>
      Number(unknown >= 0 && outlet.members[outlet.offsets[code] as number] === unknown),
    );
    let reports = 0;
    for (let row = 0; row < columns.length; row++)
      reports = Math.max(reports, (columns.report[row] as number) + 1);
    this.#rowsOfReport = new Uint32Array(reports);
  }

  clear(): void {
    this.#rowsOfReport.fill(0);
    this.reports = 0;
  }

  add(rows: Uint32Array, by: 1 | -1): void {
    const { facets, report } = this.#columns;
    const { codes } = facets.outlet;
    const rowsOfReport = this.#rowsOfReport;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] as number;
      if (!this.#isUnknown[codes[row] as number]) continue;
      const index = report[row] as number;
      const before = rowsOfReport[index] as number;
      rowsOfReport[index] = before + by;
      if (before === 0) this.reports += 1;
      else if (before + by === 0) this.reports -= 1;
    }
  }
}
