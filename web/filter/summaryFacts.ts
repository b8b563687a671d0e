import { nameSeparator } from '../../src/dataset/format.ts';
import { type Assertion, assertions } from '../../src/model/incident.ts';
import type { Dataset } from '../data/Dataset.ts';
import { openEnd, openStart } from './columns.ts';
import { unknownOutletReports } from './unknownOutlets.ts';

/** What the shown rows have in common, before it is put into words. */
export interface RowFacts {
  readonly count: number;
  readonly others: readonly { assertion: Assertion; count: number }[];
  /** Indices of the distinct places, at most a few are needed in words but all are counted. */
  readonly places: readonly number[];
  readonly days: readonly [number, number] | null;
  readonly outlets: readonly string[];
  /** Reports whose outlet is not known. */
  readonly unknownOutlets: number;
}

/** Counts places, outlets, assertions and the span of days of the rows. */
export function rowFacts(dataset: Dataset, rows: Uint32Array): RowFacts {
  const { table, columns } = dataset;
  const byAssertion = new Uint32Array(assertions.length);
  const places = new Set<number>();
  const outlets = new Uint8Array(table.outlet.values.length);
  const others = new Set<number>();
  let from = openEnd;
  let to = openStart;
  for (const row of rows) {
    const code = columns.assertion[row] as number;
    byAssertion[code] = (byAssertion[code] as number) + 1;
    const place = table.place[row] as number;
    if (place >= 0) places.add(place);
    const outlet = table.outlet.codes[row] as number;
    if (outlet >= 0) outlets[outlet] = 1;
    others.add(table.otherOutlets.codes[row] as number);
    const first = columns.first[row] as number;
    const last = columns.last[row] as number;
    if (first > last) continue;
    if (first > openStart) from = Math.min(from, first);
    if (last < openEnd) to = Math.max(to, last);
  }
  return {
    count: rows.length,
    others: assertions
      .map((assertion, code) => ({ assertion, count: byAssertion[code] as number }))
      .filter((other) => other.assertion !== 'reported' && other.count > 0),
    places: [...places],
    days: from <= to ? [from, to] : null,
    outlets: [
      ...new Set([
        ...table.outlet.values.filter((_, code) => outlets[code] === 1),
        ...[...others].flatMap((code) => names(table.otherOutlets.values[code])),
      ]),
    ],
    unknownOutlets: unknownOutletReports(table, rows),
  };
}

const names = (joined: string | undefined): string[] => (joined ? joined.split(nameSeparator) : []);
