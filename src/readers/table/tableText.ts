import { decodeText } from '../decodeText.ts';

/** Enough of a table to tell its encoding: the first rows may be plain ASCII. */
const SAMPLE_BYTES = 1_000_000;

async function* rest(first: Uint8Array, iterator: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
}

/** A table's bytes as text, chunk by chunk, in the encoding that its first megabyte tells; `sample` is their beginning. */
export async function tableText(
  bytes: AsyncIterable<Uint8Array>,
): Promise<{ sample: string; encoding: string; certain: boolean; chunks: AsyncGenerator<string> }> {
  const iterator = bytes[Symbol.asyncIterator]();
  const taken: Uint8Array[] = [];
  let byteLength = 0;
  while (byteLength < SAMPLE_BYTES) {
    const next = await iterator.next();
    if (next.done) break;
    taken.push(next.value);
    byteLength += next.value.length;
  }
  const first = Buffer.concat(taken);
  const { text, encoding, certain } = decodeText(first.subarray(0, SAMPLE_BYTES));
  async function* chunks(): AsyncGenerator<string> {
    const decoder = new TextDecoder(encoding);
    for await (const chunk of rest(first, iterator)) yield decoder.decode(chunk, { stream: true });
    yield decoder.decode();
  }
  return { sample: text, encoding, certain, chunks: chunks() };
}
