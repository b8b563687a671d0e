import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packed, type QueuedReport, unpacked } from '../../src/cli/jobs/queuedReport.ts';
import { openQueue } from '../../src/cli/jobs/reportQueue.ts';
import { programServices } from '../../src/cli/programServices.ts';
import type { Place } from '../store/engines/engines.ts';
import { postgresPlace } from '../store/engines/postgresPlace.ts';
import { madeUpReport } from '../store/madeUp.ts';
import { cliWorld, lines, row } from './cliWorld.ts';
import { fakeServices } from './runCli.ts';

const { run, file } = cliWorld();
const services = { ...fakeServices(), openStore: programServices.openStore };

let place: Place;
let url: string;
/** The command line on the test's database. */
const on = async (...argv: string[]) => await run(argv, { services, env: { DATABASE_URL: url } });
const many = (count: number) => lines(...Array.from({ length: count }, (_, i) => row(`r${i}`)));

beforeEach(async ({ skip }) => {
  place = await postgresPlace();
  if (!place.url) return skip('PGlite has no address that a queue could be reached at');
  url = place.url;
  await (await place.open()).counts();
});
afterEach(async () => {
  if (place.url) await place.run('drop schema if exists pgboss cascade');
  await place.end();
});

describe('reports in a queue', () => {
  it('are put aside, read by workers, and stored once, however many workers there are', async () => {
    file('all.jsonl', many(60));
    const put = await on('import', 'all.jsonl', '--queue');
    expect([put.code, put.out]).toEqual([0, expect.stringMatching(/^60 reports put aside/)]);
    // A second time: the same reports wait twice.
    await on('import', 'all.jsonl', '--queue');
    expect((await on('jobs')).out).toMatch(/^120 waiting, 0 with a worker/);
    const workers = await Promise.all([on('worker', '--once'), on('worker', '--once')]);
    expect(workers.map(({ code }) => code)).toEqual([0, 0]);
    const stored = workers.map(({ out }) => Number(/^(\d+) reports stored/.exec(out)?.[1]));
    expect(stored.reduce((sum, one) => sum + one, 0)).toBe(60);
    expect((await (await place.open()).counts()).reports).toBe(60);
    expect((await on('jobs')).out).toMatch(/^0 waiting, 0 with a worker, 0 to be tried again, 0 failed/);
    // What is stored is not put aside again.
    expect((await on('import', 'all.jsonl', '--queue')).out).toMatch(/^0 reports put aside.*60 not new/);
  });

  it('come again when their worker dies, also after it stored them', async () => {
    file('all.jsonl', many(3));
    await on('import', 'all.jsonl', '--queue');
    const queue = await openQueue(url, false, () => {});
    // A worker that takes all and is heard of no more; it had stored one of them.
    const taken = await queue.take(10);
    expect(taken).toHaveLength(3);
    file('one.jsonl', lines(row('r0')));
    await on('import', 'one.jsonl');
    expect((await on('worker', '--once')).out).toMatch(/^0 reports stored/);
    const time = new Client({ connectionString: url });
    await time.connect();
    const passes = async () => {
      await time.query(
        "update pgboss.job set started_on = started_on - interval '301 seconds' where state = 'active'",
      );
      await queue.maintain();
      await time.query("update pgboss.job set start_after = now() where state = 'retry'");
    };
    await passes();
    expect(await queue.counts()).toMatchObject({ retrying: 3, active: 0 });
    expect((await on('worker', '--once')).out).toMatch(/^2 reports stored, 1 already there, 0 failed/);
    await time.end();
    await queue.close();
  });

  it('that cannot be read are told with where and why, and tried again when one asks for it', async () => {
    file('bad.jsonl', lines(row('good'), row('bad', 'explode')));
    await on('import', 'bad.jsonl', '--queue');
    expect((await on('worker', '--once')).code).toBe(1);
    // The tries that are left are taken away: a test does not wait for them.
    await place.run("update pgboss.job set state = 'failed' where state = 'retry'");
    const told = (await on('jobs')).out;
    expect(told).toMatch(/0 waiting.* 1 failed/);
    expect(told).toMatch(/bad\.jsonl:2.*made-up failure of the extractor/);
    expect((await on('jobs', '--retry')).out).toMatch(/^1 failed reports wait/);
    expect((await on('jobs')).out).toMatch(/1 to be tried again, 0 failed|1 waiting.* 0 failed/);
  });

  it('keep any text, NUL and lone surrogates too', () => {
    const report = madeUpReport('a\u0000b \ud800 😀');
    const queued: QueuedReport = { where: 'x', report, warnings: [], restore: false };
    expect(unpacked(JSON.parse(JSON.stringify(packed(queued))))).toEqual(queued);
    expect(unpacked({ json: '{' })).toBeNull();
    expect(unpacked({ json: '{"where":1}' })).toBeNull();
  });

  it('need a database', async () => {
    file('all.jsonl', many(1));
    for (const argv of [['worker'], ['jobs'], ['import', 'all.jsonl', '--queue']]) {
      const { code, err } = await run(argv);
      expect([code, err]).toEqual([
        2,
        expect.stringMatching(/a queue needs a PostgreSQL database.*DATABASE_URL/),
      ]);
    }
  });
});
