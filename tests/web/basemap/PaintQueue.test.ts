import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PaintQueue } from '../../../web/basemap/PaintQueue.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('painting in slices', () => {
  it('paints nothing at once, and what was asked for twice only once', () => {
    const painted: string[] = [];
    const queue = new PaintQueue<string>((item) => painted.push(item));
    for (const item of ['a', 'b', 'a']) queue.add(item);
    expect(painted).toEqual([]);
    vi.runAllTimers();
    expect(painted).toEqual(['a', 'b']);
  });
  it('lets the page answer when a slice has taken its time', () => {
    const painted: number[] = [];
    let clock = 0;
    const queue = new PaintQueue<number>(
      (item) => {
        painted.push(item);
        clock += 5;
      },
      () => clock,
    );
    for (const item of [1, 2, 3]) queue.add(item);
    vi.advanceTimersToNextTimer();
    expect(painted).toEqual([1, 2]);
    vi.advanceTimersToNextTimer();
    expect(painted).toEqual([1, 2, 3]);
  });
  it('leaves out what is no longer wanted', () => {
    const painted: string[] = [];
    const queue = new PaintQueue<string>((item) => painted.push(item));
    queue.add('a');
    queue.add('b');
    queue.remove('a');
    vi.runAllTimers();
    expect(painted).toEqual(['b']);
    queue.add('c');
    queue.clear();
    vi.runAllTimers();
    expect(painted).toEqual(['b']);
  });
});
