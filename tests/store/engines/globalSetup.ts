import { appendFileSync, existsSync, mkdtempSync, renameSync, rmSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { openPooledStore, openPostgresStore } from '../../../src/store/postgres/openPostgresStore.ts';
import { serverBinaries, startServer } from './startServer.ts';

/** What PostgreSQL's tests run on: a server, where the names of their databases begin with `prefix` and the one so named is the template; or PGlite, and why; `template` is the file of
 * a store that was just made. */
export type PostgresState =
  | { engine: 'server'; url: string; prefix: string; version: string }
  | { engine: 'pglite'; why: string; template: string };

declare module 'vitest' {
  export interface ProvidedContext {
    /** A folder: who makes the file `wanted` in it finds the {@link PostgresState} in `state.json` a little later. */
    postgresFolder: string;
  }
}

/** The same server, another database. */
export function databaseUrl(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

/** Runs SQL over a connection of its own. */
export async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Makes the template that every test's database is copied from. */
async function onServer(url: string): Promise<PostgresState> {
  const prefix = `balagh_test_${process.pid}`;
  await query(url, `create database ${prefix}`);
  await (await openPostgresStore(databaseUrl(url, prefix))).close();
  const [row] = await query(url, 'show server_version');
  return { engine: 'server', url, prefix, version: String(row?.server_version) };
}

/** Makes a store once: to load its files takes a quarter of the time. */
async function onPglite(folder: string, why: string): Promise<PostgresState> {
  const { newPglite, pglitePool } = await import('./pglite.ts');
  const engine = await newPglite();
  await openPooledStore(pglitePool(engine), 'PGlite');
  const template = join(folder, 'pglite.tar');
  writeFileSync(template, new Uint8Array(await (await engine.dumpDataDir('none')).arrayBuffer()));
  await engine.close();
  return { engine: 'pglite', why, template };
}

async function dropDatabases(url: string): Promise<void> {
  const ours = await query(
    url,
    `select datname as name from pg_database where datname like 'balagh\\_test\\_${process.pid}%'`,
  );
  for (const { name } of ours) await query(url, `drop database ${name} with (force)`);
}

/** A server named by BALAGH_TEST_DATABASE_URL (`pglite` for none), else one of our own, else PGlite. */
async function find(folder: string, onEnd: (end: () => Promise<unknown>) => void): Promise<PostgresState> {
  const given = process.env.BALAGH_TEST_DATABASE_URL;
  if (given === 'pglite') return await onPglite(folder, 'BALAGH_TEST_DATABASE_URL asked for it');
  if (given) {
    onEnd(() => dropDatabases(given));
    return await onServer(given);
  }
  const binaries = serverBinaries();
  if (!binaries) return await onPglite(folder, 'no PostgreSQL server is installed here');
  try {
    const server = await startServer(binaries);
    onEnd(() => server.stop());
    return await onServer(server.url('postgres'));
  } catch (error) {
    return await onPglite(folder, `the server installed here does not start: ${(error as Error).message}`);
  }
}

const noteOf = (state: PostgresState): string =>
  state.engine === 'server'
    ? `store: its tests ran on SQLite and on PostgreSQL ${state.version}`
    : `store: its tests ran on SQLite and on PGlite, not on a PostgreSQL server: ${state.why}`;

/** Starts what PostgreSQL's tests need when the first of them asks; it ends with the last. */
export function setup(project: TestProject): () => Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'balagh-engines-'));
  project.provide('postgresFolder', folder);
  const ends: (() => Promise<unknown>)[] = [];
  let starting: Promise<void> | undefined;
  const start = async () => {
    const state = await find(folder, (end) => ends.push(end)).catch((error: Error) => ({
      error: error.message,
    }));
    const notes = process.env.BALAGH_TEST_NOTES;
    if (notes && 'engine' in state) appendFileSync(notes, `${noteOf(state)}\n`);
    writeFileSync(join(folder, 'state.new'), JSON.stringify(state));
    renameSync(join(folder, 'state.new'), join(folder, 'state.json'));
  };
  const watcher = watch(folder, () => {
    if (!starting && existsSync(join(folder, 'wanted'))) starting = start();
  });
  return async () => {
    watcher.close();
    await starting;
    for (const end of ends.reverse()) await end();
    rmSync(folder, { recursive: true, force: true });
  };
}
