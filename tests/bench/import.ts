import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { madeUpFile } from './madeUpReports.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const program = join(root, 'bin', 'balagh.js');

interface Imported {
  reports: number;
  seconds: number;
  /** Largest resident size that the program had, MB; NaN where the system does not say. */
  peakMb: number;
  storeMb: number;
}

/** The largest resident size of a running process so far, MB. */
function peakOf(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  } catch {
    return Number.NaN;
  }
}

/** Imports files into a new store, as a person would, and measures it from the outside. */
async function importOf(files: readonly string[], reports: number): Promise<Imported> {
  const data = mkdtempSync(join(tmpdir(), 'balagh-bench-'));
  let peakMb = Number.NaN;
  const begun = performance.now();
  try {
    for (const file of files) {
      const child = spawn(process.execPath, [program, 'import', file, '--data', data], { stdio: 'ignore' });
      const watch = setInterval(() => {
        const now = peakOf(child.pid as number);
        if (!Number.isNaN(now)) peakMb = now;
      }, 200);
      await once(child, 'close');
      clearInterval(watch);
    }
    const seconds = (performance.now() - begun) / 1000;
    return { reports, seconds, peakMb, storeMb: statSync(join(data, 'balagh.sqlite')).size / 1e6 };
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

const linesOf = (file: string): number => readFileSync(file, 'utf8').split('\n').filter(Boolean).length;

/**
 * `npm run bench:import [-- --made-up 10000,20000]`: how fast reports are imported, read and stored, and with how much
 * memory; the reports beside the checkout where they are, and made-up ones of these counts.
 */
export async function main(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { 'made-up': { type: 'string', default: '2000,4000' } } });
  const rows: [string, Imported][] = [];
  const shared = join(root, '..', 'shared', 'reports');
  if (existsSync(shared)) {
    const files = readdirSync(shared)
      .filter((name) => name.endsWith('.jsonl'))
      .map((name) => join(shared, name));
    const reports = files.reduce((sum, file) => sum + linesOf(file), 0);
    rows.push(['reports beside the checkout', await importOf(files, reports)]);
  } else console.log('no reports beside the checkout: only made-up ones are measured');
  const folder = mkdtempSync(join(tmpdir(), 'balagh-bench-'));
  try {
    for (const count of values['made-up'].split(',').map(Number))
      rows.push(['made up', await importOf([await madeUpFile(folder, count)], count)]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(
    '| what | reports | seconds | reports a second | peak memory MB | store MB |\n|--|--|--|--|--|--|',
  );
  for (const [what, { reports, seconds, peakMb, storeMb }] of rows)
    console.log(
      `| ${what} | ${reports} | ${seconds.toFixed(1)} | ${(reports / seconds).toFixed(0)} | ${peakMb.toFixed(0)} | ${storeMb.toFixed(0)} |`,
    );
}
