import type { FilterColumns } from './columns.ts';

/** The last day, up to `limit`, that an incident's date reaches: so that "last day" shows something. */
export function latestDay(columns: Pick<FilterColumns, 'first' | 'last'>, limit: number): number {
  let latest = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < columns.last.length; row++) {
    const day = columns.last[row] as number;
    if (day <= limit && day >= (columns.first[row] as number)) latest = Math.max(latest, day);
  }
  return Number.isFinite(latest) ? latest : limit;
}
