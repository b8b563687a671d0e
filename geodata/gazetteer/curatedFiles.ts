import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { curatedColumns, readCurated } from '../../src/gazetteer/compile/readCurated.ts';
import { readTsv, type TsvRow } from '../../src/gazetteer/compile/readTsv.ts';
import type { SourceEntry } from '../../src/gazetteer/compile/SourceEntry.ts';

/** A curated row as it stands in its file, and as the compiler reads it. */
export interface CuratedRow {
  row: TsvRow;
  entry: SourceEntry;
}

/** All curated rows, file by file. Throws, naming file and line, on one that cannot be read. */
export function readCuratedFiles(folder: string): CuratedRow[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.tsv'))
    .sort()
    .flatMap((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      const rows = readTsv(name, text, curatedColumns);
      return readCurated(name, text).map((entry, i) => ({ entry, row: rows[i] as TsvRow }));
    });
}
