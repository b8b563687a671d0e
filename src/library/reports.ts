/**
 * `balagh/reports`: outside input becomes reports. Files are read as `balagh import` reads them: text, Markdown, web pages,
 * feeds, tables, JSON, mail, ZIP archives, folders of all these, and public web addresses.
 *
 *     import { readReports, reportOfText } from 'balagh/reports';
 *
 *     for await (const result of readReports('reports/', { outlet: 'Name of the outlet' })) {
 *       if (result.ok) console.log(result.report.title);
 *       else console.error(result.where, result.error);
 *     }
 */
import type { Report } from '../model/report.ts';
import { type GivenReport, makeReport } from '../readers/makeReport.ts';
import { nodeReaderIo } from '../readers/nodeReaderIo.ts';
import type { ReadOptions, ReadResult } from '../readers/Reader.ts';
import { readReports as readWith } from '../readers/readReports.ts';

export type { ReadFailure, ReadOptions, ReadResult, ReadSuccess } from '../readers/Reader.ts';

/**
 * The reports of a file, a folder with all below it, standard input (`-`) or a web address, one by one. Never throws for
 * what the input is: what gives no report is a result with `ok: false`. Options win over what the input says of itself.
 */
export function readReports(source: string, options: ReadOptions = {}): AsyncGenerator<ReadResult> {
  return readWith(source, options, nodeReaderIo);
}

/**
 * A report of a text that a program has at hand, with what it knows of it; `warnings` say what could not be used. Its id
 * is the text's SHA-256 unless one is given. Throws where the text is empty or over 5 MB.
 */
export function reportOfText(
  text: string,
  about: Omit<GivenReport, 'text'> = {},
): { report: Report; warnings: string[] } {
  const made = makeReport({ ...about, text }, {});
  if ('error' in made) throw new RangeError(made.error);
  return made;
}
