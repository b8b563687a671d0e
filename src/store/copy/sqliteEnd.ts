import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { Kysely, sql } from 'kysely';
import { backUpStore } from '../sqlite/copyStore.ts';
import { EngineDialect } from '../sqlite/dialect.ts';
import { explainSqliteError } from '../sqlite/explain.ts';
import { migrations } from '../sqlite/migrations.ts';
import { openSqliteStore, pragma } from '../sqlite/openSqliteStore.ts';
import type { Tables } from '../tables.ts';
import type { Columns, CopyEnd } from './copyTables.ts';
import { keptTables } from './keptTables.ts';

type Engine = InstanceType<typeof DatabaseSync>;

function columnsIn(engine: Engine): Columns {
  return new Map(
    keptTables.map(({ name }) => {
      const rows = engine.prepare('select name from pragma_table_info(?)').all(name) as { name: string }[];
      return [name, rows.map((row) => row.name)];
    }),
  );
}

export const sqliteEnd = (database: Kysely<Tables>): CopyEnd => ({
  database,
  lastKey: async ({ name }) => {
    const { rows } = await sql<{ seq: number }>`select seq from sqlite_sequence where name = ${name}`.execute(
      database,
    );
    return rows[0]?.seq ?? 0;
  },
  setLastKey: async ({ name }, key) => {
    await sql`delete from sqlite_sequence where name = ${name}`.execute(database);
    await sql`insert into sqlite_sequence (name, seq) values (${name}, ${key})`.execute(database);
  },
});

type Work<T> = (end: CopyEnd, columns: Columns) => Promise<T>;

async function onFile<T>(path: string, readOnly: boolean, work: Work<T>): Promise<T> {
  const engine = new DatabaseSync(path, { readOnly, enableForeignKeyConstraints: true });
  const database = new Kysely<Tables>({ dialect: new EngineDialect(engine, path) });
  try {
    const columns = columnsIn(engine);
    return await database
      .transaction()
      .setAccessMode(readOnly ? 'read only' : 'read write')
      .execute(async (transaction) => await work(sqliteEnd(transaction), columns));
  } catch (error) {
    throw explainSqliteError(error, path);
  } finally {
    await database.destroy();
    if (engine.isOpen) engine.close();
  }
}

/** Makes the new store file `path` and fills it by `work`, in one transaction; a file beside it is used meanwhile. */
export async function writeStoreFile<T>(path: string, work: Work<T>): Promise<T> {
  const filling = `${path}.filling`;
  const removeFilling = () => {
    for (const end of ['', '-wal', '-shm']) rmSync(`${filling}${end}`, { force: true });
  };
  removeFilling();
  try {
    await openSqliteStore(filling).close();
    const done = await onFile(filling, false, async (end, columns) => {
      await end.database.deleteFrom('meta').execute();
      return await work(end, columns);
    });
    // A file by itself, without the log that a store in use has beside it.
    backUpStore(filling, path);
    return done;
  } finally {
    removeFilling();
  }
}

/** Reads a store file, also one of an earlier version: a copy of it is brought to this one. */
export async function readStoreFile<T>(path: string, work: Work<T>): Promise<T> {
  const engine = new DatabaseSync(path, { readOnly: true });
  const version = pragma(engine, 'user_version');
  engine.close();
  if (version === migrations.length) return await onFile(path, true, work);
  const folder = mkdtempSync(join(tmpdir(), 'balagh-restore-'));
  try {
    const copy = join(folder, 'balagh.sqlite');
    copyFileSync(path, copy);
    await openSqliteStore(copy).close();
    return await onFile(copy, true, work);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
