import type { Figure } from './evaluate.ts';
import { type Result, resultOf } from './results.ts';
import type { Column, Row } from './rows.ts';

/**
 * Measures every row in every of its columns, telling each figure as it comes. What cannot be measured, for its data is
 * not there or its column is one of `without`, is said and left out.
 */
export function measureRows(
  rows: readonly Row[],
  evaluate: (row: Row, column: Column) => Figure | null,
  without: readonly Column[] = [],
): Result[] {
  return rows.flatMap((row) =>
    row.columns.flatMap((column) => {
      const figure = without.includes(column) ? null : evaluate(row, column);
      const value = figure ? figure.value.toFixed(3) : 'NOT MEASURED, its data is not there';
      console.error(`${row.title} (${column}): ${value}`);
      return figure ? [resultOf(row, column, figure)] : [];
    }),
  );
}
