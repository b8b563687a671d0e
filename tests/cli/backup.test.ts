import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { beforeEach, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../src/store/sqlite/openSqliteStore.ts';
import { cliWorld, lines, row } from './cliWorld.ts';

const { cwd, run, file } = cliWorld();
const inFolder = (...path: string[]): string => join(cwd(), ...path);
const listed = async (): Promise<string> => (await run(['list'])).out;
/** A SQLite file whose header says what a test wants. */
function database(name: string, statements: string): void {
  const made = new DatabaseSync(inFolder(name));
  made.exec(statements);
  made.close();
}

beforeEach(async () => {
  file('one.jsonl', lines(row('first')));
  file('two.jsonl', lines(row('second')));
  await run(['import', 'one.jsonl']);
});

describe('balagh backup and restore', () => {
  it('copies a store that is in use, and says its hash', async () => {
    const open = openSqliteStore(inFolder('data', 'balagh.sqlite'));
    try {
      const { code, out } = await run(['backup', 'copy.sqlite']);
      expect(code).toBe(0);
      const hash = createHash('sha256')
        .update(readFileSync(inFolder('copy.sqlite')))
        .digest('hex');
      expect(out).toContain(`sha256 ${hash}`);
      expect(out).toContain('1 reports');
    } finally {
      await open.close();
    }
  });

  it('puts the backup back, and keeps what it replaces', async () => {
    await run(['backup', 'copy.sqlite']);
    await run(['import', 'two.jsonl']);
    expect(await listed()).toContain('second');
    const asked = await run(['restore', 'copy.sqlite']);
    expect(asked.code).toBe(2);
    expect(asked.err).toContain('--yes');
    expect(await listed()).toContain('second');
    const { code, out } = await run(['restore', 'copy.sqlite', '--yes']);
    expect(code).toBe(0);
    expect(out).toContain('.replaced-2026-01-02');
    expect(await listed()).toContain('first');
    expect(await listed()).not.toContain('second');
    const kept = readdirSync(inFolder('data')).find((name) => /replaced-.*\.sqlite$/.test(name)) ?? '';
    const before = openSqliteStore(inFolder('data', kept));
    expect((await before.counts()).reports).toBe(2);
    await before.close();
  });

  it('restores where there is no store yet', async () => {
    await run(['backup', 'copy.sqlite']);
    rmSync(inFolder('data'), { recursive: true });
    expect((await run(['restore', 'copy.sqlite'])).code).toBe(0);
    expect(await listed()).toContain('first');
  });

  it('overwrites no file', async () => {
    file('mine', 'mine');
    expect((await run(['backup', 'mine'])).code).toBe(2);
    expect(readFileSync(inFolder('mine'), 'utf8')).toBe('mine');
  });

  it.each([
    [
      'no database',
      () => writeFileSync(inFolder('bad'), 'no database, only some text that is long enough'),
      'not a Balagh store',
    ],
    ["another program's", () => database('bad', 'create table mine (x)'), "another program's"],
    ['an empty database', () => database('bad', 'pragma user_version = 0; vacuum'), 'no store of Balagh'],
    ['nothing', () => {}, 'no such file'],
    [
      'a newer store',
      () =>
        database(
          'bad',
          'create table mine (x); pragma application_id = 0x424c4748; pragma user_version = 9999',
        ),
      'newer Balagh',
    ],
  ])('restores %s not, and leaves the store as it was', async (_, make, why) => {
    make();
    const { code, err } = await run(['restore', 'bad', '--yes']);
    expect(code).toBe(1);
    expect(err).toContain(why);
    expect(await listed()).toContain('first');
    expect(readdirSync(inFolder('data')).some((name) => name.includes('replaced'))).toBe(false);
  });
});
