// npm test: sets up what is missing, then runs the parts named (all without one) and adds them up in the last line.
//   node scripts/test.js [types] [lint] [unit] [e2e] [-- files or options for Vitest]
import { unsupportedNode } from '../bin/nodeVersion.js';
import { oneFailure, sum, summaryLine } from './test/counts.js';

/** @typedef {import('./test/counts.js').Counts} Counts */

const args = process.argv.slice(2);
const counts = sum(await runAll(args));
for (const note of counts.notes) console.log(note);
console.log(summaryLine(counts));
process.exitCode = counts.failed === 0 ? 0 : 1;

/** @param {string[]} args @returns {Promise<Counts[]>} */
async function runAll(args) {
  try {
    const problem = unsupportedNode(process.versions.node);
    if (problem !== null) return [oneFailure(problem)];
    const { parts } = await import('./test/parts.js');
    const all = Object.keys(parts);
    const wanted = args.filter((arg) => all.includes(arg));
    const more = args.filter((arg) => !all.includes(arg) && arg !== '--');
    const names = wanted.length > 0 ? wanted : all;
    const { setUp } = await import('./setup/setUp.js');
    const onlySources = names.every((name) => name === 'types' || name === 'lint');
    await setUp(onlySources ? { steps: [] } : { web: names.includes('e2e') });
    /** @type {Counts[]} */
    const done = [];
    for (const name of names) done.push(await timedPart(name, () => parts[name](more)));
    return done;
  } catch (error) {
    return [oneFailure(`set-up failed: ${/** @type {Error} */ (error).message}`)];
  }
}

/** @param {string} name @param {() => Promise<Counts>} run */
async function timedPart(name, run) {
  const start = performance.now();
  console.log(`\n== ${name}`);
  const counts = await run();
  console.log(`== ${name}: ${summaryLine(counts)} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  return counts;
}
