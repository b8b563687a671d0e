import { CompiledQuery, type Kysely, sql } from 'kysely';
import { StoreError } from '../StoreError.ts';
import type { Tables } from '../tables.ts';
import { migrations } from './migrations.ts';

/** The version of the database: 0 for an empty one. Throws a StoreError when it is another program's, or newer than this one. */
async function versionOf(database: Kysely<Tables>, location: string): Promise<number> {
  const { rows: tables } = await sql<{ name: string }>`
    select relname as name from pg_class
    where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p')
      and not exists (select 1 from pg_depend where objid = pg_class.oid and deptype = 'e')`.execute(
    database,
  );
  if (tables.length === 0) return 0;
  if (!tables.some(({ name }) => name === 'balagh_versions'))
    throw new StoreError(
      `store ${location}: it is another program's database: make one for Balagh alone (createdb NAME) and name it in DATABASE_URL`,
    );
  const { rows } = await sql<{ version: number }>`
    select coalesce(max(version), 0)::bigint as version from balagh_versions`.execute(database);
  const version = Number(rows[0]?.version ?? 0);
  if (version > migrations.length)
    throw new StoreError(
      `store ${location}: written by a newer Balagh (database version ${version}, this one knows ${migrations.length}): update Balagh`,
    );
  return version;
}

/**
 * Brings the database to the newest version, in one transaction; processes that open it at once wait for each other. A
 * database that is there already is only read: a standby can be opened. Throws a StoreError.
 */
export async function migrate(database: Kysely<Tables>, location: string): Promise<void> {
  if ((await versionOf(database, location)) === migrations.length) return;
  await database.transaction().execute(async (transaction) => {
    // Looked at again behind the lock: another process may have done it.
    const from = await versionOf(transaction, location);
    await sql`create table if not exists balagh_versions (
      version integer primary key, migrated_at timestamptz not null default now())`.execute(transaction);
    for (let version = from + 1; version <= migrations.length; version++) {
      await transaction.executeQuery(CompiledQuery.raw(migrations[version - 1] as string));
      await sql`insert into balagh_versions (version) values (${version})`.execute(transaction);
    }
  });
}
