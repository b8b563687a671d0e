/** Many strings as one UTF-8 array and their offsets: string i lies in [offsets[i], offsets[i + 1]). */
export interface StringTable {
  bytes: Uint8Array;
  offsets: Uint32Array;
  /** Strings read before: a few places are asked for again and again. */
  read?: string[];
}

export function writeStrings(strings: readonly string[]): StringTable {
  const offsets = new Uint32Array(strings.length + 1);
  const encoder = new TextEncoder();
  // UTF-8 takes at most three bytes for a UTF-16 code unit.
  const buffer = new Uint8Array(strings.reduce((sum, text) => sum + text.length, 0) * 3);
  let end = 0;
  for (const [i, text] of strings.entries()) {
    end += encoder.encodeInto(text, buffer.subarray(end)).written;
    offsets[i + 1] = end;
  }
  return { bytes: buffer.slice(0, end), offsets };
}

const decoder = new TextDecoder();

/** String `index` of the table; '' outside of it. */
export function readString(table: StringTable, index: number): string {
  const known = table.read?.[index];
  if (known !== undefined) return known;
  const start = table.offsets[index];
  const end = table.offsets[index + 1];
  if (start === undefined || end === undefined) return '';
  const text = decoder.decode(table.bytes.subarray(start, end));
  if (table.read) table.read[index] = text;
  return text;
}
