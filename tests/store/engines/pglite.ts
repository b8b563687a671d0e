import { readFileSync } from 'node:fs';
import { PGlite, types } from '@electric-sql/pglite';
import { postgis } from '@electric-sql/pglite-postgis';
import type { PostgresPool } from 'kysely';

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

/** A new engine, empty or with the files of `template`. Takes seconds. */
export const newPglite = async (template?: string): Promise<PGlite> =>
  await PGlite.create({
    extensions: { postgis },
    ...(template === undefined ? {} : { loadDataDir: new Blob([readFileSync(template)]) }),
  });
