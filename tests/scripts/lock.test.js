import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withLock } from '../../scripts/setup/lock.js';
import { temporaryFolder } from '../support/temporaryFolder.ts';

const lockFile = () => join(temporaryFolder(), 'build.lock');

/** A process number above the highest that Linux, macOS or Windows gives. */
const nobody = 2 ** 30;

describe('the lock of the build', () => {
  it('lets one after the other work, never two at once', async () => {
    const file = lockFile();
    let inside = 0;
    let most = 0;
    const work = async () => {
      inside += 1;
      most = Math.max(most, inside);
      await new Promise((resolve) => setImmediate(resolve));
      inside -= 1;
    };
    await Promise.all([withLock(file, work), withLock(file, work), withLock(file, work)]);
    expect(most).toBe(1);
    expect(existsSync(file)).toBe(false);
  });

  it('tells whoever waits which process holds it', async () => {
    const file = lockFile();
    /** @type {number[]} */
    const told = [];
    /** @type {() => void} */
    let finish = () => {};
    const first = withLock(file, () => new Promise((resolve) => (finish = () => resolve(undefined))));
    const second = withLock(
      file,
      async () => 'done',
      (pid) => {
        told.push(pid);
        finish();
      },
    );
    await first;
    expect(await second).toBe('done');
    expect(told).toEqual([process.pid]);
  });

  it('is taken over from a process that is gone', async () => {
    const file = lockFile();
    writeFileSync(file, JSON.stringify({ pid: nobody, host: hostname(), token: 'x' }));
    expect(await withLock(file, async () => readFileSync(file, 'utf8'))).toContain(`"pid":${process.pid}`);
  });

  it('is taken over from another machine that no longer renews it', async () => {
    const file = lockFile();
    writeFileSync(file, JSON.stringify({ pid: 1, host: 'elsewhere', token: 'x' }));
    const twoMinutesAgo = new Date(Date.now() - 120_000);
    utimesSync(file, twoMinutesAgo, twoMinutesAgo);
    expect(await withLock(file, async () => 'done')).toBe('done');
  });

  it('is respected when another machine renewed it just now', async () => {
    const file = lockFile();
    writeFileSync(file, JSON.stringify({ pid: nobody, host: 'elsewhere', token: 'x' }));
    /** @type {number[]} */
    const holders = [];
    await withLock(
      file,
      async () => {},
      (pid) => {
        holders.push(pid);
        // Ends the wait: nobody else will.
        const longAgo = new Date(0);
        utimesSync(file, longAgo, longAgo);
      },
    );
    expect(holders).toEqual([nobody]);
  });

  it('is given back when the work fails', async () => {
    const file = lockFile();
    const failing = withLock(file, async () => {
      throw new Error('no compiler');
    });
    await expect(failing).rejects.toThrow('no compiler');
    expect(existsSync(file)).toBe(false);
  });

  it('survives a lock file that was cut off', async () => {
    const file = lockFile();
    writeFileSync(file, '{"pid":');
    const longAgo = new Date(0);
    utimesSync(file, longAgo, longAgo);
    expect(await withLock(file, async () => 'done')).toBe('done');
  });
});
