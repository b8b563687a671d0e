import { cutTo, displayWidth, isolated, oneLine } from './terminalText.ts';

export interface TableColumn<Row> {
  heading: string;
  /** Longest that a cell may be, in terminal columns. */
  most: number;
  cell: (row: Row) => string;
}

const gap = '  ';

/** Rows as lines with aligned columns, the headings first. Trailing blanks are left out. */
export function tableLines<Row>(columns: readonly TableColumn<Row>[], rows: readonly Row[]): string[] {
  const cells = rows.map((row) => columns.map(({ cell, most }) => cutTo(oneLine(cell(row)), most)));
  const widths = columns.map(({ heading }, i) =>
    Math.max(displayWidth(heading), ...cells.map((line) => displayWidth(line[i] ?? ''))),
  );
  const pad = (text: string, i: number) =>
    `${isolated(text)}${' '.repeat((widths[i] ?? 0) - displayWidth(text))}`;
  const line = (texts: readonly string[]) => texts.map(pad).join(gap).trimEnd();
  return [line(columns.map(({ heading }) => heading)), ...cells.map(line)];
}
