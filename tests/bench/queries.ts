import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { storePath } from '../../src/store/dataFolder.ts';
import { benchServer } from './benchServer.ts';
import { fillStore } from './export/madeUpStore.ts';
import { madeUpFile } from './madeUpReports.ts';
import { type Load, load } from './server/load.ts';
import { queryPaths } from './server/queryPaths.ts';
import { serveStore } from './server/serve.ts';

const program = fileURLToPath(new URL('../../bin/balagh.js', import.meta.url));
/** People who ask at once. */
const CONNECTIONS = 2;
const QUESTIONS = 400;
/** More than are imported while it is measured. */
const REPORTS_TO_COME = 50_000;

const balagh = (...args: string[]) => spawn(process.execPath, [program, ...args], { stdio: 'ignore' });

async function run(...args: string[]): Promise<void> {
  const [code] = (await once(balagh(...args), 'close')) as [number | null];
  if (code !== 0) throw new Error(`balagh ${args[0]} ended with ${code}`);
}

const cellsOf = ({ requestsPerSecond, p50Ms, p99Ms, wrong }: Load): string =>
  [requestsPerSecond.toFixed(0), p50Ms, p99Ms, wrong].join(' | ');

/** Asks a server over the store that these options name, at rest and while reports are imported into it. */
async function measure(
  name: string,
  place: readonly string[],
  coming: string,
  seconds: number,
): Promise<void> {
  const server = await serveStore(place);
  const lists = Array.from({ length: CONNECTIONS }, (_, i) => queryPaths(QUESTIONS + i));
  const ask = async () => await load(server.url, lists, seconds);
  try {
    await ask();
    console.log(`| ${name}, at rest | ${cellsOf(await ask())} |`);
    const importing = balagh('import', coming, ...place);
    try {
      console.log(`| ${name}, while reports are imported | ${cellsOf(await ask())} |`);
    } finally {
      importing.kill('SIGKILL');
      await once(importing, 'close');
    }
  } finally {
    await server.close();
  }
}

/**
 * `npm run bench:queries [-- --incidents 1000000] [--data FOLDER] [--seconds 20] [--engine sqlite|postgresql]`: how fast the
 * read API answers questions of place and day, on each engine that is here, with the program that asks on the same machine.
 * A store that is given is copied first.
 */
export async function main(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      incidents: { type: 'string', default: '100000' },
      data: { type: 'string' },
      seconds: { type: 'string', default: '20' },
      engine: { type: 'string' },
    },
  });
  const folder = mkdtempSync(join(tmpdir(), 'balagh-bench-'));
  const data = join(folder, 'data');
  const seconds = Number(values.seconds);
  try {
    if (values.data) cpSync(storePath(values.data), storePath(data));
    else await fillStore(data, Number(values.incidents));
    const coming = await madeUpFile(folder, REPORTS_TO_COME);
    console.log(`${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}; ${CONNECTIONS} connections`);
    console.log('| what | requests a second | median ms | 99th percentile ms | wrong |\n|--|--|--|--|--|');
    const server = values.engine === 'sqlite' ? null : await benchServer();
    if (server === null && values.engine !== 'sqlite')
      console.log(
        'PostgreSQL: not run, there is no server here (Debian: postgresql, postgresql-15-postgis-3)',
      );
    if (server !== null) {
      const place = ['--database', await server.database()];
      await run('restore', storePath(data), ...place);
      await measure('PostgreSQL', place, coming, seconds);
      await server.stop();
    }
    if (values.engine !== 'postgresql') await measure('SQLite', ['--data', data], coming, seconds);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
