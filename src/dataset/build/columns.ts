import {
  type Column,
  columnFromValues,
  type DataType,
  dictionary,
  float32,
  int8,
  int16,
  int32,
  utf8,
} from '@uwdata/flechette';

const firstCapacity = 1024;

/** Whole numbers that grow as they come; {@link noValue} stands for null. */
export class Int32List {
  static readonly noValue = -2_147_483_648;
  #values = new Int32Array(firstCapacity);
  length = 0;

  push(value: number | null): void {
    if (this.length === this.#values.length) {
      const grown = new Int32Array(this.length * 2);
      grown.set(this.#values);
      this.#values = grown;
    }
    this.#values[this.length++] = value ?? Int32List.noValue;
  }

  at(row: number): number | null {
    const value = this.#values[row] as number;
    return value === Int32List.noValue ? null : value;
  }
}

/** Text that repeats: one code a row into the distinct values, in the order they first came. */
export class TextList {
  readonly values: string[] = [];
  readonly #codeOf = new Map<string, number>();
  readonly #codes = new Int32List();

  push(value: string | null): void {
    this.#codes.push(value === null ? null : this.code(value));
  }

  code(value: string): number {
    const known = this.#codeOf.get(value);
    if (known !== undefined) return known;
    const code = this.values.push(value) - 1;
    this.#codeOf.set(value, code);
    return code;
  }

  at(row: number): string | null {
    const code = this.#codes.at(row);
    return code === null ? null : (this.values[code] as string);
  }
}

/** The narrowest type of whole numbers that holds -1 - `most` to `most`. */
const narrowest = (most: number) => (most < 2 ** 7 ? int8() : most < 2 ** 15 ? int16() : int32());

/** Makes Arrow columns of lists, with the rows in this order. */
export function columnsInOrder(order: Uint32Array) {
  const make = (type: DataType, at: (row: number) => unknown): Column<unknown> =>
    columnFromValues<unknown>((take) => {
      for (const row of order) take(at(row));
    }, type);
  return {
    repeated: (list: TextList) =>
      make(dictionary(utf8(), narrowest(list.values.length)), (row) => list.at(row)),
    int32: (list: Int32List) => make(int32(), (row) => list.at(row)),
    /** Whole numbers, as narrow as they allow. */
    whole: (at: (row: number) => number) => {
      let most = 0;
      for (const row of order) most = Math.max(most, at(row), -1 - at(row));
      return make(narrowest(most), at);
    },
    float32: (at: (row: number) => number | null) => make(float32(), at),
  };
}
