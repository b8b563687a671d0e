/** One row of a table: its cells, and where it stands, for messages. `problem` says why it cannot be read. */
export interface TableRow {
  line: number;
  cells: string[];
  problem?: string;
}

/** A table as a source gives it: a delimited file, a sheet of a workbook, a file inside a zip. */
export interface PackTable {
  /** Where it is, for messages: "places.csv", "boundaries.xlsx, sheet syr_admin1". */
  name: string;
  /** All rows, the heading included if there is one. Can be gone through again. */
  rows(): Iterable<TableRow>;
}

/** The first row of a table; no cells when it is empty. */
export function firstRow(table: PackTable): string[] {
  for (const { cells, problem } of table.rows()) if (problem === undefined) return cells;
  return [];
}

/** A row under a heading: its cells by column name. */
export interface NamedRow {
  line: number;
  /** The trimmed cell of the first of these columns that the table has and that is filled; '' when none is. */
  cell(...columns: string[]): string;
  problem?: string;
}

/** What spreadsheets and databases write for nothing. */
const NOTHING = /^(<null>|null|#n\/a)$/i;

/** Column names are compared in small letters. */
export const headingOf = (table: PackTable): string[] =>
  firstRow(table).map((cell) => cell.trim().toLowerCase());

/** The rows under the heading, in order; empty rows are left out. */
export function* namedRows(table: PackTable): Generator<NamedRow> {
  let heading: Map<string, number> | null = null;
  let columns = 0;
  for (const { line, cells, problem } of table.rows()) {
    if (heading === null) {
      if (problem !== undefined) continue;
      columns = cells.length;
      heading = new Map(cells.map((cell, i) => [cell.trim().toLowerCase(), i] as const).reverse());
      continue;
    }
    if (problem === undefined && cells.every((cell) => cell.trim() === '')) continue;
    yield namedRow(line, cells, heading, problem ?? countProblem(cells.length, columns));
  }
}

function countProblem(cells: number, columns: number): string | undefined {
  return cells === columns ? undefined : `${cells} cells, the heading has ${columns}`;
}

function namedRow(
  line: number,
  cells: readonly string[],
  heading: ReadonlyMap<string, number>,
  problem: string | undefined,
): NamedRow {
  const cell = (...columns: string[]): string => {
    for (const column of columns) {
      const value = cells[heading.get(column) ?? -1]?.trim();
      if (value && !NOTHING.test(value)) return value;
    }
    return '';
  };
  return problem === undefined ? { line, cell } : { line, cell, problem };
}
