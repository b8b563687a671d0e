/** One line of a byte stream without its line feed, counted from 1; `bytes` is null when it was over the limit. */
interface ByteLine {
  number: number;
  bytes: Uint8Array | null;
  byteLength: number;
}

const LINE_FEED = 0x0a;

/** The lines of a byte stream. Never holds more than `maxBytes` and one chunk: a longer line is counted, not kept. */
export async function* byteLines(
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<ByteLine> {
  let parts: Uint8Array[] = [];
  let byteLength = 0;
  let number = 1;

  const add = (part: Uint8Array) => {
    byteLength += part.length;
    if (byteLength > maxBytes) parts = [];
    else if (part.length > 0) parts.push(part);
  };
  const finish = (): ByteLine => {
    const line = { number, bytes: byteLength > maxBytes ? null : Buffer.concat(parts), byteLength };
    parts = [];
    byteLength = 0;
    number += 1;
    return line;
  };

  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, from)) {
      add(chunk.subarray(from, end));
      yield finish();
      from = end + 1;
    }
    add(chunk.subarray(from));
  }
  if (byteLength > 0) yield finish();
}
