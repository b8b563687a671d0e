import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { Kysely } from 'kysely';
import type { Store } from '../../../src/store/Store.ts';
import { EngineDialect } from '../../../src/store/sqlite/dialect.ts';
import { openSqliteStore } from '../../../src/store/sqlite/openSqliteStore.ts';
import type { Tables } from '../../../src/store/tables.ts';
import { postgresPlace } from './postgresPlace.ts';

export type Row = Record<string, unknown>;

/** Where a store is kept for one test: empty at first, gone at its end. */
export interface Place {
  /** Opens the store; again for a second process's view of it. What was opened is closed at the end if the test has not done it. */
  open(): Promise<Store>;
  /** Runs SQL past the store. */
  run(sql: string): Promise<Row[]>;
  /** The queries' own view of it; destroy it before the end. */
  database(): Kysely<Tables>;
  /** Whether a text stands anywhere in what is kept: in SQLite's files byte by byte, in PostgreSQL in any row. */
  holds(text: string): Promise<boolean>;
  /** Address on a PostgreSQL server; not there for SQLite, nor for PGlite, which has one connection only. */
  readonly url?: string;
  end(): Promise<void>;
}

export interface Engine {
  readonly name: string;
  place(): Promise<Place>;
}

const sqlite: Engine = {
  name: 'SQLite',
  place: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'balagh-store-'));
    const path = join(folder, 'balagh.sqlite');
    const opened: Store[] = [];
    return {
      open: async () => {
        const store = openSqliteStore(path);
        opened.push(store);
        return store;
      },
      database: () => new Kysely<Tables>({ dialect: new EngineDialect(new DatabaseSync(path), path) }),
      run: async (sql) => {
        const engine = new DatabaseSync(path);
        try {
          const statement = engine.prepare(sql);
          if (statement.columns().length > 0) return statement.all() as Row[];
          engine.exec(sql);
          return [];
        } finally {
          engine.close();
        }
      },
      holds: async (text) =>
        [path, `${path}-wal`].some((file) => existsSync(file) && readFileSync(file).includes(text)),
      end: async () => {
        for (const store of opened) await store.close();
        rmSync(folder, { recursive: true, force: true });
      },
    };
  },
};

/** Every engine that a store can be kept on. */
export const engines: readonly Engine[] = [sqlite, { name: 'PostgreSQL', place: postgresPlace }];
