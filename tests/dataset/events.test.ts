import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildDataset, type Dataset, datasetVersion } from '../../src/dataset/build/buildDataset.ts';
import { mostTellings } from '../../src/dataset/build/eventFile.ts';
import { rowShard } from '../../src/dataset/format.ts';
import { decodeEvents, decodeExcerpts, decodeRows, readIncidents } from '../../src/dataset/read.ts';
import type { Incident } from '../../src/model/incident.ts';
import type { Report } from '../../src/model/report.ts';
import { GROUPING_RULES } from '../../src/sameEvent/eventsOf.ts';
import type { Store } from '../../src/store/Store.ts';
import { openSqliteStore } from '../../src/store/sqlite/openSqliteStore.ts';
import { madeUpExtraction, madeUpIncident, madeUpReport, provenance } from '../store/madeUp.ts';

let store: Store;
beforeEach(() => {
  store = openSqliteStore(':memory:');
});
afterEach(async () => await store.close());

/** Adds a report of its own outlet and claimant with incidents at made-up place 1; gives their ids. */
async function report(
  id: string,
  changes: Partial<Incident>[] = [{}],
  more: Partial<Report> = {},
): Promise<string[]> {
  const made = madeUpReport(`نص ${id}`, { id, outlet: `Made-up ${id}`, ...more });
  const incidents = changes.map((change, i) => ({
    ...madeUpIncident(made, 1, { claimants: [], ...change }),
    id: `${id}-${i}`,
  }));
  await store.add(madeUpExtraction(made, incidents), provenance);
  return incidents.map((incident) => incident.id);
}

const build = async () => await buildDataset(store, '2026-01-01T00:00:00Z');
const json = async (dataset: Dataset, path: string): Promise<unknown> =>
  JSON.parse(new TextDecoder().decode((await dataset.file(path)) as Uint8Array));
const table = async (dataset: Dataset) => {
  const read = readIncidents((await dataset.file('incidents.arrow')) as Uint8Array);
  const excerpts = decodeExcerpts(await json(dataset, 'excerpts/0.json'));
  return Array.from({ length: read.length }, (_, row) => [
    excerpts[row]?.id,
    excerpts[row]?.report,
    read.sources[row],
    read.independent[row],
  ]);
};
const elsewhere = (number: number): Partial<Incident> => ({
  place: madeUpIncident(madeUpReport(''), number).place,
});

