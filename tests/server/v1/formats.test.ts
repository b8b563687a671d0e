import { tableFromIPC } from '@uwdata/flechette';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromJson } from '../../../src/model/json.ts';
import {
  incidentCollection,
  outletPage,
  placeCollection,
  placePage,
  reportAnswer,
  reportPage,
} from '../../../src/server/v1/answers.ts';
import { serverOf, type TestServer } from '../api/serverOf.ts';
import { storeSome } from './storedIncidents.ts';

let at: TestServer;
beforeAll(async () => {
  at = await serverOf();
  await storeSome(at.store);
});
afterAll(async () => await at.close());

const get = async (path: string, accept?: string) =>
  await at.ask('GET', `/api/v1${path}`, undefined, accept === undefined ? {} : { Accept: accept });

describe('the formats of incidents', () => {
  it('are GeoJSON with how precise each is; unknown places are no point', async () => {
    const answer = await get('/incidents?format=geojson');
    expect(answer.headers['content-type']).toBe('application/geo+json; charset=utf-8');
    const body = JSON.parse(answer.body as string);
    expect(incidentCollection.safeParse(fromJson(body)).error).toBeUndefined();
    expect(body.features[0]).toMatchObject({
      id: 'first-1',
      geometry: { type: 'Point', coordinates: [36.1, 32.5] },
      properties: {
        precision: 'settlement',
        radius_m: 2000,
        edtf: '2018-06-30',
        claimants: ['Made-up Source'],
        excerpt: { report: 'first' },
        place_id: 'balagh:a',
        source: { report: 'first' },
      },
    });
    expect(body.features[2]).toMatchObject({ id: 'second-1', geometry: null, properties: { place: null } });
  });

  it('are CSV that no spreadsheet runs', async () => {
    const answer = await get('/incidents?format=csv');
    expect(answer.headers['content-type']).toContain('text/csv');
    const lines = (answer.body as string).trimEnd().split('\n');
    expect(lines[0]).toMatch(/^event_id,event_date,time_precision,event_type/);
    expect(lines).toHaveLength(5);
    expect(lines[3]).toContain(",'=Second Bulletin,");
  });

  it('are Arrow', async () => {
    const response = await fetch(`${at.server.url}api/v1/incidents?format=arrow`);
    const table = tableFromIPC(new Uint8Array(await response.arrayBuffer()));
    expect([...(table.getChild('event_id') as Iterable<string>)]).toEqual([
      'first-1',
      'first-2',
      'second-1',
      'third-1',
    ]);
  });

  it.each([
    ['application/geo+json', 'application/geo+json'],
    ['text/csv', 'text/csv'],
    ['text/*', 'text/csv'],
    ['text/html, application/json;q=0.5, text/csv;q=0.9', 'text/csv'],
    ['*/*', 'application/json'],
    ['text/html,*/*;q=0.1', 'application/json'],
    ['application/json;q=0, */*', 'application/json'],
  ])('are chosen by Accept: %s', async (accept, type) => {
    expect((await get('/incidents', accept)).headers['content-type']).toContain(type);
  });

  it('are refused where there is none such', async () => {
    expect(await get('/incidents', 'text/html')).toMatchObject({
      status: 406,
      body: { error: expect.stringContaining('application/geo+json') },
    });
  });
});

describe('reports, places and outlets', () => {
  it('are reports without their texts', async () => {
    const { body } = await get('/reports?lang=ar&limit=1');
    expect(reportPage.strict().safeParse(fromJson(body)).error).toBeUndefined();
    expect(body).toMatchObject({ reports: [{ id: 'first', incidents: 2 }], next: expect.any(String) });
    const { next } = body as { next: string };
    const second = await get(`/reports?lang=ar&limit=1&cursor=${next}`);
    expect(second.body).toMatchObject({ reports: [{ id: 'third' }], next: null });
  });

  it('are one report with its text', async () => {
    const { body } = await get('/reports/first');
    expect(reportAnswer.safeParse(fromJson(body)).error).toBeUndefined();
    expect(body).toMatchObject({ report: { id: 'first', text: 'نص مختلق عن قتال first' }, log: [] });
    expect((await get('/reports/none')).status).toBe(404);
  });

  it('are places with the number of their incidents', async () => {
    const { body } = await get('/places?limit=2');
    expect(placePage.strict().safeParse(fromJson(body)).error).toBeUndefined();
    expect(body).toMatchObject({ places: [{ id: 'balagh:a', incidents: 1 }, { id: 'balagh:b' }] });
    const { next } = body as { next: string };
    expect((await get(`/places?limit=2&cursor=${next}`)).body).toMatchObject({
      places: [{ id: 'balagh:c' }],
      next: null,
    });
    const found = await get('/places?country=sy&bbox=37,36,38,37&admin1=Aleppo&format=geojson');
    const collection = JSON.parse(found.body as string);
    expect(placeCollection.safeParse(fromJson(collection)).error).toBeUndefined();
    expect(collection.features).toMatchObject([{ id: 'balagh:b', properties: { incidents: 1 } }]);
  });

  it('are outlets, counted anew when the store changes', async () => {
    const own = await serverOf();
    expect((await own.ask('GET', '/api/v1/outlets')).body).toEqual({ outlets: [], next: null });
    await storeSome(own.store);
    const { body } = await own.ask('GET', '/api/v1/outlets');
    expect(outletPage.strict().safeParse(fromJson(body)).error).toBeUndefined();
    expect(body).toEqual({
      outlets: [
        { name: '=Second Bulletin', reports: 1, incidents: 1 },
        { name: 'Made-up Bulletin', reports: 2, incidents: 3 },
      ],
      next: null,
    });
    await own.close();
  });
});
