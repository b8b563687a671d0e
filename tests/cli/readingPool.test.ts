import { describe, expect, it } from 'vitest';
import { poolOfThreads } from '../../src/cli/readingPool.ts';
import type { ReadingMachine } from '../../src/server/api/ReadingMachine.ts';
import { madeUpExtraction, madeUpReport } from '../store/madeUp.ts';

describe('a pool of threads', () => {
  it('hands each text to the one that has least to do, and closes all', async () => {
    const given: number[] = [];
    const release: (() => void)[] = [];
    let closed = 0;
    let made = 0;
    const machine = (): ReadingMachine => {
      const number = made++;
      return {
        extract: async (report: Parameters<ReadingMachine['extract']>[0]) => {
          given.push(number);
          await new Promise<void>((resolve) => release.push(resolve));
          return madeUpExtraction(report);
        },
        close: async () => void closed++,
      } as unknown as ReadingMachine;
    };
    const pool = poolOfThreads(machine, null, 2);
    const read = () => pool.extract(madeUpReport('نص مختلق'), []);
    const first = read();
    const second = read();
    expect(given).toEqual([0, 1]);
    release[1]?.();
    await second;
    const third = read();
    expect(given).toEqual([0, 1, 1]);
    for (const let_ of release) let_();
    await Promise.all([first, third]);
    await pool.close();
    expect(closed).toBe(2);
  });
});
