import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bandsOf } from '../../src/sameEvent/copies/bands.ts';
import { encodeSignature } from '../../src/sameEvent/copies/minHash.ts';
import { textSignature } from '../../src/sameEvent/readFacts.ts';
import type { Store } from '../../src/store/Store.ts';
import { engines, type Place } from './engines/engines.ts';
import { madeUpExtraction, madeUpReport, provenance } from './madeUp.ts';

let place: Place;
let store: Store;

const words = (from: number, count: number): string =>
  Array.from({ length: count }, (_, i) => `كلمة${from + i}`).join(' ');

const add = async (id: string, text: string, itemId?: string) =>
  await store.add(
    madeUpExtraction(madeUpReport(text, { id, outlet: `Outlet ${id}`, ...(itemId ? { itemId } : {}) })),
    provenance,
  );

describe.each(engines)('reports that say the same, on $name,', (engine) => {
  beforeEach(async () => {
    place = await engine.place();
    store = await place.open();
  });
  afterEach(async () => await place.end());

  it('are named when the second is stored: one word of eighty changed', async () => {
    await add('first', words(0, 80));
    expect(await add('other', words(1000, 80))).toEqual({ kind: 'added', id: 'other' });
    expect(await add('copy', `${words(0, 79)} غيرها`)).toEqual({
      kind: 'added',
      id: 'copy',
      alike: { id: 'first', outlet: 'Outlet first', publishedAt: '2018-06-30', why: 'near-identical' },
    });
  });

  it('are not those that share a third, or a few words only', async () => {
    await add('first', words(0, 90));
    expect(await add('third', `${words(0, 30)} ${words(2000, 60)}`)).not.toHaveProperty('alike');
    await add('short', 'قصف على البلدة');
    expect(await add('short too', 'قصف على البلدة.')).not.toHaveProperty('alike');
  });

  it('are named first as versions of one item of a feed, however they differ', async () => {
    await add('v1', words(0, 80), 'tag:wadi.example,2018:1');
    expect(await add('v2', words(500, 80), 'tag:wadi.example,2018:1')).toMatchObject({
      alike: { id: 'v1', why: 'version' },
    });
    await add('copy', words(0, 80).replace('كلمة5 ', 'كلمة55 '));
    expect(await store.listAlike('v1')).toMatchObject([
      { id: 'v2', why: 'version' },
      { id: 'copy', why: 'near-identical' },
    ]);
    expect(await store.listAlike('nothing')).toEqual([]);
  });

  it('keep what the feed calls them, and forget it when they are removed', async () => {
    await add('v1', words(0, 80), 'tag:wadi.example,2018:1');
    expect((await store.readReport('v1'))?.extraction.report.itemId).toBe('tag:wadi.example,2018:1');
    await store.removeReport('v1', { at: '2026-01-04', reason: '', by: 'Reader' });
    expect(await add('v2', words(0, 80).replace('كلمة5 ', ''), 'tag:wadi.example,2018:1')).not.toHaveProperty(
      'alike',
    );
  });

  it('are found by index: no table is looked through', async () => {
    const wanted = `select report_key from report_signatures
      where substr(signature, instr(signature, ':') + 17, 16) = 'x' order by report_key limit 8`;
    const explain = engine.name === 'SQLite' ? 'explain query plan' : 'explain';
    const plan = (await place.run(`${explain} ${wanted}`)).map((row) => JSON.stringify(row)).join('\n');
    expect(plan).toMatch(/(SEARCH|Index (Only )?Scan).*signatures_by_band_1\b/);
    expect(plan).not.toMatch(/temp b-tree|seq scan/i);
  });

  it('are found by the digits behind the count, sixteen times sixteen', () => {
    const encoded = encodeSignature(textSignature(words(0, 80)));
    const digits = encoded.slice(encoded.indexOf(':') + 1);
    expect(bandsOf(encoded).join('')).toBe(digits.slice(0, 256));
  });

  it('are remembered when removed, with who did it, when and why', async () => {
    const report = madeUpReport(words(0, 20));
    await store.add(madeUpExtraction(report), provenance);
    await store.removeReport(report.id, { at: '2026-01-04', reason: 'asked for', by: 'قارئ' });
    expect(await store.lookup(report)).toEqual({
      kind: 'removed',
      id: report.id,
      removedAt: '2026-01-04',
      removedBy: 'قارئ',
      reason: 'asked for',
    });
  });
});
