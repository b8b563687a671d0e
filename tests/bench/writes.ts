import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { programServices } from '../../src/cli/programServices.ts';
import { poolOfOne } from '../../src/cli/readingPool.ts';
import { mostAtOnce } from '../../src/cli/storeReports.ts';
import { nodeReaderIo } from '../../src/readers/nodeReaderIo.ts';
import { readReports } from '../../src/readers/readReports.ts';
import type { NewReport } from '../../src/store/adding.ts';
import { openPostgresStore } from '../../src/store/postgres/openPostgresStore.ts';
import type { Store } from '../../src/store/Store.ts';
import { openSqliteStore } from '../../src/store/sqlite/openSqliteStore.ts';
import { benchServer } from './benchServer.ts';
import { madeUpFile } from './madeUpReports.ts';

const time = '2026-01-02T03:04:05Z';
const provenance = { retrievedAt: time, extractedAt: time, machine: 'bench', home: null, readWarnings: [] };

/** Made-up reports with what is read in them. */
async function readMadeUp(folder: string, count: number): Promise<NewReport[]> {
  const choice = { packsFolder: null, onCompile: () => {} };
  const pool = poolOfOne(await programServices.createExtractor(null, choice));
  const read: NewReport[] = [];
  for await (const one of readReports(await madeUpFile(folder, count), {}, nodeReaderIo)) {
    if (!one.ok) throw new Error(`${one.where}: ${one.error}`);
    read.push({ extraction: await pool.extract(one.report, one.warnings), provenance });
  }
  return read;
}

/** Reports a second that so many writers store together, so many in a transaction. */
async function rate(
  open: () => Promise<Store>,
  reports: readonly NewReport[],
  writers: number,
  atOnce: number,
): Promise<number> {
  const stores: Store[] = [];
  for (let i = 0; i < writers; i++) stores.push(await open());
  let next = 0;
  const write = async (store: Store, end: number) => {
    while (next < end) {
      const some = reports.slice(next, Math.min(end, next + atOnce));
      next += some.length;
      await store.addAll(some, { alike: atOnce === 1 });
    }
  };
  const all = async (end: number) => await Promise.all(stores.map((store) => write(store, end)));
  // The first fifth is not counted: nothing is warm yet.
  const warm = Math.floor(reports.length / 5);
  await all(warm);
  const begun = performance.now();
  await all(reports.length);
  const seconds = (performance.now() - begun) / 1000;
  for (const store of stores) await store.close();
  return (reports.length - warm) / seconds;
}

/**
 * `npm run bench:writes [-- --reports 2000]`: how many reports a second are stored, once they are read: one at a time with those
 * that they are like, as the API adds them, and many at a time, as workers do, by one writer and by four.
 */
export async function main(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { reports: { type: 'string', default: '2000' } } });
  const folder = mkdtempSync(join(tmpdir(), 'balagh-bench-'));
  const server = await benchServer();
  if (!server) console.log('PostgreSQL: not measured, there is no server on this machine');
  try {
    const reports = await readMadeUp(folder, Number(values.reports));
    let files = 0;
    const engines: { name: string; writers: number[]; place: () => Promise<() => Promise<Store>> }[] = [
      {
        name: 'SQLite',
        writers: [1],
        place: async () => {
          const path = join(folder, `${++files}.sqlite`);
          return async () => openSqliteStore(path);
        },
      },
    ];
    if (server)
      engines.push({
        name: 'PostgreSQL',
        writers: [1, 4],
        place: async () => {
          const url = await server.database();
          return () => openPostgresStore(url);
        },
      });
    console.log('| engine | writers | in a transaction | reports a second | load before |\n|--|--|--|--|--|');
    for (const { name, writers, place } of engines)
      for (const count of writers)
        for (const atOnce of [1, mostAtOnce]) {
          const load = (loadavg()[0] as number).toFixed(1);
          const perSecond = await rate(await place(), reports, count, atOnce);
          console.log(`| ${name} | ${count} | ${atOnce} | ${perSecond.toFixed(0)} | ${load} |`);
        }
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await server?.stop();
  }
}
