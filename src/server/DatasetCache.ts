import type { Dataset } from '../dataset/build/buildDataset.ts';
import { buildDataset } from '../dataset/build/buildDataset.ts';
import type { Store } from '../store/Store.ts';
import { Payload } from './Payload.ts';

interface Built {
  revision: string;
  dataset: Dataset;
  /** The files that are the same for everyone, with their compressed forms. */
  whole: Map<string, Payload>;
}

const arrowType = 'application/vnd.apache.arrow.stream';
const jsonType = 'application/json; charset=utf-8';
const keptWhole = new Set(['manifest.json', 'places.json', 'incidents.arrow']);

/** Versions kept: a page that was opened before an import goes on reading the version that it began with. */
const mostKept = 3;

/** The dataset of a store, built when first asked for and again when the store has changed. */
export class DatasetCache {
  readonly #store: Store;
  readonly #now: () => Date;
  readonly #onBuilt: (seconds: number) => void;
  /** Newest last. */
  #built: Promise<Built>[] = [];

  /** `onBuilt` is told how long each build took. */
  constructor(store: Store, now: () => Date, onBuilt: (seconds: number) => void = () => {}) {
    this.#store = store;
    this.#now = now;
    this.#onBuilt = onBuilt;
  }

  async #build(revision: string): Promise<Built> {
    const begun = performance.now();
    const dataset = await buildDataset(this.#store, this.#now().toISOString());
    this.#onBuilt((performance.now() - begun) / 1000);
    return { revision, dataset, whole: new Map() };
  }

  async #current(): Promise<Built> {
    const revision = await this.#store.revision();
    const latest = this.#built.at(-1);
    const known = await latest?.catch(() => null);
    if (known?.revision === revision) return known;
    // Whoever comes while it is built waits for the same one.
    if (this.#built.at(-1) === latest) {
      this.#built = [...this.#built, this.#build(revision)].slice(-mostKept);
    }
    return await (this.#built.at(-1) as Promise<Built>);
  }

  /** The dataset of a version; the current one when none is named; null when that version is not kept any more. */
  async #find(version: string | undefined): Promise<Built | null> {
    const current = await this.#current();
    if (version === undefined || current.dataset.manifest.version === version) return current;
    for (const built of this.#built) {
      const one = await built.catch(() => null);
      if (one?.dataset.manifest.version === version) return one;
    }
    return null;
  }

  /**
   * The file at `path` of a version of the dataset, the current one when none is named. 'gone' when the version is not
   * kept any more, null when the dataset has no such file.
   */
  async file(path: string, version?: string): Promise<Payload | 'gone' | null> {
    const found = await this.#find(version);
    if (!found) return 'gone';
    const known = found.whole.get(path);
    if (known) return known;
    const bytes = await found.dataset.file(path);
    if (!bytes) return null;
    const payload = new Payload(bytes, path.endsWith('.arrow') ? arrowType : jsonType);
    if (keptWhole.has(path)) found.whole.set(path, payload);
    return payload;
  }
}
