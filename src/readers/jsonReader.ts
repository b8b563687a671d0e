import { decodeText, encodingWarnings } from './decodeText.ts';
import { parserMessage, readRecordValue } from './jsonLinesRecord.ts';
import { MAX_FEED_BYTES, megabytes } from './limits.ts';
import { makeReport } from './makeReport.ts';
import type { Reader, ReadResult } from './Reader.ts';
import { sha256Of } from './sha256Of.ts';
import { wholeBytes } from './wholeBytes.ts';

/**
 * JSON: an array of the records that JSON Lines has one a line, or a single record. Held whole, hence at most 20 MB; what
 * is larger belongs into JSON Lines.
 */
export const jsonReader: Reader = {
  name: 'JSON',
  canRead: ({ extension, head }) =>
    extension === '.json' ||
    (extension === '' && /^\s*\[\s*\{\s*["}]/.test(decodeText(head.subarray(0, 1000)).text)),
  async *read({ where, bytes: stream }, options) {
    const bytes = await wholeBytes(stream, MAX_FEED_BYTES);
    if (!bytes) {
      const size = megabytes(MAX_FEED_BYTES);
      yield {
        ok: false,
        where,
        error: `JSON over ${size} is not held whole; write JSON Lines (.jsonl), one report a line`,
      };
      return;
    }
    const decoded = decodeText(bytes);
    let value: unknown;
    try {
      value = JSON.parse(decoded.text);
    } catch (error) {
      yield { ok: false, where, error: `the file is not JSON: ${parserMessage(error)}` };
      return;
    }
    const sourceSha256 = sha256Of(bytes);
    const records: unknown[] = Array.isArray(value) ? value : [value];
    if (records.length === 0) yield { ok: false, where, error: 'the array is empty: it holds no report' };
    for (const [index, one] of records.entries()) {
      const place = Array.isArray(value) ? `${where}, record ${index + 1}` : where;
      const record = readRecordValue(one);
      if (!record.ok) {
        yield { ok: false, where: place, error: record.error, ...(record.id ? { id: record.id } : {}) };
        continue;
      }
      const made = makeReport({ ...record.given, sourceSha256 }, options);
      const result: ReadResult =
        'error' in made
          ? {
              ok: false,
              where: place,
              error: made.error,
              ...(record.given.id ? { id: record.given.id } : {}),
            }
          : {
              ok: true,
              where: place,
              report: made.report,
              ...(record.spans ? { given: record.spans } : {}),
              warnings: [...encodingWarnings(decoded), ...record.warnings, ...made.warnings],
            };
      yield result;
    }
  },
};
