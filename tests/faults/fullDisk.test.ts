import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DatabaseSync } from '@photostructure/sqlite';
import { Kysely } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { storePath } from '../../src/store/dataFolder.ts';
import { SqlStore } from '../../src/store/SqlStore.ts';
import { StoreError } from '../../src/store/StoreError.ts';
import { EngineDialect } from '../../src/store/sqlite/dialect.ts';
import { keysInBox } from '../../src/store/sqlite/keysInBox.ts';
import { openSqliteStore } from '../../src/store/sqlite/openSqliteStore.ts';
import type { Tables } from '../../src/store/tables.ts';
import { incidentsOfMadeUp, madeUpFile } from '../bench/madeUpReports.ts';
import { madeUpExtraction, madeUpReport, provenance } from '../store/madeUp.ts';

/** The program is built already. */
const env = { ...process.env, BALAGH_SKIP_SETUP: '1', DATABASE_URL: '' };
const program = fileURLToPath(new URL('../../bin/balagh.js', import.meta.url));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'balagh-full-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What a look past the program finds: whether the file is sound, its reports, and those without all of their incidents. */
function look(): { check: unknown; reports: number; inPart: number } {
  const engine = new DatabaseSync(storePath(folder));
  try {
    const { check } = engine
      .prepare('select integrity_check as "check" from pragma_integrity_check')
      .get() as {
      check: unknown;
    };
    const counts = engine
      .prepare(
        `select count(*) as reports, count(*) filter (where
           (select count(*) from incidents where report_key = reports.key) <> ${incidentsOfMadeUp}) as "inPart"
         from reports`,
      )
      .get() as { reports: number; inPart: number };
    return { check, ...counts };
  } finally {
    engine.close();
  }
}

it('says that the disk is full, takes all of the write back, and goes on once there is room', async () => {
  const path = storePath(folder);
  await openSqliteStore(path).close();
  const engine = new DatabaseSync(path, { enableForeignKeyConstraints: true });
  const store = new SqlStore(new Kysely<Tables>({ dialect: new EngineDialect(engine, path) }), path, {
    isLostRace: () => false,
    keysInBox,
    wipeRemoved: () => 'removed',
    close: () => {},
  });
  const { page_count: pages } = engine.prepare('pragma page_count').get() as { page_count: number };
  engine.exec(`pragma max_page_count = ${pages + 3}`);
  const before = await store.revision();
  const large = madeUpExtraction(madeUpReport('نص '.repeat(20_000)));
  const refused = await store.add(large, provenance).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(StoreError);
  expect(refused).toMatchObject({
    message: expect.stringMatching(/balagh\.sqlite: the disk is full: make room, then try again$/),
    outage: 'the disk is full: make room, then try again',
  });
  expect([await store.counts(), await store.revision()]).toMatchObject([
    { reports: 0, incidents: 0 },
    before,
  ]);
  engine.exec('pragma max_page_count = 1000000');
  expect((await store.add(large, provenance)).kind).toBe('added');
  await store.close();
  expect(look().check).toBe('ok');
});

/** Runs the program where no file may grow beyond so many blocks of 512 bytes. */
function limited(blocks: number, ...args: string[]) {
  const script = `ulimit -f ${blocks}; exec "$@"`;
  return spawnSync('sh', ['-c', script, 'sh', process.execPath, program, ...args], { encoding: 'utf8', env });
}

it('ends an import that cannot write any more with what to do, and leaves whole reports', async () => {
  // So many that threads read them: they end with the program.
  const { status, stderr } = limited(2600, 'import', await madeUpFile(folder, 500), '--data', folder);
  expect(status).toBe(1);
  expect(stderr).toMatch(
    /Stopped\. What was read is stored; the same command goes on from here\.\nbalagh: store .*disk.*then try again\n$/,
  );
  const stopped = look();
  expect(stopped).toMatchObject({ check: 'ok', inPart: 0 });
  expect(stopped.reports).toBeGreaterThan(0);
}, 60_000);

it('leaves a site as it was where a new one has no room, and no part of a backup', async () => {
  const data = ['--data', folder];
  const store = openSqliteStore(storePath(folder));
  await store.add(madeUpExtraction(madeUpReport('نص')), provenance);
  await store.close();
  const site = join(folder, 'files', 'site');
  mkdirSync(site, { recursive: true });
  writeFileSync(join(site, 'balagh-export.json'), '{"made_by":"balagh export"}');
  const exported = limited(100, 'export', site, ...data);
  const backedUp = limited(100, 'backup', join(folder, 'files', 'a.backup'), ...data);
  expect(exported.stderr).toMatch(/site cannot be written \(EFBIG\): see that there is room/);
  expect(backedUp.stderr).toMatch(/copied to .*a\.backup.*: the disk cannot be read or written/);
  expect([exported.status, backedUp.status]).toEqual([1, 1]);
  expect(readdirSync(join(folder, 'files'), { recursive: true })).toEqual([
    'site',
    'site/balagh-export.json',
  ]);
}, 60_000);
