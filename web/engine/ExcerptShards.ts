import { datasetPaths, type ExcerptRow, excerptsPerShard } from '../../src/dataset/format.ts';
import { decodeExcerpts } from '../../src/dataset/read.ts';
import type { RowExcerpt } from './protocol.ts';

/** Shards kept, some 150 kB each: a person scrolls to and fro. */
const KEPT = 40;

const missing: ExcerptRow = { id: '', report: '', quote: '' };

const shardOf = (row: number): number => Math.floor(row / excerptsPerShard);
const excerptIn = (shard: readonly ExcerptRow[], row: number): RowExcerpt => ({
  row,
  ...(shard[row % excerptsPerShard] ?? missing),
});

interface Shard {
  readonly coming: Promise<ExcerptRow[]>;
  rows: ExcerptRow[] | null;
}

/** Excerpts by row, a file at a time when one is first asked for; `load` gives the parsed JSON of a file of the dataset. */
export class ExcerptShards {
  readonly #load: (file: string) => Promise<unknown>;
  readonly #shards = new Map<number, Shard>();

  constructor(load: (file: string) => Promise<unknown>) {
    this.#load = load;
  }

  /** The excerpts of these rows; rejects when a file cannot be loaded, which is then asked for again the next time. */
  async read(rows: readonly number[]): Promise<RowExcerpt[]> {
    return await Promise.all(rows.map(async (row) => excerptIn(await this.#shard(shardOf(row)).coming, row)));
  }

  /** The excerpts of these rows if their files are all here, null otherwise. */
  atHand(rows: readonly number[]): RowExcerpt[] | null {
    const found: RowExcerpt[] = [];
    for (const row of rows) {
      const shard = this.#shards.get(shardOf(row))?.rows;
      if (!shard) return null;
      found.push(excerptIn(shard, row));
    }
    return found;
  }

  #shard(number: number): Shard {
    const known = this.#shards.get(number);
    if (known) return known;
    const coming = this.#load(datasetPaths.excerpts(number)).then(decodeExcerpts);
    const shard: Shard = { coming, rows: null };
    coming.then(
      (rows) => {
        shard.rows = rows;
      },
      () => this.#shards.delete(number),
    );
    this.#shards.set(number, shard);
    if (this.#shards.size > KEPT) this.#shards.delete(this.#shards.keys().next().value as number);
    return shard;
  }
}
