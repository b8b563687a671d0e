import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { storePath } from '../../src/store/dataFolder.ts';
import { openSqliteStore } from '../../src/store/sqlite/openSqliteStore.ts';
import { addMore, fillStore } from './export/madeUpStore.ts';
import { type Load, load } from './server/load.ts';
import { pacedLoad } from './server/pacedLoad.ts';
import { type Served, serveNothing, serveStore } from './server/serve.ts';
import { type SentManifest, visitPaths } from './server/visits.ts';

/** Readers whose pages are asked for over and over, each over a connection of its own. */
const VISITS = 200;

/** Ids of up to `most` reports, spread over the store. */
async function someReports(data: string, most: number): Promise<string[]> {
  const store = openSqliteStore(storePath(data));
  try {
    const { reports } = await store.counts();
    const ids: string[] = [];
    for (let i = 0; i < most; i++) {
      const [line] = await store.listReports(Math.floor((reports * i) / most), 1);
      if (line) ids.push(line.id);
    }
    return ids;
  } finally {
    await store.close();
  }
}

const cellsOf = ({ requestsPerSecond, p50Ms, p99Ms, megabytesPerSecond, wrong }: Load): string =>
  [requestsPerSecond.toFixed(0), p50Ms, p99Ms, megabytesPerSecond.toFixed(0), wrong].join(' | ');

/** The same while a report is added every second, so that the server builds its dataset anew as often as it does. */
async function whileAdding(
  data: string,
  server: Served,
  visits: readonly (readonly string[])[],
  seconds: number,
): Promise<Load> {
  const over = new AbortController();
  const adding = addMore(data, 1000, over.signal);
  const found = await load(server.url, visits, seconds);
  over.abort();
  console.log(`(${await adding} reports were added meanwhile)`);
  return found;
}

/**
 * `npm run bench:server [-- --incidents 1000000] [--data FOLDER] [--seconds 20] [--rate 500] [--rebuilding]`: how many requests
 * of readers' viewers a server answers over 200 connections, and how long they wait when so many come in a second, with the
 * program that asks on the same machine. The line below is a server that does nothing but send as many bytes: what this
 * machine allows. `--rebuilding` also measures while reports are added, to a copy of FOLDER.
 */
export async function main(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      incidents: { type: 'string', default: '100000' },
      data: { type: 'string' },
      seconds: { type: 'string', default: '20' },
      rate: { type: 'string', default: '500' },
      rebuilding: { type: 'boolean', default: false },
    },
  });
  const folder = mkdtempSync(join(tmpdir(), 'balagh-bench-'));
  const isCopied = values.data !== undefined && values.rebuilding;
  const data = isCopied ? join(folder, 'data') : (values.data ?? join(folder, 'data'));
  const seconds = Number(values.seconds);
  try {
    if (values.data && isCopied) cpSync(values.data, data, { recursive: true });
    if (!values.data) await fillStore(data, Number(values.incidents));
    const reports = await someReports(data, 500);
    const server = await serveStore(['--data', data]);
    try {
      const begun = performance.now();
      const manifest = (await (await fetch(`${server.url}dataset/manifest.json`)).json()) as SentManifest;
      const builtSeconds = (performance.now() - begun) / 1000;
      console.log(
        `${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}; ${manifest.incidents} incidents; the first reader waited ${builtSeconds.toFixed(1)} s`,
      );
      console.log(
        '| what | requests a second | median ms | 99th percentile ms | MB a second | wrong |\n|--|--|--|--|--|--|',
      );
      const visits = visitPaths(manifest, reports, VISITS);
      const cold = await load(server.url, visits, seconds);
      console.log(`| readers, first | ${cellsOf(cold)} |`);
      const warm = await load(server.url, visits, seconds);
      console.log(`| readers, again | ${cellsOf(warm)} |`);
      const paced = await pacedLoad(server.url, visits, { perSecond: Number(values.rate), seconds });
      console.log(`| readers, ${values.rate} a second | ${cellsOf(paced)} |`);
      if (values.rebuilding) {
        const during = await whileAdding(data, server, visits, seconds);
        console.log(`| readers, while it is built anew | ${cellsOf(during)} |`);
        const ratio = during.requestsPerSecond / warm.requestsPerSecond;
        console.log(`ratio to the same server at rest ${ratio.toFixed(2)}`);
      }
      const bytes = Math.round((warm.megabytesPerSecond * 1e6) / Math.max(1, warm.requestsPerSecond));
      const nothing = await serveNothing(bytes);
      const limit = await load(nothing.url, Array(VISITS).fill(['/']), seconds);
      await nothing.close();
      console.log(`| ${bytes} bytes to all | ${cellsOf(limit)} |`);
      console.log(`ratio ${(warm.requestsPerSecond / limit.requestsPerSecond).toFixed(2)}`);
    } finally {
      await server.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
