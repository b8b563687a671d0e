import { type Column, type Table, Type } from '@uwdata/flechette';
import { DatasetError } from './DatasetError.ts';

/** Whole numbers as narrow as the file has them. */
export type Codes = Int8Array | Int16Array | Int32Array;

/** Text that repeats: one code a row (-1 where there is none) into the list of distinct values. */
export interface DictionaryColumn {
  readonly codes: Codes;
  readonly values: readonly string[];
}

/** Stands for "no day" in a column of day numbers: no calendar day is so far back. */
export const noDay = -2_147_483_648;

const wanted = {
  int: Type.Int,
  float32: Type.Float,
  dictionary: Type.Dictionary,
};

function column(table: Table, name: string, kind: keyof typeof wanted): Column<unknown> {
  const found = table.getChild(name) as Column<unknown> | undefined;
  if (!found) throw new DatasetError(`incidents.arrow has no column "${name}": build the dataset again`);
  if (found.type.typeId !== wanted[kind] || found.length !== table.numRows) {
    throw new DatasetError(`incidents.arrow: column "${name}" is not ${kind}: build the dataset again`);
  }
  return found;
}

function fill<T extends Codes | Float32Array>(from: Column<unknown>, into: T, none: number): T {
  let row = 0;
  for (const batch of from.data) {
    const values = batch.values as ArrayLike<number>;
    if (batch.nullCount === 0) {
      // A file may be padded: only as many as there are rows.
      for (let i = 0; i < batch.length; i++, row++) into[row] = values[i] as number;
      continue;
    }
    for (let i = 0; i < batch.length; i++, row++) {
      into[row] = batch.isValid(i) ? (values[i] as number) : none;
    }
  }
  return into;
}

/** Room for the values of a column, as narrow as its own are. */
function roomFor(from: Column<unknown>, length: number): Codes {
  const values = from.data[0]?.values;
  if (values instanceof Int8Array) return new Int8Array(length);
  return values instanceof Int16Array ? new Int16Array(length) : new Int32Array(length);
}

/** A column of days; `none` stands where the value is null. */
export function dayColumn(table: Table, name: string): Int32Array {
  return fill(column(table, name, 'int'), new Int32Array(table.numRows), noDay);
}

/** A column of whole numbers without nulls, as narrow as in the file. */
export function wholeColumn(table: Table, name: string): Codes {
  const from = column(table, name, 'int');
  return fill(from, roomFor(from, table.numRows), 0);
}

/** A column of numbers, NaN where the value is null. */
export function float32Column(table: Table, name: string): Float32Array {
  return fill(column(table, name, 'float32'), new Float32Array(table.numRows), Number.NaN);
}

/** A column of text that repeats, with its codes as they stand in the file. */
export function dictionaryColumn(table: Table, name: string): DictionaryColumn {
  const from = column(table, name, 'dictionary');
  const codes = fill(from, roomFor(from, table.numRows), -1);
  const first = from.data[0] as { dictionary?: Column<unknown> } | undefined;
  const values = Array.from(first?.dictionary ?? [], String);
  // A loop over an index: `some` takes several times as long for a million rows.
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number;
    if (code >= -1 && code < values.length) continue;
    throw new DatasetError(`incidents.arrow: column "${name}" is damaged: load the page again`);
  }
  return { codes, values };
}
