import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { countVitest, oneFailure } from './counts.js';

/** @typedef {import('./counts.js').Counts} Counts */

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The parts of `npm test`, in order. `more` are arguments for Vitest: files, `-t NAME`.
 *
 * @type {Record<string, (more: string[]) => Promise<Counts>>}
 */
export const parts = {
  types: () =>
    check('types', [
      ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json'],
      ['node_modules/typescript/bin/tsc', '-p', 'scripts/tsconfig.json'],
    ]),
  lint: () => check('lint', [['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings']]),
  unit: (more) => vitest('unit', more),
  e2e: async (more) => {
    const counts = await vitest('e2e', more);
    if (process.env.BALAGH_E2E === 'all') return counts;
    const note = 'e2e: the long browser tests ran in Arabic only; npm run test:e2e:all runs both languages';
    return { ...counts, notes: [...counts.notes, note] };
  },
};

/**
 * Programs that only pass or fail: one check, passed when all of them do.
 *
 * @param {string} name
 * @param {string[][]} programs
 * @returns {Promise<Counts>}
 */
async function check(name, programs) {
  let passed = true;
  for (const args of programs) passed = (await node(args)) === 0 && passed;
  return passed ? { passed: 1, failed: 0, skipped: 0, notes: [] } : oneFailure(`${name} failed`);
}

/** @param {string} project @param {string[]} more @returns {Promise<Counts>} */
async function vitest(project, more) {
  const folder = mkdtempSync(join(tmpdir(), 'balagh-test-'));
  const file = join(folder, 'report.json');
  // What the tests' own set-up has to say, a line each.
  const notes = join(folder, 'notes.txt');
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json'];
  try {
    const exitCode = await node(
      ['node_modules/vitest/vitest.mjs', ...args, `--outputFile.json=${file}`, ...more],
      { BALAGH_TEST_NOTES: notes },
    );
    const counts = countVitest(readJson(file), exitCode);
    return { ...counts, notes: [...counts.notes, ...linesOf(notes)] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} file */
function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** @param {string} file */
function linesOf(file) {
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
}

/**
 * Runs a program of node_modules for a person to watch.
 *
 * @param {string[]} args
 * @param {Record<string, string>} [env] more of the environment
 * @returns {Promise<number | null>}
 */
function node(args, env) {
  return new Promise((resolve, reject) => {
    /** @type {['ignore', 'inherit', 'inherit']} */
    const stdio = ['ignore', 'inherit', 'inherit'];
    // No test ever writes into the database that somebody works with.
    const { DATABASE_URL: _theirs, ...own } = process.env;
    const child = spawn(process.execPath, args, { cwd: root, env: { ...own, ...env }, stdio });
    child.on('error', reject);
    child.on('close', (code) => resolve(code));
  });
}
