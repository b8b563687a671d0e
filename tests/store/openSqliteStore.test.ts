import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildDataset } from '../../src/dataset/build/buildDataset.ts';
import { dataFolder, storePath } from '../../src/store/dataFolder.ts';
import { openSqliteStore } from '../../src/store/sqlite/openSqliteStore.ts';
import { madeUpExtraction, madeUpIncident, madeUpReport, provenance } from './madeUp.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'balagh-store-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('opening a store', () => {
  it('makes the folders, and finds everything again later', async () => {
    const path = join(folder, 'a', 'ب', 'balagh.sqlite');
    const first = openSqliteStore(path);
    await first.add(madeUpExtraction(madeUpReport('نص')), provenance);
    const revision = await first.revision();
    await first.close();
    const second = openSqliteStore(path);
    expect(await second.counts()).toEqual({ reports: 1, sampleReports: 0, incidents: 1 });
    expect(await second.revision()).toBe(revision);
    await second.close();
  });

  it('lets two processes write in turn', async () => {
    const path = join(folder, 'balagh.sqlite');
    const one = openSqliteStore(path);
    const two = openSqliteStore(path);
    await one.add(madeUpExtraction(madeUpReport('من الأول')), provenance);
    await two.add(madeUpExtraction(madeUpReport('من الثاني')), provenance);
    expect((await one.counts()).reports).toBe(2);
    await one.close();
    await two.close();
  });

  it('gives every store a revision of its own', async () => {
    const stores = [openSqliteStore(':memory:'), openSqliteStore(':memory:')];
    const revisions = await Promise.all(stores.map((store) => store.revision()));
    expect(new Set(revisions).size).toBe(2);
    for (const store of stores) await store.close();
  });

  it('leaves no trace of a removed text in its files', async () => {
    const path = join(folder, 'balagh.sqlite');
    const store = openSqliteStore(path);
    const report = madeUpReport('a-sentence-to-forget '.repeat(300));
    await store.add(madeUpExtraction(report), provenance);
    await store.removeReport(report.id, { at: '2026-01-01', reason: 'test' });
    for (const file of [path, `${path}-wal`]) expect(readFileSync(file).includes('to-forget')).toBe(false);
    await store.close();
  });

  it('says when a removed text may still stand in its files, because another process is reading', async () => {
    const path = join(folder, 'balagh.sqlite');
    const store = openSqliteStore(path, { wipeWaitMs: 0 });
    const report = madeUpReport('a-sentence-to-forget '.repeat(300));
    await store.add(madeUpExtraction(report), provenance);
    const reader = new DatabaseSync(path);
    reader.exec('begin; select * from reports');
    expect(await store.removeReport(report.id, { at: '2026-01-01', reason: '' })).toBe('not-wiped');
    expect(await store.readReport(report.id)).toBeNull();
    await store.close();
    const files = () =>
      [path, `${path}-wal`].filter((file) => existsSync(file)).map((file) => readFileSync(file));
    expect(files().some((file) => file.includes('to-forget'))).toBe(true);
    reader.exec('rollback');
    await openSqliteStore(path).close();
    expect(files().some((file) => file.includes('to-forget'))).toBe(false);
    reader.close();
  });

  it('gives one state to all that reads a snapshot, while another process writes', async () => {
    const path = join(folder, 'balagh.sqlite');
    const [reading, writing] = [openSqliteStore(path), openSqliteStore(path)];
    const report = madeUpReport('نص');
    await writing.add(madeUpExtraction(report), provenance);
    const [before, after] = await reading.snapshot(async (reads) => {
      const state = async () => [
        await reads.revision(),
        await reads.counts(),
        await reads.listIncidents(0, 9),
      ];
      const first = await state();
      await writing.replaceExtraction(madeUpExtraction(report, []), provenance);
      return [first, await state()];
    });
    expect(after).toEqual(before);
    expect((await reading.counts()).incidents).toBe(0);
    await reading.close();
    await writing.close();
  });

  it('builds a dataset although rows in the file are damaged, without those that cannot be read', async () => {
    const path = join(folder, 'balagh.sqlite');
    const store = openSqliteStore(path);
    for (const [place, id] of ['a', 'b', 'c'].entries()) {
      const report = madeUpReport(id, { id });
      await store.add(madeUpExtraction(report, [madeUpIncident(report, 20 * place)]), provenance);
    }
    const engine = new DatabaseSync(path);
    engine.exec("update incidents set claimants_json = '{' where key = 1");
    engine.exec("update incidents set body_json = '{' where key = 2");
    engine.exec("update extractions set gazetteer_json = '[]' where report_key = 3");
    engine.close();
    const dataset = await buildDataset(store, '2026-01-01T00:00:00Z');
    expect(dataset.manifest).toMatchObject({ incidents: 2, leftOut: 1, gazetteer: { version: 'test-1' } });
    const excerpts = new TextDecoder().decode((await dataset.file('excerpts/0.json')) ?? new Uint8Array());
    const quotes = (JSON.parse(excerpts) as { quote: string }[]).map(({ quote }) => quote);
    expect(quotes.sort()).toEqual(['', 'c']);
    await store.close();
  });

  it('refuses a file that is no database, and does not touch it', () => {
    const path = join(folder, 'balagh.sqlite');
    writeFileSync(path, 'a letter, not a database. '.repeat(100));
    expect(() => openSqliteStore(path)).toThrow(/not a Balagh store.*--data/);
    expect(readFileSync(path, 'utf8')).toMatch(/^a letter/);
  });

  it("refuses another program's database, and does not touch it", () => {
    const path = join(folder, 'balagh.sqlite');
    const other = new DatabaseSync(path);
    other.exec('create table theirs (a)');
    other.close();
    const before = readFileSync(path);
    expect(() => openSqliteStore(path)).toThrow(/another program's database/);
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('refuses a store of a newer version', async () => {
    const path = join(folder, 'balagh.sqlite');
    await openSqliteStore(path).close();
    const engine = new DatabaseSync(path);
    engine.exec('pragma user_version = 99');
    engine.close();
    expect(() => openSqliteStore(path)).toThrow(/newer Balagh.*update Balagh/);
  });

  it('says what to do when the path is a folder, or its folder cannot be made', () => {
    mkdirSync(join(folder, 'balagh.sqlite'));
    expect(() => openSqliteStore(join(folder, 'balagh.sqlite'))).toThrow(/cannot be opened.*--data/);
    writeFileSync(join(folder, 'file'), '');
    expect(() => openSqliteStore(join(folder, 'file', 'x', 'balagh.sqlite'))).toThrow(
      /cannot be made \(\w+\).*--data/,
    );
  });
});

describe('the data folder', () => {
  it('is the one given, seen from the working folder', () => {
    expect(dataFolder('mine', '/somewhere')).toBe('/somewhere/mine');
    expect(storePath('/somewhere/mine')).toBe('/somewhere/mine/balagh.sqlite');
  });

  it("is the user's own when none is given", () => {
    expect(dataFolder(undefined, '/somewhere')).toMatch(/balagh/);
  });
});
