import { join, resolve } from 'node:path';
import envPaths from 'env-paths';

/** The folder for this user's store: `given` if there is one, else the system's place for data. */
export function dataFolder(given: string | undefined, workingFolder: string): string {
  return given === undefined ? envPaths('balagh', { suffix: '' }).data : resolve(workingFolder, given);
}

/** The store's file inside the data folder. */
export const storePath = (folder: string): string => join(folder, 'balagh.sqlite');
