import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fingerprint } from './fingerprint.js';
import { install, isInstalled } from './install.js';
import { withLock } from './lock.js';
import { gazetteer, program, web } from './steps.js';

/** @typedef {import('./steps.js').Step} Step */
/** @typedef {Record<string, string>} Built fingerprints of the inputs that each step was last built from */

const clone = fileURLToPath(new URL('../..', import.meta.url));

/** @param {string} line */
const toStderr = (line) => void process.stderr.write(`balagh: ${line}\n`);

/**
 * Makes a clone ready to run: installs the packages when they are missing or others than package-lock.json says, then
 * builds what is older than its sources. Does nothing when nothing is to do; two at once wait for each other.
 *
 * @param {{web?: boolean, root?: string, steps?: Step[], tell?: (line: string) => void}} [options] `web`: the viewer too
 * @throws {Error} with the output of the tool that failed
 */
export async function setUp(options = {}) {
  const { root = clone, tell = toStderr } = options;
  const steps = options.steps ?? [program, gazetteer, ...(options.web ? [web] : [])];
  if (isInstalled(root) && steps.every((step) => isFresh(root, step))) return;
  mkdirSync(join(root, 'dist'), { recursive: true });
  await withLock(
    join(root, 'dist', '.build.lock'),
    async () => {
      if (!isInstalled(root)) await timed(tell, 'installing the packages', 30, () => install(root));
      for (const step of steps) {
        if (!isFresh(root, step)) await timed(tell, step.label, step.seconds, () => build(root, step));
      }
    },
    (pid) => tell(`waiting for another balagh (process ${pid}) that is building`),
  );
}

/** @param {string} root @param {Step} step */
function isFresh(root, step) {
  return existsSync(join(root, step.output)) && readBuilt(root)[step.name] === fingerprint(root, step.inputs);
}

/** @param {string} root @param {Step} step */
async function build(root, step) {
  // Taken before the build: what changes meanwhile makes the next run build again.
  const inputs = fingerprint(root, step.inputs);
  await step.build(root);
  if (!existsSync(join(root, step.output))) throw new Error(`${step.label} wrote no ${step.output}`);
  writeBuilt(root, { ...readBuilt(root), [step.name]: inputs });
}

/** @param {string} root @returns {Built} empty when nothing was built, or the file cannot be read */
function readBuilt(root) {
  try {
    return JSON.parse(readFileSync(join(root, 'dist', '.build.json'), 'utf8'));
  } catch {
    return {};
  }
}

/** @param {string} root @param {Built} built */
function writeBuilt(root, built) {
  const file = join(root, 'dist', '.build.json');
  writeFileSync(`${file}.new`, `${JSON.stringify(built, null, 2)}\n`);
  renameSync(`${file}.new`, file);
}

/**
 * @param {(line: string) => void} tell
 * @param {string} label
 * @param {number} seconds
 * @param {() => Promise<void>} work
 */
async function timed(tell, label, seconds, work) {
  tell(`${label} (about ${seconds} s) …`);
  await work();
}
