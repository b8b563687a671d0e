import { MAX_REPORT_BYTES } from './limits.ts';

/** All bytes up to the limit of one report; null when there are more, without reading on. */
export async function readWholeReport(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let byteLength = 0;
  for await (const chunk of bytes) {
    byteLength += chunk.length;
    if (byteLength > MAX_REPORT_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
