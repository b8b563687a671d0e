import { createReadStream } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fetchReport } from './fetch/fetchReport.ts';
import type { ReaderIo } from './ReaderIo.ts';

/** The file system and standard input of this process. */
export const nodeReaderIo: ReaderIo = {
  async kind(path) {
    const status = await stat(path);
    if (status.isFile()) return 'file';
    if (status.isDirectory()) return 'folder';
    return status.isFIFO() ? 'pipe' : 'other';
  },
  list: (folder) => readdir(folder),
  join,
  realPath: (path) => realpath(path),
  bytes: (path) => createReadStream(path),
  stdin: () => process.stdin,
  fetch: (address) => fetchReport(address),
};
