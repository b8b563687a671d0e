import { LRUCache } from 'lru-cache';
import { buildDataset } from '../dataset/build/buildDataset.ts';
import { datasetPaths } from '../dataset/format.ts';
import type { Store } from '../store/Store.ts';
import { type BuildDataset, type BuiltDataset, BuiltVersions, DatasetLost } from './BuiltVersions.ts';
import { Payload } from './Payload.ts';
import { StoreState } from './StoreState.ts';

export interface DatasetCacheOptions {
  build?: BuildDataset;
  /** A dataset that takes longer to build is shown as it was until the next one is there. */
  slowMs?: number;
  /** Told how long each build took. */
  onBuilt?: (seconds: number) => void;
  /** Told of a build that failed while nobody waited for it, and of a dataset that was lost. */
  onError?: (error: unknown) => void;
}

const arrowType = 'application/vnd.apache.arrow.stream';
const jsonType = 'application/json; charset=utf-8';

const wholeFiles = new Set<string>([datasetPaths.manifest, datasetPaths.places, datasetPaths.incidents]);

/** How long a file may be kept: as long as its version, until a report is removed, or until anything is written. */
function lastsAs(path: string): 'version' | 'removals' | 'revision' {
  if (wholeFiles.has(path)) return 'version';
  // Words of many reports, that are shown as they were until the next version is there; each takes a while to make.
  return /^(excerpts|rows|search)\//.test(path) ? 'removals' : 'revision';
}

/** Files that are kept, with their compressed forms: all excerpts of a million incidents. Those not asked for the longest time go first. */
const mostBytes = 768_000_000;
/** Bytes of a file with what is kept beside it. */
const sizeOf = ({ bytes }: Payload): number => Math.ceil(bytes.length * 1.3) + 1000;

/**
 * The dataset of a store, built when first asked for and again when the store has changed. Who asks waits for it, unless it
 * takes long: then the one before is shown meanwhile, and building rests as long as it took, so that an import that changes
 * the store all the time does not keep the server building. Files once made are kept here, with their compressed forms.
 */
export class DatasetCache {
  readonly #state: StoreState;
  readonly #versions: BuiltVersions;
  readonly #files = new LRUCache<string, Payload, { built: BuiltDataset; path: string }>({
    maxSize: mostBytes,
    sizeCalculation: sizeOf,
    fetchMethod: async (_key, _stale, { context: { built, path } }) => {
      const bytes = await built.file(path);
      return bytes ? new Payload(bytes, path.endsWith('.arrow') ? arrowType : jsonType) : undefined;
    },
  });

  constructor(store: Store, now: () => Date, options: DatasetCacheOptions = {}) {
    const { build = buildDataset, slowMs = 1000, onBuilt = () => {}, onError = () => {} } = options;
    this.#state = new StoreState(store);
    this.#versions = new BuiltVersions({ store, now, build, slowMs, onBuilt, onError });
  }

  /** Begins to build before anybody asks. */
  prepare(): void {
    this.#versions.prepare();
  }

  /**
   * The file at `path` of a version of the dataset, the current one when none is named. 'gone' when the version is not
   * kept any more, null when the dataset has no such file.
   */
  async file(path: string, version?: string): Promise<Payload | 'gone' | null> {
    const lasts = lastsAs(path);
    // Who reads a version that is there does not wait for the next.
    const kept = version === undefined ? undefined : this.#versions.of(version);
    const state = kept && lasts === 'version' ? null : await this.#state.now();
    const built = kept ?? (await this.#versions.current(state?.revision ?? ''));
    if (version !== undefined && built.manifest.version !== version) return 'gone';
    // The text of a report that was removed is in no file.
    const key = `${built.manifest.version} ${lasts === 'version' ? '' : state?.[lasts]} ${path}`;
    try {
      return (await this.#files.fetch(key, { context: { built, path } })) ?? null;
    } catch (error) {
      if (!(error instanceof DatasetLost)) throw error;
      const again = await this.#versions.again(built, error);
      if (again) return (await this.#files.fetch(key, { context: { built: again, path } })) ?? null;
      return version === undefined ? await this.file(path) : 'gone';
    }
  }
}
