import { mkdirSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../scripts/setup/fingerprint.js';
import { temporaryFolder } from '../support/temporaryFolder.ts';

function sources() {
  const root = temporaryFolder();
  mkdirSync(join(root, 'src', 'model'), { recursive: true });
  writeFileSync(join(root, 'src', 'a.ts'), 'one');
  writeFileSync(join(root, 'src', 'model', 'b.ts'), 'two');
  const before = fingerprint(root, ['src', 'missing.json']);
  return { root, before, now: () => fingerprint(root, ['src', 'missing.json']) };
}

describe('the fingerprint of sources', () => {
  it('stays the same when only the times of files change', () => {
    const { root, before, now } = sources();
    utimesSync(join(root, 'src', 'a.ts'), 1, 1);
    expect(now()).toBe(before);
  });

  it('changes with the content of a file in a folder below', () => {
    const { root, before, now } = sources();
    writeFileSync(join(root, 'src', 'model', 'b.ts'), 'tow');
    expect(now()).not.toBe(before);
  });

  it('changes when a file is renamed', () => {
    const { root, before, now } = sources();
    renameSync(join(root, 'src', 'a.ts'), join(root, 'src', 'c.ts'));
    expect(now()).not.toBe(before);
  });

  it('changes when a file that was missing comes', () => {
    const { root, before, now } = sources();
    writeFileSync(join(root, 'missing.json'), '');
    expect(now()).not.toBe(before);
  });

  it('changes when bytes move from one file to the next', () => {
    const { root, before, now } = sources();
    writeFileSync(join(root, 'src', 'a.ts'), 'on');
    writeFileSync(join(root, 'src', 'model', 'b.ts'), 'etwo');
    expect(now()).not.toBe(before);
  });
});
