import { strToU8, zipSync } from 'fflate';
import type { MadePack, PackSettings } from '../../../src/gazetteer/packs/makePack.ts';
import { makePack } from '../../../src/gazetteer/packs/makePack.ts';
import type { PackFile } from '../../../src/gazetteer/packs/tables/readTables.ts';

/** A text file for an importer; rows are joined by line breaks, cells of a row by tabs where it is given as a list. */
export function textFile(name: string, ...rows: (string | string[])[]): PackFile {
  const text = rows.map((row) => (typeof row === 'string' ? row : row.join('\t'))).join('\n');
  return { name, bytes: strToU8(text) };
}

export function zipFile(name: string, files: Record<string, string>): PackFile {
  return {
    name,
    bytes: zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)]))),
  };
}

/** A workbook of one or more sheets with shared strings, numbers as numbers, empty cells left out as Excel does. */
export function workbook(name: string, sheets: Record<string, (string | number | null)[][]>): PackFile {
  const shared: string[] = [];
  const cell = (value: string | number | null, row: number, column: number): string => {
    if (value === null) return '';
    const reference = `${String.fromCharCode(65 + column)}${row + 1}`;
    if (typeof value === 'number') return `<c r="${reference}"><v>${value}</v></c>`;
    shared.push(value.replaceAll('&', '&amp;'));
    return `<c r="${reference}" t="s"><v>${shared.length - 1}</v></c>`;
  };
  const parts = Object.entries(sheets).map(([, rows], i) => {
    const lines = rows.map(
      (cells, r) => `<row r="${r + 1}">${cells.map((value, c) => cell(value, r, c)).join('')}</row>`,
    );
    return [
      `xl/worksheets/sheet${i + 1}.xml`,
      `<worksheet><sheetData>${lines.join('')}</sheetData></worksheet>`,
    ];
  });
  const titles = Object.keys(sheets);
  return zipFile(name, {
    'xl/workbook.xml': `<workbook xmlns:r="urn:r"><sheets>${titles
      .map((title, i) => `<sheet name="${title}" r:id="r${i}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${titles
      .map((_, i) => `<Relationship Id="r${i}" Target="worksheets/sheet${i + 1}.xml"/>`)
      .join('')}</Relationships>`,
    ...Object.fromEntries(parts),
    'xl/sharedStrings.xml': `<sst>${shared.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
  });
}

/** The pack that the files make. */
export function packOf(files: PackFile | PackFile[], settings: Partial<PackSettings> = {}): MadePack {
  return makePack([files].flat(), { now: new Date('2026-01-02T03:04:05Z'), ...settings });
}

export const places = (pack: MadePack) => new Map(pack.entries.map((entry) => [entry.id, entry]));
