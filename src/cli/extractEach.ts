import type { Extraction } from '../model/extraction.ts';
import { readReports } from '../readers/readReports.ts';
import type { Context } from './Context.ts';
import { failedExtraction, failedRow, withReadWarnings } from './extractReport.ts';
import { gazetteerChoice } from './gazetteerChoice.ts';
import { type ReportOptions, readOptions } from './options.ts';
import { isolated } from './output/terminalText.ts';
import { readerIo } from './readInput.ts';

export interface ExtractEachOptions extends ReportOptions {
  /** Resolve the input's own mentions instead of looking for names. */
  givenSpans?: boolean;
}

export interface Extracted {
  extraction: Extraction;
  /** A report that could be read, a line of JSON Lines that could not, a whole file that could not. */
  from: 'report' | 'row' | 'file';
}

const rowOfFile = /:\d+$/;

/** Extracts what is read at a path, report by report. What fails is said in one line and given as an empty extraction. */
export async function* extractEach(
  context: Context,
  path: string,
  options: ExtractEachOptions,
): AsyncGenerator<Extracted> {
  const { io, services, say } = context;
  const choice = gazetteerChoice(context, options);
  const { version, sources } = await services.gazetteer(choice);
  const gazetteer = { version, sources: sources.map(({ id }) => id) };
  const extract = await services.createExtractor(options.home ?? null, choice);
  for await (const result of readReports(path, readOptions(options), readerIo(io))) {
    let extraction: Extraction;
    if (!result.ok) extraction = failedRow(result, gazetteer);
    else {
      const given = options.givenSpans ? (result.given ?? []) : undefined;
      try {
        extraction = withReadWarnings(extract(result.report, given), result.warnings);
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        extraction = failedExtraction(result.report, message, gazetteer);
      }
    }
    if (extraction.error !== undefined) {
      const where = result.ok ? result.report.id : result.where;
      await say(`balagh: ${isolated(where)}: ${isolated(extraction.error)}\n`);
    }
    yield { extraction, from: result.ok ? 'report' : rowOfFile.test(result.where) ? 'row' : 'file' };
  }
}
