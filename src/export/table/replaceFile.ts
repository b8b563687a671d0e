import { type FileHandle, open, rename, rm } from 'node:fs/promises';

/** Has `write` fill a file beside `file`, which takes its place when all is written: an interruption leaves what was there. */
export async function replaceFile<T>(file: string, write: (handle: FileHandle) => Promise<T>): Promise<T> {
  const part = `${file}.part`;
  const handle = await open(part, 'w');
  try {
    const result = await write(handle);
    await handle.close();
    await rename(part, file);
    return result;
  } catch (error) {
    await handle.close().catch(() => {});
    await rm(part, { force: true });
    throw error;
  }
}
