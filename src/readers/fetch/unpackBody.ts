import type { IncomingMessage } from 'node:http';
import { pipeline, Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';
import { FetchError } from './FetchError.ts';

/** How an answer may be packed (RFC 9110, section 8.4.1). */
export const acceptedEncodings = 'gzip, br, deflate';

/** Ends both when one of them ends; an error of either is thrown to who reads. */
const through = (bytes: Readable, unpacker: Transform): Readable => pipeline(bytes, unpacker, () => {});

/** "deflate" is a zlib stream (RFC 1950, whose first byte has 8 in its lower half); some servers leave its wrapping out. */
async function* inflated(response: IncomingMessage): AsyncGenerator<Uint8Array> {
  const parts = response[Symbol.asyncIterator]();
  const first = await parts.next();
  if (first.done) return;
  const start = first.value as Uint8Array;
  async function* all(): AsyncGenerator<Uint8Array> {
    yield start;
    yield* { [Symbol.asyncIterator]: () => parts };
  }
  const wrapped = ((start[0] ?? 0) & 0x0f) === 8;
  yield* through(Readable.from(all(), { objectMode: false }), wrapped ? createInflate() : createInflateRaw());
}

/**
 * The bytes of an answer, unpacked as they come: whoever reads them counts them and may stop at any moment, which ends the
 * connection too. Throws a FetchError for a packing that was not asked for.
 */
export function unpackBody(response: IncomingMessage, url: URL): AsyncIterable<Uint8Array> {
  const packing = response.headers['content-encoding']?.trim().toLowerCase() ?? '';
  switch (packing) {
    case '':
    case 'identity':
      return response;
    case 'gzip':
    case 'x-gzip':
      return through(response, createGunzip());
    case 'br':
      return through(response, createBrotliDecompress());
    case 'deflate':
      return inflated(response);
    default:
      response.destroy();
      throw new FetchError('cut', `${url.href}: the answer is packed in a way that was not asked for`);
  }
}
