/** One data line of a tab-separated file: its cells by column name, and where it stands, for error messages. */
export interface TsvRow {
  file: string;
  line: number;
  cells: Record<string, string>;
}

/**
 * Reads a tab-separated file with a header line; `#` lines and empty lines are skipped, cells are trimmed.
 * Throws, naming file and line, when a wanted column is missing or a line has another number of cells than the header.
 */
export function readTsv(file: string, text: string, columns: readonly string[]): TsvRow[] {
  const rows: TsvRow[] = [];
  let header: string[] | null = null;
  for (const [index, raw] of text.split('\n').entries()) {
    const content = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    if (content.trim() === '' || content.startsWith('#')) continue;
    const cells = content.split('\t').map((cell) => cell.trim());
    if (header === null) {
      const missing = columns.filter((column) => !cells.includes(column));
      if (missing.length > 0) throw new Error(`${file}: the header lacks the column ${missing.join(', ')}`);
      header = cells;
      continue;
    }
    if (cells.length !== header.length)
      throw new Error(`${file}:${index + 1}: ${cells.length} cells, the header has ${header.length}`);
    rows.push({
      file,
      line: index + 1,
      cells: Object.fromEntries(header.map((name, i) => [name, cells[i] ?? ''])),
    });
  }
  if (header === null) throw new Error(`${file}: empty, a header line is needed`);
  return rows;
}

/** The cell of a column, '' when empty. */
export function cell(row: TsvRow, column: string): string {
  return row.cells[column] ?? '';
}

/** The parts of a cell that lists several values, separated by `|`. */
export function cellList(row: TsvRow, column: string): string[] {
  return cell(row, column)
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** A number within limits; throws, naming file, line and column, when the cell is none. */
export function cellNumber(row: TsvRow, column: string, min: number, max: number): number {
  const value = Number(cell(row, column));
  if (cell(row, column) === '' || !(value >= min && value <= max))
    throw new Error(
      `${row.file}:${row.line}: ${column} is "${cell(row, column)}", a number from ${min} to ${max} is needed`,
    );
  return value;
}
