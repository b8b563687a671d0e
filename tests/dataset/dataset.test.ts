import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noDay } from '../../src/dataset/arrowRead.ts';
import { buildDataset, type Dataset } from '../../src/dataset/build/buildDataset.ts';
import { excerptsPerShard, rowShard } from '../../src/dataset/format.ts';
import {
  decodeExcerpts,
  decodeManifest,
  decodePlaces,
  decodeRows,
  readIncidents,
  textAt,
} from '../../src/dataset/read.ts';
import { extractionSchema } from '../../src/model/extraction.ts';
import type { Incident } from '../../src/model/incident.ts';
import { fromJson } from '../../src/model/json.ts';
import type { Store } from '../../src/store/Store.ts';
import { openSqliteStore } from '../../src/store/sqlite/openSqliteStore.ts';
import { madeUpExtraction, madeUpIncident, madeUpReport, provenance } from '../store/madeUp.ts';

let store: Store;
beforeEach(() => {
  store = openSqliteStore(':memory:');
});
afterEach(async () => await store.close());

const report = madeUpReport('نص مختلق طويل بعض الشيء', { id: 'one' });
const on = (day: string | null, to = day): NonNullable<Incident['date']> => ({
  ...(madeUpIncident(report, 0).date as NonNullable<Incident['date']>),
  edtf: day ?? '',
  from: day,
  to,
});
const build = async () => await buildDataset(store, '2026-01-01T00:00:00Z');
const bytes = async (dataset: Dataset, path: string) => (await dataset.file(path)) as Uint8Array;
const json = async (dataset: Dataset, path: string): Promise<unknown> =>
  JSON.parse(new TextDecoder().decode(await bytes(dataset, path)));

/** What `rows/` says of an incident. */
const rowOf = async (dataset: Dataset, id: string) =>
  decodeRows(await json(dataset, `rows/${rowShard(id)}.json`)).find(([known]) => known === id);

async function addIncidents(...changes: Partial<Incident>[]): Promise<void> {
  const incidents = changes.map((change, i) => madeUpIncident(report, i, change));
  await store.add(madeUpExtraction(report, incidents), provenance);
}

describe('the dataset of an empty store', () => {
  it('is whole, and empty', async () => {
    const dataset = await build();
    expect(decodeManifest(await json(dataset, 'manifest.json'))).toEqual(dataset.manifest);
    expect(dataset.manifest).toMatchObject({ incidents: 0, reports: 0, places: 0, bbox: null, days: null });
    expect(decodePlaces(await json(dataset, 'places.json'))).toEqual([]);
    expect(readIncidents(await bytes(dataset, 'incidents.arrow')).length).toBe(0);
    expect(await dataset.file('excerpts/0.json')).toBeNull();
  });
});

