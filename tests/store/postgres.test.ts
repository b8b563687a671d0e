import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPostgresStore } from '../../src/store/postgres/openPostgresStore.ts';
import type { Store } from '../../src/store/Store.ts';
import { engines, type Place } from './engines/engines.ts';
import { postgresPlace } from './engines/postgresPlace.ts';
import { madeUpExtraction, madeUpIncident, madeUpReport, provenance } from './madeUp.ts';

let place: Place;
let store: Store;
beforeEach(async () => {
  place = await postgresPlace();
  store = await place.open();
});
afterEach(async () => await place.end());

/** The rest of a test needs two connections, or leave to end one. */
const onServer = (skip: (note: string) => void): string => {
  if (!place.url) skip('PGlite has one connection only');
  return place.url as string;
};

describe('a store on PostgreSQL', () => {
  it('has the same tables with the same columns as one on SQLite', async () => {
    const [sqlite] = engines;
    const file = await (sqlite as (typeof engines)[number]).place();
    await file.open();
    const ofSqlite = await file.run(
      `select m.name as "table", c.name as "column" from sqlite_schema m, pragma_table_info(m.name) c
       where m.type = 'table' and m.name not like 'sqlite_%' and m.name not like 'incident_boxes%'`,
    );
    await file.end();
    const ofPostgres = await place.run(
      `select table_name as "table", column_name as "column" from information_schema.columns
       where table_schema = 'public' and table_name in
         (select relname from pg_class where relkind = 'r' and not exists
           (select 1 from pg_depend where objid = pg_class.oid and deptype = 'e'))`,
    );
    const names = (rows: Record<string, unknown>[]) => rows.map((row) => `${row.table}.${row.column}`).sort();
    const only = [
      'balagh_versions.migrated_at',
      'balagh_versions.version',
      'incidents.box',
      'incidents.point',
    ];
    expect(names(ofPostgres).filter((name) => !only.includes(name))).toEqual(names(ofSqlite));
  });

  it('gives incidents a point that a box finds, none where there is no place on earth', async () => {
    const report = madeUpReport('نص');
    const there = madeUpIncident(report, 1);
    const nowhere = { ...madeUpIncident(report, 2), place: null };
    const broken = { ...there, id: 'broken', place: { ...there.place, lat: Number.NaN } } as never;
    await store.add(madeUpExtraction(report, [there, nowhere, broken]), provenance);
    const found = await place.run(
      'select id from incidents where point && st_makeenvelope(36, 32, 37, 33, 4326)',
    );
    expect(found).toEqual([{ id: there.id }]);
  });

  it('orders ids byte by byte, whatever the language of the database', async () => {
    const report = madeUpReport('نص');
    const named = ['b', 'B', 'a', 'ä', 'Z'].map((id, i) => ({ ...madeUpIncident(report, i), id: `i${id}` }));
    await store.add(madeUpExtraction(report, named), provenance);
    expect(await store.findIncidentIds('i', 9)).toEqual(['iB', 'iZ', 'ia', 'ib', 'iä']);
  });

  it('stores a text once when two add it at once, and says so to the second', async ({ skip }) => {
    onServer(skip);
    const other = await place.open();
    const texts = Array.from({ length: 12 }, (_, i) => madeUpExtraction(madeUpReport(`نص ${i}`)));
    const outcomes = await Promise.all(
      texts.flatMap((one) => [store.add(one, provenance), other.add(one, provenance)]),
    );
    const kinds = outcomes.map(({ kind }) => kind).sort();
    expect(kinds).toEqual([...Array(12).fill('added'), ...Array(12).fill('already-there')]);
    expect(await store.counts()).toMatchObject({ reports: 12, incidents: 12 });
  });

  it('takes a text that another program was ahead with as already there', async ({ skip }) => {
    const url = onServer(skip);
    const extraction = madeUpExtraction(madeUpReport('نص'));
    const other = new Client({ connectionString: url });
    await other.connect();
    await other.query('begin');
    await other.query(
      `insert into reports (id, sha256, text, lang, sample, retrieved_at, read_warnings_json)
       values ('other', '${extraction.report.sha256}', 'نص', 'ar', 0, '2026-01-01', '[]')`,
    );
    const adding = store.add(extraction, provenance);
    // The insert waits for this one to end: commit when it does.
    for (;;) {
      const { rows } = await other.query(
        "select 1 from pg_locks where not granted and locktype = 'transactionid'",
      );
      if (rows.length > 0) break;
    }
    await other.query('commit');
    await other.end();
    expect(await adding).toMatchObject({ kind: 'already-there', id: 'other' });
    expect(await store.counts()).toMatchObject({ reports: 1, incidents: 0 });
  });

  it('shows rows in the order of their keys while several write', async ({ skip }) => {
    onServer(skip);
    const writers = [store, await place.open(), await place.open()];
    const reader = await place.open();
    const seen: number[] = [];
    let writing = true;
    const reading = (async () => {
      for (let more = true; more; ) {
        // Asked before the page is: what is stored behind an empty page is not missed.
        const isLast = !writing;
        const page = await reader.listIncidents(seen.at(-1) ?? 0, 7);
        seen.push(...page.map(({ key }) => key));
        more = page.length > 0 || !isLast;
      }
    })();
    await Promise.all(
      writers.map(async (writer, w) => {
        for (let i = 0; i < 15; i++) {
          const report = madeUpReport(`نص ${w} ${i}`);
          const incidents = [1, 2, 3].map((n) => madeUpIncident(report, n));
          await writer.add(madeUpExtraction(report, incidents), provenance);
        }
      }),
    );
    writing = false;
    await reading;
    expect(seen).toHaveLength(3 * 15 * writers.length);
  });

  it('gives one state to all that reads a snapshot, while another process writes', async ({ skip }) => {
    onServer(skip);
    const writing = await place.open();
    await writing.add(madeUpExtraction(madeUpReport('نص')), provenance);
    const [before, after] = await store.snapshot(async (reads) => {
      const state = async () => [
        await reads.revision(),
        await reads.counts(),
        await reads.listIncidents(0, 9),
      ];
      const first = await state();
      await writing.add(madeUpExtraction(madeUpReport('آخر')), provenance);
      return [first, await state()];
    });
    expect(after).toEqual(before);
    expect((await store.counts()).incidents).toBe(2);
  });

  it('says that the connection was lost, half-writes nothing, and goes on by itself', async ({ skip }) => {
    const url = onServer(skip);
    await store.counts();
    const killer = new Client({ connectionString: url });
    await killer.connect();
    const killAll = () =>
      killer.query(
        'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()',
      );
    /** What is said until a question is answered again: at most once for each connection of the pool. */
    const answered = async (): Promise<string[]> => {
      const said: string[] = [];
      while (said.length <= 10) {
        const failed = await store.counts().catch((error: Error) => error);
        if (!(failed instanceof Error)) return said;
        said.push(failed.message);
      }
      throw new Error(`no answer any more: ${said.join('; ')}`);
    };
    // Connections that stand idle: the process lives on.
    await killAll();
    for (const said of await answered()) expect(said).toMatch(/connection.*was lost.*try again/);
    // In the midst of work.
    const broken = store.snapshot(async (reads) => {
      await killAll();
      return await reads.counts();
    });
    await expect(broken).rejects.toThrow(/connection.*was lost.*try again/);
    await killer.end();
    await answered();
    expect((await store.add(madeUpExtraction(madeUpReport('نص')), provenance)).kind).toBe('added');
  });

  it('refuses a database of a newer version, and one of another program', async ({ skip }) => {
    const url = onServer(skip);
    await place.run('insert into balagh_versions (version) values (99)');
    await expect(openPostgresStore(url)).rejects.toThrow(/newer Balagh.*99.*update Balagh/);
    await place.run('alter table balagh_versions rename to theirs');
    await expect(openPostgresStore(url)).rejects.toThrow(/another program's database.*createdb/);
    await place.run('alter table theirs rename to balagh_versions');
    await place.run('delete from balagh_versions where version = 99');
  });
});
