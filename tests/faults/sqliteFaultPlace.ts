import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { storePath } from '../../src/store/dataFolder.ts';
import { openSqliteStore } from '../../src/store/sqlite/openSqliteStore.ts';
import type { FaultPlace } from './killedImports.ts';

/** A new data folder with a SQLite store. */
export async function sqliteFaultPlace(): Promise<FaultPlace> {
  const folder = mkdtempSync(join(tmpdir(), 'balagh-faults-'));
  await openSqliteStore(storePath(folder)).close();
  return {
    options: ['--data', folder],
    count: async (sql) => {
      const engine = new DatabaseSync(storePath(folder));
      try {
        return Number((engine.prepare(sql).get() as { n: number }).n);
      } finally {
        engine.close();
      }
    },
    end: async () => rmSync(folder, { recursive: true, force: true }),
  };
}
