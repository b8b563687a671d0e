import type { DatabaseSync } from '@photostructure/sqlite';
import {
  CompiledQuery,
  type DatabaseConnection,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
  type SqliteStatement,
  type TransactionSettings,
} from 'kysely';
import { explainSqliteError } from './explain.ts';

type Engine = InstanceType<typeof DatabaseSync>;
/** What the engine can bind. */
type Bindable = null | number | bigint | string | Uint8Array;

const maxCachedStatements = 128;

/** The engine in the shape of better-sqlite3 that Kysely's SQLite driver asks for; statements are prepared once. */
function adapt(engine: Engine, location: string): SqliteDatabase {
  const cache = new Map<string, SqliteStatement>();
  const guarded = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw explainSqliteError(error, location);
    }
  };
  const prepare = (sql: string): SqliteStatement => {
    const statement = engine.prepare(sql);
    return {
      reader: statement.columns().length > 0,
      all: (values) => guarded(() => statement.all(...(values as Bindable[]))),
      run: (values) => guarded(() => statement.run(...(values as Bindable[]))),
      iterate: (values) => statement.iterate(...(values as Bindable[])),
    };
  };
  return {
    close: () => {
      cache.clear();
      if (engine.isOpen) engine.close();
    },
    prepare: (sql) => {
      const known = cache.get(sql);
      if (known) return known;
      const made = guarded(() => prepare(sql));
      if (cache.size >= maxCachedStatements) cache.clear();
      cache.set(sql, made);
      return made;
    },
  };
}

/**
 * Takes the write lock at once, unless nothing is to be written: a transaction that reads first and writes later could
 * not wait for it any more.
 */
class ImmediateDriver extends SqliteDriver {
  readonly #isInTransaction: () => boolean;

  constructor(database: SqliteDatabase, isInTransaction: () => boolean) {
    super({ database });
    this.#isInTransaction = isInTransaction;
  }

  override async beginTransaction(
    connection: DatabaseConnection,
    settings?: TransactionSettings,
  ): Promise<void> {
    const kind = settings?.accessMode === 'read only' ? 'deferred' : 'immediate';
    await connection.executeQuery(CompiledQuery.raw(`begin ${kind}`));
  }

  /** When the disk is full SQLite has taken the transaction back already: to ask again would hide why. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#isInTransaction()) await super.rollbackTransaction(connection);
  }
}

/** Kysely's SQLite dialect over `@photostructure/sqlite`. Engine errors become StoreErrors that name `location`. */
export class EngineDialect extends SqliteDialect {
  readonly #database: SqliteDatabase;
  readonly #engine: Engine;

  constructor(engine: Engine, location: string) {
    const database = adapt(engine, location);
    super({ database });
    this.#database = database;
    this.#engine = engine;
  }

  override createDriver(): SqliteDriver {
    return new ImmediateDriver(this.#database, () => this.#engine.isTransaction);
  }
}
