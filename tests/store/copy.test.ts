import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keptTables } from '../../src/store/copy/keptTables.ts';
import { backUpTables, isEmpty, restoreTables } from '../../src/store/copy/postgresCopies.ts';
import type { Store } from '../../src/store/Store.ts';
import { migrations } from '../../src/store/sqlite/migrations.ts';
import { applicationId, openSqliteStore } from '../../src/store/sqlite/openSqliteStore.ts';
import type { Place } from './engines/engines.ts';
import { postgresPlace } from './engines/postgresPlace.ts';
import { madeUpExtraction, madeUpIncident, madeUpReport, provenance } from './madeUp.ts';

vi.setConfig({ testTimeout: 120_000 });

let folder: string;
let place: Place;
let database: ReturnType<Place['database']>;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'balagh-copy-'));
  place = await postgresPlace();
  await place.open();
  database = place.database();
});
afterEach(async () => {
  await database.destroy();
  await place.end();
  rmSync(folder, { recursive: true, force: true });
});

/** Everything in a file, table by table, with the last keys given. */
function dump(path: string): Record<string, unknown> {
  const engine = new DatabaseSync(path);
  const tables = engine
    // Of an index of places what is in it counts, not how it is laid out in tables of its own.
    .prepare("select name from sqlite_schema where type = 'table' and name not glob 'incident_boxes_*'")
    .all() as { name: string }[];
  const all = Object.fromEntries(
    tables.map(({ name }) => [name, engine.prepare(`select * from ${name} order by 1`).all()]),
  );
  engine.close();
  return all;
}

const trace = { by: 'A\u0000 Person', at: '2026-01-02T00:00:00Z', reason: 'لأن', machine: '0' };

/** One thing that people or machines do to a store; numbers say to which report. */
async function act(store: Store, [kind, n, text]: [string, number, string]): Promise<void> {
  const report = madeUpReport(`نص ${n} ${text}`, { id: `r${n}`, title: text });
  const incidents = [madeUpIncident(report, n), madeUpIncident(report, n + 100)];
  if (kind === 'add')
    await store.add(madeUpExtraction(report, incidents), { ...provenance, addedBy: text || null });
  if (kind === 'remove') await store.removeReport(report.id, { at: trace.at, reason: text, by: text });
  if (kind === 'correct') {
    const correction = { kind: 'note', value: text || '-' } as const;
    await store.addCorrection({ target: { report: report.id }, correction, trace });
    await store.undoCorrection(n, trace);
  }
  if (kind === 'decide') {
    const ids = { incidents: incidents.map(({ id }) => id), from: [text] };
    await store.addDecision({ kind: 'merge', at: trace.at, ...ids, undoes: null, reason: text, by: text });
  }
  if (kind === 'note') await store.writeNote(`feed ${n}`, text);
  if (kind === 'record') await store.access.record({ at: trace.at, what: 'import', subject: text });
}

const anyText = fc.string({
  unit: fc.oneof(
    fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
    fc.constantFrom('\0', '\ud800', '\u0010', "'", '\\', '😀', 'ب', '\u202e'),
  ),
  maxLength: 12,
});
const kinds = ['add', 'add', 'add', 'remove', 'correct', 'decide', 'note', 'record'];
const acts = fc.array(fc.tuple(fc.constantFrom(...kinds), fc.integer({ min: 1, max: 4 }), anyText), {
  maxLength: 20,
});

