import { type UnzipFileInfo, unzipSync } from 'fflate';

/** The largest country dump of GeoNames (United States) unpacks to about 300 MB. */
const MOST_UNPACKED_BYTES = 600_000_000;
const MOST_FILES = 2_000;

const ZIP_MAGIC = [0x50, 0x4b, 0x03, 0x04];

/** True for bytes that begin as a zip file does; a workbook (.xlsx) is one. */
export const looksLikeZip = (bytes: Uint8Array): boolean => ZIP_MAGIC.every((byte, i) => bytes[i] === byte);

/**
 * The files of a zip for which `wanted` holds, by their names inside it; the names are for messages and never become
 * paths. Throws when the zip is broken, or would unpack to more than the limit: the sizes that it declares are added up
 * before anything is unpacked, and no file can grow beyond what it declares.
 */
export function readZip(
  name: string,
  bytes: Uint8Array,
  wanted: (file: string) => boolean,
): Map<string, Uint8Array> {
  let total = 0;
  let files = 0;
  const filter = (file: UnzipFileInfo): boolean => {
    files += 1;
    if (files > MOST_FILES) throw new TooLarge(`${name}: more than ${MOST_FILES} files in the zip`);
    if (!wanted(file.name)) return false;
    total += file.originalSize;
    if (total > MOST_UNPACKED_BYTES)
      throw new TooLarge(
        `${name}: unpacks to more than ${MOST_UNPACKED_BYTES / 1_000_000} MB; unpack it yourself`,
      );
    return true;
  };
  try {
    return new Map(Object.entries(unzipSync(bytes, { filter })));
  } catch (error) {
    if (error instanceof TooLarge) throw error;
    throw new Error(`${name}: a broken zip file (${(error as Error).message}); download it again`, {
      cause: error,
    });
  }
}

class TooLarge extends Error {}
