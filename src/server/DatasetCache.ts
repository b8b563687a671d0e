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

/** The dataset of a store, built when first asked for and again when the store has changed. */
export class DatasetCache {
  readonly #store: Store;
  readonly #now: () => Date;
  #built: Promise<Built> | null = null;

  constructor(store: Store, now: () => Date) {
    this.#store = store;
    this.#now = now;
  }

  async #build(revision: string): Promise<Built> {
    const dataset = await buildDataset(this.#store, this.#now().toISOString());
    return { revision, dataset, whole: new Map() };
  }

  async #current(): Promise<Built> {
    const revision = await this.#store.revision();
    const before = this.#built;
    const known = await before?.catch(() => null);
    if (known?.revision === revision) return known;
    // Whoever comes while it is built waits for the same one.
    if (this.#built === before) this.#built = this.#build(revision);
    return await (this.#built as Promise<Built>);
  }

  /** Which version a request would be answered with. */
  async version(): Promise<string> {
    return (await this.#current()).dataset.manifest.version;
  }

  /** The file at `path` of the dataset as it is now; null when there is none. */
  async file(path: string): Promise<Payload | null> {
    const { dataset, whole } = await this.#current();
    const known = whole.get(path);
    if (known) return known;
    const bytes = await dataset.file(path);
    if (!bytes) return null;
    const payload = new Payload(bytes, path.endsWith('.arrow') ? arrowType : jsonType);
    if (keptWhole.has(path)) whole.set(path, payload);
    return payload;
  }
}
