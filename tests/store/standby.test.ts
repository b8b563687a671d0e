import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { expect, it } from 'vitest';
import { makeToken } from '../../src/access/token.ts';
import { openPostgresStore } from '../../src/store/postgres/openPostgresStore.ts';
import { serverBinaries, serverFolder, serverUser, startOn, startServer } from './engines/startServer.ts';
import { madeUpExtraction, madeUpReport, provenance } from './madeUp.ts';

const add = (text: string) => madeUpExtraction(madeUpReport(text));

async function value(url: string, sql: string): Promise<string> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return String(Object.values((await client.query(sql)).rows[0] as object)[0]);
  } finally {
    await client.end();
  }
}

it('reads from a standby that follows its primary, and writes to it once it is promoted', {
  timeout: 120_000,
}, async ({ skip }) => {
  const binaries = serverBinaries();
  if (!binaries) return skip('no PostgreSQL server is installed here');
  const primary = await startServer(binaries);
  const folder = serverFolder();
  const data = join(folder, 'data');
  let stopStandby = async () => {};
  try {
    const writing = await openPostgresStore(primary.url('postgres'));
    await writing.add(add('الأول'), provenance);
    const { id, secretSha256 } = makeToken();
    const times = { madeAt: '2026-01-01T00:00:00.000Z', expiresAt: null, lastUsedAt: null, revokedAt: null };
    const token = { id, secretSha256, name: 'سلمى', role: 'reader', ...times } as const;
    await writing.access.addToken(token);
    execFileSync(
      join(binaries, 'pg_basebackup'),
      [
        '-h',
        primary.socketFolder,
        '-U',
        'postgres',
        '-D',
        data,
        '-R',
        '-X',
        'stream',
        '-c',
        'fast',
        '--no-sync',
      ],
      { ...serverUser(), cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    const standby = await startOn(binaries, folder, data, ['fsync=off'], 5433);
    stopStandby = standby.stop;
    const reading = await openPostgresStore(standby.url('postgres'));
    await writing.add(add('الثاني'), provenance);
    const written = await value(primary.url('postgres'), 'select pg_current_wal_insert_lsn()');
    while (
      (await value(standby.url('postgres'), `select pg_last_wal_replay_lsn() >= '${written}'`)) !== 'true'
    );
    expect(await reading.counts()).toEqual(await writing.counts());
    expect(await reading.revision()).toBe(await writing.revision());
    expect(await reading.listIncidents(0, 9)).toEqual(await writing.listIncidents(0, 9));
    expect(await reading.access.readAudit(null)).toEqual(await writing.access.readAudit(null));
    // A token lets its holder in here too, though it cannot be noted when.
    await reading.access.markUsed(token, '2026-01-02T00:00:00.000Z');
    expect((await reading.access.findToken(token.id))?.lastUsedAt).toBeNull();
    await expect(reading.add(add('الثالث'), provenance)).rejects.toThrow(
      /standby, which only reads.*primary/,
    );

    // The primary's machine is gone: who wrote there is told, and the standby takes over without a restart of its readers.
    await primary.stop();
    await expect(writing.add(add('الثالث'), provenance)).rejects.toThrow(/connection|cannot be reached/);
    await value(standby.url('postgres'), 'select pg_promote(true, 60)');
    expect(await reading.add(add('الثالث'), provenance)).toMatchObject({ kind: 'added' });
    expect((await reading.counts()).reports).toBe(3);
    await writing.close();
    await reading.close();
  } finally {
    await stopStandby();
    await primary.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});
