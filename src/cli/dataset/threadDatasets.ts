import { getHeapStatistics } from 'node:v8';
import type { Manifest } from '../../dataset/format.ts';
import { DatasetLost } from '../../server/BuiltVersions.ts';
import { StoreError } from '../../store/StoreError.ts';
import type { DatasetBuilder } from '../services.ts';
import { AskedThread } from '../thread/AskedThread.ts';

export interface ThreadSettings {
  script?: URL;
  /** Memory for objects, in MB; that of this thread where it is not given. */
  heapMb?: number;
  /** A build that takes longer gets a thread of its own. */
  slowMs?: number;
}

/** What the thread says of a dataset that it has built. */
export interface BuiltInThread {
  manifest: Manifest;
  buildMs: number;
}

interface Used {
  thread: AskedThread;
  /** How many datasets it keeps or builds. */
  keeps: number;
  slow: boolean;
}

function failed(kind: string, message: string): Error {
  if (kind === 'StoreError') return new StoreError(message);
  return kind === 'DatasetLost' ? new DatasetLost(message) : new Error(message);
}

/** What to say of a thread that died. */
function died(code: string | undefined, message: string, heapMb: number): Error {
  if (code !== 'ERR_WORKER_OUT_OF_MEMORY')
    return new DatasetLost(`the thread that builds the dataset died: ${message}`);
  return new DatasetLost(
    `the thread that builds the dataset needs more than ${heapMb} MB of memory: start with NODE_OPTIONS=--max-old-space-size=${heapMb * 2}, or show less (balagh export --from)`,
  );
}

/**
 * Builds the datasets of the store at `place` in threads that open it themselves. Datasets that are built fast share one; one
 * that is slow to build gets a new thread, so that the one before still makes its files meanwhile and all of its memory is given
 * back when it is let go. One that dies takes with it no more than what it was building and kept.
 */
export function threadDatasets(
  place: string,
  {
    script = new URL('./datasetThread.js', import.meta.url),
    heapMb = Math.round(getHeapStatistics().heap_size_limit / 2 ** 20),
    slowMs = 1000,
  }: ThreadSettings = {},
): DatasetBuilder {
  const threads = new Set<Used>();
  let newest: Used | null = null;
  let builds = 0;

  function start(): Used {
    const thread = new AskedThread(script, {
      workerData: { place },
      failed,
      died: (code, message) => died(code, message, heapMb),
      heapMb,
    });
    const used = { thread, keeps: 0, slow: false };
    threads.add(used);
    return used;
  }

  async function letGo(used: Used, id: number): Promise<void> {
    used.keeps -= 1;
    if (used.keeps === 0) {
      threads.delete(used);
      if (newest === used) newest = null;
      await used.thread.end();
    } else await used.thread.ask('letGo', id).catch(() => {});
  }

  return {
    build: async (_store, generatedAt) => {
      const used = newest && !newest.slow && !newest.thread.ended ? newest : start();
      const id = ++builds;
      used.keeps += 1;
      try {
        const built = (await used.thread.ask('build', id, generatedAt)) as BuiltInThread;
        used.slow = built.buildMs > slowMs;
        newest = used;
        return {
          ...built,
          file: async (path) => (await used.thread.ask('file', id, path)) as Uint8Array | null,
          letGo: () => void letGo(used, id),
        };
      } catch (error) {
        await letGo(used, id);
        throw error;
      }
    },
    close: async () => {
      await Promise.all([...threads].map(async ({ thread }) => await thread.close()));
    },
  };
}
