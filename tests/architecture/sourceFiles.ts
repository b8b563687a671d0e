import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the clone. */
export const root = join(import.meta.dirname, '..', '..');

const notOurs = new Set(['node_modules', 'dist', 'coverage', '.git', 'screenshots']);

/** All files of a folder of the clone, as paths from the clone's root with forward slashes; without what is built. */
export function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => !notOurs.has(entry.name))
    .flatMap((entry) => {
      const path = folder === '.' ? entry.name : `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesIn(path) : [path];
    });
}

/** True for TypeScript and JavaScript. */
export function isCode(path: string): boolean {
  return /\.[cm]?[jt]sx?$/.test(path);
}

/** A file of the clone as UTF-8 text. */
export function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}
