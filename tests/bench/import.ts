import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { type BenchServer, benchServer } from './benchServer.ts';
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

/** Size of a database, MB. */
async function databaseMb(url: string): Promise<number> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ size: string }>(
    'select pg_database_size(current_database()) as size',
  );
  await client.end();
  return Number(rows[0]?.size) / 1e6;
}

/** Imports files into a new store, a database of `server` or else a file, as a person would, and measures it from the outside. */
async function importOf(
  files: readonly string[],
  reports: number,
  server: BenchServer | null = null,
): Promise<Imported> {
  const data = mkdtempSync(join(tmpdir(), 'balagh-bench-'));
  const url = await server?.database();
  const where = ['--data', data, ...(url === undefined ? [] : ['--database', url])];
  let peakMb = Number.NaN;
  const begun = performance.now();
  try {
    for (const file of files) {
      const child = spawn(process.execPath, [program, 'import', file, ...where], { stdio: 'ignore' });
      const watch = setInterval(() => {
        const now = peakOf(child.pid as number);
        if (!Number.isNaN(now)) peakMb = now;
      }, 200);
      await once(child, 'close');
      clearInterval(watch);
    }
    const seconds = (performance.now() - begun) / 1000;
    const storeMb =
      url === undefined ? statSync(join(data, 'balagh.sqlite')).size / 1e6 : await databaseMb(url);
    return { reports, seconds, peakMb, storeMb };
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

const linesOf = (file: string): number => readFileSync(file, 'utf8').split('\n').filter(Boolean).length;

/** A server where it is asked for. Throws where none is installed. */
async function serverIf(wanted: boolean): Promise<BenchServer | null> {
  const server = wanted ? await benchServer() : null;
  if (wanted && !server)
    throw new Error('no PostgreSQL server here (Debian: postgresql, postgresql-15-postgis-3)');
  return server;
}

/**
 * `npm run bench:import [-- --made-up 10000,20000] [--postgresql]`: how fast reports are imported, read and stored, and with
 * how much memory; the reports beside the checkout where they are, and made-up ones of these counts. Into a file, or a
 * database of a PostgreSQL server of its own.
 */
export async function main(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      'made-up': { type: 'string', default: '2000,4000' },
      postgresql: { type: 'boolean', default: false },
    },
  });
  const server = await serverIf(values.postgresql);
  const rows: [string, Imported][] = [];
  const folder = mkdtempSync(join(tmpdir(), 'balagh-bench-'));
  try {
    const shared = join(root, '..', 'shared', 'reports');
    if (existsSync(shared)) {
      const files = readdirSync(shared)
        .filter((name) => name.endsWith('.jsonl'))
        .map((name) => join(shared, name));
      const reports = files.reduce((sum, file) => sum + linesOf(file), 0);
      rows.push(['reports beside the checkout', await importOf(files, reports, server)]);
    } else console.log('no reports beside the checkout: only made-up ones are measured');
    for (const count of values['made-up'].split(',').map(Number))
      rows.push(['made up', await importOf([await madeUpFile(folder, count)], count, server)]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await server?.stop();
  }
  console.log(
    '| what | reports | seconds | reports a second | peak memory MB | store MB |\n|--|--|--|--|--|--|',
  );
  for (const [what, { reports, seconds, peakMb, storeMb }] of rows)
    console.log(
      `| ${what} | ${reports} | ${seconds.toFixed(1)} | ${(reports / seconds).toFixed(0)} | ${peakMb.toFixed(0)} | ${storeMb.toFixed(0)} |`,
    );
}
