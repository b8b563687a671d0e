import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { Kysely } from 'kysely';
import { SqlStore } from '../SqlStore.ts';
import type { Store } from '../Store.ts';
import { StoreError } from '../StoreError.ts';
import type { Tables } from '../tables.ts';
import { EngineDialect } from './dialect.ts';
import { explainSqliteError } from './explain.ts';
import { keysInBox } from './keysInBox.ts';
import { migrations } from './migrations.ts';

type Engine = InstanceType<typeof DatabaseSync>;

/** "BLGH": marks a SQLite file as a Balagh store. */
export const applicationId = 0x424c4748;
const lockWaitMs = 10_000;
const wipeAttempts = 3;

export function pragma(engine: Engine, name: string, column = name): number {
  const row = engine.prepare(`pragma ${name}`).get() as Record<string, number>;
  return row[column] ?? 0;
}

export function checkOwner(engine: Engine, path: string): void {
  const { tables } = engine.prepare('select count(*) as tables from sqlite_schema').get() as {
    tables: number;
  };
  if (tables > 0 && pragma(engine, 'application_id') !== applicationId) {
    throw new StoreError(`store ${path}: it is another program's database: use --data with another folder`);
  }
  const version = pragma(engine, 'user_version');
  if (version > migrations.length) {
    throw new StoreError(
      `store ${path}: written by a newer Balagh (store version ${version}, this one knows ${migrations.length}): update Balagh`,
    );
  }
}

/** Brings the file to the newest version, in one transaction; two processes that open it at once do not collide. */
function migrate(engine: Engine, path: string): void {
  checkOwner(engine, path);
  if (pragma(engine, 'user_version') === migrations.length) return;
  engine.exec('begin immediate');
  try {
    for (const step of migrations.slice(pragma(engine, 'user_version'))) engine.exec(step);
    engine.exec(
      `pragma application_id = ${applicationId}; pragma user_version = ${migrations.length}; commit`,
    );
  } catch (error) {
    if (engine.isTransaction) engine.exec('rollback');
    throw error;
  }
}

/**
 * Copies the write-ahead log into the file, over what was removed, and empties it. False when others were reading all the
 * while: SQLite then answers with a row whose `busy` is 1, or SQLITE_BUSY (https://sqlite.org/pragma.html#pragma_wal_checkpoint).
 */
function emptyLog(engine: Engine, waitMs: number): boolean {
  engine.exec(`pragma busy_timeout = ${waitMs}`);
  try {
    for (let attempt = 1; attempt <= wipeAttempts; attempt++) {
      if (pragma(engine, 'wal_checkpoint(truncate)', 'busy') === 0) return true;
    }
    return false;
  } catch {
    // The removal itself is done: only that the text may still be there is left to say.
    return false;
  } finally {
    engine.exec(`pragma busy_timeout = ${lockWaitMs}`);
  }
}

/** Step by step: `mkdirSync` with `recursive` never returns where the system says ENOENT to every attempt (/proc). */
function makeFolders(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  const above = dirname(folder);
  if (above !== folder) makeFolders(above);
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another process made it meanwhile; or a file is in its place.
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
}

function makeFolderFor(path: string): void {
  const folder = dirname(path);
  try {
    makeFolders(folder);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'error';
    throw new StoreError(`folder ${folder} cannot be made (${code}): use --data with another folder`, {
      cause: error,
    });
  }
}

/**
 * Opens the store in the SQLite file at `path` (`:memory:` for one that is gone when closed), making folder and file
 * when they are not there. `wipeWaitMs` is how long each attempt to wipe a removed text waits for readers. Throws a StoreError when the file is no store, is newer than this program or cannot be written.
 */
export function openSqliteStore(path: string, { wipeWaitMs = 1000 }: { wipeWaitMs?: number } = {}): Store {
  if (path !== ':memory:') makeFolderFor(path);
  let engine: Engine | undefined;
  try {
    engine = new DatabaseSync(path, { timeout: lockWaitMs, enableForeignKeyConstraints: true });
    checkOwner(engine, path);
    // secure_delete overwrites what is deleted: a report that was removed must be gone from the file too.
    engine.exec('pragma journal_mode = wal; pragma synchronous = normal; pragma secure_delete = on');
    migrate(engine, path);
  } catch (error) {
    engine?.close();
    throw explainSqliteError(error, path);
  }
  const database = new Kysely<Tables>({ dialect: new EngineDialect(engine, path) });
  const opened = engine;
  return new SqlStore(database, path, {
    // Who writes takes the lock before it looks: nobody can be ahead of it.
    isLostRace: () => false,
    keysInBox,
    wipeRemoved: () => (emptyLog(opened, wipeWaitMs) ? 'removed' : 'not-wiped'),
    close: () => {
      if (!opened.isOpen) return;
      // What a removal could not wipe is wiped by the next to close with no reader beside it.
      emptyLog(opened, 0);
      opened.close();
    },
  });
}
