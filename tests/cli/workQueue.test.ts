import { expect, it } from 'vitest';
import { queuedReport } from '../../src/cli/jobs/queuedReport.ts';
import type { ReportQueue } from '../../src/cli/jobs/reportQueue.ts';
import { workQueue } from '../../src/cli/jobs/workQueue.ts';
import { StoreError } from '../../src/store/StoreError.ts';
import { openSqliteStore } from '../../src/store/sqlite/openSqliteStore.ts';
import { madeUpExtraction, madeUpReport } from '../store/madeUp.ts';

it('keeps what it has in hand while the database is away, and acknowledges it when that is back', async () => {
  const store = openSqliteStore(':memory:');
  const report = madeUpReport('نص');
  const job = { id: 'j1', queued: queuedReport({ ok: true, where: 'x', report, warnings: [] }, false) };
  const waiting = [[job], []];
  const done: string[][] = [];
  let isAway = true;
  const queue = {
    take: async () => waiting.shift() ?? [],
    done: async (ids: readonly string[]) => {
      if (isAway) throw new StoreError('store x: the connection was lost', { outage: 'lost' });
      done.push([...ids]);
    },
  } as unknown as ReportQueue;
  const troubles: string[] = [];
  const tally = await workQueue(
    queue,
    store,
    {
      pool: { width: 1, extract: async (one) => madeUpExtraction(one) },
      home: null,
      machine: '1',
      now: () => new Date('2026-01-02T03:04:05Z'),
      restore: false,
    },
    {
      isStopped: () => false,
      pause: async () => {
        isAway = false;
      },
      untilEmpty: true,
      onTally: () => {},
      onTrouble: (error) => troubles.push(error.message),
    },
  );
  expect(troubles).toEqual(['store x: the connection was lost']);
  expect(done).toEqual([['j1']]);
  expect(tally).toEqual({ added: 1, alreadyThere: 1, failed: 0 });
  expect((await store.counts()).reports).toBe(1);
  await store.close();
});
