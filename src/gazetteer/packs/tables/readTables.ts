import { decodeText } from '../../../readers/decodeText.ts';
import type { PackTable } from './PackTable.ts';
import { readDelimited } from './readDelimited.ts';
import { isWorkbookPart, readWorkbook } from './readWorkbook.ts';
import { looksLikeZip, readZip } from './readZip.ts';

/** A file that someone wants to add, as bytes; `name` is for messages. */
export interface PackFile {
  name: string;
  bytes: Uint8Array;
}

/** Files in a zip of places that are text about it, not tables. */
const isTable = (file: string): boolean => /\.(txt|csv|tsv)$/i.test(file) && !/readme/i.test(file);

/** The tables in a file: one of a text file, those of a zip, the sheets of a workbook. Throws, saying why, when there is none. */
export function readTables({ name, bytes }: PackFile): PackTable[] {
  if (!looksLikeZip(bytes)) {
    if (bytes.length === 0) throw new Error(`${name}: empty`);
    return [readDelimited(name, decodeText(bytes).text)];
  }
  const parts = readZip(name, bytes, (file) => isWorkbookPart(file) || isTable(file));
  if (parts.has('xl/workbook.xml')) return readWorkbook(name, parts);
  const tables = [...parts].filter(([file]) => isTable(file));
  if (tables.length === 0) throw new Error(`${name}: no table (.txt, .csv, .tsv, a workbook) in the zip`);
  return tables.map(([file, content]) => readDelimited(`${name}, ${file}`, decodeText(content).text));
}
