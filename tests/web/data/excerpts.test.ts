import { describe, expect, it } from 'vitest';
import { excerptsPerShard } from '../../../src/dataset/format.ts';
import { makeExcerptCache } from '../../../web/data/excerpts.ts';

const shard = (name: string) => [{ id: name, report: 'r', quote: `quote of ${name}` }];

describe('excerpts', () => {
  it('are loaded a shard at a time, once, and announced', async () => {
    const asked: number[] = [];
    const cache = makeExcerptCache(async (number) => {
      asked.push(number);
      return shard(`first of ${number}`);
    });
    const announced = new Promise<void>((resolve) => cache.subscribe(resolve));
    expect(cache.get(excerptsPerShard)).toBeNull();
    expect(cache.get(excerptsPerShard + 1)).toBeNull();
    await announced;
    expect(cache.get(excerptsPerShard)?.quote).toBe('quote of first of 1');
    expect(asked).toEqual([1]);
  });
  it('stay away without harm when a shard is missing or damaged', async () => {
    for (const load of [() => Promise.reject(new Error('404')), async () => ({ not: 'a shard' })]) {
      const cache = makeExcerptCache(load);
      const announced = new Promise<void>((resolve) => cache.subscribe(resolve));
      cache.get(0);
      await announced;
      expect(cache.get(0)).toBeNull();
    }
  });
});
