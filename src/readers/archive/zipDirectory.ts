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
/** ZIP64 (4.3.14, 4.3.15, 4.5.3): what stands before the end record, and behind a file's name, where 32 bits are not enough. */
const END_LOCATOR = 0x07064b50;
const END_LOCATOR_BYTES = 20;
const END_OF_DIRECTORY_64 = 0x06064b50;
const END_64_BYTES = 56;
const EXTRA_64 = 1;
const ELSEWHERE = 0xffff_ffff;
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

/** A number of eight bytes; infinity where it is beyond any archive that is held here. */
function read64(zip: Buffer, at: number): number {
  if (at + 8 > zip.length) throw damaged();
  const number = zip.readBigUInt64LE(at);
  return number > BigInt(Number.MAX_SAFE_INTEGER) ? Number.POSITIVE_INFINITY : Number(number);
}

/** How many files there are, and where the directory begins. */
function directoryOf(zip: Buffer): { count: number; at: number } {
  const end = endOfDirectory(zip);
  const count = zip.readUInt16LE(end + 10);
  const at = zip.readUInt32LE(end + 16);
  const locator = end - END_LOCATOR_BYTES;
  const is64 = locator >= 0 && zip.readUInt32LE(locator) === END_LOCATOR;
  if (!is64 || (count !== 0xffff && at !== ELSEWHERE)) return { count, at };
  const end64 = read64(zip, locator + 8);
  if (end64 + END_64_BYTES > zip.length || zip.readUInt32LE(end64) !== END_OF_DIRECTORY_64) throw damaged();
  return { count: read64(zip, end64 + 32), at: read64(zip, end64 + 48) };
}

/** The packed size and the place of a file, from behind its name where they do not fit into 32 bits. */
function placeOf(zip: Buffer, at: number, extra: number, extraEnd: number): [bytes: number, header: number] {
  const [packed, unpacked, header] = [20, 24, 42].map((offset) => zip.readUInt32LE(at + offset)) as [
    number,
    number,
    number,
  ];
  if (packed !== ELSEWHERE && header !== ELSEWHERE) return [packed, header];
  let field = extra;
  while (field + 4 <= extraEnd && zip.readUInt16LE(field) !== EXTRA_64)
    field += 4 + zip.readUInt16LE(field + 2);
  if (field + 4 > extraEnd) throw damaged();
  // There in this order, each only where its 32 bits are all ones: unpacked size, packed size, place.
  let next = field + 4;
  const take = (short: number): number => {
    if (short !== ELSEWHERE) return short;
    next += 8;
    return read64(zip, next - 8);
  };
  take(unpacked);
  return [take(packed), take(header)];
}

/** The files of a ZIP archive (PKWARE's APPNOTE, 4.3; ZIP64 too), folders left out. Throws a ReadError when it is damaged. */
export function* zipEntries(zip: Buffer): Generator<ZipEntry> {
  const { count, at: start } = directoryOf(zip);
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + CENTRAL_HEADER_BYTES > zip.length || zip.readUInt32LE(at) !== CENTRAL_HEADER) throw damaged();
    const nameEnd = at + CENTRAL_HEADER_BYTES + zip.readUInt16LE(at + 28);
    const extraEnd = nameEnd + zip.readUInt16LE(at + 30);
    if (extraEnd > zip.length) throw damaged();
    const [compressedBytes, headerAt] = placeOf(zip, at, nameEnd, extraEnd);
    const entry = {
      name: entryName(zip.subarray(at + CENTRAL_HEADER_BYTES, nameEnd)),
      method: zip.readUInt16LE(at + 10),
      encrypted: (zip.readUInt16LE(at + 8) & 1) === 1,
      compressedBytes,
      crc32: zip.readUInt32LE(at + 16),
      headerAt,
    };
    if (!entry.name.endsWith('/')) yield entry;
    at = extraEnd + zip.readUInt16LE(at + 32);
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
