import { describe, expect, it } from 'vitest';
import { namedRows } from '../../../src/gazetteer/packs/tables/PackTable.ts';
import { readTables } from '../../../src/gazetteer/packs/tables/readTables.ts';
import { encodeLegacy } from '../../readers/legacyBytes.ts';
import { textFile, workbook, zipFile } from './packFile.ts';

const rowsOf = (file: Parameters<typeof readTables>[0]) =>
  readTables(file).flatMap((table) =>
    [...namedRows(table)].map(
      ({ line, cell, problem }) => problem ?? `${line} ${cell('name')} ${cell('lat')}`,
    ),
  );

describe('reading tables', () => {
  it('reads commas with quotes, tabs and semicolons, whatever the line ends and the byte order mark', () => {
    expect(rowsOf(textFile('a.csv', '\ufeffname,lat\r', '"قرية, ""أ""",1\r', ''))).toEqual(['2 قرية, "أ" 1']);
    expect(rowsOf(textFile('a.tsv', 'name\tlat', 'قرية "أ\t1'))).toEqual(['2 قرية "أ 1']);
    expect(rowsOf(textFile('a.csv', 'name;lat', 'x;1,5'))).toEqual(['2 x 1,5']);
  });

  it('reads Windows-1256, as old Arabic files are written', () => {
    const bytes = encodeLegacy('name,lat\nقرية المثال الغربية,1\nمدينة المثال الشرقية,2\n', 'windows-1256');
    expect(rowsOf({ name: 'a.csv', bytes })[0]).toBe('2 قرية المثال الغربية 1');
  });

  it('names a row of another number of cells, a quotation mark that is never closed and an endless line', () => {
    expect(rowsOf(textFile('a.csv', 'name,lat', 'x', 'y,1'))).toEqual([
      '1 cells, the heading has 2',
      '3 y 1',
    ]);
    expect(rowsOf(textFile('a.csv', 'name,lat', 'y,1', '"x,1'))).toEqual([
      '2 y 1',
      'a quotation mark is opened and never closed',
    ]);
    const endless = 'x'.repeat(1_000_000);
    expect(rowsOf(textFile('a.csv', 'name,lat', `${endless},1`, 'y,1'))).toEqual([
      expect.stringContaining('longer than 100,000 characters'),
      '3 y 1',
    ]);
    expect(rowsOf(textFile('a.tsv', 'name\tlat', `${endless}\t1`, 'y\t1'))).toEqual([
      expect.stringContaining('longer than 100,000 characters'),
      '3 y 1',
    ]);
  });

  it('takes <Null> for an empty cell', () => {
    expect(rowsOf(textFile('a.csv', 'name,lat', '<Null>,1'))).toEqual(['2  1']);
  });

  it('reads the tables of a zip, and a path in it is only a name', () => {
    const file = zipFile('z.zip', { '../../evil.csv': 'name,lat\nx,1', 'readme.txt': 'no table' });
    expect(readTables(file).map(({ name }) => name)).toEqual(['z.zip, ../../evil.csv']);
    expect(rowsOf(file)).toEqual(['2 x 1']);
  });

  it('reads the sheets of a workbook, empty cells included', () => {
    const file = workbook('w.xlsx', {
      one: [
        ['name', 'lat', 'note'],
        ['قرية & حي', 32.5, null],
        [null, 33, 'x'],
      ],
      two: [
        ['name', 'lat'],
        ['b', 1],
      ],
    });
    expect(readTables(file).map(({ name }) => name)).toEqual(['w.xlsx, sheet one', 'w.xlsx, sheet two']);
    expect(rowsOf(file)).toEqual(['2 قرية & حي 32.5', '3  33', '2 b 1']);
  });

  it('says what is wrong with a broken zip, a workbook that lacks a part, and nothing at all', () => {
    const { bytes } = zipFile('z.zip', { 'a.csv': 'name,lat\nx,1' });
    expect(() => readTables({ name: 'z.zip', bytes: bytes.slice(0, 40) })).toThrow(/z\.zip: a broken zip/);
    expect(() => readTables(zipFile('w.xlsx', { 'xl/workbook.xml': '<workbook/>' }))).toThrow(
      /without xl\/_rels/,
    );
    expect(() => readTables(zipFile('z.zip', { 'image.png': 'x' }))).toThrow(/no table/);
    expect(() => readTables({ name: 'a.csv', bytes: new Uint8Array() })).toThrow(/a\.csv: empty/);
    const damaged = {
      'xl/workbook.xml': '<workbook><sheets>',
      'xl/_rels/workbook.xml.rels': '<Relationships/>',
    };
    expect(() => readTables(zipFile('w.xlsx', damaged))).toThrow(/w\.xlsx: the workbook is damaged/);
  });

  it('never expands entities that a workbook defines for itself', () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>';
    const parts = {
      'xl/workbook.xml': '<workbook/>',
      'xl/_rels/workbook.xml.rels': '<Relationships/>',
      'xl/sharedStrings.xml': bomb,
    };
    expect(() => readTables(zipFile('w.xlsx', parts))).toThrow(/damaged/);
  });

  it('refuses a zip that declares more than it may unpack to, before it unpacks anything', () => {
    const { bytes } = zipFile('z.zip', { 'a.csv': 'name,lat\nx,1' });
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    // The central directory's record, and in it the size that the file is said to unpack to.
    for (let i = 0; i + 4 <= bytes.length; i++)
      if (view.getUint32(i, true) === 0x02014b50) view.setUint32(i + 24, 2_000_000_000, true);
    expect(() => readTables({ name: 'z.zip', bytes })).toThrow(/unpacks to more than 600 MB/);
  });

  it('does not let a file grow beyond what the zip declares', () => {
    const { bytes } = zipFile('z.zip', { 'a.csv': `name,lat\n${'x,1\n'.repeat(100_000)}` });
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    for (let i = 0; i + 4 <= bytes.length; i++)
      if (view.getUint32(i, true) === 0x02014b50) view.setUint32(i + 24, 20, true);
    const read = () => readTables({ name: 'z.zip', bytes }).flatMap((table) => [...table.rows()]);
    let rows = 0;
    try {
      rows = read().length;
    } catch (error) {
      expect((error as Error).message).toMatch(/broken zip/);
    }
    expect(rows).toBeLessThan(10);
  });
});
