/** Text as bytes of a one-byte code page, made by asking the platform's decoder what each byte means. */
export function encodeLegacy(text: string, codePage: string): Uint8Array {
  const decoder = new TextDecoder(codePage);
  const byteOf = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(new Uint8Array([byte])), byte] as const),
  );
  return Uint8Array.from(text, (character) => {
    const byte = byteOf.get(character);
    if (byte === undefined) throw new Error(`${character} is not in ${codePage}`);
    return byte;
  });
}

/** Text as UTF-16 without a byte order mark. */
export function encodeUtf16(text: string, order: 'le' | 'be'): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}
