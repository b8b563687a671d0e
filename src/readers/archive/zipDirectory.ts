import { ReadError } from '../ReadError.ts';

/** One file of a ZIP archive, as its central directory has it. */
export interface ZipEntry {
  name: string;
  /** 0 stored, 8 deflated. */
  method: number;
  encrypted: boolean;
  compressedBytes: number;
  crc32: number;
  /** Where its local header begins. */
  headerAt: number;
}

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const LOCAL_HEADER_BYTES = 30;
const CENTRAL_HEADER_BYTES = 46;
const END_BYTES = 22;
/** The end record stands before a comment of at most 65,535 bytes. */
const MOST_COMMENT_BYTES = 65_535;

const damaged = (): ReadError => new ReadError('the ZIP archive is damaged or cut off; get it again');

function endOfDirectory(zip: Buffer): number {
  for (
    let at = zip.length - END_BYTES;
    at >= Math.max(0, zip.length - END_BYTES - MOST_COMMENT_BYTES);
    at -= 1
  ) {
    if (zip.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  }
  throw damaged();
}

/** Names are UTF-8 where the archive says so, and else mostly all the same. */
const entryName = (bytes: Buffer): string => new TextDecoder().decode(bytes);

/** The files of a ZIP archive (PKWARE's APPNOTE, 4.3), folders left out. Throws a ReadError when it is damaged or ZIP64. */
export function* zipEntries(zip: Buffer): Generator<ZipEntry> {
  const end = endOfDirectory(zip);
  const count = zip.readUInt16LE(end + 10);
  let at = zip.readUInt32LE(end + 16);
  if (count === 0xffff || at === 0xffff_ffff)
    throw new ReadError('ZIP64 archives are not read; unpack it and import the folder');
  for (let index = 0; index < count; index += 1) {
    if (at + CENTRAL_HEADER_BYTES > zip.length || zip.readUInt32LE(at) !== CENTRAL_HEADER) throw damaged();
    const nameEnd = at + CENTRAL_HEADER_BYTES + zip.readUInt16LE(at + 28);
    const entry = {
      name: entryName(zip.subarray(at + CENTRAL_HEADER_BYTES, nameEnd)),
      method: zip.readUInt16LE(at + 10),
      encrypted: (zip.readUInt16LE(at + 8) & 1) === 1,
      compressedBytes: zip.readUInt32LE(at + 20),
      crc32: zip.readUInt32LE(at + 16),
      headerAt: zip.readUInt32LE(at + 42),
    };
    if (!entry.name.endsWith('/')) yield entry;
    at = nameEnd + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
}

/** The compressed bytes of a file in the archive. Throws a ReadError when they lie outside. */
export function entryBytes(zip: Buffer, { headerAt, compressedBytes }: ZipEntry): Buffer {
  if (headerAt + LOCAL_HEADER_BYTES > zip.length || zip.readUInt32LE(headerAt) !== LOCAL_HEADER)
    throw damaged();
  const from =
    headerAt + LOCAL_HEADER_BYTES + zip.readUInt16LE(headerAt + 26) + zip.readUInt16LE(headerAt + 28);
  if (from + compressedBytes > zip.length) throw damaged();
  return zip.subarray(from, from + compressedBytes);
}
