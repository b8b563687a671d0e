/**
 * One kind of count over rows, which rows are added to and taken from again: while a brush moves, only the rows that come
 * and go are counted (as Crossfilter does it, https://square.github.io/crossfilter/).
 */
export interface Tally<Value> {
  /** The criterion that it looks past: its counts follow all filters but that one. */
  readonly bit: number;
  clear(): void;
  add(rows: Uint32Array, by: 1 | -1): void;
  /** The counts as they are now, in an object of their own. */
  value(): Value;
}

/** Counts rows by a code below `codeCount`. */
export class CodeTally implements Tally<Uint32Array> {
  readonly bit: number;
  readonly #codes: ArrayLike<number>;
  readonly #counts: Uint32Array;

  constructor(bit: number, codes: ArrayLike<number>, codeCount: number) {
    this.bit = bit;
    this.#codes = codes;
    this.#counts = new Uint32Array(codeCount);
  }

  clear(): void {
    this.#counts.fill(0);
  }

  add(rows: Uint32Array, by: 1 | -1): void {
    const codes = this.#codes;
    const counts = this.#counts;
    for (let i = 0; i < rows.length; i++) {
      const code = codes[rows[i] as number] as number;
      counts[code] = (counts[code] as number) + by;
    }
  }

  value(): Uint32Array {
    return this.#counts.slice();
  }
}
