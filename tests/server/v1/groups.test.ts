import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromJson } from '../../../src/model/json.ts';
import { groupPage } from '../../../src/server/v1/answers.ts';
import { serverOf, type TestServer } from '../api/serverOf.ts';
import { storeReport } from './storedIncidents.ts';

const decided = { from: [], undoes: null, reason: null, by: 'A. Person', at: '2026-01-03T00:00:00Z' };

let at: TestServer;
beforeAll(async () => {
  at = await serverOf();
  // Two reports tell of one event; a third, of the first one's outlet, is put with them by a person; a fourth denies it.
  const copy = { title: 'x' };
  await storeReport(at.store, 'one', [{}], copy);
  await storeReport(at.store, 'two', [{}], { ...copy, outlet: 'Second Bulletin' });
  await storeReport(at.store, 'alone', [
    { subType: 'peaceful protest', type: 'Protests', place: null, date: null },
  ]);
  await storeReport(at.store, 'with', [{ subType: 'attack', place: null, date: null }]);
  await storeReport(at.store, 'denies', [{ assertion: 'denied' }], { outlet: 'Fourth Bulletin' });
  await at.store.addDecision({ ...decided, kind: 'merge', incidents: ['one-1', 'with-1'] });
});
afterAll(async () => await at.close());

interface Group {
  id: string;
  sources: number;
  independent: number;
  tellings: { incident: string; report: string; counts_with: { report: string; how: string } | null }[];
  denials: { incident: string; outlet: string }[];
}
const get = async (query = '') => {
  const answer = await at.ask('GET', `/api/v1/groups${query}`);
  return { ...answer, groups: (answer.body as { groups: Group[] }).groups };
};

describe('the groups of the read API', () => {
  it('say which incidents are one event, who counts with whom, and who denies it', async () => {
    const { body, groups } = await get();
    expect(groupPage.strict().safeParse(fromJson(body)).error).toBeUndefined();
    expect(groups).toHaveLength(1);
    const [group] = groups as [Group];
    expect(group.tellings.map(({ incident }) => incident).sort()).toEqual(['one-1', 'two-1', 'with-1']);
    expect(group.denials).toMatchObject([{ incident: 'denies-1', outlet: 'Fourth Bulletin' }]);
    const dependent = group.tellings.filter(({ counts_with: countsWith }) => countsWith !== null);
    expect(group.sources - group.independent).toBe(dependent.length);
    expect(dependent).toMatchObject([{ counts_with: { how: 'same outlet', name: 'Made-up Bulletin' } }]);
    for (const { counts_with: countsWith } of dependent)
      expect(group.tellings.map(({ report }) => report)).toContain(countsWith?.report);
  });

  it.each([
    ['?incident=two-1', 1],
    ['?incident=denies-1', 1],
    ['?incident=alone-1', 0],
    ['?incident=alone-1&incident=one-1', 1],
    ['?report=with', 1],
    ['?report=alone', 0],
    ['?denied=true', 1],
    ['?denied=false', 0],
    ['?report=with&incident=alone-1', 0],
  ])('%s gives %i', async (query, count) => {
    expect((await get(query)).groups).toHaveLength(count);
  });

  it('are made anew when the store changes', async () => {
    const own = await serverOf();
    const ask = async () => await own.ask('GET', '/api/v1/groups');
    await storeReport(own.store, 'one');
    const first = await ask();
    expect(first.body).toEqual({ groups: [], next: null });
    await storeReport(own.store, 'two', [{}], { outlet: 'Second Bulletin' });
    const second = await own.ask('GET', '/api/v1/groups', undefined, {
      'If-None-Match': first.headers.etag as string,
    });
    expect((second.body as { groups: Group[] }).groups).toHaveLength(1);
    await own.close();
  });

  it('come in pages', async () => {
    const own = await serverOf();
    for (const pair of ['a', 'b', 'c']) {
      const subType = { a: 'armed clash', b: 'attack', c: 'grenade' }[pair] as 'attack';
      await storeReport(own.store, `${pair}1`, [{ subType }]);
      await storeReport(own.store, `${pair}2`, [{ subType }], { outlet: 'Second Bulletin' });
      await own.store.addDecision({ ...decided, kind: 'merge', incidents: [`${pair}1-1`, `${pair}2-1`] });
    }
    const seen: string[] = [];
    for (let query = '?limit=1', pages = 0; pages < 10; pages++) {
      const { body } = await own.ask('GET', `/api/v1/groups${query}`);
      const { groups, next } = body as { groups: Group[]; next: string | null };
      seen.push(...groups.map(({ id }) => id));
      if (next === null) break;
      query = `?limit=1&cursor=${next}`;
    }
    expect(seen).toEqual([...new Set(seen)].sort());
    expect(seen).toHaveLength(3);
    await own.close();
  });

  it.each(['?denied=maybe', '?incident=', '?place=x'])('refuse %s in words', async (query) => {
    expect(await get(query)).toMatchObject({ status: 400, body: { error: expect.any(String) } });
  });
});
