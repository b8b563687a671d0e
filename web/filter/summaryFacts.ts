import { type Assertion, assertions } from '../../src/model/assertion.ts';
import type { FilterColumns } from './columns.ts';
import { openEnd, openStart } from './openDays.ts';

/** What the shown rows have in common, before it is put into words. */
export interface RowFacts {
  readonly count: number;
  /** Of these, how many are not `reported`. */
  readonly others: readonly { assertion: Assertion; count: number }[];
  /** Indices of the distinct places. */
  readonly places: readonly number[];
  readonly days: readonly [number, number] | null;
  readonly outlets: readonly string[];
  /** Reports whose outlet is not known. */
  readonly unknownOutlets: number;
}

const positions = (seen: Uint8Array): number[] => {
  const found: number[] = [];
  for (let i = 0; i < seen.length; i++) if (seen[i]) found.push(i);
  return found;
};

/** Counts places, outlets, assertions and the span of days of the rows. */
export function rowFacts(columns: FilterColumns, rows: Uint32Array): RowFacts {
  const { outlet } = columns.facets;
  const byAssertion = new Uint32Array(assertions.length);
  const places = new Uint8Array(columns.placeCount);
  const outletCodes = new Uint8Array(outlet.codeCount);
  let [from, to] = [openEnd, openStart];
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    const code = columns.assertion[row] as number;
    byAssertion[code] = (byAssertion[code] as number) + 1;
    const place = columns.place[row] as number;
    if (place >= 0) places[place] = 1;
    outletCodes[outlet.codes[row] as number] = 1;
    const first = columns.first[row] as number;
    const last = columns.last[row] as number;
    if (first > last) continue;
    if (first > openStart && first < from) from = first;
    if (last < openEnd && last > to) to = last;
  }
  const named = new Uint8Array(outlet.values.length);
  for (const code of positions(outletCodes)) {
    for (let i = outlet.offsets[code] as number; i < (outlet.offsets[code + 1] as number); i++)
      named[outlet.members[i] as number] = 1;
  }
  return {
    count: rows.length,
    others: assertions
      .map((assertion, code) => ({ assertion, count: byAssertion[code] as number }))
      .filter((other) => other.assertion !== 'reported' && other.count > 0),
    places: positions(places),
    days: from <= to ? [from, to] : null,
    outlets: positions(named).flatMap((value) => outlet.values[value] || []),
    unknownOutlets: unknownOutletReports(columns, rows),
  };
}

/** How many different reports without a known outlet these rows come from. */
function unknownOutletReports({ facets: { outlet }, report }: FilterColumns, rows: Uint32Array): number {
  const unknown = outlet.values.indexOf('');
  if (unknown < 0) return 0;
  // The first name of a code is that of the row's own report.
  const isUnknown = Uint8Array.from({ length: outlet.codeCount }, (_, code) =>
    Number(outlet.members[outlet.offsets[code] as number] === unknown),
  );
  const seen = new Set<number>();
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    if (isUnknown[outlet.codes[row] as number]) seen.add(report[row] as number);
  }
  return seen.size;
}
