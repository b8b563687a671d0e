import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { storePath } from '../../src/store/dataFolder.ts';
import { openSqliteStore } from '../../src/store/sqlite/openSqliteStore.ts';
import { madeUpExtraction, madeUpReport, provenance } from '../store/madeUp.ts';

const program = fileURLToPath(new URL('../../bin/balagh.js', import.meta.url));
const env = { ...process.env, BALAGH_SKIP_SETUP: '1', DATABASE_URL: '' };
/** Nobody: permissions mean nothing to root. */
const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
const run = (...args: string[]) =>
  spawnSync(process.execPath, [program, ...args], {
    ...user,
    cwd: '/',
    env,
    encoding: 'utf8',
    timeout: 60_000,
  });

let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'balagh-read-only-'));
  const store = openSqliteStore(storePath(folder));
  await store.add(madeUpExtraction(madeUpReport('نص')), provenance);
  await store.close();
  // As they are gone once a program that used it has ended.
  for (const end of ['-wal', '-shm']) rmSync(`${storePath(folder)}${end}`, { force: true });
  chmodSync(storePath(folder), 0o444);
  chmodSync(folder, 0o555);
});
afterEach(() => {
  chmodSync(folder, 0o755);
  rmSync(folder, { recursive: true, force: true });
});

it('says that a folder which cannot be written cannot be served either, and what to do', ({ skip }) => {
  if (run('--version').status !== 0) skip('the program cannot be read by another user than root here');
  const { status, stderr } = run('serve', '--data', folder, '--port', '0');
  expect(stderr).toMatch(
    /balagh\.sqlite: it cannot be .*written, which reading needs too.*copy it to another folder/,
  );
  expect(status).toBe(1);
  const none = run('serve', '--data', join(folder, 'none'), '--port', '0');
  expect([none.status, none.stderr]).toEqual([
    1,
    expect.stringMatching(/folder .*none cannot be made \(E\w+\): use --data/),
  ]);
}, 60_000);
