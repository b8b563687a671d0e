import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { type BenchServer, benchServer } from './benchServer.ts';
import { cpuMs } from './cpuTime.ts';
import { madeUpFile } from './madeUpReports.ts';

const program = fileURLToPath(new URL('../../bin/balagh.js', import.meta.url));

/** What is measured lies between these shares of the reports: all workers have started, none has run out of work. */
const FROM = 0.15;
const TO = 0.85;

interface Measured {
  workers: number;
  cores: number;
  perSecond: number;
  /** CPU time a report, of the workers and of the database server; whatever else runs, they stay much the same. */
  workersMs: number;
  serverMs: number;
  /** Processes that wanted a core just before, on average. */
  load: number;
}

/** Puts the reports of `file` into the queue of a new database, and has so many workers of so many cores each store them. */
async function measure(
  server: BenchServer,
  file: string,
  reports: number,
  workers: number,
  cores: number,
): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'balagh-bench-'));
  const url = await server.database();
  const where = ['--database', url, '--data', folder];
  execFileSync(process.execPath, [program, 'import', file, '--queue', ...where], { stdio: 'ignore' });
  const client = new Client({ connectionString: url });
  await client.connect();
  const stored = async (): Promise<number> =>
    Number((await client.query<{ n: string }>('select count(*) as n from reports')).rows[0]?.n);
  const load = loadavg()[0] as number;
  const started: ChildProcess[] = Array.from({ length: workers }, () =>
    spawn(process.execPath, [program, 'worker', '--once', '--cores', String(cores), ...where], {
      stdio: 'ignore',
    }),
  );
  const ended = Promise.all(started.map((worker) => once(worker, 'close')));
  /** Waits until so many are stored. */
  const at = async (share: number) => {
    for (;;) {
      const done = await stored();
      const ms = performance.now();
      if (done >= share * reports) {
        // Only now: looking through all processes takes time itself.
        const workersMs = started.reduce((sum, { pid }) => sum + cpuMs(pid as number), 0);
        return { done, ms, workersMs, serverMs: cpuMs(server.pid) };
      }
      if (started.some(({ exitCode }) => exitCode !== null)) throw new Error('a worker ended too soon');
      await wait(100);
    }
  };
  try {
    const begun = await at(FROM);
    const end = await at(TO);
    const done = end.done - begun.done;
    return {
      workers,
      cores,
      perSecond: (1000 * done) / (end.ms - begun.ms),
      workersMs: (end.workersMs - begun.workersMs) / done,
      serverMs: (end.serverMs - begun.serverMs) / done,
      load,
    };
  } finally {
    await ended;
    await client.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] as number;

/**
 * `npm run bench:workers [-- --reports 3000] [--rounds 3]`: how many made-up reports a second one worker of one core, two such,
 * and one of all cores read and store from the queue of a PostgreSQL server of its own, in turns.
 */
export async function main(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      reports: { type: 'string', default: '3000' },
      rounds: { type: 'string', default: '3' },
    },
  });
  const [reports, rounds] = [Number(values.reports), Number(values.rounds)];
  const server = await benchServer();
  if (!server) throw new Error('no PostgreSQL server here (Debian: postgresql, postgresql-15-postgis-3)');
  const folder = mkdtempSync(join(tmpdir(), 'balagh-bench-'));
  try {
    const file = await madeUpFile(folder, reports);
    console.log(
      '| workers | cores each | reports a second | CPU ms a report, workers | server | load before |',
    );
    console.log('|--|--|--|--|--|--|');
    const ratios: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const found: number[] = [];
      for (const [workers, cores] of [
        [1, 1],
        [2, 1],
        [1, 2],
      ] as const) {
        const one = await measure(server, file, reports, workers, cores);
        found.push(one.perSecond);
        console.log(
          `| ${workers} | ${cores} | ${one.perSecond.toFixed(0)} | ${one.workersMs.toFixed(1)} | ${one.serverMs.toFixed(1)} | ${one.load.toFixed(1)} |`,
        );
      }
      ratios.push((found[1] as number) / (found[0] as number));
    }
    console.log(
      `1 -> 2 workers: ${ratios.map((ratio) => ratio.toFixed(2)).join(', ')} times as many; median ${median(ratios).toFixed(2)}`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await server.stop();
  }
}
