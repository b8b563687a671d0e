import sax, { type Tag } from 'sax';
import type { PackTable, TableRow } from './PackTable.ts';

/** A sheet of Excel has at most this many columns; a cell that says it stands further out is damaged. */
const MOST_COLUMNS = 16_384;

/** The parts of a workbook's zip that hold its sheets. */
export const isWorkbookPart = (file: string): boolean =>
  /^xl\/(workbook\.xml|sharedStrings\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/.test(file);

/**
 * The sheets of an Excel workbook (Office Open XML, ISO/IEC 29500) as tables of text: numbers as they are stored, formulas
 * by their last value. Throws when the parts do not fit together or are not well-formed.
 */
export function readWorkbook(name: string, parts: ReadonlyMap<string, Uint8Array>): PackTable[] {
  const text = (part: string): string => {
    const bytes = parts.get(part);
    if (!bytes)
      throw new Error(`${name}: a workbook without ${part}; save it again, or save the sheets as CSV`);
    return new TextDecoder().decode(bytes);
  };
  const targets = new Map<string, string>();
  readXml(name, text('xl/_rels/workbook.xml.rels'), {
    open: ({ name: tag, attributes }) => {
      if (tag === 'Relationship') targets.set(attributes.Id ?? '', attributes.Target ?? '');
    },
  });
  const sheets: { title: string; part: string }[] = [];
  readXml(name, text('xl/workbook.xml'), {
    open: ({ name: tag, attributes }) => {
      if (localName(tag) !== 'sheet') return;
      const target = targets.get(attributes['r:id'] ?? '') ?? '';
      sheets.push({ title: attributes.name ?? '', part: `xl/${target.replace(/^\/?(xl\/)?/, '')}` });
    },
  });
  const shared = parts.has('xl/sharedStrings.xml') ? readStrings(name, text('xl/sharedStrings.xml')) : [];
  return sheets
    .filter(({ part }) => part.startsWith('xl/worksheets/'))
    .map(({ title, part }) => {
      const rows = readSheet(`${name}, sheet ${title}`, text(part), shared);
      return { name: `${name}, sheet ${title}`, rows: () => rows };
    });
}

interface Handlers {
  open?: (tag: { name: string; attributes: Record<string, string> }) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
}

const localName = (tag: string): string => tag.slice(tag.indexOf(':') + 1);

function readXml(name: string, xml: string, { open, text, close }: Handlers): void {
  // Strict: not HTML. Entities that a file defines for itself are never expanded.
  const reader = sax.parser(true);
  reader.onerror = (error) => {
    throw new Error(`${name}: the workbook is damaged (${error.message.split('\n')[0]}); download it again`);
  };
  reader.onopentag = (tag) => open?.(tag as Tag);
  reader.ontext = (part) => text?.(part);
  reader.onclosetag = (tag) => close?.(localName(tag));
  reader.write(xml).close();
}

function readStrings(name: string, xml: string): string[] {
  const strings: string[] = [];
  let current = '';
  let inText = false;
  let phonetic = false;
  readXml(name, xml, {
    open: ({ name: tag }) => {
      const local = localName(tag);
      if (local === 'si') current = '';
      // Reading aids for Japanese stand beside the text and are no part of it.
      if (local === 'rPh') phonetic = true;
      inText = local === 't' && !phonetic;
    },
    text: (part) => {
      if (inText) current += part;
    },
    close: (local) => {
      if (local === 'rPh') phonetic = false;
      if (local === 't') inText = false;
      if (local === 'si') strings.push(current);
    },
  });
  return strings;
}

function readSheet(name: string, xml: string, shared: readonly string[]): TableRow[] {
  const rows: TableRow[] = [];
  let cells: string[] = [];
  let column = 0;
  let type = '';
  let value = '';
  let inValue = false;
  readXml(name, xml, {
    open: ({ name: tag, attributes }) => {
      const local = localName(tag);
      if (local === 'row') {
        cells = [];
        rows.push({ line: Number(attributes.r) || rows.length + 1, cells });
      } else if (local === 'c') {
        column = columnOf(attributes.r) ?? cells.length;
        if (column >= MOST_COLUMNS) throw new Error(`${name}: a cell stands at ${attributes.r}: damaged`);
        type = attributes.t ?? '';
        value = '';
      }
      inValue = local === 'v' || local === 't';
    },
    text: (part) => {
      if (inValue) value += part;
    },
    close: (local) => {
      if (local === 'v' || local === 't') inValue = false;
      if (local !== 'c') return;
      while (cells.length < column) cells.push('');
      cells[column] = type === 's' ? (shared[Number(value)] ?? '') : type === 'e' ? '' : value;
    },
  });
  // Empty cells at the end of a row are not stored.
  const heading = rows[0]?.cells.length ?? 0;
  for (const row of rows) while (row.cells.length < heading) row.cells.push('');
  for (const row of rows) while (row.cells.length > heading && row.cells.at(-1) === '') row.cells.pop();
  return rows;
}

/** Column of a cell reference, counted from 0: "A1" is 0, "AB7" is 27. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^([A-Z]{1,4})\d+$/.exec(reference ?? '')?.[1];
  if (letters === undefined) return null;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
