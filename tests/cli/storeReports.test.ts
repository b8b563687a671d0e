import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { poolOfOne } from '../../src/cli/readingPool.ts';
import { failureOf, readNew, type StoreSettings, storeRead } from '../../src/cli/storeReports.ts';
import type { Report } from '../../src/model/report.ts';
import type { ReadSuccess } from '../../src/readers/Reader.ts';
import type { Store } from '../../src/store/Store.ts';
import { StoreError } from '../../src/store/StoreError.ts';
import { engines, type Place } from '../store/engines/engines.ts';
import { madeUpExtraction, madeUpReport } from '../store/madeUp.ts';

/** A text that begins with the one is refused by the database, with the other it cannot be read. */
const spoilt = 'spoilt';
const unreadable = 'unreadable';

const extract = (report: Report) => {
  if (report.text.startsWith(unreadable)) throw new Error('made-up failure');
  return madeUpExtraction(report);
};

const settings: StoreSettings = {
  pool: poolOfOne(extract),
  home: null,
  machine: 'test',
  now: () => new Date('2026-01-02T03:04:05Z'),
  restore: false,
};
const read = (text: string, id: string): ReadSuccess => ({
  ok: true,
  where: `${id}.txt`,
  report: madeUpReport(text, { id }),
  warnings: [],
});

let place: Place;
let store: Store;

const stored = async (reads: ReadSuccess[]): Promise<string[]> => {
  const done = await storeRead(store, await readNew(store, reads, settings), settings, false);
  expect(done.map((one) => one.read)).toEqual(reads);
  return done.map((one) => ('failure' in one ? failureOf(one) : `${one.outcome.kind} ${one.outcome.id}`));
};

describe.each(engines)('reports that are stored together, on $name,', (engine) => {
  beforeEach(async () => {
    place = await engine.place();
    store = await place.open();
  });
  afterEach(async () => await place.end());

  it('are not lost by what is wrong with one of them', async () => {
    const addAll = store.addAll.bind(store);
    // As a database that refuses one row, and with it the whole transaction.
    store.addAll = async (reports, options) => {
      if (reports.some(({ extraction }) => extraction.report.text.startsWith(spoilt)))
        throw new Error('refused by the database');
      return await addAll(reports, options);
    };
    const outcomes = await stored([
      read('نص', 'a'),
      read(`${unreadable} نص`, 'b'),
      read(`${spoilt} نص`, 'c'),
      read('نص آخر', 'd'),
    ]);
    expect(outcomes).toEqual([
      'added a',
      'could not be read: made-up failure',
      'could not be read: refused by the database',
      'added d',
    ]);
    expect(await store.counts()).toMatchObject({ reports: 2, incidents: 2 });
  });

  it('are stored once where a text stands twice, and under ids of their own where an id does', async () => {
    await stored([read('نص', 'a')]);
    const outcomes = await stored([read('نص', 'x'), read('ثان', 'b'), read('ثان', 'c'), read('ثالث', 'b')]);
    expect(outcomes).toEqual([
      'already-there a',
      'added b',
      'already-there b',
      expect.stringMatching(/^added b~[0-9a-f]{12}$/),
    ]);
    expect(await store.counts()).toMatchObject({ reports: 3, incidents: 3 });
  });

  it('wait for a store that fails: none of them is told to be at fault', async () => {
    store.addAll = async () => await Promise.reject(new StoreError('the disk is full'));
    await expect(stored([read('نص', 'a'), read('آخر', 'b')])).rejects.toThrow('the disk is full');
  });
});
