/** Many strings as one UTF-8 array and their offsets: string i lies in [offsets[i], offsets[i + 1]). */
export interface StringTable {
  bytes: Uint8Array;
  offsets: Uint32Array;
}

export function writeStrings(strings: readonly string[]): StringTable {
  const encoder = new TextEncoder();
  const encoded = strings.map((text) => encoder.encode(text));
  const offsets = new Uint32Array(strings.length + 1);
  for (const [i, part] of encoded.entries()) offsets[i + 1] = (offsets[i] as number) + part.length;
  const bytes = new Uint8Array(offsets[strings.length] as number);
  for (const [i, part] of encoded.entries()) bytes.set(part, offsets[i] as number);
  return { bytes, offsets };
}

const decoder = new TextDecoder();

/** String `index` of the table; '' outside of it. */
export function readString(table: StringTable, index: number): string {
  const start = table.offsets[index];
  const end = table.offsets[index + 1];
  if (start === undefined || end === undefined) return '';
  return decoder.decode(table.bytes.subarray(start, end));
}
