import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromJson } from '../../../src/model/json.ts';
import { incidentPage } from '../../../src/server/v1/answers.ts';
import { provenance } from '../../store/madeUp.ts';
import { serverOf, type TestServer } from '../api/serverOf.ts';
import { idsOf, storeSome } from './storedIncidents.ts';

let at: TestServer;
beforeAll(async () => {
  at = await serverOf();
  await storeSome(at.store);
});
afterAll(async () => await at.close());

const get = async (query: string, headers: Record<string, string> = {}) =>
  await at.ask('GET', `/api/v1/incidents${query}`, undefined, headers);

describe('the incidents of the read API', () => {
  it.each([
    ['all of them', '', ['first-1', 'first-2', 'second-1', 'third-1']],
    ['in a box', '?bbox=36,32,37,33', ['first-1']],
    ['in a box across the 180th meridian', '?bbox=179,-20,-179,-10', ['third-1']],
    ['from a day on', '?from=2018-07-15', ['first-2', 'third-1']],
    ['up to a day', '?to=2018-06-30', ['first-1']],
    ['between days', '?from=2018-07-31&to=2018-12-31', ['first-2']],
    ['after an open beginning', '?from=2030-01-01', ['third-1']],
    ['of a type', '?type=Battles', ['first-1', 'second-1', 'third-1']],
    ['of a sub-type', '?sub_type=air/drone%20strike', ['first-2']],
    ['of several types', '?type=Riots&type=Explosions/Remote%20violence', ['first-2']],
    ['as the source says of it', '?assertion=denied', ['second-1']],
    ['of an outlet', '?outlet=%3DSecond%20Bulletin', ['second-1']],
    ['of a claimant', '?claimant=other%20made-up%20source', ['first-2']],
    ['of a place', '?place=balagh:b', ['first-2']],
    ['of a country', '?country=fj', ['third-1']],
    ['of a division', '?admin1=aleppo', ['first-2']],
    ['with words of the title', `?text=${encodeURIComponent('العنوان')}`, ['first-1', 'first-2']],
    ['of two filters', '?country=SY&type=Battles', ['first-1']],
    ['that nobody tells of', '?type=Riots', []],
  ])('are %s', async (_, query, ids) => {
    const answer = await get(query);
    expect([answer.status, idsOf(answer.body)]).toEqual([200, ids]);
    expect(incidentPage.strict().safeParse(fromJson(answer.body)).error).toBeUndefined();
  });

  it('come in pages that follow each other', async () => {
    const seen: string[] = [];
    let query = '?limit=1';
    for (let pages = 0; pages < 10; pages++) {
      const { body } = await get(query);
      seen.push(...idsOf(body));
      const { next } = body as { next: string | null };
      if (next === null) break;
      query = `?limit=1&cursor=${next}`;
    }
    expect(seen).toEqual(['first-1', 'first-2', 'second-1', 'third-1']);
  });

  it('name the next page in a header, with the filters', async () => {
    const first = await get('?limit=1&country=SY');
    const link = /^<(.+)>; rel="next"$/.exec(first.headers.link as string)?.[1] as string;
    const second = await at.ask('GET', link);
    expect([idsOf(second.body), (second.body as { next: unknown }).next]).toEqual([['first-2'], null]);
    expect(second.headers.link).toBeUndefined();
  });

  it('are one by its id, with its source', async () => {
    const answer = await at.ask('GET', '/api/v1/incidents/first-2');
    expect(answer).toMatchObject({
      status: 200,
      body: {
        id: 'first-2',
        sub_type: 'air/drone strike',
        radius_m: 2000,
        source: { report: 'first', url: 'https://example.org/first', outlet: 'Made-up Bulletin' },
      },
    });
    expect((await at.ask('GET', '/api/v1/incidents/none')).status).toBe(404);
  });

  it('are shown as people corrected them', async () => {
    const own = await serverOf();
    await storeSome(own.store);
    const trace = { by: 'A. Person', at: '2026-01-02T00:00:00Z', reason: null, machine: provenance.machine };
    const correct = async (
      incident: string,
      correction: { kind: 'type'; value: 'grenade' } | { kind: 'not_incident'; value: true },
    ) => await own.store.addCorrection({ target: { incident }, correction, trace });
    await correct('first-1', { kind: 'type', value: 'grenade' });
    await correct('third-1', { kind: 'not_incident', value: true });
    const { body } = await own.ask('GET', '/api/v1/incidents?sub_type=grenade');
    expect(idsOf(body)).toEqual(['first-1']);
    expect(idsOf((await own.ask('GET', '/api/v1/incidents')).body)).not.toContain('third-1');
    const denied = await own.ask('GET', '/api/v1/incidents/third-1');
    expect(denied.body).toMatchObject({ not_incident: true });
    await own.close();
  });
});

describe('an answer that is there already', () => {
  it('is not sent again, until the store changes', async () => {
    const own = await serverOf();
    const ask = async (path: string, etag: string) =>
      (await own.ask('GET', path, undefined, { 'If-None-Match': etag })).status;
    const { headers } = await own.ask('GET', '/api/v1/incidents');
    const etag = headers.etag as string;
    expect(etag).toMatch(/^W\/"/);
    expect(await ask('/api/v1/incidents', etag)).toBe(304);
    expect(await ask('/api/v1/incidents?limit=2', etag)).toBe(200);
    expect(await ask('/api/v1/incidents?format=csv', etag)).toBe(200);
    await storeSome(own.store);
    expect(await ask('/api/v1/incidents', etag)).toBe(200);
    await own.close();
  });

  it('may differ by what is accepted', async () => {
    expect((await get('')).headers.vary).toMatch(/Accept-Encoding.*Accept/);
  });
});
