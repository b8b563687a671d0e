#!/usr/bin/env node
// Plain JavaScript without top-level await or newer syntax: an old Node.js must get far enough to say that it is too old.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { unsupportedNode } from './nodeVersion.js';

/** Only a clone has scripts/; a published package comes built. */
const setupModule = new URL('../scripts/setup/setUp.js', import.meta.url);
const programModule = new URL('../dist/src/cli/main.js', import.meta.url);

/**
 * Builds what is stale where this is a clone, then runs the command.
 *
 * @param {string[]} args
 * @returns {Promise<number>} the exit code
 */
async function run(args) {
  const problem = unsupportedNode(process.versions.node);
  if (problem !== null) throw new Error(problem);
  if (existsSync(fileURLToPath(setupModule)) && !process.env.BALAGH_SKIP_SETUP) {
    const { setUp } = await import(setupModule.href);
    await setUp({ web: args.includes('serve') || args.includes('export') });
  }
  const { main } = await import(programModule.href);
  return main(args);
}

/** Until a command has come to its end: nobody may take a program that stopped on the way for one that is done. */
let stopped = true;
process.on('exit', () => {
  if (!stopped) return;
  process.stderr.write(
    'balagh: it stopped before it was done, which is a fault of Balagh: do the same again\n',
  );
  process.exitCode = 1;
});

run(process.argv.slice(2)).then(
  (code) => {
    stopped = false;
    process.exitCode = code;
  },
  (error) => {
    stopped = false;
    process.stderr.write(`balagh: ${process.env.BALAGH_DEBUG ? error.stack : error.message}\n`);
    process.exitCode = 1;
  },
);
