import { byteLines } from '../byteLines.ts';
import { MAX_MAIL_BYTES } from '../limits.ts';

const startsWith = (bytes: Uint8Array, text: string): boolean =>
  Buffer.from(text).every((byte, index) => bytes[index] === byte);

/** A line that a mailbox's writer quoted so that it begins no message: `>From`. */
const isQuoted = (line: Uint8Array): boolean =>
  /^>+From /.test(Buffer.from(line.subarray(0, 40)).toString('latin1'));

/**
 * The messages of a mailbox (a line that begins with "From " begins one), or the only one of a file; `line` is the first
 * of it, `bytes` null when it is too large. Holds one message at a time.
 */
export async function* mailMessages(
  chunks: AsyncIterable<Uint8Array>,
  mailbox: boolean,
): AsyncGenerator<{ line: number; bytes: Uint8Array | null }> {
  let parts: Uint8Array[] = [];
  let byteLength = 0;
  let first = 1;
  const message = () => ({ line: first, bytes: byteLength > MAX_MAIL_BYTES ? null : Buffer.concat(parts) });
  for await (const { number, bytes, byteLength: lineLength } of byteLines(chunks, MAX_MAIL_BYTES)) {
    if (mailbox && bytes && startsWith(bytes, 'From ')) {
      if (byteLength > 0) yield message();
      parts = [];
      byteLength = 0;
      first = number;
      continue;
    }
    byteLength += lineLength + 1;
    if (byteLength > MAX_MAIL_BYTES) parts = [];
    else if (bytes) parts.push(mailbox && isQuoted(bytes) ? bytes.subarray(1) : bytes, Buffer.from('\n'));
  }
  if (byteLength > 0) yield message();
}
