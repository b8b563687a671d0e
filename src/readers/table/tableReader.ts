import { pipeline, Readable } from 'node:stream';
import { type CsvError, type Info, parse } from 'csv-parse';
import { binaryKind, looksBinary } from '../binary.ts';
import { encodingWarnings } from '../decodeText.ts';
import { MAX_LINE_BYTES, megabytes } from '../limits.ts';
import { type GivenReport, makeReport } from '../makeReport.ts';
import type { Reader, ReadFailure, ReadOptions, ReadResult } from '../Reader.ts';
import { sha256Of } from '../sha256Of.ts';
import { type ColumnIndexes, recogniseColumns } from './columns.ts';
import { tableText } from './tableText.ts';

interface Row {
  record: string[];
  info: Info;
  /** The row as it stands in the table. */
  raw: string;
}

/** The line on which a record begins; the parser counts up to its end. */
const firstLine = ({ record, info }: Row): number =>
  info.lines - record.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);

/** Tab, comma or semicolon, whichever the first line has most of. */
function delimiterOf(sample: string): string {
  const first = sample.slice(0, 20_000).split(/[\r\n]/, 1)[0] ?? '';
  const count = (mark: string): number => first.split(mark).length;
  return ['\t', ',', ';'].reduce((best, mark) => (count(mark) > count(best) ? mark : best), ',');
}

const problems = new Map([
  ['CSV_QUOTE_NOT_CLOSED', 'a quotation mark is opened here or above and never closed'],
  [
    'CSV_MAX_RECORD_SIZE',
    `the row is longer than ${megabytes(MAX_LINE_BYTES)}; a quotation mark may be missing; the rest of the table was not read`,
  ],
]);

function skippedRow(where: string, error: CsvError): { line: number; failure: ReadFailure } {
  const { lines } = error as { lines?: unknown };
  const line = typeof lines === 'number' ? lines : 1;
  const reason = problems.get(error.code) ?? 'the quotation marks of the row are broken';
  return { line, failure: { ok: false, where: `${where}:${line}`, error: reason } };
}

function given(record: readonly string[], columns: ColumnIndexes): GivenReport {
  const cell = (index: number | undefined): string | undefined =>
    index === undefined ? undefined : record[index]?.trim() || undefined;
  const [title, outlet, url, archiveUrl] = [
    columns.title,
    columns.outlet,
    columns.url,
    columns.archive_url,
  ].map(cell);
  const [publishedAt, id, lang] = [columns.published_at, columns.id, columns.lang].map(cell);
  return {
    text: (columns.text === undefined ? undefined : record[columns.text]) ?? '',
    ...(title ? { title } : {}),
    ...(outlet ? { outlet } : {}),
    ...(url ? { url } : {}),
    ...(archiveUrl ? { archiveUrl } : {}),
    ...(publishedAt ? { publishedAt } : {}),
    ...(id ? { id } : {}),
    ...(lang ? { lang } : {}),
  };
}

function readRow(where: string, row: Row, columns: ColumnIndexes, options: ReadOptions): ReadResult {
  const report = {
    ...given(row.record, columns),
    sourceSha256: sha256Of(row.raw.replace(/^[\r\n]+|[\r\n]+$/g, '')),
  };
  const made = makeReport(report, options);
  if ('error' in made)
    return { ok: false, where, error: made.error, ...(report.id ? { id: report.id } : {}) };
  return { ok: true, where, report: made.report, warnings: made.warnings };
}

/**
 * Tables (CSV, TSV): one report a row, streamed, so the file may have any size. Tabs, commas or semicolons separate the
 * cells; the first row names the columns, which are known by their usual names or by `options.columns`.
 */
export const tableReader: Reader = {
  name: 'table',
  canRead: ({ extension }) => extension === '.csv' || extension === '.tsv' || extension === '.tab',
  async *read(source, options) {
    const { where } = source;
    const kind = binaryKind(source.head);
    const text = await tableText(source.bytes);
    if (kind || looksBinary(text.sample.slice(0, 4096))) {
      yield {
        ok: false,
        where,
        error: `the file is ${kind ?? 'binary'}, not a table of text; save it as CSV`,
      };
      return;
    }
    let skipped: ReturnType<typeof skippedRow>[] = [];
    let stopped = false;
    const parser = parse({
      bom: true,
      delimiter: delimiterOf(text.sample),
      info: true,
      max_record_size: MAX_LINE_BYTES,
      on_skip: (error) => {
        if (error && !stopped) skipped.push(skippedRow(where, error));
        if (error?.code === 'CSV_MAX_RECORD_SIZE') stopped = true;
      },
      relax_column_count: true,
      raw: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
    });
    async function* untilStopped(): AsyncGenerator<string> {
      for await (const chunk of text.chunks) {
        if (stopped) return;
        // Small pieces, so that a row without end is noticed before much of it is held.
        for (let from = 0; from < chunk.length && !stopped; from += 65_536)
          yield chunk.slice(from, from + 65_536);
      }
    }
    // A failing disk ends the parser too, which then throws below.
    const rows: AsyncIterable<Row> = pipeline(Readable.from(untilStopped()), parser, () => {});
    let columns: ColumnIndexes | null = null;
    let results = 0;
    try {
      for await (const row of rows) {
        if (!columns) {
          const recognised = recogniseColumns(row.record, options.columns ?? {});
          if ('error' in recognised) {
            yield { ok: false, where: `${where}:${firstLine(row)}`, error: recognised.error };
            return;
          }
          columns = recognised.columns;
          continue;
        }
        results += 1;
        // The parser is ahead: what it skipped may stand below this row.
        for (const { line, failure } of skipped) if (line < row.info.lines) yield failure;
        skipped = skipped.filter(({ line }) => line >= row.info.lines);
        const result = readRow(`${where}:${firstLine(row)}`, row, columns, options);
        if (result.ok) result.warnings.unshift(...encodingWarnings({ ...text, text: '', unreadable: 0 }));
        yield result;
      }
      results += skipped.length;
      for (const { failure } of skipped) yield failure;
    } finally {
      parser.destroy();
    }
    if (results === 0) {
      yield { ok: false, where, error: 'the table is empty: no row follows the names of the columns' };
    }
  },
};
