import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ahead, inGroups } from '../../src/cli/ahead.ts';

async function* items<T>(all: readonly T[]): AsyncGenerator<T> {
  yield* all;
}
const collected = async <T>(source: AsyncIterable<T>): Promise<T[]> => {
  const all: T[] = [];
  for await (const one of source) all.push(one);
  return all;
};

describe('work that runs ahead', () => {
  it('gives each with its result, in the order they came in, whoever is ready first', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 5 })),
        fc.integer({ min: 1, max: 6 }),
        async (turns, width) => {
          const work = async (turn: number) => {
            for (let i = 0; i < turn; i++) await Promise.resolve();
            return turn * 2;
          };
          const given = await collected(ahead(items(turns), width, work));
          expect(given.map(({ item }) => item)).toEqual(turns);
          expect(given.map(({ result }) => result.status === 'fulfilled' && result.value)).toEqual(
            turns.map((turn) => turn * 2),
          );
        },
      ),
    );
  });
  it('starts no more than its width, and does not wait for one before it starts the next', async () => {
    let running = 0;
    let most = 0;
    const work = async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
    };
    await collected(ahead(items(Array.from({ length: 20 }, (_, i) => i)), 4, work));
    expect(most).toBe(4);
  });
  it('gives what failed as failed, and goes on', async () => {
    const work = async (item: number) => {
      if (item === 1) throw new Error('made-up');
      return item;
    };
    const given = await collected(ahead(items([0, 1, 2]), 2, work));
    expect(given.map(({ result }) => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('is handed out in groups: all of them, each full but the last', async () => {
    const all = Array.from({ length: 7 }, (_, i) => i);
    expect(await collected(inGroups(items(all), 3))).toEqual([[0, 1, 2], [3, 4, 5], [6]]);
    expect(await collected(inGroups(items([]), 3))).toEqual([]);
  });
});
