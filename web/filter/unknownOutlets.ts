import type { IncidentTable } from '../../src/dataset/read.ts';

const made = new WeakMap<IncidentTable, Int32Array>();

/** By row, a number of the report where its outlet is unknown, -1 where it is known. Ids are decoded once per dataset. */
function reportNumbers(table: IncidentTable): Int32Array {
  const known = made.get(table);
  if (known) return known;
  const numbers = new Map<string, number>();
  const of = new Int32Array(table.length).fill(-1);
  for (let row = 0; row < table.length; row++) {
    if ((table.outlet.codes[row] as number) >= 0) continue;
    const report = table.report(row);
    const number = numbers.get(report) ?? numbers.size;
    numbers.set(report, number);
    of[row] = number;
  }
  made.set(table, of);
  return of;
}

/** How many different reports without a known outlet these rows come from. */
export function unknownOutletReports(table: IncidentTable, rows: Uint32Array): number {
  const of = reportNumbers(table);
  const seen = new Set<number>();
  for (const row of rows) if ((of[row] as number) >= 0) seen.add(of[row] as number);
  return seen.size;
}