describe('a store that goes from SQLite to PostgreSQL and back', () => {
  it('is equal in every table, whatever was done to it', async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(acts, async (all) => {
        const [path, back] = [join(folder, `${++run}.sqlite`), join(folder, `${run}.back.sqlite`)];
        const store = openSqliteStore(path);
        for (const one of all) await act(store, one);
        await store.close();
        const put = await restoreTables(database, path, null);
        expect(await backUpTables(database, back)).toEqual(put);
        expect(dump(back)).toEqual({ ...dump(path), sqlite_sequence: expect.anything() });
        // A key that was given is never given again.
        const [one, other] = [openSqliteStore(back), await place.open()];
        for (const each of [one, other]) await act(each, ['add', 9, 'one more']);
        expect((await one.listReports(0, 99)).at(-1)).toEqual((await other.listReports(0, 99)).at(-1));
        await one.close();
        await other.close();
      }),
      { numRuns: 12 },
    );
  });

  it('knows every table there is', async () => {
    const path = join(folder, 'a.sqlite');
    await openSqliteStore(path).close();
    // The index of places is made of what is in the others.
    const made = ['sqlite_sequence', 'incident_boxes'];
    const names = Object.keys(dump(path)).filter((name) => !made.includes(name));
    expect(keptTables.map(({ name }) => name as string).sort()).toEqual(names.sort());
  });

  it('goes in pages: more rows than are held at a time', async () => {
    const path = join(folder, 'a.sqlite');
    const store = openSqliteStore(path);
    const report = madeUpReport('نص');
    const incidents = Array.from({ length: 1100 }, (_, i) => ({ ...madeUpIncident(report, i), id: `i${i}` }));
    await store.add(madeUpExtraction(report, incidents), provenance);
    for (let i = 0; i < 101; i++) await store.add(madeUpExtraction(madeUpReport(`${i}`)), provenance);
    await store.close();
    const steps: number[] = [];
    const { rows } = await restoreTables(database, path, null, (done) => steps.push(done));
    expect(steps.length).toBeGreaterThan(5);
    expect(steps.at(-1)).toBe(rows);
  });
});

describe('restoring into a database', () => {
  const fileWith = async (name: string, ...ids: string[]): Promise<string> => {
    const path = join(folder, name);
    const store = openSqliteStore(path);
    for (const id of ids) await store.add(madeUpExtraction(madeUpReport(id, { id })), provenance);
    await store.close();
    return path;
  };

  it('keeps what was there in a file, and gives a revision that nobody has seen', async () => {
    expect(await isEmpty(database)).toBe(true);
    const store = await place.open();
    await act(store, ['add', 1, 'before']);
    await act(store, ['record', 1, 'before']);
    expect(await isEmpty(database)).toBe(false);
    const before = await store.revision();
    const kept = join(folder, 'kept.sqlite');
    await restoreTables(database, await fileWith('new.sqlite', 'new'), kept);
    expect(await store.findReportIds('', 9)).toEqual(['new']);
    expect((await store.revision()).split('@')[0]).toBe(String(Number(before.split('@')[0]) + 1));
    const old = openSqliteStore(kept);
    expect(await old.findReportIds('', 9)).toEqual(['r1']);
    await old.close();
    await expect(place.run('delete from audit')).rejects.toThrow(/only added to/);
  });

  it('changes nothing when the file cannot be read to its end', async () => {
    const store = await place.open();
    await act(store, ['add', 1, 'before']);
    const path = await fileWith('new.sqlite', 'new', 'newer');
    const engine = new DatabaseSync(path);
    // What PostgreSQL refuses, in the last report.
    engine.exec("update reports set sample = 'no number' where id = 'newer'");
    engine.close();
    await expect(restoreTables(database, path, join(folder, 'kept.sqlite'))).rejects.toThrow();
    expect(await store.findReportIds('', 9)).toEqual(['r1']);
  });

  it('takes a file of an earlier version', async () => {
    const path = join(folder, 'old.sqlite');
    const engine = new DatabaseSync(path);
    for (const step of migrations.slice(0, 5)) engine.exec(step);
    engine.exec(`pragma application_id = ${applicationId}; pragma user_version = 5;
      insert into reports (id, sha256, text, lang, sample, retrieved_at, read_warnings_json, added_at)
        values ('old', 'ab', 'نص', 'ar', 0, '2025-05-06T07:08:09Z', '[]', '2025-05-06T07:08:09Z')`);
    engine.close();
    await restoreTables(database, path, null);
    expect(await (await place.open()).findReportIds('o', 9)).toEqual(['old']);
  });
});
