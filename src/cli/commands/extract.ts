import { type Command, Option } from 'commander';
import type { Context, ExitCode, Run } from '../Context.ts';
import { type ExtractEachOptions, extractEach } from '../extractEach.ts';
import { addCommonOptions, addReportOptions } from '../options.ts';
import { type ExtractionFormat, extractionFormats, extractionWriter } from '../output/extractionWriters.ts';

interface ExtractOptions extends ExtractEachOptions {
  format?: ExtractionFormat;
}

async function runExtract(context: Context, path: string, options: ExtractOptions): Promise<ExitCode> {
  const { io, out } = context;
  const format = options.format ?? (io.stdout.isTTY ? 'table' : 'json');
  const writer = extractionWriter(format, out);
  let failed = 0;
  for await (const { extraction, from } of extractEach(context, path, options)) {
    if (extraction.error !== undefined) failed += 1;
    // One line out for each line in, readable or not; a file that gives no report has no line.
    if (from === 'report' || (format === 'jsonl' && from === 'row')) await writer.add(extraction);
  }
  await writer.end();
  return failed > 0 ? 1 : 0;
}

export function registerExtract(program: Command, run: Run): void {
  const command = program
    .command('extract')
    .description('read reports and print what they report, storing nothing')
    .argument(
      '<path>',
      'a text, web page, feed, table, mailbox or ZIP file, JSON Lines, a folder of them, a web address, or - for standard input',
    )
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
