import { MAX_ARCHIVE_BYTES, MAX_ARCHIVE_ENTRIES, MAX_INFLATED_BYTES, megabytes } from '../limits.ts';
import { ReadError } from '../ReadError.ts';
import type { ByteSource, Reader, ReadOptions, ReadResult } from '../Reader.ts';
import { wholeBytes } from '../wholeBytes.ts';
import type { ArchiveBudget } from './ArchiveBudget.ts';
import { inflateEntry } from './inflateEntry.ts';
import { zipEntries } from './zipDirectory.ts';

/** Reads one file of an archive as if it lay in a folder. */
type ReadEntry = (
  where: string,
  open: () => AsyncIterable<Uint8Array>,
  options: ReadOptions,
  archive: ArchiveBudget,
) => AsyncIterable<ReadResult>;

const beginsZip = (head: Uint8Array): boolean =>
  head[0] === 0x50 &&
  head[1] === 0x4b &&
  ((head[2] === 3 && head[3] === 4) || (head[2] === 5 && head[3] === 6));

/** Hidden files and what macOS adds beside each file. */
const isHidden = (name: string): boolean => /(^|[\\/])(\.(?!\.?[\\/])|__MACOSX[\\/])/.test(name);

async function* readArchive(
  source: ByteSource,
  options: ReadOptions,
  readEntry: ReadEntry,
): AsyncGenerator<ReadResult> {
  const { where } = source;
  const budget = source.archive ?? { inflatedBytes: 0, entries: 0, depth: 0 };
  if (budget.depth > 1)
    throw new ReadError('archives inside archives inside archives are not read; unpack them');
  const bytes = await wholeBytes(source.bytes, MAX_ARCHIVE_BYTES);
  if (!bytes)
    throw new ReadError(
      `the archive is over ${megabytes(MAX_ARCHIVE_BYTES)}; unpack it and import the folder`,
    );
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let found = 0;
  for (const entry of zipEntries(zip)) {
    if (isHidden(entry.name)) continue;
    found += 1;
    budget.entries += 1;
    if (budget.entries > MAX_ARCHIVE_ENTRIES || budget.inflatedBytes > MAX_INFLATED_BYTES) {
      throw new ReadError('the archive holds more than is read from one; unpack it and import the folder');
    }
    const inner = `${where}/${entry.name.replace(/\p{C}/gu, '\ufffd')}`;
    budget.depth += 1;
    yield* readEntry(inner, () => inflateEntry(zip, entry, budget), options, budget);
    budget.depth -= 1;
  }
  if (found === 0) throw new ReadError('the archive has no files to read');
}

/**
 * ZIP archives: each file goes through the readers, in the archive's order, as `archive.zip/file`. Nothing is ever written,
 * so that a name like `../x` is only a name. One archive inside another is read, no deeper.
 */
export const zipReader = (readEntry: ReadEntry): Reader => ({
  name: 'ZIP',
  canRead: ({ extension, head }) => extension === '.zip' || (extension === '' && beginsZip(head)),
  async *read(source, options) {
    try {
      yield* readArchive(source, options, readEntry);
    } catch (error) {
      if (!(error instanceof ReadError)) throw error;
      yield { ok: false, where: source.where, error: error.message };
    }
  },
});
