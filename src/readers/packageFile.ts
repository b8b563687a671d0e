import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** The folder of Balagh's package.json above this module: a clone or an installed package, built or not. */
function findRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const above = dirname(folder);
    if (above === folder) throw new Error('package.json of Balagh is missing: install Balagh again');
    folder = above;
  }
  return folder;
}

export const packageFolder = findRoot();

/** What package.json says of Balagh: the one place for its version, and where to read about it. */
export const packageFile = z
  .object({ version: z.string(), homepage: z.url({ protocol: /^https?$/ }).optional() })
  .parse(JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')));
