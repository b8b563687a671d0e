import { binaryKind } from './binary.ts';
import { byteLines } from './byteLines.ts';
import { decodeText, encodingWarnings } from './decodeText.ts';
import { readRecord } from './jsonLinesRecord.ts';
import { MAX_LINE_BYTES, megabytes } from './limits.ts';
import { makeReport } from './makeReport.ts';
import type { ByteSource, Reader, ReadOptions, ReadResult } from './Reader.ts';
import { sha256Of } from './sha256Of.ts';

/** True when the beginning is no text in any encoding that is read here. */
const hasNul = (head: Uint8Array): boolean =>
  decodeText(head.subarray(0, head.length & ~1)).text.includes('\0');

const extensions = new Set(['.jsonl', '.ndjson']);

/** JSON Lines in UTF-16 (what some Windows shells write) as UTF-8; everything else as it is. */
async function* asUtf8(source: ByteSource): AsyncGenerator<Uint8Array> {
  const { encoding } = decodeText(source.head.subarray(0, source.head.length & ~1));
  if (!encoding.startsWith('utf-16')) {
    yield* source.bytes;
    return;
  }
  const decoder = new TextDecoder(encoding);
  for await (const chunk of source.bytes) yield Buffer.from(decoder.decode(chunk, { stream: true }), 'utf8');
  yield Buffer.from(decoder.decode(), 'utf8');
}

function readLine(where: string, bytes: Uint8Array, options: ReadOptions): ReadResult | null {
  const decoded = decodeText(bytes);
  if (decoded.text.trim() === '') return null;
  const record = readRecord(decoded.text);
  if (!record.ok) return { ok: false, where, error: record.error, ...(record.id ? { id: record.id } : {}) };
  const made = makeReport({ ...record.given, sourceSha256: sha256Of(bytes) }, options);
  if ('error' in made) {
    const { id } = record.given;
    return { ok: false, where, error: made.error, ...(id ? { id } : {}) };
  }
  return {
    ok: true,
    where,
    report: made.report,
    ...(record.spans ? { given: record.spans } : {}),
    warnings: [...encodingWarnings(decoded), ...record.warnings, ...made.warnings],
  };
}

/**
 * JSON Lines: one report a line, `{id, text, title?, published_at?, outlet? or source?, url?, lang?, sample?, mentions?}`. Streamed,
 * so the file may have any size. Every line that is not blank gives one result, in order. A line over 16 MB is refused
 * without being held; text over 5 MB is refused as more than one report.
 */
export const jsonLinesReader: Reader = {
  name: 'JSON Lines',
  canRead({ extension, head }) {
    if (extensions.has(extension)) return true;
    // Standard input and pipes have no name: an object that opens with a key is taken for a line of JSON.
    return (
      extension === '' &&
      binaryKind(head) === null &&
      /^\s*\{\s*["}]/.test(decodeText(head.subarray(0, 1000)).text)
    );
  },
  async *read(source, options) {
    const kind = binaryKind(source.head) ?? (hasNul(source.head) ? 'binary' : null);
    if (kind) {
      yield { ok: false, where: source.where, error: `the file is ${kind}, not JSON Lines` };
      return;
    }
    let results = 0;
    for await (const line of byteLines(asUtf8(source), MAX_LINE_BYTES)) {
      const where = `${source.where}:${line.number}`;
      const size = `a line of ${megabytes(line.byteLength)} is too long (the limit is ${megabytes(MAX_LINE_BYTES)})`;
      const result: ReadResult | null = line.bytes
        ? readLine(where, line.bytes, options)
        : { ok: false, where, error: `${size}; write one report a line` };
      if (result === null) continue;
      results += 1;
      yield result;
    }
    if (results === 0)
      yield { ok: false, where: source.where, error: 'the input is empty: no line holds a report' };
  },
};
