/** All bytes of a source up to a limit; null when there are more, without reading on. */
export async function wholeBytes(
  bytes: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let byteLength = 0;
  for await (const chunk of bytes) {
    byteLength += chunk.length;
    if (byteLength > maxBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
