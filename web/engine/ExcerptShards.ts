import { datasetPaths, type ExcerptRow, excerptsPerShard } from '../../src/dataset/format.ts';
import { decodeExcerpts } from '../../src/dataset/read.ts';
import type { RowExcerpt } from './protocol.ts';

/** Shards kept, some 150 kB each: a person scrolls to and fro. */
const KEPT = 40;

const missing: ExcerptRow = { id: '', report: '', quote: '' };

/** Excerpts by row, a file at a time when one is first asked for; `load` gives the parsed JSON of a file of the dataset. */
export class ExcerptShards {
  readonly #load: (file: string) => Promise<unknown>;
  readonly #shards = new Map<number, Promise<ExcerptRow[]>>();

  constructor(load: (file: string) => Promise<unknown>) {
    this.#load = load;
  }

  /** The excerpts of these rows; rejects when a file cannot be loaded, which is then asked for again the next time. */
  async read(rows: readonly number[]): Promise<RowExcerpt[]> {
    return await Promise.all(
      rows.map(async (row) => {
        const shard = await this.#shard(Math.floor(row / excerptsPerShard));
        return { row, ...(shard[row % excerptsPerShard] ?? missing) };
      }),
    );
  }

  #shard(number: number): Promise<ExcerptRow[]> {
    const known = this.#shards.get(number);
    if (known) return known;
    const made = this.#load(datasetPaths.excerpts(number)).then(decodeExcerpts);
    made.catch(() => this.#shards.delete(number));
    this.#shards.set(number, made);
    if (this.#shards.size > KEPT) this.#shards.delete(this.#shards.keys().next().value as number);
    return made;
  }
}
