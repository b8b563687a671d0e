import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Kysely } from 'kysely';
import { inject } from 'vitest';
import { connect } from '../../../src/store/postgres/connect.ts';
import { PooledDialect } from '../../../src/store/postgres/dialect.ts';
import { openPostgresStore } from '../../../src/store/postgres/openPostgresStore.ts';
import type { Store } from '../../../src/store/Store.ts';
import type { Tables } from '../../../src/store/tables.ts';
import { emptied, holding } from './emptied.ts';
import type { Place } from './engines.ts';
import { databaseUrl, type PostgresState, query } from './globalSetup.ts';
import { pglitePlace } from './pglitePlace.ts';

/** What PostgreSQL's tests run on; started with the first question. */
export async function postgresState(): Promise<PostgresState> {
  const folder = inject('postgresFolder');
  writeFileSync(join(folder, 'wanted'), '');
  const file = join(folder, 'state.json');
  while (!existsSync(file)) await setTimeout(20);
  const state = JSON.parse(readFileSync(file, 'utf8')) as PostgresState | { error: string };
  if ('error' in state) throw new Error(state.error);
  return state;
}

let made = 0;

/** Address of a new database on the tests' server, a copy of `template`; it goes with the tests. */
export async function newDatabase(
  server: { url: string; prefix: string },
  template: string,
): Promise<string> {
  const name = `${server.prefix}_${process.pid}_${++made}`;
  await query(server.url, `create database ${name} template ${template}`);
  return databaseUrl(server.url, name);
}

/** Databases are emptied for the next test: to copy one takes longer. */
const idle: string[] = [];

export async function postgresPlace(): Promise<Place> {
  const state = await postgresState();
  if (state.engine === 'pglite') return await pglitePlace(state.template);
  const url = idle.pop() ?? (await newDatabase(state, state.prefix));
  const opened: Store[] = [];
  return {
    url,
    open: async () => {
      const store = await openPostgresStore(url);
      opened.push(store);
      return store;
    },
    database: () => new Kysely<Tables>({ dialect: new PooledDialect(connect(url), 'the test') }),
    run: (sql) => query(url, sql),
    holds: async (text) => (await query(url, holding(text))).length > 0,
    end: async () => {
      for (const store of opened) await store.close();
      await query(url, emptied);
      idle.push(url);
    },
  };
}
