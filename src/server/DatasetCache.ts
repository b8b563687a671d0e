import { LRUCache } from 'lru-cache';
import { buildDataset, type Dataset } from '../dataset/build/buildDataset.ts';
import { datasetPaths } from '../dataset/format.ts';
import type { Store } from '../store/Store.ts';
import { Payload } from './Payload.ts';

interface Built {
  revision: string;
  dataset: Dataset;
  tookMs: number;
}

export interface DatasetCacheOptions {
  build?: typeof buildDataset;
  /** A dataset that takes longer to build is shown as it was until the next one is there. */
  slowMs?: number;
  /** Told how long each build took. */
  onBuilt?: (seconds: number) => void;
  /** Told of a build that failed while the one before was being shown. */
  onError?: (error: unknown) => void;
}

const arrowType = 'application/vnd.apache.arrow.stream';
const jsonType = 'application/json; charset=utf-8';

const wholeFiles = new Set<string>([datasetPaths.manifest, datasetPaths.places, datasetPaths.incidents]);

/** Versions kept: a page that was opened before an import goes on reading the version that it began with. */
const mostKept = 3;
/** Files that are kept, with their compressed forms; those not asked for the longest time go first. */
const mostBytes = 256_000_000;
/** Bytes of a file with what is kept beside it. */
const sizeOf = ({ bytes }: Payload): number => Math.ceil(bytes.length * 1.3) + 1000;

/**
 * The dataset of a store, built when first asked for and again when the store has changed. Who asks waits for it, unless it
 * takes long: then the one before is shown meanwhile, and building rests as long as it took, so that an import that changes
 * the store all the time does not keep the server building.
 */
export class DatasetCache {
  readonly #store: Store;
  readonly #now: () => Date;
  readonly #build: typeof buildDataset;
  readonly #slowMs: number;
  readonly #onBuilt: (seconds: number) => void;
  readonly #onError: (error: unknown) => void;
  /** Newest last. */
  #kept: Built[] = [];
  #building: Promise<Built> | null = null;
  #restUntilMs = 0;
  readonly #files = new LRUCache<string, Payload, { built: Built; path: string }>({
    maxSize: mostBytes,
    sizeCalculation: sizeOf,
    fetchMethod: async (_key, _stale, { context: { built, path } }) => {
      const bytes = await built.dataset.file(path);
      return bytes ? new Payload(bytes, path.endsWith('.arrow') ? arrowType : jsonType) : undefined;
    },
  });

  constructor(store: Store, now: () => Date, options: DatasetCacheOptions = {}) {
    const { build = buildDataset, slowMs = 1000, onBuilt = () => {}, onError = () => {} } = options;
    this.#store = store;
    this.#now = now;
    this.#build = build;
    this.#slowMs = slowMs;
    this.#onBuilt = onBuilt;
    this.#onError = onError;
  }

  /** Begins to build the dataset of the store as it is now. */
  #begin(revision: string): Promise<Built> {
    const begun = performance.now();
    const end = (): void => {
      this.#building = null;
      this.#restUntilMs = 2 * performance.now() - begun;
    };
    this.#building = this.#build(this.#store, this.#now().toISOString())
      .then((dataset) => {
        const built = { revision, dataset, tookMs: performance.now() - begun };
        this.#onBuilt(built.tookMs / 1000);
        this.#kept = [...this.#kept, built].slice(-mostKept);
        return built;
      })
      .finally(end);
    return this.#building;
  }

  async #current(revision: string): Promise<Built> {
    // What was begun before this was asked may lack what was stored just before it.
    const before = this.#building;
    const latest = this.#kept.at(-1);
    if (latest?.revision === revision) return latest;
    if (latest && latest.tookMs > this.#slowMs) {
      if (!before && performance.now() >= this.#restUntilMs) this.#begin(revision).catch(this.#onError);
      return latest;
    }
    const done = await before?.catch(() => null);
    if (done?.revision === revision) return done;
    return await (this.#building ?? this.#begin(revision));
  }

  /**
   * The file at `path` of a version of the dataset, the current one when none is named. 'gone' when the version is not
   * kept any more, null when the dataset has no such file.
   */
  async file(path: string, version?: string): Promise<Payload | 'gone' | null> {
    const revision = await this.#store.revision();
    const ofVersion = ({ dataset }: Built): boolean => dataset.manifest.version === version;
    // Who reads a version that is there does not wait for the next.
    const built = this.#kept.find(ofVersion) ?? (await this.#current(revision));
    if (version !== undefined && !ofVersion(built)) return 'gone';
    // All but these are read from the store as it is now: the words of a report that was removed are in none of them.
    const state = wholeFiles.has(path) ? '' : revision;
    const key = `${built.dataset.manifest.version} ${state} ${path}`;
    return (await this.#files.fetch(key, { context: { built, path } })) ?? null;
  }
}
