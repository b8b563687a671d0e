import { crc32 } from 'node:zlib';
import { Inflate } from 'fflate';
import { MAX_ARCHIVE_RATIO, MAX_INFLATED_BYTES, megabytes } from '../limits.ts';
import { ReadError } from '../ReadError.ts';
import type { ArchiveBudget } from './ArchiveBudget.ts';
import { entryBytes, type ZipEntry } from './zipDirectory.ts';

/** Deflate makes at most 1,032 bytes of one: a step gives at most 17 MB. */
const STEP_BYTES = 16_384;
/** Below this a high ratio is no bomb: a line of blanks. */
const HARMLESS_BYTES = 1_000_000;

function* pieces(packed: Buffer, method: number): Generator<Uint8Array> {
  if (method === 0) {
    for (let at = 0; at < packed.length; at += STEP_BYTES) yield packed.subarray(at, at + STEP_BYTES);
    return;
  }
  const out: Uint8Array[] = [];
  let complete = false;
  const inflate = new Inflate((piece, final) => {
    out.push(piece);
    complete = final;
  });
  for (let at = 0; at < packed.length; at += STEP_BYTES) {
    const step = packed.subarray(at, at + STEP_BYTES);
    try {
      inflate.push(step, at + STEP_BYTES >= packed.length);
    } catch {
      throw new ReadError('the file is damaged in the archive; get the archive again');
    }
    yield* out.splice(0);
  }
  if (!complete) throw new ReadError('the file is cut off in the archive; get the archive again');
}

/**
 * The bytes of a file in a ZIP archive, unpacked as they are asked for. Throws a ReadError when it is encrypted, damaged,
 * or grows beyond what `budget` or the ratio of a real text allows.
 */
export async function* inflateEntry(
  zip: Buffer,
  entry: ZipEntry,
  budget: ArchiveBudget,
): AsyncGenerator<Uint8Array> {
  if (entry.encrypted)
    throw new ReadError('the file is encrypted; unpack the archive with its password and import the folder');
  if (entry.method !== 0 && entry.method !== 8) {
    throw new ReadError(
      `the file is packed by a method that is not read (${entry.method}); unpack the archive`,
    );
  }
  const packed = entryBytes(zip, entry);
  let inflated = 0;
  let check = 0;
  for (const piece of pieces(packed, entry.method)) {
    inflated += piece.length;
    budget.inflatedBytes += piece.length;
    if (inflated > HARMLESS_BYTES && inflated > packed.length * MAX_ARCHIVE_RATIO) {
      throw new ReadError(
        `the file grows over ${MAX_ARCHIVE_RATIO} times when unpacked, as no text does; it was left out`,
      );
    }
    if (budget.inflatedBytes > MAX_INFLATED_BYTES) {
      throw new ReadError(
        `the archive unpacks to over ${megabytes(MAX_INFLATED_BYTES)}; unpack it and import the folder`,
      );
    }
    check = crc32(piece, check);
    yield piece;
  }
  if (check !== entry.crc32) throw new ReadError('the file is damaged in the archive (its checksum differs)');
}
