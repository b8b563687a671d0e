/** Bytes of a file at the most; the server takes no more. */
export const mostBytes = 5_000_000;
const texts = /\.(txt|text|md|markdown)$/i;

/**
 * A text file's text; `guessed` where its encoding is not UTF-8 (or UTF-16 with a mark) and was taken for Arabic
 * Windows-1256. Of any other file the bytes in base64, for the server to read.
 */
export type ReadFile =
  | { readonly text: string; readonly guessed: boolean }
  | { readonly bytes: string }
  | { readonly problem: 'fileTooLong' | 'fileKind' | 'fileEmpty' };

function decoded(bytes: Uint8Array): { text: string; guessed: boolean } {
  const mark =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    return { text: new TextDecoder(mark, { fatal: true }).decode(bytes), guessed: false };
  } catch {
    return { text: new TextDecoder('windows-1256').decode(bytes), guessed: true };
  }
}

/** Bytes per step: `String.fromCharCode` takes only so many arguments; a multiple of 3 leaves no padding in between. */
const stepBytes = 24_576;

function base64Of(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += stepBytes)
    parts.push(btoa(String.fromCharCode(...bytes.subarray(start, start + stepBytes))));
  return parts.join('');
}

/** Reads a file that a person chose or dropped. */
export async function readFile(file: File): Promise<ReadFile> {
  if (file.size > mostBytes) return { problem: 'fileTooLong' };
  if (file.size === 0) return { problem: 'fileEmpty' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (!texts.test(file.name)) return { bytes: base64Of(bytes) };
  const { text, guessed } = decoded(bytes);
  // A file of no text at all has zero bytes in it.
  if (text.includes('\0')) return { problem: 'fileKind' };
  return text.trim() === '' ? { problem: 'fileEmpty' } : { text, guessed };
}