describe('one event of several reports', () => {
  it('is one row: its reports are counted, and those that are sources of their own', async () => {
    await report('b', [{}], { publishedAt: '2018-07-02' });
    await report('a', [{}], { publishedAt: '2018-07-01' });
    await report('c', [{}], { publishedAt: '2018-07-03', outlet: 'Made-up a' });
    await report('far', [elsewhere(40)]);
    const dataset = await build();
    expect(dataset.manifest.incidents).toBe(2);
    expect(await table(dataset)).toEqual([
      ['a-0', 'a', 3, 2],
      ['far-0', 'far', 1, 1],
    ]);
  });

  it('lists its other reports with why they are one, and why one is no source of its own', async () => {
    await report('a', [{ casualties: killed(3) }], { publishedAt: '2018-07-01' });
    await report('b', [{ casualties: killed(5) }], { publishedAt: '2018-07-02', outlet: 'Made-up a' });
    const [event, ...rest] = decodeEvents(await json(await build(), 'events/0.json'));
    expect(rest).toEqual([]);
    expect(event).toMatchObject({ id: 'a-0', sources: 2, independent: 1, denials: [], more: 0 });
    expect(event?.tellings.map(({ id, countsWith }) => [id, countsWith?.report, countsWith?.en])).toEqual([
      ['a-0', undefined, undefined],
      ['b-0', 'a', 'same outlet: Made-up a'],
    ]);
    const other = event?.tellings[1];
    expect(other?.quote).toBe('نص b');
    expect(other?.reasons.en).toContain('the same place: Made-up Town');
    expect(other?.reasons.ar).toHaveLength(other?.reasons.en.length ?? -1);
    expect(other?.differences.en).toEqual(['killed: 5 here, 3 in the report shown first']);
  });

  it('is found from every incident that has no row of its own', async () => {
    await report('a');
    await report('b');
    const dataset = await build();
    const found = decodeRows(await json(dataset, `rows/${rowShard('b-0')}.json`));
    expect(found).toEqual([['b-0', 0, 'b']]);
    expect(decodeRows(await json(dataset, `rows/${(rowShard('b-0') + 1) % 256}.json`))).toEqual([]);
    expect(await dataset.file('rows/256.json')).toBeNull();
  });

  it('keeps what denies it as a row, and lists it', async () => {
    await report('a');
    await report('n', [{ assertion: 'denied' }]);
    const dataset = await build();
    expect(dataset.manifest.incidents).toBe(2);
    const [event] = decodeEvents(await json(dataset, 'events/0.json'));
    expect(event).toMatchObject({ id: 'a-0', sources: 1, independent: 1 });
    expect(event?.denials.map(({ id }) => id)).toEqual(['n-0']);
  });

  it('leads from a denial back to what it denies, and from nothing else', async () => {
    await report('a');
    await report('n', [{ assertion: 'denied' }]);
    await report('z', [{ subType: 'agreement' }]);
    const events = decodeEvents(await json(await build(), 'events/0.json'));
    expect(events.map(({ id }) => id).sort()).toEqual(['a-0', 'n-0']);
    const denial = events.find(({ id }) => id === 'n-0');
    expect(denial?.tellings.map(({ id }) => id)).toEqual(['a-0']);
    expect(denial?.denials.map(({ id }) => id)).toEqual(['n-0']);
  });

  it('says why a denial of the day after is one of it', async () => {
    const on = (edtf: string): Partial<Incident> => {
      const { date } = madeUpIncident(madeUpReport(''), 1);
      return { date: date && { ...date, edtf, from: edtf, to: edtf } };
    };
    await report('a', [on('2018-07-01')]);
    await report('n', [{ assertion: 'denied', ...on('2018-07-02') }]);
    const [event] = decodeEvents(await json(await build(), 'events/0.json'));
    expect(event?.denials[0]?.reasons.en).toContain('days that follow: 2018-07-01; 2018-07-02');
  });

  it('names a decision only where it put two of this event together', async () => {
    await report('a');
    await report('b');
    await report('far', [elsewhere(40)]);
    const at = '2026-01-02T00:00:00Z';
    const decision = { at, from: [], reason: null, by: 'Tester' };
    await store.addDecision({ ...decision, kind: 'merge', incidents: ['b-0', 'far-0'], undoes: null });
    await store.addDecision({
      ...decision,
      kind: 'split',
      incidents: ['far-0'],
      from: ['a-0', 'b-0'],
      undoes: null,
    });
    const [event] = decodeEvents(await json(await build(), 'events/0.json'));
    expect(event?.tellings.map(({ id }) => id)).toEqual(['a-0', 'b-0']);
    expect(event?.tellings[1]?.reasons.en.join()).not.toContain('Tester');
  });

  it('follows what a person decided, and says who', async () => {
    await report('a');
    await report('b', [elsewhere(40)]);
    expect((await build()).manifest.incidents).toBe(2);
    const merge = { kind: 'merge' as const, incidents: ['a-0', 'b-0'], from: [], undoes: null };
    const at = '2026-01-02T00:00:00Z';
    const number = await store.addDecision({ ...merge, at, reason: 'one convoy', by: 'Tester' });
    const dataset = await build();
    expect(dataset.manifest.incidents).toBe(1);
    const [event] = decodeEvents(await json(dataset, 'events/0.json'));
    expect(event?.tellings[1]?.reasons.en).toEqual(['put together by Tester (decision 1: one convoy)']);
    await store.addDecision({
      kind: 'undo',
      incidents: [],
      from: [],
      undoes: number,
      at,
      reason: null,
      by: null,
    });
    expect((await build()).manifest.incidents).toBe(2);
  });

  it('lists a bounded number of very many reports, and says how many more there are', async () => {
    for (let i = 0; i < mostTellings + 5; i++) await report(`r${i}`);
    const dataset = await build();
    const [event] = decodeEvents(await json(dataset, 'events/0.json'));
    expect(event?.tellings).toHaveLength(mostTellings);
    expect(event).toMatchObject({ sources: mostTellings + 5, more: 5 });
    const listed = new Set(event?.tellings.map(({ id }) => id));
    for (const id of Array.from({ length: mostTellings + 5 }, (_, i) => `r${i}-0`)) {
      if (listed.has(id)) continue;
      const members = decodeRows(await json(dataset, `rows/${rowShard(id)}.json`));
      expect(members).toContainEqual([id, 0, id.replace('-0', '')]);
    }
  });

  it('has another version after each change of the store and of the rules of grouping', async () => {
    await report('a');
    const revision = await store.revision();
    expect((await build()).manifest.version).toBe(datasetVersion(revision));
    expect(datasetVersion(revision, GROUPING_RULES + 1)).not.toBe(datasetVersion(revision));
    await report('b');
    expect((await build()).manifest.version).not.toBe(datasetVersion(revision));
  });

  it('gives way when a report is removed', async () => {
    await report('a');
    await report('b');
    await store.removeReport('a', { at: '2026-01-01', reason: 'test' });
    expect(await table(await build())).toEqual([['b-0', 'b', 1, 1]]);
  });
});

function killed(count: number): Incident['casualties'] {
  return [{ text: String(count), outcome: 'killed', min: count, max: count, start: 0, end: 1 }];
}
