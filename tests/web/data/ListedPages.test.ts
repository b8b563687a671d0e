import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../web/data/Dataset.ts';
import { ListedPages } from '../../../web/data/ListedPages.ts';

const settle = async () => {
  for (let i = 0; i < 10; i++) await Promise.resolve();
};

function pages({ away = false, gone = false } = {}) {
  const asked: unknown[] = [];
  const row = (number: number) => ({ row: number, place: 0, flags: 12 });
  const engine = {
    ask: async (kind: string, ask: { from: number; to: number; rows: number[] }) => {
      asked.push([kind, ask.from ?? ask.rows.length]);
      if (kind === 'rows')
        return gone ? null : Array.from({ length: ask.to - ask.from }, (_, i) => row(100 + ask.from + i));
      if (away) throw new Error('away');
      return ask.rows.map((number) => ({ row: number, quote: `quote ${number}` }));
    },
  };
  const dataset = { engine, places: [{ id: 'here' }] } as unknown as Dataset;
  return { asked, list: new ListedPages(dataset, 1) };
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
