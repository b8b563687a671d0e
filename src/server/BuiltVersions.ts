import { type Dataset, datasetVersion } from '../dataset/build/buildDataset.ts';
import type { Store } from '../store/Store.ts';

/** A dataset as it is served: its files are made when asked for. */
export interface BuiltDataset extends Pick<Dataset, 'manifest' | 'file'> {
  /** How long building took, where something else had to be started for it first. */
  readonly buildMs?: number;
  /** Told when nobody will ask for its files any more. */
  letGo?(): void;
}

/** Builds the dataset of the store; `generatedAt` is an ISO 8601 time. */
export type BuildDataset = (store: Store, generatedAt: string) => Promise<BuiltDataset>;

/** A dataset that was built, or was being built, is gone with what kept it; it can be built again. The message says why. */
export class DatasetLost extends Error {
  override readonly name = 'DatasetLost';
}

export interface BuiltVersionsOptions {
  store: Store;
  now: () => Date;
  build: BuildDataset;
  /** A dataset that takes longer to build is shown as it was until the next one is there. */
  slowMs: number;
  /** Told how long each build took. */
  onBuilt: (seconds: number) => void;
  /** Told of a build that failed while nobody waited for it, and of a dataset that was lost. */
  onError: (error: unknown) => void;
}

interface Built {
  dataset: BuiltDataset;
  tookMs: number;
}

/** Versions kept: a page that was opened before an import goes on reading the version that it began with. */
const mostKept = 3;
/** Rows in all of them, as long as one is kept: some 2 kB of memory each. */
const mostRows = 1_500_000;

/** The newest that may be kept. */
function newest(built: readonly Built[]): Built[] {
  let rows = 0;
  const isKept = ({ dataset }: Built, age: number): boolean => {
    rows += dataset.manifest.incidents;
    return age === 0 || (age < mostKept && rows <= mostRows);
  };
  return built.toReversed().filter(isKept).reverse();
}

/** The newest versions of a store's dataset, and when the next is built. */
export class BuiltVersions {
  readonly #options: BuiltVersionsOptions;
  /** Newest last. */
  #kept: Built[] = [];
  #building: Promise<BuiltDataset> | null = null;
  #restUntilMs = 0;
  #againFromMs = 0;

  constructor(options: BuiltVersionsOptions) {
    this.#options = options;
  }

  /** The one of this version, if it is kept. */
  of(version: string): BuiltDataset | undefined {
    return this.#kept.find(({ dataset }) => dataset.manifest.version === version)?.dataset;
  }

  /** Begins to build the dataset of the store as it is now. */
  #begin(): Promise<BuiltDataset> {
    const { build, store, now, onBuilt } = this.#options;
    const begun = performance.now();
    const end = (): void => {
      this.#building = null;
      this.#restUntilMs = 2 * performance.now() - begun;
    };
    this.#building = build(store, now().toISOString())
      .then((dataset) => {
        const tookMs = dataset.buildMs ?? performance.now() - begun;
        onBuilt(tookMs / 1000);
        this.#keep({ dataset, tookMs });
        return dataset;
      })
      .finally(end);
    return this.#building;
  }

  /** Keeps one, in the place of one that is the same. */
  #keep(built: Built): void {
    const { version } = built.dataset.manifest;
    const others = this.#kept.filter(({ dataset }) => dataset.manifest.version !== version);
    const kept = newest([...others, built]);
    const before = this.#kept;
    this.#kept = kept;
    for (const each of before) if (!kept.includes(each)) each.dataset.letGo?.();
  }

  /** Begins to build where nobody waits for it. */
  prepare(): void {
    if (!this.#building) this.#begin().catch(this.#options.onError);
  }

  /** The dataset of the store at this revision, as it was asked a moment ago; of an earlier one, where building takes long. */
  async current(revision: string): Promise<BuiltDataset> {
    const version = datasetVersion(revision);
    const latest = this.#kept.at(-1);
    if (latest?.dataset.manifest.version === version) return latest.dataset;
    if (latest && latest.tookMs > this.#options.slowMs) {
      if (performance.now() >= this.#restUntilMs) this.prepare();
      return latest.dataset;
    }
    // What was begun before this was asked may lack what was stored just before it.
    const done = await this.#building?.catch(() => null);
    if (done?.manifest.version === version) return done;
    return await (this.#building ?? this.#begin());
  }

  /** The same version again in the place of one that was lost; null where a newer one is there. Rejects where that fails. */
  async again(lost: BuiltDataset, why: DatasetLost): Promise<BuiltDataset | null> {
    const { version } = lost.manifest;
    const there = this.of(version);
    if (there !== lost) return there ?? null;
    if (this.#kept.at(-1)?.dataset !== lost) return null;
    if (!this.#building) {
      // What dies each time is not tried all the time.
      if (performance.now() < this.#againFromMs) throw why;
      this.#options.onError(why);
    }
    const begun = performance.now();
    const built = await (this.#building ?? this.#begin());
    this.#againFromMs = 2 * performance.now() - begun;
    return built.manifest.version === version ? built : null;
  }
}
