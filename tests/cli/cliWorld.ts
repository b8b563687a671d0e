import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { type CliWorld, runCli } from './runCli.ts';

/** A working folder for one test, and the command line run in it; call it once at the top of a test file. */
export function cliWorld() {
  const world = { cwd: '' };
  beforeEach(() => {
    world.cwd = mkdtempSync(join(tmpdir(), 'balagh-cli-'));
  });
  afterEach(() => rmSync(world.cwd, { recursive: true, force: true }));
  return {
    cwd: () => world.cwd,
    run: (argv: string[], more: Partial<CliWorld> = {}) =>
      runCli([...argv, '--data', 'data'], { cwd: world.cwd, ...more }),
    file: (name: string, content: string | Uint8Array) => writeFileSync(join(world.cwd, name), content),
  };
}

/** Rows as JSON Lines; a string stands as it is. */
export const lines = (...rows: unknown[]): string =>
  rows.map((row) => (typeof row === 'string' ? row : JSON.stringify(row))).join('\n');

/** A text long enough for its language to be told. */
export const long = (text: string): string => `${text} نص مختلق لهذا الاختبار لا يقول شيئاً عن أحد`;

/** A made-up report as a row of JSON Lines. */
export const row = (id: string, text = 'incident') => ({
  id,
  text: long(`${text} ${id}`),
  published_at: '2018-06-30',
  lang: 'ar',
});
