import type { ShownIncident } from '../../dataset/build/shownIncidents.ts';
import { replaceFile } from './replaceFile.ts';
import type { TableFormat } from './tableFormats.ts';

/** Characters gathered before they are written. */
const blockLength = 1 << 16;

/**
 * Writes rows into `file` as they come. `after` is called with the number of rows that are done, and may throw to end it;
 * what was there is then left. Gives rows and bytes.
 */
export type TableWriter = (
  file: string,
  rows: AsyncIterable<ShownIncident>,
  after: (done: number) => void,
) => Promise<{ rows: number; bytes: number }>;

/** Writes a format of lines. */
export const textTable =
  ({ head, line, tail }: TableFormat): TableWriter =>
  async (file, rows, after) =>
    await replaceFile(file, async (handle) => {
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
      return { rows: done, bytes };
    });
