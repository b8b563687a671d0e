import { Client } from 'pg';
import { describe, expect, it, vi } from 'vitest';
import { locationOf } from '../../src/store/postgres/connect.ts';
import { explainPostgresError } from '../../src/store/postgres/explain.ts';
import { migrations } from '../../src/store/postgres/migrations.ts';
import { openPooledStore, openPostgresStore } from '../../src/store/postgres/openPostgresStore.ts';
import type { Store } from '../../src/store/Store.ts';
import { newPglite, pglitePool } from './engines/pglite.ts';
import { newDatabase, postgresState } from './engines/postgresPlace.ts';
import { madeUpExtraction, madeUpReport, provenance } from './madeUp.ts';

// PGlite takes a while to make a database.
vi.setConfig({ testTimeout: 120_000 });

/** An empty database: runs SQL in it, opens a store on it. */
async function emptyDatabase(): Promise<{
  run: (sql: string) => Promise<unknown>;
  open: () => Promise<Store>;
}> {
  const state = await postgresState();
  if (state.engine === 'pglite') {
    const engine = await newPglite();
    return { run: (sql) => engine.exec(sql), open: () => openPooledStore(pglitePool(engine), 'PGlite') };
  }
  const url = await newDatabase(state, 'template0');
  return {
    open: () => openPostgresStore(url),
    run: async (sql) => {
      const client = new Client({ connectionString: url });
      await client.connect();
      await client.query(sql);
      await client.end();
    },
  };
}

const old = `insert into reports (id, sha256, text, lang, sample, retrieved_at, read_warnings_json, added_at)
    values ('old', 'ab', 'نص مختلق', 'ar', 0, '2025-05-06T07:08:09Z', '[]', '2025-05-06T07:08:09Z');
  insert into extractions (report_key, body_json, gazetteer_version, gazetteer_json, machine, extracted_at)
    values (1, '{"mentions":[],"dates":[],"warnings":[]}', 'g', '{"version":"g","sources":[]}', '0.0.1', '2025-05-06T07:08:10Z');`;

describe('a database of an earlier version', () => {
  it.each(migrations.slice(1).map((_, i) => i + 1))(
    '%i is brought to this one, with what is in it',
    async (version) => {
      const database = await emptyDatabase();
      await database.run(migrations.slice(0, version).join(''));
      const versions = Array.from({ length: version }, (_, i) => `(${i + 1})`).join(', ');
      await database.run(
        `create table balagh_versions (version integer primary key, migrated_at timestamptz not null default now());
       insert into balagh_versions (version) values ${versions}; ${old}`,
      );
      const store = await database.open();
      expect(await store.readReport('old')).toMatchObject({
        extraction: { report: { id: 'old', text: 'نص مختلق' } },
        addedAt: '2025-05-06T07:08:09Z',
      });
      expect((await store.add(madeUpExtraction(madeUpReport('نص آخر')), provenance)).kind).toBe('added');
      await store.close();
    },
  );
});

describe('opening a database', () => {
  it('makes its tables once when several processes open it at once', async ({ skip }) => {
    const state = await postgresState();
    if (state.engine === 'pglite') return skip('PGlite has one connection only');
    const database = await emptyDatabase();
    const stores = await Promise.all([1, 2, 3].map(() => database.open()));
    const revisions = await Promise.all(stores.map((store) => store.revision()));
    expect(new Set(revisions).size).toBe(1);
    for (const store of stores) await store.close();
  });

  it("leaves another program's database as it is", async () => {
    const database = await emptyDatabase();
    await database.run('create table theirs (a integer)');
    await expect(database.open()).rejects.toThrow(/another program's database/);
    await database.run('drop table theirs');
    await (await database.open()).close();
  });

  it('says in words what is wrong, never the password', async ({ skip }) => {
    const nobody = 'postgresql://me:a-secret@127.0.0.1:1/none';
    const failed = await openPostgresStore(nobody).catch((error: Error) => error.message);
    expect(failed).toMatch(/postgresql:\/\/me@127\.0\.0\.1:1\/none.*cannot be reached.*DATABASE_URL/);
    expect(failed).not.toContain('a-secret');
    const state = await postgresState();
    if (state.engine === 'pglite') return skip('PGlite is no server');
    const url = new URL(state.url);
    url.pathname = '/not_there';
    await expect(openPostgresStore(url.href)).rejects.toThrow(/no database of this name.*createdb/);
  });

  it('names a place without its password, wherever that stands', () => {
    expect(locationOf('postgresql://u:p%40ss@db.example:6543/news?sslmode=require')).toBe(
      'postgresql://u@db.example:6543/news',
    );
    expect(locationOf('postgresql://u@h/news?password=hidden')).not.toContain('hidden');
    expect(locationOf('postgresql://u@[::1]:5432/news')).toBe('postgresql://u@[::1]:5432/news');
    expect(() => locationOf('postgresql://u:a-%-secret@h:x/y')).toThrow(/cannot be read/);
    expect(() => locationOf('postgresql://u:a-%-secret@h:x/y')).not.toThrow(/a-%-secret/);
  });
});

describe('an error of PostgreSQL', () => {
  const said = (error: object) =>
    (explainPostgresError(Object.assign(new Error('x'), error), 'there') as Error).message;

  it.each([
    [{ code: '28P01' }, /password is wrong/],
    [{ code: '53100' }, /disk.*full.*make room/],
    [{ code: '25006' }, /standby.*primary/],
    [{ code: '42501' }, /rights/],
    [{ code: '55P03' }, /another Balagh process/],
    [{ code: '57P03' }, /starting or stopping/],
    [
      { code: '0A000', message: 'extension "postgis" is not available' },
      /PostGIS is not installed.*install it/,
    ],
    [
      { code: '42501', message: 'permission denied to create extension "postgis"' },
      /administrator.*create extension/,
    ],
    [{ message: 'Connection terminated unexpectedly' }, /lost.*try again/],
  ])('%j is told with what to do', (error, words) => {
    expect(said(error)).toMatch(words);
    expect(said(error)).toMatch(/^store there: /);
  });

  it('that nobody foresaw stays as it is', () => {
    const error = Object.assign(new Error('surprise'), { code: 'XYZ' });
    expect(explainPostgresError(error, 'there')).toBe(error);
  });
});