describe('the dataset', () => {
  it('gives every column back, nothing as nothing', async () => {
    const whole = madeUpIncident(report, 0);
    const bare: Partial<Incident> = {
      place: null,
      precision: null,
      radiusM: null,
      date: null,
      claimants: [],
      assertion: 'denied',
    };
    await addIncidents({}, bare);
    const dataset = await build();
    const table = readIncidents(await bytes(dataset, 'incidents.arrow'));
    const excerpts = decodeExcerpts(await json(dataset, 'excerpts/0.json'));
    expect(excerpts.map(({ id, report }) => [id, report])).toContainEqual([whole.id, 'one']);
    expect(Array.from(table.report)).toEqual([0, 0]);
    expect(Array.from(table.place)).toEqual([0, -1]);
    expect(Array.from(table.radiusM)).toEqual([2000, Number.NaN]);
    expect(Array.from(table.dayFrom)).toEqual([17712, noDay]);
    expect(Array.from(table.dayTo)).toEqual([17712, noDay]);
    expect(Array.from(table.sources)).toEqual([1, 1]);
    expect(Array.from(table.flags)).toEqual([0, 0]);
    const rows = [0, 1].map((row) => [
      textAt(table.subType, row),
      textAt(table.assertion, row),
      textAt(table.geoPrecision, row),
      textAt(table.edtf, row),
      textAt(table.timePrecision, row),
      textAt(table.partOfDay, row),
      textAt(table.claimants, row),
      textAt(table.outlets, row),
      textAt(table.lang, row),
    ]);
    const last = ['Made-up Bulletin', 'ar'];
    expect(rows).toEqual([
      ['armed clash', 'reported', 'settlement', '2018-06-30', 'day', null, 'Made-up Source', ...last],
      ['armed clash', 'denied', null, null, 'undated', null, '', ...last],
    ]);
  });

  it('says beside each excerpt what its report is cited by', async () => {
    const cited = { title: 'عنوان مختلق', url: 'https://made-up.example/1', publishedAt: '2018-06-30T07:00' };
    const known = madeUpReport('خبر مختلق', { id: 'known', ...cited });
    await store.add(madeUpExtraction(known, [madeUpIncident(known, 0)]), provenance);
    expect(decodeExcerpts(await json(await build(), 'excerpts/0.json'))).toMatchObject([cited]);
  });

  it('says nothing of a report that is not known, and carries no address too long to follow', async () => {
    const unknown = { title: null, url: `https://made-up.example/${'a'.repeat(2000)}`, publishedAt: null };
    const bare = madeUpReport('بلا عنوان ولا تاريخ', { id: 'bare', ...unknown });
    await store.add(madeUpExtraction(bare, [madeUpIncident(bare, 0)]), provenance);
    const [excerpt] = decodeExcerpts(await json(await build(), 'excerpts/0.json'));
    expect(Object.keys(excerpt ?? {})).toEqual(['id', 'report', 'quote']);
  });

  it('does not name whoever denies an incident among its claimants', async () => {
    const [said] = madeUpIncident(report, 0).claimants;
    if (!said) throw new Error('the made-up incident has no claimant');
    const denier = { ...said, name: 'Made-up Denier', stance: 'denied' as const };
    await addIncidents({ claimants: [denier, said] }, { claimants: [denier] });
    const table = readIncidents(await bytes(await build(), 'incidents.arrow'));
    expect([0, 1].map((row) => textAt(table.claimants, row)).sort()).toEqual(['', 'Made-up Source']);
  });

  it('sorts by first day, undated and open beginnings last, and agrees with places and excerpts', async () => {
    const quote = (text: string) => ({ excerpts: [{ report: 'one', start: 0, end: 1, quote: text }] });
    await addIncidents(
      { date: null, ...quote('undated') },
      { date: on('2018-07-01'), ...quote('later') },
      { date: on(null, '2018-06-01'), ...quote('until') },
      { date: on('2018-06-30', '2018-07-03'), ...quote('first') },
    );
    const dataset = await build();
    const table = readIncidents(await bytes(dataset, 'incidents.arrow'));
    const excerpts = decodeExcerpts(await json(dataset, 'excerpts/0.json'));
    expect(excerpts.slice(0, 2).map((row) => row.quote)).toEqual(['first', 'later']);
    expect(new Set(excerpts.slice(2).map((row) => row.quote))).toEqual(new Set(['undated', 'until']));
    for (const [row, { id }] of excerpts.entries()) expect(await rowOf(dataset, id)).toEqual([id, row, null]);
    expect(dataset.manifest.days).toEqual(['2018-06-01', '2018-07-03']);
    const places = decodePlaces(await json(dataset, 'places.json'));
    expect(places[table.place[0] as number]?.id).toBe('balagh:made-up-3');
    expect(dataset.manifest.bbox).toEqual([36.1, 32.5, 36.1, 32.53]);
  });

  it('leaves damaged incidents out, counts them, and is whole otherwise', async () => {
    const nowhere = { ...madeUpIncident(report, 0).place, lat: Number.NaN } as Incident['place'];
    await addIncidents({}, { place: nowhere }, { place: nowhere });
    const dataset = await build();
    expect(dataset.manifest).toMatchObject({
      incidents: 1,
      leftOut: 2,
      places: 1,
      bbox: [36.1, 32.5, 36.1, 32.5],
    });
    expect(decodeManifest(await json(dataset, 'manifest.json'))).toEqual(dataset.manifest);
    expect(decodePlaces(await json(dataset, 'places.json'))).toHaveLength(1);
    expect(readIncidents(await bytes(dataset, 'incidents.arrow')).length).toBe(1);
    expect(decodeExcerpts(await json(dataset, 'excerpts/0.json'))).toHaveLength(1);
  });

  it('says nothing of damaged incidents when there are none', async () => {
    await addIncidents({});
    expect((await build()).manifest).not.toHaveProperty('leftOut');
  });

  it('takes a day that the calendar does not have as none', async () => {
    await addIncidents({ date: on('2018-02-30') });
    const table = readIncidents(await bytes(await build(), 'incidents.arrow'));
    expect(table.dayFrom[0]).toBe(noDay);
  });

  it('cuts long quotes at 280 characters and no emoji in two', async () => {
    const quote = `${'ب'.repeat(279)}🕊️ and more`;
    await addIncidents({ excerpts: [{ report: 'one', start: 0, end: 1, quote }] });
    const [row] = decodeExcerpts(await json(await build(), 'excerpts/0.json'));
    expect(row?.quote).toBe(`${'ب'.repeat(279)}…`);
  });

  it('splits excerpts into shards of the agreed size', async () => {
    await addIncidents(...Array.from({ length: excerptsPerShard + 2 }, () => ({})));
    const dataset = await build();
    const last = decodeExcerpts(await json(dataset, 'excerpts/1.json'));
    const rows = await Promise.all(last.map(async ({ id }) => (await rowOf(dataset, id))?.[1]));
    expect(rows).toEqual([excerptsPerShard, excerptsPerShard + 1]);
    expect(await dataset.file('excerpts/2.json')).toBeNull();
  });

  it('gives one report with its whole extraction', async () => {
    await addIncidents({});
    const dataset = await build();
    const file = fromJson(await json(dataset, 'reports/one.json'));
    expect(extractionSchema.parse(file)).toEqual((await store.readReport('one'))?.extraction);
    expect(file).toMatchObject({ provenance: { machine: '0.0.0-test' } });
    expect(await dataset.file('reports/nothing.json')).toBeNull();
  });

  it('has a version that changes with the store, and only then', async () => {
    const before = (await build()).manifest.version;
    expect((await build()).manifest.version).toBe(before);
    await addIncidents({});
    expect((await build()).manifest.version).not.toBe(before);
  });

  it.each([
    '',
    'secret.txt',
    '../manifest.json',
    'excerpts/-1.json',
    'excerpts/01.json',
    'excerpts/99999999999.json',
  ])('has no file %j', async (path) => {
    expect(await (await build()).file(path)).toBeNull();
  });
});
