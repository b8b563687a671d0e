import { type SearchEntry, searchShard } from '../format.ts';

/** Rows of one word as distances in LEB128, seven bits a byte: one or two bytes a row. */
class RowList {
  #bytes = new Uint8Array(4);
  #length = 0;
  #last = -1;

  /** Adds a row; the same one again changes nothing. Rows come in order. */
  add(row: number): void {
    if (row === this.#last) return;
    let distance = this.#last < 0 ? row : row - this.#last;
    this.#last = row;
    for (; distance > 0x7f; distance >>>= 7) this.#push((distance & 0x7f) | 0x80);
    this.#push(distance);
  }

  #push(byte: number): void {
    if (this.#length === this.#bytes.length) {
      const grown = new Uint8Array(this.#length * 2);
      grown.set(this.#bytes);
      this.#bytes = grown;
    }
    this.#bytes[this.#length++] = byte;
  }

  /** As in the file: decimal distances with commas between. */
  toString(): string {
    const distances: number[] = [];
    let [value, shift] = [0, 0];
    for (let i = 0; i < this.#length; i++) {
      const byte = this.#bytes[i] as number;
      value |= (byte & 0x7f) << shift;
      shift += 7;
      if (byte > 0x7f) continue;
      distances.push(value);
      [value, shift] = [0, 0];
    }
    return distances.join(',');
  }
}

/** In which rows each word stands, while the index is made and as long as it is asked for. */
export class WordRows {
  readonly #shards = new Map<number, Map<string, RowList>>();

  /** Adds the keys of a row's words; rows come in order. */
  add(row: number, keys: Iterable<string>): void {
    for (const key of keys) {
      const number = searchShard(key);
      let shard = this.#shards.get(number);
      if (!shard) {
        shard = new Map();
        this.#shards.set(number, shard);
      }
      let rows = shard.get(key);
      if (!rows) {
        rows = new RowList();
        shard.set(key, rows);
      }
      rows.add(row);
    }
  }

  /** The content of `search/N.json`. */
  shard(number: number): SearchEntry[] {
    const entries = [...(this.#shards.get(number) ?? [])];
    return entries
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, rows]): SearchEntry => [key, rows.toString()]);
  }
}
