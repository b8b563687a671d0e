import { workerData } from 'node:worker_threads';
import { buildDataset, type Dataset } from '../../dataset/build/buildDataset.ts';
import { DatasetLost } from '../../server/BuiltVersions.ts';
import { isDatabaseUrl } from '../../store/postgres/databaseUrl.ts';
import type { Store } from '../../store/Store.ts';
import { openStore } from '../openStore.ts';
import { answerCalls } from '../thread/answerCalls.ts';
import type { BuiltInThread } from './threadDatasets.ts';

// The thread in which datasets are built and their files made: what takes long here keeps no reader waiting.
const { place } = workerData as { place: string };
const built = new Map<number, Dataset>();

/** Opened when first needed, and tried again by the next call when that failed. */
let opened: Promise<Store> | null = null;
function store(): Promise<Store> {
  opened ??= openStore(place).catch((error: unknown) => {
    opened = null;
    throw error;
  });
  return opened;
}

/** What was removed while all was read here could not be wiped from the file: who closes it next does that. */
async function wipeRemoved(): Promise<void> {
  if (!isDatabaseUrl(place)) await (await openStore(place)).close();
}

answerCalls({
  build: async (id: number, generatedAt: string) => {
    const reading = await store();
    const begun = performance.now();
    const dataset = await buildDataset(reading, generatedAt);
    const buildMs = performance.now() - begun;
    built.set(id, dataset);
    await wipeRemoved();
    return { manifest: dataset.manifest, buildMs } satisfies BuiltInThread;
  },
  file: async (id: number, path: string) => {
    const dataset = built.get(id);
    if (!dataset) throw new DatasetLost('this dataset was let go');
    // A copy of its own: the dataset may keep these bytes, and what is sent is gone from here.
    return (await dataset.file(path))?.slice() ?? null;
  },
  letGo: async (id: number) => {
    built.delete(id);
  },
});
