import { describe, expect, it } from 'vitest';
import { poolOfThreads } from '../../src/cli/readingPool.ts';
import type { Extractor } from '../../src/extract/extractReport.ts';
import type { ReadingMachine } from '../../src/server/api/ReadingMachine.ts';
import { madeUpExtraction, madeUpReport } from '../store/madeUp.ts';

type Extract = ReadingMachine['extract'];

/** Threads that read when told to, and a reader here; `readers` has who was given the n-th text. */
function madeUpReaders() {
  const readers: (number | 'here')[] = [];
  const release: (() => void)[] = [];
  const counts = { made: 0, closed: 0 };
  const machine = (): ReadingMachine => {
    const number = counts.made++;
    const extract: Extract = async (report) => {
      readers.push(number);
      await new Promise<void>((resolve) => release.push(resolve));
      return madeUpExtraction(report);
    };
    return { extract, close: async () => void counts.closed++ } as unknown as ReadingMachine;
  };
  const here: Extractor = (report) => {
    readers.push('here');
    return madeUpExtraction(report);
  };
  return { readers, release, counts, machine, here };
}

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));
const report = madeUpReport('نص مختلق');

describe('a pool of threads', () => {
  it('has two texts lie at a thread, and reads the next here, one in a turn', async () => {
    const { readers, release, counts, machine, here } = madeUpReaders();
    const pool = poolOfThreads(machine, here, null, 2);
    const read = Array.from({ length: 5 }, () => pool.extract(report, []));
    expect(counts.made).toBe(1);
    expect(readers).toEqual([0, 0]);
    await turn();
    expect(readers).toEqual([0, 0, 'here']);
    release[0]?.();
    await read[0];
    await turn();
    expect(readers).toEqual([0, 0, 'here', 0, 'here']);
    for (const let_ of release) let_();
    expect((await Promise.all(read)).map(({ report: { id } }) => id)).toEqual(Array(5).fill(report.id));
    await pool.close();
    expect(counts.closed).toBe(1);
  });

  it('leaves the reading to its threads where there are many cores', async () => {
    const { readers, release, counts, machine, here } = madeUpReaders();
    const pool = poolOfThreads(machine, here, null, 8);
    const read = Array.from({ length: 15 }, () => pool.extract(report, []));
    expect(counts.made).toBe(7);
    await turn();
    expect(readers).toHaveLength(14);
    expect(readers).not.toContain('here');
    while (release.length < 15) {
      release[0]?.();
      await turn();
    }
    for (const let_ of release) let_();
    await Promise.all(read);
    expect(readers).toHaveLength(15);
    expect(readers).not.toContain('here');
  });

  it('tells of a text that cannot be read, whoever read it, and goes on', async () => {
    const fails = async () => await Promise.reject(new Error('made up'));
    const machine = () => ({ extract: fails, close: async () => {} }) as unknown as ReadingMachine;
    let isFirst = true;
    const here: Extractor = (given) => {
      if (!isFirst) return madeUpExtraction(given);
      isFirst = false;
      throw new Error('made up here');
    };
    const pool = poolOfThreads(machine, here, null, 2);
    const read = await Promise.allSettled(Array.from({ length: 6 }, () => pool.extract(report, [])));
    const reasons = read.map((one) => (one.status === 'rejected' ? (one.reason as Error).message : 'read'));
    expect(reasons.slice(0, 2)).toEqual(['made up', 'made up']);
    expect(reasons.every((reason) => ['made up', 'made up here', 'read'].includes(reason))).toBe(true);
  });

  it('is none on one core: what is read there is read in this thread, one in a turn', async () => {
    const { readers, counts, machine, here } = madeUpReaders();
    const pool = poolOfThreads(machine, here, null, 1);
    const read = Array.from({ length: 3 }, () => pool.extract(report, []));
    await turn();
    expect(readers.length).toBeLessThan(3);
    await Promise.all(read);
    expect([readers, counts.made, pool.width]).toEqual([['here', 'here', 'here'], 0, 1]);
    await pool.close();
  });
});
