import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Dataset } from '../../../web/data/Dataset.ts';
import { ListedPages } from '../../../web/data/ListedPages.ts';
import type { ListedRow, RowExcerpt } from '../../../web/engine/protocol.ts';

const settle = async () => {
  for (let i = 0; i < 10; i++) await Promise.resolve();
};

const rowOf = (number: number) => ({ row: number, place: 0, flags: 12 }) as ListedRow;
const excerptOf = (number: number) => ({ row: number, quote: `quote ${number}` }) as RowExcerpt;

function pages({ away = false, gone = false } = {}) {
  const asked: unknown[] = [];
  const engine = {
    ask: async (kind: string, ask: { from: number; to: number; rows: number[] }) => {
      asked.push([kind, ask.from ?? ask.rows.length]);
      if (kind === 'rows')
        return gone ? null : Array.from({ length: ask.to - ask.from }, (_, i) => rowOf(100 + ask.from + i));
      if (away) throw new Error('away');
      return ask.rows.map(excerptOf);
    },
  };
  const dataset = { engine, places: [{ id: 'here' }] } as unknown as Dataset;
  return { asked, dataset, list: new ListedPages(dataset, 1) };
}

describe('the lines of a list', () => {
  it('come a page at a time, first without their quotes', async () => {
    const { asked, list } = pages();
    let told = 0;
    list.subscribe(() => told++);
    expect(list.at(40)).toBeNull();
    expect(list.at(41)).toBeNull();
    await settle();
    expect(asked).toEqual([
      ['rows', 32],
      ['excerpts', 32],
    ]);
    expect(list.at(40)).toMatchObject({
      incident: { row: 140, place: { id: 'here' }, sample: true, warning: true },
      quote: 'quote 140',
    });
    expect([told, list.version()]).toEqual([2, 2]);
  });
  it('stay when their quotes cannot be had, and say so', async () => {
    const { list } = pages({ away: true });
    list.at(0);
    await settle();
    expect(list.at(0)).toMatchObject({ incident: { row: 100 }, quote: 'failed' });
  });
  it('stay empty when another result has taken their place', async () => {
    const { list } = pages({ gone: true });
    list.at(0);
    await settle();
    expect([list.at(0), list.version()]).toEqual([null, 0]);
  });
});

describe('the first lines of a result', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const second = (dataset: Dataset, excerpts: RowExcerpt[] | null) =>
    new ListedPages(dataset, 2, [rowOf(7)], excerpts);

  it('are whole at once when their quotes came along', () => {
    const { asked, dataset } = pages();
    const list = second(dataset, [excerptOf(7)]);
    list.subscribe(() => {});
    vi.runAllTimers();
    expect(list.at(0)).toMatchObject({ incident: { row: 7 }, quote: 'quote 7' });
    expect(asked).toEqual([]);
  });
  it('have their quotes fetched once they are looked at for a moment', async () => {
    const { asked, dataset } = pages();
    const list = second(dataset, null);
    list.subscribe(() => {});
    expect(list.at(0)).toMatchObject({ incident: { row: 7 }, quote: null });
    expect(asked).toEqual([]);
    await vi.runAllTimersAsync();
    expect(list.at(0)).toMatchObject({ quote: 'quote 7' });
  });
  it('ask for nothing when another result has followed by then', async () => {
    const { asked, dataset } = pages();
    const leave = second(dataset, null).subscribe(() => {});
    leave();
    await vi.runAllTimersAsync();
    expect(asked).toEqual([]);
  });
});
