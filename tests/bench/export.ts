import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { launchBrowser } from '../e2e/support/browser.ts';
import { firstScreen } from './export/firstScreen.ts';
import { fillStore } from './export/madeUpStore.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const program = join(root, 'bin', 'balagh.js');

interface Spent {
  seconds: number;
  /** Of all threads: other processes on the machine stretch the clock, not these. */
  cpuSeconds: number;
  out: string;
}

/** Runs the built program, and gives what it took from the outside. Throws with its words when it fails. */
function timed(args: string[]): Spent {
  const before = process.resourceUsage();
  const script = `process.on('exit', () => { const { user, system } = process.cpuUsage(); process.stderr.write('\\ncpu ' + (user + system) / 1e6); })`;
  const preload = `data:text/javascript,${encodeURIComponent(script)}`;
  const begun = performance.now();
  const done = spawnSync(process.execPath, ['--import', preload, program, ...args], { encoding: 'utf8' });
  const seconds = (performance.now() - begun) / 1000;
  if (done.status !== 0)
    throw new Error(done.stderr || `ended by ${done.signal} after ${before.userCPUTime}`);
  return { seconds, cpuSeconds: Number(/cpu ([\d.]+)$/.exec(done.stderr)?.[1]), out: done.stdout };
}

/** A fixed piece of work in this run, to compare runs of different machines by: CPU seconds to hash one gigabyte. */
function yardstick(): number {
  const block = Buffer.alloc(1 << 20, 'made up');
  const before = process.cpuUsage();
  const hash = createHash('sha256');
  for (let i = 0; i < 1024; i++) hash.update(block);
  hash.digest();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(2);

/**
 * `npm run bench:export [-- --incidents 100000] [--data FOLDER]`: how long a site of made-up incidents takes to export, how large
 * it is, and what a browser loads of it for the first screen. With `--data` the incidents of that store instead.
 */
export async function main(args: string[]): Promise<void> {
  const options = {
    incidents: { type: 'string', default: '10000,100000' },
    data: { type: 'string' },
  } as const;
  const { values } = parseArgs({ args, options });
  const work = yardstick();
  console.log(
    `${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}; the yardstick (SHA-256 of 1 GB) took ${work.toFixed(2)} s of CPU`,
  );
  console.log(
    '| incidents | seconds | CPU seconds | of the yardstick | files | MB | first screen MB | where the host compresses nothing | base map MB |\n|--|--|--|--|--|--|--|--|--|',
  );
  const browser = await launchBrowser();
  try {
    for (const count of values.data ? [0] : values.incidents.split(',').map(Number)) {
      const folder = mkdtempSync(join(tmpdir(), 'balagh-bench-'));
      try {
        const data = values.data ?? join(folder, 'data');
        if (!values.data) await fillStore(data, count);
        const site = join(folder, 'site');
        const { seconds, cpuSeconds, out } = timed(['export', site, '--data', data]);
        const [, files, size] = /: (\d+) files, ([\d.]+) MB/.exec(out) ?? [];
        const { incidents } = JSON.parse(readFileSync(join(site, 'dataset', 'manifest.json'), 'utf8'));
        const usual = await firstScreen(browser, site, true);
        const plain = await firstScreen(browser, site, false);
        const cells = [
          incidents,
          seconds.toFixed(1),
          cpuSeconds.toFixed(1),
          (cpuSeconds / work).toFixed(1),
          files,
          size,
          megabytes(usual.bytes),
          megabytes(plain.bytes),
          megabytes(usual.baseMapBytes),
        ];
        console.log(`| ${cells.join(' | ')} |`);
        if (process.env.BALAGH_DEBUG) console.log(usual.files);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    }
  } finally {
    await browser.close();
  }
}
