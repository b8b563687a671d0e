import { Kysely, sql } from 'kysely';
import { connect, locationOf } from '../postgres/connect.ts';
import { PooledDialect } from '../postgres/dialect.ts';
import { migrate } from '../postgres/migrate.ts';
import type { Tables } from '../tables.ts';
import { type Contents, type CopyEnd, copyTables, countRows } from './copyTables.ts';
import { keptTables } from './keptTables.ts';
import { readStoreFile, writeStoreFile } from './sqliteEnd.ts';

const postgresEnd = (database: Kysely<Tables>): CopyEnd => {
  const sequence = async (table: string, key: string): Promise<string> => {
    const { rows } = await sql<{
      name: string;
    }>`select pg_get_serial_sequence(${table}, ${key}) as name`.execute(database);
    return rows[0]?.name ?? '';
  };
  return {
    database,
    lastKey: async ({ name, key }) => {
      const { rows } = await sql<{ last: number; used: boolean }>`
        select last_value as last, is_called as used from ${sql.raw(await sequence(name, key))}`.execute(
        database,
      );
      return rows[0]?.used ? rows[0].last : 0;
    },
    setLastKey: async ({ name, key }, last) => {
      await sql`select setval(${await sequence(name, key)}::regclass, ${Math.max(1, last)}, ${last > 0})`.execute(
        database,
      );
    },
  };
};

/** Copies one state of the store in a database into the new file `path`, which is a store too; others write meanwhile. */
export async function backUpTables(
  database: Kysely<Tables>,
  path: string,
  onStep: (rows: number, all: number) => void = () => {},
): Promise<Contents> {
  return await database
    .transaction()
    .setAccessMode('read only')
    .setIsolationLevel('repeatable read')
    .execute(async (transaction) => await writeFrom(postgresEnd(transaction), path, onStep));
}

async function writeFrom(
  from: CopyEnd,
  path: string,
  onStep: (rows: number, all: number) => void,
): Promise<Contents> {
  const all = await countRows(from);
  return await writeStoreFile(path, (to, columns) =>
    copyTables(from, to, columns, (rows) => onStep(rows, all)),
  );
}

/** Whether anything was ever put into the store of a database. */
export async function isEmpty(database: Kysely<Tables>): Promise<boolean> {
  for (const { name } of keptTables.filter((table) => table.name !== 'meta')) {
    const { rows } = await sql`select 1 from ${sql.table(name)} limit 1`.execute(database);
    if (rows.length > 0) return false;
  }
  return true;
}

async function empty({ database }: CopyEnd): Promise<void> {
  await sql`alter table audit disable trigger audit_stays`.execute(database);
  // Rows are deleted, not tables emptied: who reads an earlier state goes on seeing it.
  for (const { name } of [...keptTables].reverse())
    await sql`delete from ${sql.table(name)}`.execute(database);
  await sql`alter table audit enable trigger audit_stays`.execute(database);
}

const revisionOf = async (database: Kysely<Tables>): Promise<number> => {
  const row = await database
    .selectFrom('meta')
    .select('value')
    .where('name', '=', 'revision')
    .executeTakeFirst();
  return Number(row?.value ?? 0);
};

/**
 * Puts what the store file `path` holds into a database, in one transaction: wholly or not at all. Where there was something
 * it is copied into the new file `kept` first, and the revision goes on from the greater one: no cache takes one for the other.
 */
export async function restoreTables(
  database: Kysely<Tables>,
  path: string,
  kept: string | null,
  onStep: (rows: number, all: number) => void = () => {},
): Promise<Contents> {
  return await readStoreFile(path, async (from, columns) => {
    const all = await countRows(from);
    return await database.transaction().execute(async (transaction) => {
      const to = postgresEnd(transaction);
      const before = await revisionOf(transaction);
      if (kept !== null) await writeFrom(to, kept, onStep);
      await empty(to);
      const contents = await copyTables(from, to, columns, (rows) => onStep(rows, all));
      if (kept !== null) {
        const revision = String(Math.max(before, await revisionOf(transaction)) + 1);
        await transaction
          .updateTable('meta')
          .set({ value: revision })
          .where('name', '=', 'revision')
          .execute();
      }
      return contents;
    });
  });
}

/** Runs `work` on the database at this address, with its tables as this version has them. */
export async function withDatabase<T>(
  url: string,
  work: (database: Kysely<Tables>, location: string) => Promise<T>,
): Promise<T> {
  const location = locationOf(url);
  const database = new Kysely<Tables>({ dialect: new PooledDialect(connect(url), location) });
  try {
    await migrate(database, location);
    return await work(database, location);
  } finally {
    await database.destroy();
  }
}
