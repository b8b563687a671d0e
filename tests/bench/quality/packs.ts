import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { balagh } from './evaluate.ts';

/** Installs OCHA's Syria and the Who's On First lists from a folder of downloaded files into a data folder. */
export function installPacks(root: string, gazetteerFolder: string, dataFolder: string): void {
  const ocha = join(gazetteerFolder, 'ocha', 'syr_admin_boundaries.xlsx');
  const lists = join(gazetteerFolder, 'wof');
  const wof = readdirSync(lists)
    .sort()
    .map((name) => join(lists, name));
  // Files of one source given together make one pack: two compilations instead of eleven. A few rows have no point or
  // are broken, and are left out: exit code 1.
  for (const files of [[ocha], wof])
    balagh(root, ['gazetteer', 'add', ...files, '--data', dataFolder], [0, 1]);
}
