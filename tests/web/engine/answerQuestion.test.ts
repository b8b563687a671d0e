import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildDataset, type Dataset } from '../../../src/dataset/build/buildDataset.ts';
import type { Incident } from '../../../src/model/incident.ts';
import type { Store } from '../../../src/store/Store.ts';
import { openSqliteStore } from '../../../src/store/sqlite/openSqliteStore.ts';
import { LoadError } from '../../../web/data/LoadError.ts';
import { type DatasetFiles, questionAnswerer } from '../../../web/engine/answerQuestion.ts';
import { madeUpExtraction, madeUpIncident, madeUpReport, provenance } from '../../store/madeUp.ts';
import { everythingAsked } from '../fixtures/columns.ts';

let store: Store;
beforeEach(() => {
  store = openSqliteStore(':memory:');
});
afterEach(async () => await store.close());

async function add(id: string, changes: Partial<Incident>[]): Promise<void> {
  const report = madeUpReport(`text of ${id}`, { id, outlet: `Made-up ${id}` });
  const incidents = changes.map((change, i) => ({
    ...madeUpIncident(report, i, { claimants: [], ...change }),
    id: `${id}-${i}`,
  }));
  await store.add(madeUpExtraction(report, incidents), provenance);
}

/** The files of a dataset as a server would give them. */
function filesOf(dataset: Dataset): DatasetFiles {
  const bytes = async (file: string): Promise<Uint8Array> => {
    const found = await dataset.file(file);
    if (!found) throw new LoadError('status', file, { status: 404 });
    return found;
  };
  return { bytes, json: async (file) => JSON.parse(new TextDecoder().decode(await bytes(file))) };
}

async function opened(change: (files: DatasetFiles) => DatasetFiles = (files) => files) {
  const files = change(filesOf(await buildDataset(store, '2026-01-01T00:00:00Z')));
  const answer = questionAnswerer(files, () => {});
  return {
    answer,
    dataset: await answer<'open'>({ number: 1, kind: 'open', ask: { root: '' } }),
    filter: (criteria = everythingAsked) =>
      answer<'filter'>({ number: 2, kind: 'filter', ask: { criteria, bins: null } }),
    find: (id: string) => answer<'find'>({ number: 3, kind: 'find', ask: { id } }),
  };
}

