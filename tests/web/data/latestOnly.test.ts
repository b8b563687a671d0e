import { describe, expect, it } from 'vitest';
import { latestOnly } from '../../../web/data/latestOnly.ts';

function slow() {
  const waiting: { ask: number; resolve: (value: number) => void; reject: (error: Error) => void }[] = [];
  const done: number[] = [];
  const failed: unknown[] = [];
  const ask = latestOnly(
    (asked: number) =>
      new Promise<number>((resolve, reject) => void waiting.push({ ask: asked, resolve, reject })),
    (answer) => done.push(answer),
    (error) => failed.push(error),
  );
  return { ask, waiting, done, failed };
}
const settle = async () => {
  for (let i = 0; i < 5; i++) await Promise.resolve();
};

describe('only the latest question', () => {
  it('is run next, what was asked in between never', async () => {
    const { ask, waiting, done } = slow();
    for (const number of [1, 2, 3, 4]) ask(number);
    expect(waiting.map((one) => one.ask)).toEqual([1]);
    waiting[0]?.resolve(1);
    await settle();
    expect(waiting.map((one) => one.ask)).toEqual([1, 4]);
    waiting[1]?.resolve(4);
    await settle();
    expect(done).toEqual([1, 4]);
    expect(waiting).toHaveLength(2);
  });
  it('goes on after one that failed', async () => {
    const { ask, waiting, done, failed } = slow();
    ask(1);
    ask(2);
    waiting[0]?.reject(new Error('away'));
    await settle();
    waiting[1]?.resolve(2);
    await settle();
    expect([failed.length, done]).toEqual([1, [2]]);
  });
});
