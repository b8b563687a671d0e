import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { NewReport } from '../../src/store/adding.ts';
import type { Store } from '../../src/store/Store.ts';
import { engines, type Place } from './engines/engines.ts';
import { madeUpExtraction, madeUpIncident, madeUpReport, provenance } from './madeUp.ts';

let place: Place;
let store: Store;

const added = (text: string, more: Parameters<typeof madeUpReport>[1] = {}): NewReport => {
  const report = madeUpReport(text, more);
  const incidents = [madeUpIncident(report, 1), madeUpIncident(report, 2)];
  return { extraction: madeUpExtraction(report, incidents), provenance };
};
const words = (from: number, count: number): string =>
  Array.from({ length: count }, (_, i) => `كلمة${from + i}`).join(' ');

describe.each(engines)('adding several reports at once, on $name,', (engine) => {
  beforeEach(async () => {
    place = await engine.place();
    store = await place.open();
  });
  afterEach(async () => await place.end());

  it('stores each with its own incidents and facts, in their order, and counts as one change', async () => {
    const reports = Array.from({ length: 20 }, (_, i) => added(`نص ${i}`, { id: `r${i}` }));
    const before = await store.revision();
    const outcomes = await store.addAll(reports);
    expect(outcomes).toEqual(reports.map((_, i) => ({ kind: 'added', id: `r${i}` })));
    const listed = await store.listReports(0, 50);
    expect(listed.map(({ id, incidents }) => [id, incidents])).toEqual(reports.map((_, i) => [`r${i}`, 2]));
    for (const { extraction } of reports.slice(18))
      expect((await store.readReport(extraction.report.id))?.extraction).toEqual(extraction);
    const rows = await store.listIncidents(0, 99);
    expect(rows.map(({ report }) => report)).toEqual(reports.flatMap((_, i) => [`r${i}`, `r${i}`]));
    expect(rows.every(({ wording }) => wording !== '')).toBe(true);
    const revisions = [before, await store.revision()].map((one) => Number(one.split('@')[0]));
    expect((revisions[1] as number) - (revisions[0] as number)).toBe(1);
  });

  it('stores, whatever stands twice or is there, what adding one after the other stores', async () => {
    const other = await engine.place();
    const alone = await other.open();
    let round = 0;
    const given = fc.array(fc.record({ text: fc.nat(5), id: fc.nat(5) }), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(given, async (all) => {
        const from = 10 * ++round;
        const reports = all.map(({ text, id }) => added(`نص ${from + text}`, { id: `id ${from + id}` }));
        const outcomes: { kind: string }[] = [];
        for (const { extraction, provenance: by } of reports) outcomes.push(await alone.add(extraction, by));
        // What is not stored is told as it stands when all the others are.
        const found = await alone.lookupAll(reports.map(({ extraction }) => extraction.report));
        const wanted = outcomes.map((one, i) => (one.kind === 'added' ? one : found[i]));
        expect(await store.addAll(reports, { alike: true })).toEqual(wanted);
      }),
      { numRuns: 15 },
    );
    expect(await store.counts()).toEqual(await alone.counts());
    await other.end();
  });

  it('names what was stored before, never what comes after it', async () => {
    const reports = ['first', 'copy', 'again'].map((id, i) => added(`${words(0, 79)} غيرها${i}`, { id }));
    const outcomes = await store.addAll(reports, { alike: true });
    expect(outcomes.map((one) => ('alike' in one ? one.alike?.id : null))).toEqual([null, 'first', 'first']);
    const versions = ['v1', 'v2', 'v3'].map((id, i) =>
      added(words(1000 * (i + 1), 80), { id, itemId: 'item' }),
    );
    const named = await store.addAll(versions, { alike: true });
    expect(named.map((one) => ('alike' in one ? one.alike?.id : null))).toEqual([null, 'v1', 'v2']);
    expect(await store.addAll([added(`${words(0, 79)} رابعة`, { id: 'fourth' })])).toEqual([
      { kind: 'added', id: 'fourth' },
    ]);
  });

  it('stores none when one of them cannot be stored', async () => {
    const good = added('نص');
    const bad = added('آخر');
    const broken = { ...bad.extraction.incidents[0], assertion: null } as never;
    const spoilt = { ...bad, extraction: { ...bad.extraction, incidents: [broken] } };
    await expect(store.addAll([good, spoilt])).rejects.toThrow();
    expect(await store.counts()).toMatchObject({ reports: 0, incidents: 0 });
    expect(await store.addAll([good])).toMatchObject([{ kind: 'added' }]);
  });

  it('says nothing changed when all was there, and stores nothing of an empty list', async () => {
    const one = added('نص');
    await store.addAll([one]);
    const before = await store.revision();
    expect(await store.addAll([one])).toMatchObject([{ kind: 'already-there', differs: [] }]);
    expect(await store.addAll([])).toEqual([]);
    expect(await store.revision()).toBe(before);
  });

  it('takes back several that were removed only when it is told to', async () => {
    const reports = [added('نص', { id: 'a' }), added('آخر', { id: 'b' })];
    await store.addAll(reports);
    for (const id of ['a', 'b']) await store.removeReport(id, { at: '2026-01-04', reason: '' });
    expect((await store.addAll(reports)).map(({ kind }) => kind)).toEqual(['removed', 'removed']);
    expect((await store.addAll(reports, { restore: true })).map(({ kind }) => kind)).toEqual([
      'added',
      'added',
    ]);
    expect(await store.lookupAll(reports.map(({ extraction }) => extraction.report))).toMatchObject([
      { kind: 'already-there', id: 'a' },
      { kind: 'already-there', id: 'b' },
    ]);
  });
});
