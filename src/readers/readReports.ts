import { zipReader } from './archive/zipReader.ts';
import { feedReader } from './feed/feedReader.ts';
import type { FetchedFile } from './fetch/fetchPublic.ts';
import { filesUnder } from './folder.ts';
import { htmlReader } from './html/htmlReader.ts';
import { jsonLinesReader } from './jsonLinesReader.ts';
import { jsonReader } from './jsonReader.ts';
import { mailReader } from './mail/mailReader.ts';
import type { ByteSource, Reader, ReadOptions, ReadResult, WebOrigin } from './Reader.ts';
import type { ReaderIo } from './ReaderIo.ts';
import { systemError } from './systemError.ts';
import { tableReader } from './table/tableReader.ts';
import { textReader } from './textReader.ts';
import { unsupportedReader } from './unsupportedReader.ts';

/** Asked in this order; the last takes whatever is left. A new kind of input is one more module here. */
const readers: readonly Reader[] = [
  zipReader((where, open, options, archive) => readBytes(where, { ...named(where), archive }, open, options)),
  mailReader,
  htmlReader,
  feedReader,
  tableReader,
  unsupportedReader,
  jsonReader,
  jsonLinesReader,
  textReader,
];

/** Enough of a file's beginning to tell what it is. */
const HEAD_BYTES = 4096;

/** What a path says of its file: the name without folder and extension, and the extension in lower case. */
function named(path: string): Pick<ByteSource, 'fileName' | 'extension'> {
  const [, fileName, extension = ''] = /([^\\/]+?)(\.[^.\\/]+)?$/.exec(path) ?? [];
  return { fileName: fileName ?? null, extension: extension.toLowerCase() };
}

const nameless = { fileName: null, extension: '' };

async function takeHead(iterator: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let byteLength = 0;
  while (byteLength < HEAD_BYTES) {
    const next = await iterator.next();
    if (next.done) break;
    chunks.push(next.value);
    byteLength += next.value.length;
  }
  return Buffer.concat(chunks);
}

async function* resume(head: Uint8Array, iterator: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield head;
  for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
}

async function* readBytes(
  where: string,
  name: Pick<ByteSource, 'fileName' | 'extension' | 'archive'>,
  open: () => AsyncIterable<Uint8Array>,
  options: ReadOptions,
  web?: WebOrigin,
): AsyncGenerator<ReadResult> {
  let iterator: AsyncIterator<Uint8Array> | undefined;
  try {
    iterator = open()[Symbol.asyncIterator]();
    const head = await takeHead(iterator);
    const source = { where, ...name, head, bytes: resume(head, iterator), ...(web ? { web } : {}) };
    const reader = readers.find((candidate) => candidate.canRead(source)) ?? textReader;
    yield* reader.read(source, options);
  } catch (error) {
    yield { ok: false, where, error: systemError(error) };
  } finally {
    // A refused file is left half read: this closes it.
    await iterator?.return?.();
  }
}

/** True for what has a scheme (`https://…`): no path. */
export const isWebAddress = (source: string): boolean => /^[a-z][a-z0-9+.-]+:\/\//i.test(source);

async function* readWeb(where: string, options: ReadOptions, io: ReaderIo): AsyncGenerator<ReadResult> {
  let fetched: FetchedFile;
  try {
    fetched = await io.fetch(where);
  } catch (error) {
    yield { ok: false, where, error: error instanceof Error ? error.message : String(error) };
    return;
  }
  yield* readFetched(where, fetched, options);
}

/** The reports in bytes that are a file of this name. */
export function readFileBytes(name: string, bytes: Uint8Array): AsyncGenerator<ReadResult> {
  return readBytes(name, named(name), () => given(bytes), {});
}

async function* given(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** The reports of what was fetched; where it names no address of its own, theirs is where it was found. */
export async function* readFetched(
  where: string,
  { bytes, url, contentType }: FetchedFile,
  options: ReadOptions,
): AsyncGenerator<ReadResult> {
  const type = contentType.split(';')[0]?.trim().toLowerCase() ?? '';
  const charset = /;\s*charset\s*=\s*"?([\w-]{2,40})/i.exec(contentType)?.[1] ?? null;
  const origin = { url, type, charset };
  const name = named(new URL(url).pathname);
  for await (const result of readBytes(where, name, () => given(bytes), options, origin)) {
    if (!result.ok || result.report.url !== null) yield result;
    else {
      const report = { ...result.report, url, origins: { ...result.report.origins, url: 'page' as const } };
      yield { ...result, report };
    }
  }
}

async function* readPath(path: string, options: ReadOptions, io: ReaderIo): AsyncGenerator<ReadResult> {
  const kind = await io.kind(path);
  if (kind === 'other') {
    yield { ok: false, where: path, error: 'this is no file, folder or pipe' };
    return;
  }
  if (kind !== 'folder') {
    yield* readBytes(path, kind === 'pipe' ? nameless : named(path), () => io.bytes(path), options);
    return;
  }
  let found = 0;
  for await (const file of filesUnder(path, io)) {
    found += 1;
    if (typeof file === 'string') yield* readBytes(file, named(file), () => io.bytes(file), options);
    else yield file;
  }
  if (found === 0) yield { ok: false, where: path, error: 'the folder has no files to read' };
}

/**
 * The reports of a file, a folder (with all below it) or standard input ('-'), one by one in order. Never throws for what
 * the input is: what gives no report is a result with `ok: false`, and reading goes on with the next. Formats: plain
 * text and Markdown (one report of at most 5 MB a file), web pages, JSON Lines (any size, one report a line), JSON, feeds
 * (one report an item), tables (one a row), mail (one a message), ZIP archives of all these; what is at a web address, as
 * one of these.
 */
export async function* readReports(
  source: string,
  options: ReadOptions,
  io: ReaderIo,
): AsyncGenerator<ReadResult> {
  if (source === '-') {
    yield* readBytes('standard input', nameless, () => io.stdin(), options);
    return;
  }
  if (isWebAddress(source)) {
    yield* readWeb(source, options, io);
    return;
  }
  try {
    yield* readPath(source, options, io);
  } catch (error) {
    yield { ok: false, where: source, error: systemError(error) };
  }
}
