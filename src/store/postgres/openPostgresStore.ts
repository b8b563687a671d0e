import { Kysely, type PostgresPool, sql } from 'kysely';
import { SqlStore } from '../SqlStore.ts';
import type { Store } from '../Store.ts';
import type { Tables } from '../tables.ts';
import { connect, locationOf } from './connect.ts';
import { PooledDialect } from './dialect.ts';
import { isLostRace } from './explain.ts';
import { keysInBox } from './keysInBox.ts';
import { migrate } from './migrate.ts';

/**
 * Opens the store in the PostgreSQL database at `url` (postgresql://…), making its tables when there are none. Rejects with a
 * StoreError when it cannot be reached, is another program's, or is newer than this program.
 */
export async function openPostgresStore(url: string): Promise<Store> {
  return await openPooledStore(connect(url), locationOf(url));
}

/** The same over connections that are there; they are ended with the store. */
export async function openPooledStore(pool: PostgresPool, location: string): Promise<Store> {
  const database = new Kysely<Tables>({ dialect: new PooledDialect(pool, location) });
  try {
    await migrate(database, location);
  } catch (error) {
    await database.destroy();
    throw error;
  }
  return new SqlStore(database, location, {
    isLostRace,
    keysInBox,
    wipeRemoved: async () => {
      // Lets what was deleted be overwritten soon; the log, standbys and backups of the server follow in their own time.
      const tables = sql.raw('reports, extractions, incidents, report_signatures, event_facts, corrections');
      await sql`vacuum (skip_locked) ${tables}`.execute(database).catch(() => {});
      return 'wiped-later' as const;
    },
    close: () => {},
  });
}
