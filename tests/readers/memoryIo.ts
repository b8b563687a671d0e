import type { ReadOptions, ReadResult } from '../../src/readers/Reader.ts';
import type { ReaderIo } from '../../src/readers/ReaderIo.ts';
import { readReports } from '../../src/readers/readReports.ts';

/** What a path of a made-up file system leads to: bytes, text (as UTF-8), a stream, a folder, or a system error's code. */
export type Entry =
  | Uint8Array
  | string
  | { stream: () => AsyncIterable<Uint8Array> }
  | { folder: string[]; realPath?: string }
  | { special: 'pipe' | 'other'; bytes?: Uint8Array }
  | { error: string };

const failing = (code: string): Error => Object.assign(new Error(`${code}: made up`), { code });

async function* chunked(bytes: Uint8Array, chunkBytes: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += chunkBytes) yield bytes.subarray(from, from + chunkBytes);
}

/** A file system in memory; `chunkBytes` is how much one read gives. */
export function memoryIo(entries: Record<string, Entry>, chunkBytes = 65_536): ReaderIo {
  const find = (path: string): Exclude<Entry, { error: string }> => {
    const entry = entries[path];
    if (entry === undefined) throw failing('ENOENT');
    if (typeof entry === 'object' && 'error' in entry) throw failing(entry.error);
    return entry;
  };
  async function* bytes(path: string): AsyncGenerator<Uint8Array> {
    const entry = find(path);
    if (typeof entry === 'string') yield* chunked(Buffer.from(entry, 'utf8'), chunkBytes);
    else if (entry instanceof Uint8Array) yield* chunked(entry, chunkBytes);
    else if ('stream' in entry) yield* entry.stream();
    else if ('special' in entry) yield* chunked(entry.bytes ?? new Uint8Array(), chunkBytes);
    else throw failing('EISDIR');
  }
  return {
    async kind(path) {
      const entry = find(path);
      if (typeof entry === 'string' || entry instanceof Uint8Array || 'stream' in entry) return 'file';
      return 'folder' in entry ? 'folder' : entry.special;
    },
    async list(path) {
      const entry = find(path);
      return typeof entry === 'object' && 'folder' in entry ? entry.folder : [];
    },
    join: (folder, name) => `${folder}/${name}`,
    async realPath(path) {
      const entry = find(path);
      return (typeof entry === 'object' && 'folder' in entry ? entry.realPath : undefined) ?? path;
    },
    bytes,
    stdin: () => bytes('-'),
    fetch: async () => await Promise.reject(new Error('made up: no network')),
  };
}

/** All results of one source. */
export async function readAll(
  source: string,
  io: ReaderIo,
  options: ReadOptions = {},
): Promise<ReadResult[]> {
  const results: ReadResult[] = [];
  for await (const result of readReports(source, options, io)) results.push(result);
  return results;
}

/** The results of one made-up file. */
export const readFile = (
  name: string,
  entry: Entry,
  options: ReadOptions = {},
  chunkBytes?: number,
): Promise<ReadResult[]> => readAll(name, memoryIo({ [name]: entry }, chunkBytes), options);

/** The only result, which must be a report. */
export function onlyReport(results: ReadResult[]) {
  const [result] = results;
  if (results.length !== 1 || !result?.ok) throw new Error(`expected one report: ${JSON.stringify(results)}`);
  return result;
}

/** The only result, which must be a refusal. */
export function onlyError(results: ReadResult[]) {
  const [result] = results;
  if (results.length !== 1 || !result || result.ok)
    throw new Error(`expected one error, got ${results.length}`);
  return result;
}
