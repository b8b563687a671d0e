import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { setUp } from '../../scripts/setup/setUp.js';
import { temporaryFolder } from '../support/temporaryFolder.ts';

/** A clone with nothing to install and one step that copies its input to its output. */
function clone() {
  const root = temporaryFolder();
  mkdirSync(join(root, 'node_modules'));
  writeFileSync(join(root, 'package-lock.json'), '{"packages":{}}');
  writeFileSync(join(root, 'node_modules', '.package-lock.json'), '{"packages":{}}');
  writeFileSync(join(root, 'input'), 'one');
  /** @type {string[]} */
  const told = [];
  const step = {
    name: 'copy',
    label: 'copying',
    seconds: 1,
    inputs: ['input'],
    output: 'dist/output',
    build: async () => writeFileSync(join(root, 'dist', 'output'), readFileSync(join(root, 'input'))),
  };
  const run = (change = {}) =>
    setUp({ root, steps: [{ ...step, ...change }], tell: (line) => void told.push(line) });
  return { root, told, run, output: () => readFileSync(join(root, 'dist', 'output'), 'utf8') };
}

describe('the set-up of a clone', () => {
  it('builds once, then has nothing to do and nothing to say', async () => {
    const { told, run, output } = clone();
    await run();
    await run();
    expect(output()).toBe('one');
    expect(told).toEqual(['copying (about 1 s) …']);
  });

  it('builds again when a source has changed', async () => {
    const { root, run, output } = clone();
    await run();
    writeFileSync(join(root, 'input'), 'two');
    await run();
    expect(output()).toBe('two');
  });

  it('builds once when two start at the same moment', async () => {
    const { told, run, output } = clone();
    await Promise.all([run(), run()]);
    expect(output()).toBe('one');
    expect(told.filter((line) => line.startsWith('copying'))).toHaveLength(1);
  });

  it('tries again after a build that failed', async () => {
    const { run, output } = clone();
    const failing = run({
      build: async () => {
        throw new Error('no compiler');
      },
    });
    await expect(failing).rejects.toThrow('no compiler');
    await run();
    expect(output()).toBe('one');
  });

  it('says so when a build wrote nothing', async () => {
    const { run } = clone();
    await expect(run({ build: async () => {} })).rejects.toThrow('copying wrote no dist/output');
  });

  it('builds again after a source changed during the build', async () => {
    const { root, run, output } = clone();
    await run({
      build: async () => {
        writeFileSync(join(root, 'dist', 'output'), 'half');
        writeFileSync(join(root, 'input'), 'two');
      },
    });
    await run();
    expect(output()).toBe('two');
  });

  it('does not trip over a broken record of earlier builds', async () => {
    const { root, run, output } = clone();
    mkdirSync(join(root, 'dist'));
    writeFileSync(join(root, 'dist', '.build.json'), '{');
    await run();
    expect(output()).toBe('one');
  });
});
