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

const letters = 'ابتثجحخدذرزسشصضطظعغف';

/** A text long enough for its language to be told, in words of its own, so that no two are taken for copies. */
export function long(text: string): string {
  let number = [...text].reduce((hash, letter) => (hash * 31 + letter.charCodeAt(0)) % 64_000_000, 7);
  let ending = '';
  for (; number > 0; number = Math.floor(number / letters.length)) ending += letters[number % letters.length];
  return `${text} ${'نص مختلق لهذا الاختبار لا يقول شيئا عن أحد'.replace(/(?= |$)/g, ending)}`;
}

/** A made-up report as a row of JSON Lines. */
export const row = (id: string, text = 'incident') => ({
  id,
  text: long(`${text} ${id}`),
  published_at: '2018-06-30',
  lang: 'ar',
});
