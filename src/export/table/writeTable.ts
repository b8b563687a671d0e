import { open, rename, rm } from 'node:fs/promises';
import type { ShownIncident } from '../../dataset/build/shownIncidents.ts';
import type { TableFormat } from './tableFormats.ts';

/** Characters gathered before they are written. */
const blockLength = 1 << 16;

/**
 * Writes rows as they come into a file beside `file`, which takes its place when all are written: an interruption leaves
 * what was there. `after` is called with the number of rows that are done, and may throw to end it. Gives rows and bytes.
 */
export async function writeTable(
  file: string,
  { head, line, tail }: TableFormat,
  rows: AsyncIterable<ShownIncident>,
  after: (done: number) => void,
): Promise<{ rows: number; bytes: number }> {
  const part = `${file}.part`;
  const handle = await open(part, 'w');
  try {
    let done = 0;
    let bytes = 0;
    let block = head;
    const flush = async () => {
      bytes += (await handle.write(block)).bytesWritten;
      block = '';
    };
    for await (const row of rows) {
      block += line(row, done);
      done += 1;
      after(done);
      if (block.length >= blockLength) await flush();
    }
    block += tail;
    await flush();
    await handle.close();
    await rename(part, file);
    return { rows: done, bytes };
  } catch (error) {
    await handle.close().catch(() => {});
    await rm(part, { force: true });
    throw error;
  }
}
