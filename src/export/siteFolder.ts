import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** In every exported site: by this file an export knows a folder that it may replace. */
export const markerFile = 'balagh-export.json';

/** The folder cannot be written, or holds something else; says what to do. */
export class SiteFolderError extends Error {
  override readonly name = 'SiteFolderError';
}

export type FolderState = 'absent' | 'empty' | 'export' | 'other';

const isMarker = (text: string): boolean => {
  try {
    return (JSON.parse(text) as { made_by?: unknown }).made_by === 'balagh export';
  } catch {
    return false;
  }
};

/** What is at `folder` now. Throws a SiteFolderError where it is a file. */
export async function folderState(folder: string): Promise<FolderState> {
  const found = await stat(folder).catch(() => null);
  if (!found) return 'absent';
  if (!found.isDirectory()) throw new SiteFolderError(`${folder} is a file: name a folder`);
  if ((await readdir(folder)).length === 0) return 'empty';
  const marker = await readFile(join(folder, markerFile), 'utf8').catch(() => '');
  return isMarker(marker) ? 'export' : 'other';
}

/**
 * Has `write` fill a new folder beside `folder`, then puts that in its place: until all is written `folder` stays as it
 * was, and when writing fails nothing is left. An earlier export is deleted; anything else that stood there (see
 * {@link folderState}) is kept beside it under `keptName`, which is given back, else null.
 */
export async function replaceFolder(
  folder: string,
  state: FolderState,
  keptName: string,
  write: (folder: string) => Promise<void>,
): Promise<string | null> {
  await mkdir(dirname(folder), { recursive: true });
  const written = await mkdtemp(join(dirname(folder), `.${basename(folder)}.part-`));
  try {
    await write(written);
    // A new folder of this kind is for its owner alone; a site is to be read.
    await chmod(written, 0o755);
    if (state === 'absent') {
      await rename(written, folder);
      return null;
    }
    const old = state === 'other' ? join(dirname(folder), keptName) : `${written}.old`;
    await rename(folder, old);
    // Where the new one cannot be put there, the old one goes back.
    await rename(written, folder).catch(async (error: unknown) => {
      await rename(old, folder);
      throw error;
    });
    if (state === 'other') return old;
    await rm(old, { recursive: true, force: true });
    return null;
  } catch (error) {
    await rm(written, { recursive: true, force: true });
    throw error;
  }
}
