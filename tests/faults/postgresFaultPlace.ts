import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { openPostgresStore } from '../../src/store/postgres/openPostgresStore.ts';
import type { FaultPlace } from './killedImports.ts';

/** An empty database at an address. The data folder is that of gazetteer packs, of which there are none. */
export async function postgresFaultPlace(url: string): Promise<FaultPlace> {
  const folder = mkdtempSync(join(tmpdir(), 'balagh-faults-'));
  await (await openPostgresStore(url)).close();
  return {
    options: ['--database', url, '--data', folder],
    count: async (sql) => {
      const client = new Client({ connectionString: url });
      await client.connect();
      try {
        return Number((await client.query<{ n: string }>(sql)).rows[0]?.n);
      } finally {
        await client.end();
      }
    },
    end: async () => rmSync(folder, { recursive: true, force: true }),
  };
}
