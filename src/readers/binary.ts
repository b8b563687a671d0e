/** File signatures (first bytes, as in the file formats' specifications) of what people hand in by mistake. */
const signatures: readonly (readonly [string, readonly number[]])[] = [
  ['a PDF document', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['a ZIP archive or an office document', [0x50, 0x4b, 0x03, 0x04]],
  ['an old Word or Excel document', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['an RTF document', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['a gzip archive', [0x1f, 0x8b]],
  ['a 7-Zip archive', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['a RAR archive', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  ['a PNG image', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG image', [0xff, 0xd8, 0xff]],
  ['a GIF image', [0x47, 0x49, 0x46, 0x38]],
  ['an SQLite database', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66]],
  ['a program', [0x7f, 0x45, 0x4c, 0x46]],
];

/** What kind of binary file these first bytes begin, in words; null when they begin none that is known. */
export function binaryKind(head: Uint8Array): string | null {
  const found = signatures.find(([, signature]) => signature.every((byte, index) => head[index] === byte));
  return found ? found[0] : null;
}

/** Control characters that no text has: all but tab, line feed, vertical tab, form feed, carriage return, escape and NEL. */
const isControl = (code: number): boolean =>
  code < 0x09 ||
  (code > 0x0d && code < 0x20 && code !== 0x1b) ||
  (code >= 0x7f && code < 0xa0 && code !== 0x85);

/** True when decoded bytes are no text: a NUL, or more than one control character in a hundred. */
export function looksBinary(text: string): boolean {
  let controls = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0) return true;
    if (isControl(code)) controls += 1;
  }
  return controls > text.length / 100;
}
