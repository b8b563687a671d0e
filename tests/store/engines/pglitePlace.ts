import type { PGlite } from '@electric-sql/pglite';
import { Kysely } from 'kysely';
import { PooledDialect } from '../../../src/store/postgres/dialect.ts';
import { openPooledStore } from '../../../src/store/postgres/openPostgresStore.ts';
import type { Tables } from '../../../src/store/tables.ts';
import { emptied, holding } from './emptied.ts';
import type { Place } from './engines.ts';
import { newPglite, pglitePool } from './pglite.ts';

/** An engine is made once and emptied for the next test: making one takes seconds. */
const idle: PGlite[] = [];

export async function pglitePlace(template: string): Promise<Place> {
  const engine = idle.pop() ?? (await newPglite(template));
  const pool = pglitePool(engine);
  const open = () => openPooledStore(pool, 'PGlite');
  await open();
  return {
    open,
    database: () => new Kysely<Tables>({ dialect: new PooledDialect(pool, 'PGlite') }),
    run: async (sql) => {
      const client = await pool.connect();
      try {
        return (await client.query<Record<string, unknown>>(sql, [])).rows;
      } finally {
        client.release();
      }
    },
    holds: async (text) => (await engine.query(holding(text))).rows.length > 0,
    end: async () => {
      await engine.exec(emptied);
      idle.push(engine);
    },
  };
}