describe('the engine', () => {
  it('opens a dataset: places, symbols, and the values that can be chosen', async () => {
    await add('a', [{}, { place: null, precision: null, radiusM: null }]);
    const { dataset } = await opened();
    expect(dataset.manifest.incidents).toBe(2);
    expect(dataset.places).toHaveLength(1);
    expect(Array.from(dataset.totals)).toEqual([1]);
    expect(dataset.facetValues.outlet).toContain('Made-up a');
    expect(dataset.axisDays).not.toBeNull();
  });

  it('says which symbols stand together at a zoom, and which apart', async () => {
    // Two places, one kilometre apart.
    await add('a', [{}, {}]);
    const { answer } = await opened();
    const groups = (zoom: number) => answer<'groups'>({ number: 4, kind: 'groups', ask: { zoom } });
    const [together, apart] = [await groups(5), await groups(15)];
    expect(new Set(together).size).toBe(1);
    expect([...apart]).toEqual([0, 1]);
  });

  it('gives the rows of a result in order, with what the list shows', async () => {
    await add('a', [{}, { assertion: 'denied' }, { date: null }]);
    const { answer, filter } = await opened();
    const { result, facts } = await filter();
    expect(facts.count).toBe(3);
    const rows = await answer<'rows'>({ number: 4, kind: 'rows', ask: { result, from: 1, to: 9 } });
    expect(rows?.map(({ row }) => row)).toEqual([1, 2]);
    expect(rows?.[1]).toMatchObject({
      from: null,
      timePrecision: 'undated',
      outlet: 'Made-up a',
      sources: 1,
    });
  });

  it('says nothing of a result that another one has replaced', async () => {
    await add('a', [{}]);
    const { answer, filter } = await opened();
    const { result } = await filter();
    await filter();
    expect(await answer<'rows'>({ number: 4, kind: 'rows', ask: { result, from: 0, to: 1 } })).toBeNull();
    expect(await answer<'position'>({ number: 5, kind: 'position', ask: { result, row: 0 } })).toBeNull();
  });

  it('keeps a result that is held, also when another one follows, until it is let go', async () => {
    await add('a', [{}, { assertion: 'denied' }]);
    const { answer, filter } = await opened();
    const hold = (result: number, held: boolean) =>
      answer<'hold'>({ number: 6, kind: 'hold', ask: { result, held } });
    const count = async (result: number) =>
      (await answer<'rows'>({ number: 4, kind: 'rows', ask: { result, from: 0, to: 9 } }))?.length ?? null;
    const { result } = await filter();
    expect(await hold(result, true)).toBe(true);
    const { result: second } = await filter({ ...everythingAsked, assertions: 1 });
    expect([await count(result), await count(second)]).toEqual([2, 1]);
    await hold(result, false);
    expect(await count(result)).toBeNull();
    expect(await hold(result, true)).toBe(false);
  });

  it('knows where a row stands among those shown, and that it is left out', async () => {
    await add('a', [{}, { assertion: 'denied' }, {}]);
    const { answer, filter } = await opened();
    const { result } = await filter({ ...everythingAsked, assertions: 1 });
    const shown = await answer<'rows'>({ number: 4, kind: 'rows', ask: { result, from: 0, to: 9 } });
    const at = (row: number) => answer<'position'>({ number: 5, kind: 'position', ask: { result, row } });
    expect(await Promise.all([0, 1, 2].map(at))).toEqual(
      [0, 1, 2].map((row) => shown?.findIndex((listed) => listed.row === row)),
    );
  });

  it('matches nothing by a name that the data do not have', async () => {
    await add('a', [{}]);
    const { filter } = await opened();
    expect((await filter({ ...everythingAsked, chosen: { outlet: ['Nobody'] } })).facts.count).toBe(0);
    expect((await filter({ ...everythingAsked, chosen: { outlet: ['Made-up a'] } })).facts.count).toBe(1);
  });

  it('finds an incident by its id, and one without a row in the row of its event', async () => {
    await add('a', [{}]);
    await add('b', [{}]);
    const { find } = await opened();
    const places = await Promise.all(['a-0', 'b-0', 'none'].map(find));
    expect(places).toContainEqual({ row: 0, report: null });
    expect(places.map((place) => place?.row)).toEqual([0, 0, undefined]);
    expect(places.filter((place) => place?.report)).toHaveLength(1);
  });

  it('gives the words that a row rests on, with its id and report', async () => {
    await add('a', [{}]);
    const { answer } = await opened();
    const [excerpt] = await answer<'excerpts'>({ number: 4, kind: 'excerpts', ask: { rows: [0] } });
    expect(excerpt).toMatchObject({ row: 0, id: 'a-0', report: 'a' });
    expect(excerpt?.quote).not.toBe('');
  });

  it('names the file that is damaged or missing', async () => {
    await add('a', [{}]);
    await expect(
      opened((files) => ({ ...files, bytes: async () => new Uint8Array(9) })),
    ).rejects.toMatchObject({ kind: 'damaged', file: 'incidents.arrow' });
    const lost: DatasetFiles['json'] = async (file) => {
      throw new LoadError('status', file, { status: 500 });
    };
    await expect(opened((files) => ({ ...files, json: lost }))).rejects.toMatchObject({ status: 500 });
  });

  it('a lookup that failed is no proof that an incident is missing', async () => {
    await add('a', [{}]);
    const { find } = await opened((files) => ({
      ...files,
      json: async (file, version) => {
        if (file.startsWith('rows/')) throw new LoadError('network', file);
        return await files.json(file, version);
      },
    }));
    await expect(find('a-0')).rejects.toMatchObject({ kind: 'network' });
  });

  it('asks again for a file of excerpts that could not be loaded', async () => {
    await add('a', [{}]);
    let away = true;
    const { answer } = await opened((files) => ({
      ...files,
      json: async (file, version) => {
        if (away && file.startsWith('excerpts/')) throw new LoadError('network', file);
        return await files.json(file, version);
      },
    }));
    const ask = () => answer<'excerpts'>({ number: 4, kind: 'excerpts', ask: { rows: [0] } });
    await expect(ask()).rejects.toBeInstanceOf(LoadError);
    away = false;
    expect((await ask())[0]?.id).toBe('a-0');
  });

  it('must be opened first', async () => {
    const answer = questionAnswerer(filesOf(await buildDataset(store, '2026-01-01T00:00:00Z')), () => {});
    await expect(answer({ number: 1, kind: 'incident', ask: { row: 0 } })).rejects.toBeInstanceOf(LoadError);
  });
});
