import { formulaSafe } from '../../../src/model/csv.ts';
import { type FieldValue, fieldNames, fieldsOf } from '../fields.ts';
import type { ExportFormat } from './ExportFormat.ts';
import { printable } from './text.ts';

/** Between several names in one cell, as in `balagh extract --format csv`. */
export const LIST_SEPARATOR = '; ';

/** One cell of RFC 4180. Text that a spreadsheet would run as a formula gets an apostrophe in front; numbers do not. */
export function csvCell(value: FieldValue): string {
  if (value === null) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const plain = printable(typeof value === 'string' ? value : value.join(LIST_SEPARATOR));
  const text = formulaSafe(plain);
  return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const record = (values: readonly FieldValue[]): string => `${values.map(csvCell).join(',')}\r\n`;

/** A table and nothing else, so that every program reads it; a byte order mark shows spreadsheets that it is UTF-8. */
export const csv: ExportFormat = {
  extension: 'csv',
  mediaType: 'text/csv;charset=utf-8',
  head: () => `\ufeff${record(fieldNames)}`,
  line: (line) => record(fieldsOf(line).map(([, value]) => value)),
  tail: () => '',
};
