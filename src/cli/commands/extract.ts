import { type Command, Option } from 'commander';
import type { Extractor } from '../../extract/extractReport.ts';
import type { Extraction } from '../../model/extraction.ts';
import type { ReadResult } from '../../readers/Reader.ts';
import { readReports } from '../../readers/readReports.ts';
import type { Context, ExitCode, Run } from '../Context.ts';
import { failedExtraction, failedRow, withReadWarnings } from '../extractReport.ts';
import { addCommonOptions, addReportOptions, type ReportOptions, readOptions } from '../options.ts';
import { type ExtractionFormat, extractionFormats, extractionWriter } from '../output/extractionWriters.ts';
import { isolated } from '../output/terminalText.ts';
import { readerIo } from '../readInput.ts';

interface ExtractOptions extends ReportOptions {
  format?: ExtractionFormat;
  givenSpans?: boolean;
}

/** A line of JSON Lines, as opposed to a whole file that cannot be read. */
const isRow = /:\d+$/;

function extractOne(
  result: ReadResult,
  extract: Extractor,
  options: ExtractOptions,
  gazetteer: Extraction['gazetteer'],
): Extraction {
  if (!result.ok) return failedRow(result, gazetteer);
  try {
    const given = options.givenSpans ? (result.given ?? []) : undefined;
    return withReadWarnings(extract(result.report, given), result.warnings);
  } catch (error) {
    return failedExtraction(result.report, error instanceof Error ? error.message : String(error), gazetteer);
  }
}

async function runExtract(context: Context, path: string, options: ExtractOptions): Promise<ExitCode> {
  const { io, services, out, say } = context;
  const { version, sources } = await services.gazetteer();
  const gazetteer = { version, sources: sources.map(({ id }) => id) };
  const extract = await services.createExtractor(options.home ?? null);
  const format = options.format ?? (io.stdout.isTTY ? 'table' : 'json');
  const writer = extractionWriter(format, out);
  let failed = 0;
  for await (const result of readReports(path, readOptions(options), readerIo(io))) {
    const extraction = extractOne(result, extract, options, gazetteer);
    if (extraction.error !== undefined) {
      failed += 1;
      const where = result.ok ? result.report.id : result.where;
      await say(`balagh: ${isolated(where)}: ${isolated(extraction.error)}\n`);
    }
    // One line out for each line in, readable or not; a file that gives no report has no line.
    if (result.ok || (format === 'jsonl' && isRow.test(result.where))) await writer.add(extraction);
  }
  await writer.end();
  return failed > 0 ? 1 : 0;
}

export function registerExtract(program: Command, run: Run): void {
  const command = program
    .command('extract')
    .description('read reports and print what they report, storing nothing')
    .argument('<path>', 'a text file, JSON Lines, a folder of them, or - for standard input')
    .addOption(
      new Option('--format <format>', 'what to print (default: table on a terminal, else json)').choices(
        extractionFormats,
      ),
    )
    .option('--given-spans', "resolve the input's own mentions instead of looking for names")
    .action(
      run(async (context, path: string, _options: unknown, self: Command) => {
        return await runExtract(context, path, self.optsWithGlobals<ExtractOptions>());
      }),
    );
  addCommonOptions(addReportOptions(command));
}
