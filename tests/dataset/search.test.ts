import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildDataset } from '../../src/dataset/build/buildDataset.ts';
import { WordRows } from '../../src/dataset/build/WordRows.ts';
import { searchShard, searchShards } from '../../src/dataset/format.ts';
import { decodeSearch } from '../../src/dataset/read.ts';
import type { Store } from '../../src/store/Store.ts';
import { openSqliteStore } from '../../src/store/sqlite/openSqliteStore.ts';
import { madeUpExtraction, madeUpIncident, madeUpReport, provenance } from '../store/madeUp.ts';

let store: Store;
beforeEach(() => {
  store = openSqliteStore(':memory:');
});
afterEach(async () => await store.close());

async function add(id: string, title: string | null, quotes: readonly string[]): Promise<void> {
  const report = madeUpReport(`text of ${id}`, { id, title });
  const excerpts = quotes.map((quote) => ({ report: id, start: 0, end: 10, quote }));
  await store.add(madeUpExtraction(report, [madeUpIncident(report, 0, { excerpts })]), provenance);
}

/** What the index says of a key: rows as they stand in the file; undefined when it is not there. */
async function rowsOf(key: string): Promise<string | undefined> {
  const dataset = await buildDataset(store, '2026-01-01T00:00:00Z');
  const bytes = await dataset.file(`search/${searchShard(key)}.json`);
  return new Map(decodeSearch(JSON.parse(new TextDecoder().decode(bytes as Uint8Array)))).get(key);
}

describe('the index of words', () => {
  it('has the words of all excerpts and of the title, folded', async () => {
    await add('a', 'عنوان مختلق', ['قصفٌ مختلق', 'وتكرر القصف في أريحا']);
    expect(await rowsOf('قصف')).toBe('0');
    expect(await rowsOf('اريحا')).toBe('0');
    expect(await rowsOf('عنوان')).toBe('0');
    expect(await rowsOf('هدنه')).toBeUndefined();
  });

  it('has the words of every report that tells of the event in the row of that event', async () => {
    await add('a', null, ['قصف مختلق أول']);
    await add('b', null, ['كلام آخر مختلق']);
    const { manifest } = await buildDataset(store, '2026-01-01T00:00:00Z');
    expect(manifest.incidents).toBe(1);
    expect(await rowsOf('اول')).toBe('0');
    expect(await rowsOf('اخر')).toBe('0');
  });

  it('is there for every shard, empty where no word falls into it, and for no other', async () => {
    const dataset = await buildDataset(store, '2026-01-01T00:00:00Z');
    expect(new TextDecoder().decode((await dataset.file('search/0.json')) as Uint8Array)).toBe('[]');
    expect(await dataset.file(`search/${searchShards}.json`)).toBeNull();
  });

  it('gives back the rows that were put in, whatever their distance', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 2 ** 28 }), { minLength: 1 }), (given) => {
        const rows = given.toSorted((a, b) => a - b);
        const words = new WordRows();
        for (const row of rows) words.add(row, ['كلمه', 'كلمه']);
        const entry = words.shard(searchShard('كلمه')).find(([key]) => key === 'كلمه');
        let last = 0;
        const read = entry?.[1].split(',').map((distance) => {
          last += Number(distance);
          return last;
        });
        expect(read).toEqual(rows);
      }),
    );
  });
});
