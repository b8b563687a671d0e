import { type CsvError, type Info, parse } from 'csv-parse/sync';
import type { PackTable, TableRow } from './PackTable.ts';

/** Longest line of a place that any of the sources has, many times over; GeoNames' lists of alternates reach 10,000. */
const LONGEST_LINE = 100_000;
const TOO_LONG = `longer than ${LONGEST_LINE.toLocaleString('en')} characters`;

/**
 * A table of text. Tabs, commas or semicolons separate the cells, whichever the first line has most of. Tab-separated
 * lines have no quotes, as GeoNames and Who's On First write them; the others are CSV (RFC 4180).
 */
export function readDelimited(name: string, text: string): PackTable {
  const newline = text.indexOf('\n');
  const first = text.slice(0, newline === -1 ? LONGEST_LINE : Math.min(newline, LONGEST_LINE));
  const count = (mark: string): number => first.split(mark).length;
  const delimiter = ['\t', ',', ';'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
  return { name, rows: delimiter === '\t' ? () => tabRows(text) : () => csvRows(text, delimiter) };
}

function* tabRows(text: string): Generator<TableRow> {
  let line = 0;
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    line++;
    if (end - start > LONGEST_LINE) yield { line, cells: [], problem: TOO_LONG };
    else if (end > start && text[start] !== '#') {
      yield { line, cells: text.slice(start, text[end - 1] === '\r' ? end - 1 : end).split('\t') };
    }
    start = end + 1;
  }
}

interface ReadRecord {
  record: string[];
  info: Info;
}

function csvRows(text: string, delimiter: string): TableRow[] {
  const rows: TableRow[] = [];
  let skipped: CsvError | undefined;
  const records = parse(text, {
    delimiter,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (error) => {
      if (error) {
        skipped = error;
        rows.push({ line: lineOf(error), cells: [], problem: csvProblem(error) });
      }
    },
  }) as unknown as ReadRecord[];
  for (const { record, info } of records) {
    const long = record.reduce((sum, cell) => sum + cell.length, 0) > LONGEST_LINE;
    rows.push(
      long ? { line: info.lines, cells: [], problem: TOO_LONG } : { line: info.lines, cells: record },
    );
  }
  return skipped ? rows.sort((a, b) => a.line - b.line) : rows;
}

function lineOf(error: CsvError): number {
  const { lines } = error as { lines?: unknown };
  return typeof lines === 'number' ? lines : 0;
}

function csvProblem({ code }: CsvError): string {
  return code === 'CSV_QUOTE_NOT_CLOSED'
    ? 'a quotation mark is opened and never closed'
    : 'broken quotation marks';
}
