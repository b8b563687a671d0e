import { PGlite, types } from '@electric-sql/pglite';
import { postgis } from '@electric-sql/pglite-postgis';
import { Kysely, type PostgresPool } from 'kysely';
import { PooledDialect } from '../../../src/store/postgres/dialect.ts';
import { openPooledStore } from '../../../src/store/postgres/openPostgresStore.ts';
import type { Tables } from '../../../src/store/tables.ts';
import { emptied, holding } from './emptied.ts';
import type { Place } from './engines.ts';

const parsers = { [types.INT8]: Number };

/** PGlite as a pool of its one connection: who comes second waits. */
export function pglitePool(engine: PGlite): PostgresPool {
  let free: Promise<void> = Promise.resolve();
  return {
    connect: async () => {
      let release = () => {};
      const before = free;
      free = new Promise((resolve) => {
        release = resolve;
      });
      await before;
      return {
        query: (async (sql: string, parameters: readonly unknown[]) => {
          // Only the simple protocol takes several statements at once.
          const [result] =
            parameters.length > 0
              ? [await engine.query(sql, [...parameters], { parsers })]
              : (await engine.exec(sql, { parsers })).slice(-1);
          const command = sql.trim().split(/\s/, 1)[0]?.toUpperCase();
          return { command, rowCount: result?.affectedRows ?? 0, rows: result?.rows ?? [] };
        }) as never,
        release,
      };
    },
    end: async () => {},
  };
}

export const newPglite = async (): Promise<PGlite> => await PGlite.create({ extensions: { postgis } });

/** An engine is made once and emptied for the next test: making one takes seconds. */
const idle: PGlite[] = [];

export async function pglitePlace(): Promise<Place> {
  const engine = idle.pop() ?? (await newPglite());
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
