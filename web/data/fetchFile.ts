import type { Manifest } from '../../src/dataset/format.ts';
import { LoadError } from './LoadError.ts';

/** Bytes received and expected; expected is null when the server does not say (or compresses what it sends). */
export type Progress = (received: number, expected: number | null) => void;

/** Where the dataset lies, relative to the page: the same under any path and on static hosting. */
export const datasetFolder = './dataset/';
let root: string = datasetFolder;
/** Reads from another address: a worker's own is not that of the page. */
export const readDatasetFrom = (address: string): void => {
  root = address;
};

/** Behind the name of every file but the manifest. */
let ending = '';
/** From now on the files are read as their manifest says that they are stored. */
export const readAsStored = ({ compression }: Pick<Manifest, 'compression'>): void => {
  ending = compression === 'gzip' ? '.gz' : '';
};

let onStale = (): void => {};
/** Says who is told when the server no longer has the version that is asked for. */
export const whenStale = (listener: () => void): void => {
  onStale = listener;
};

/** The server's answer when the version asked for is not kept any more (HTTP 409). */
const GONE = 409;

async function request(file: string, version: string | null): Promise<Response> {
  const url = `${root}${file}${version === null ? '' : `${ending}?v=${encodeURIComponent(version)}`}`;
  let response: Response;
  try {
    response = await fetch(url, version === null ? { cache: 'no-cache' } : {});
  } catch (cause) {
    throw new LoadError('network', file, { cause });
  }
  if (response.status === GONE) onStale();
  if (!response.ok) throw new LoadError('status', file, { status: response.status });
  return response;
}

/** True for gzip (RFC 1952). A host may have unpacked a `.gz` already, by saying that it is an encoding. */
const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

async function unpacked(file: string, bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  if (!isGzip(bytes)) return bytes;
  try {
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch (cause) {
    throw new LoadError('damaged', file, { cause });
  }
}

/** A JSON file of the dataset, still to be read by a schema; `version` is null for the manifest. Throws a LoadError. */
export async function fetchJson(file: string, version: string | null): Promise<unknown> {
  const bytes = await fetchBytes(file, version, () => {});
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (cause) {
    throw new LoadError('damaged', file, { cause });
  }
}

/** The bytes of a file of the dataset. Throws a LoadError. */
export async function fetchBytes(
  file: string,
  version: string | null,
  progress: Progress,
): Promise<Uint8Array> {
  const response = await request(file, version);
  return await unpacked(file, await received(file, response, progress));
}

async function received(
  file: string,
  response: Response,
  progress: Progress,
): Promise<Uint8Array<ArrayBuffer>> {
  if (!response.body) return new Uint8Array(await response.arrayBuffer());
  // Content-Length counts compressed bytes, the stream gives uncompressed ones: the two cannot be compared.
  const compressed = response.headers.has('content-encoding');
  const stated = Number(response.headers.get('content-length') ?? Number.NaN);
  const expected = compressed || !Number.isFinite(stated) ? null : stated;
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = response.body.getReader();
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      chunks.push(part.value);
      length += part.value.length;
      progress(length, expected);
    }
  } catch (cause) {
    throw new LoadError('network', file, { cause });
  }
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}
