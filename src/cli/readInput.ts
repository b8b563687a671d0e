import { resolve } from 'node:path';
import { nodeReaderIo } from '../readers/nodeReaderIo.ts';
import type { ReaderIo } from '../readers/ReaderIo.ts';
import { isWebAddress } from '../readers/readReports.ts';
import type { CliIo } from './io.ts';

/**
 * The readers' view of the world: paths count from the command's working folder, standard input is the command's.
 * `onBytes` is told how many bytes each read gave.
 */
export function readerIo(io: CliIo, onBytes: (bytes: number) => void = () => {}): ReaderIo {
  const at = (path: string): string => resolve(io.cwd, path);
  async function* counted(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of bytes) {
      onBytes(chunk.length);
      yield chunk;
    }
  }
  return {
    kind: (path) => nodeReaderIo.kind(at(path)),
    list: (folder) => nodeReaderIo.list(at(folder)),
    join: nodeReaderIo.join,
    realPath: (path) => nodeReaderIo.realPath(at(path)),
    bytes: (path) => counted(nodeReaderIo.bytes(at(path))),
    stdin: () => counted(io.stdin),
    fetch: (address) => nodeReaderIo.fetch(address),
  };
}

/** Bytes of the files at a path and below, for a progress bar; null when that cannot be known (a pipe, no such path). */
export async function totalBytes(
  path: string,
  io: ReaderIo,
  size: (path: string) => Promise<number>,
): Promise<number | null> {
  if (path === '-' || isWebAddress(path)) return null;
  try {
    const kind = await io.kind(path);
    if (kind === 'file') return await size(path);
    if (kind !== 'folder') return null;
    let total = 0;
    for (const name of await io.list(path)) {
      if (!name.startsWith('.')) total += (await totalBytes(io.join(path, name), io, size)) ?? 0;
    }
    return total;
  } catch {
    return null;
  }
}
