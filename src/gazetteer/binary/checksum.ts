/** FNV-1a offset basis and prime, here over 32-bit words instead of bytes: finds damage, four times as fast. */
const OFFSET_BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/** A 32-bit checksum of bytes whose offset and length are multiples of 4. Finds damage, not malice. */
export function checksum(bytes: Uint8Array): number {
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 2);
  let hash = OFFSET_BASIS;
  for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ (words[i] as number), PRIME);
  return hash >>> 0;
}
