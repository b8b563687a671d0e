import { isDatabaseUrl } from '../store/postgres/databaseUrl.ts';
import type { Store } from '../store/Store.ts';
import { openSqliteStore } from '../store/sqlite/openSqliteStore.ts';

/** The store in the SQLite file at this path, or in the PostgreSQL database at this address (postgresql://…). */
export async function openStore(place: string): Promise<Store> {
  if (!isDatabaseUrl(place)) return openSqliteStore(place);
  // Who keeps the store in a file never loads the driver.
  const { openPostgresStore } = await import('../store/postgres/openPostgresStore.ts');
  return await openPostgresStore(place);
}
