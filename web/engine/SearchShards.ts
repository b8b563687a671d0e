import { datasetPaths, type SearchEntry, searchShard } from '../../src/dataset/format.ts';
import { decodeSearch } from '../../src/dataset/read.ts';
import { LoadError } from '../data/LoadError.ts';

/** Files kept, up to 1 MB each at a million incidents: while a word is typed it stays in the same one. */
const KEPT = 12;

/** First position of an entry whose key is not before `key`. */
function firstFrom(entries: readonly SearchEntry[], key: string): number {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle] as SearchEntry)[0] < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The index of words, a file at a time when one is first needed; `load` gives the parsed JSON of a file of the dataset. */
export class SearchShards {
  readonly #load: (file: string) => Promise<unknown>;
  readonly #shards = new Map<number, Promise<SearchEntry[]>>();

  constructor(load: (file: string) => Promise<unknown>) {
    this.#load = load;
  }

  /**
   * Sets 1 in `rows` where a word stands that is `key`, or, with `begins`, that begins with it. Rejects with a LoadError;
   * a file that could not be loaded is asked for again the next time.
   */
  async mark(rows: Uint8Array, key: string, begins: boolean): Promise<void> {
    const number = searchShard(key);
    const entries = await this.#shard(number);
    for (let at = firstFrom(entries, key); at < entries.length; at++) {
      const [found, distances] = entries[at] as SearchEntry;
      if (begins ? !found.startsWith(key) : found !== key) break;
      let row = 0;
      for (const distance of distances.split(',')) {
        row += Number(distance);
        if (!(row < rows.length))
          throw new LoadError('damaged', datasetPaths.search(number), {
            cause: new Error(`row ${row} of ${rows.length}`),
          });
        rows[row] = 1;
      }
    }
  }

  #shard(number: number): Promise<SearchEntry[]> {
    const known = this.#shards.get(number);
    if (known) return known;
    const file = datasetPaths.search(number);
    const made = this.#load(file).then((json) => {
      try {
        return decodeSearch(json);
      } catch (cause) {
        throw new LoadError('damaged', file, { cause });
      }
    });
    made.catch(() => this.#shards.delete(number));
    this.#shards.set(number, made);
    if (this.#shards.size > KEPT) this.#shards.delete(this.#shards.keys().next().value as number);
    return made;
  }
}
