import { type Column, type Table, Type } from '@uwdata/flechette';
import { DatasetError } from './DatasetError.ts';

/** Text that repeats: one code a row (-1 where there is none) into the list of distinct values. */
export interface DictionaryColumn {
  readonly codes: Int32Array;
  readonly values: readonly string[];
}

/** Stands for "no day" in a column of day numbers: no calendar day is so far back. */
export const noDay = -2_147_483_648;

const wanted = {
  utf8: Type.Utf8,
  int32: Type.Int,
  float32: Type.Float,
  bool: Type.Bool,
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

function fill<T extends Int32Array | Float32Array>(from: Column<unknown>, into: T, none: number): T {
  let row = 0;
  for (const batch of from.data) {
    const values = batch.values as ArrayLike<number>;
    for (let i = 0; i < batch.length; i++, row++) {
      into[row] = batch.nullCount > 0 && !batch.isValid(i) ? none : (values[i] as number);
    }
  }
  return into;
}

/** A column of whole numbers; `none` stands where the value is null. */
export function int32Column(table: Table, name: string, none: number): Int32Array {
  return fill(column(table, name, 'int32'), new Int32Array(table.numRows), none);
}

/** A column of numbers, NaN where the value is null. */
export function float32Column(table: Table, name: string): Float32Array {
  return fill(column(table, name, 'float32'), new Float32Array(table.numRows), Number.NaN);
}

/** A column of yes (1) and no (0). */
export function boolColumn(table: Table, name: string): Uint8Array {
  const from = column(table, name, 'bool');
  const into = new Uint8Array(table.numRows);
  let row = 0;
  for (const batch of from.data)
    for (let i = 0; i < batch.length; i++, row++) into[row] = batch.at(i) ? 1 : 0;
  return into;
}

/** Text decoded only when a row is asked for. */
export function textColumn(table: Table, name: string): (row: number) => string {
  const from = column(table, name, 'utf8');
  return (row) => (from.at(row) as string | null) ?? '';
}

/** A column of text that repeats, with its codes as they stand in the file. */
export function dictionaryColumn(table: Table, name: string): DictionaryColumn {
  const from = column(table, name, 'dictionary');
  const codes = fill(from, new Int32Array(table.numRows), -1);
  const first = from.data[0] as { dictionary?: Column<unknown> } | undefined;
  const values = Array.from(first?.dictionary ?? [], String);
  if (codes.some((code) => code < -1 || code >= values.length)) {
    throw new DatasetError(`incidents.arrow: column "${name}" is damaged: load the page again`);
  }
  return { codes, values };
}
