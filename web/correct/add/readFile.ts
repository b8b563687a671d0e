/** Bytes of a report at the most; the server takes no more. */
export const mostBytes = 5_000_000;
const kinds = /\.(txt|text|md|markdown)$/i;

/** A file's text; `guessed` where its encoding is not UTF-8 (or UTF-16 with a mark) and was taken for Arabic Windows-1256. */
export type ReadFile =
  | { readonly text: string; readonly guessed: boolean }
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

/** Reads the text of a file that a person chose or dropped. */
export async function readFile(file: File): Promise<ReadFile> {
  if (!kinds.test(file.name) && file.type !== 'text/plain' && file.type !== 'text/markdown')
    return { problem: 'fileKind' };
  if (file.size > mostBytes) return { problem: 'fileTooLong' };
  const { text, guessed } = decoded(new Uint8Array(await file.arrayBuffer()));
  // A file of no text at all has zero bytes in it.
  if (text.includes('\0')) return { problem: 'fileKind' };
  return text.trim() === '' ? { problem: 'fileEmpty' } : { text, guessed };
}
