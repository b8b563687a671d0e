/** A sequence of numbers in [0, 1) that is the same for the same seed (mulberry32, public domain). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A few changes to a sample: bytes flipped, a piece cut, repeated up to 1,000 times, or spliced in from another sample. */
export function mutate(sample: Uint8Array, other: Uint8Array, random: () => number): Uint8Array {
  const below = (limit: number): number => Math.floor(random() * limit);
  let bytes = Buffer.from(sample);
  for (let change = below(4); change >= 0; change -= 1) {
    const at = below(bytes.length + 1);
    const end = Math.min(bytes.length, at + 1 + below(40));
    const kind = below(5);
    if (kind === 0) for (let index = at; index < end; index += 1 + below(9)) bytes[index] = below(256);
    else if (kind === 1) bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(end)]);
    else if (kind === 2) bytes = bytes.subarray(0, at);
    else if (kind === 3) {
      const times = 2 + below(random() < 0.1 ? 1000 : 10);
      const repeated = Array<Uint8Array>(times).fill(bytes.subarray(at, end));
      bytes = Buffer.concat([bytes.subarray(0, at), ...repeated, bytes.subarray(end)]);
    } else {
      const from = below(other.length);
      bytes = Buffer.concat([
        bytes.subarray(0, at),
        other.subarray(from, from + below(200)),
        bytes.subarray(at),
      ]);
    }
  }
  return bytes;
}
