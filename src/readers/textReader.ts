import { binaryKind, looksBinary } from './binary.ts';
import { decodeText, encodingWarnings } from './decodeText.ts';
import { MAX_REPORT_BYTES, megabytes, tooLongForOneReport } from './limits.ts';
import { makeReport } from './makeReport.ts';
import type { Reader, ReadResult } from './Reader.ts';
import { sha256Of } from './sha256Of.ts';
import { readWholeReport } from './wholeReport.ts';

function readWhole(where: string, bytes: Uint8Array): ReadResult | { text: string; warnings: string[] } {
  if (bytes.length === 0) return { ok: false, where, error: 'the input is empty' };
  const decoded = decodeText(bytes);
  if (looksBinary(decoded.text)) {
    return { ok: false, where, error: 'the file is binary, not text; give the text of the report' };
  }
  return { text: decoded.text, warnings: encodingWarnings(decoded) };
}

/**
 * Plain text and Markdown: the whole file is one report, its text as it stands (only a byte order mark goes), its title
 * the file's name, by which its owner knows it. Anything that no other reader takes comes here, and is refused when it
 * is binary. At most 5 MB: see `limits.ts`.
 */
export const textReader: Reader = {
  name: 'plain text',
  canRead: () => true,
  async *read(source, options) {
    const { where } = source;
    const kind = binaryKind(source.head);
    if (kind) {
      yield { ok: false, where, error: `the file is ${kind}, not text; give the text of the report` };
      return;
    }
    const bytes = await readWholeReport(source.bytes);
    if (bytes === null) {
      yield { ok: false, where, error: tooLongForOneReport(`over ${megabytes(MAX_REPORT_BYTES)}`) };
      return;
    }
    const read = readWhole(where, bytes);
    if ('ok' in read) {
      yield read;
      return;
    }
    const title = source.fileName;
    const given = { text: read.text, sourceSha256: sha256Of(bytes), ...(title ? { title } : {}) };
    const made = makeReport(given, options);
    if ('error' in made) yield { ok: false, where, error: made.error };
    else yield { ok: true, where, report: made.report, warnings: [...read.warnings, ...made.warnings] };
  },
};
