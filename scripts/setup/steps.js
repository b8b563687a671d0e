import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runQuietly } from './runQuietly.js';

/**
 * A part of the build: what it is made from, what must exist afterwards, and how it is made. `seconds` is what it takes
 * on two cores, told to whoever waits.
 *
 * @typedef {object} Step
 * @property {string} name its key in dist/.build.json
 * @property {string} label
 * @property {number} seconds
 * @property {string[]} inputs
 * @property {string} output
 * @property {(root: string) => Promise<void>} build
 */

const dependencies = 'package-lock.json';

/** @type {Step} */
export const program = {
  name: 'program',
  label: 'compiling the program',
  seconds: 3,
  inputs: ['src', 'tsconfig.json', 'tsconfig.build.json', dependencies],
  output: 'dist/src/cli/main.js',
  // Types are checked by `npm test`; who only wants to run the program need not wait for it.
  build: (root) =>
    replaceFolder(root, 'dist/src', (folder) =>
      runQuietly(
        'compiling the program',
        process.execPath,
        [
          'node_modules/typescript/bin/tsc',
          '-p',
          'tsconfig.build.json',
          '--noCheck',
          '--incremental',
          'false',
        ]
          .concat('--tsBuildInfoFile', 'null')
          .concat('--outDir', folder),
        { cwd: root },
      ),
    ),
};

/** @type {Step} */
export const gazetteer = {
  name: 'gazetteer',
  label: 'building the gazetteer',
  seconds: 15,
  inputs: ['geodata/gazetteer', 'src/model', 'src/language', 'src/gazetteer', dependencies],
  output: 'dist/gazetteer.bin',
  build: (root) =>
    runQuietly('building the gazetteer', process.execPath, ['bin/balagh.js', 'gazetteer', 'build'], {
      cwd: root,
      env: { ...process.env, BALAGH_SKIP_SETUP: '1' },
    }),
};

/** @type {Step} */
export const web = {
  name: 'web',
  label: 'building the viewer',
  seconds: 5,
  inputs: [
    'web',
    'index.html',
    'vite.config.ts',
    'src/model',
    'src/dataset',
    'src/language',
    'geodata',
    dependencies,
  ],
  output: 'dist/web/index.html',
  build: (root) =>
    replaceFolder(root, 'dist/web', (folder) =>
      runQuietly(
        'building the viewer',
        process.execPath,
        ['node_modules/vite/bin/vite.js', 'build', '--outDir', folder, '--emptyOutDir'],
        // Under Vitest NODE_ENV is "test", which would bundle React's slow development build.
        { cwd: root, env: { ...process.env, NODE_ENV: 'production' } },
      ),
    ),
};

/**
 * Builds into a new folder and puts it in the place of the old one only when it is whole.
 *
 * @param {string} root
 * @param {string} path
 * @param {(folder: string) => Promise<void>} build
 */
async function replaceFolder(root, path, build) {
  const target = join(root, path);
  const fresh = `${target}.new`;
  const old = `${target}.old`;
  for (const leftover of [fresh, old]) rmSync(leftover, { recursive: true, force: true });
  await build(fresh);
  if (existsSync(target)) renameSync(target, old);
  renameSync(fresh, target);
  rmSync(old, { recursive: true, force: true });
}
