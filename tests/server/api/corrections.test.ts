import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chosen, incidentAt, report } from '../../corrections/made.ts';
import { madeUpExtraction, provenance } from '../../store/madeUp.ts';
import { serverOf, type TestServer } from './serverOf.ts';

let at: TestServer;
beforeEach(async () => {
  at = await serverOf();
  const incidents = [incidentAt('a', 0, 10), incidentAt('b', 11, 30)];
  await at.store.add(madeUpExtraction(report, incidents), provenance);
});
afterEach(async () => await at.close());

const by = 'A. Person';
const correct = async (kind: string, value: unknown, more: object = {}) =>
  await at.ask('POST', '/api/corrections', { kind, target: { incident: 'a' }, value, by, ...more });
const shown = async (id = 'a') =>
  (await at.store.readCorrectedReport(report.id))?.extraction.incidents.find((one) => one.id === id);

describe('correcting over the network', () => {
  it('takes every kind, and the report shows it', async () => {
    const values: [string, unknown][] = [
      ['place', { id: chosen.place.id }],
      ['date', '2018-07'],
      ['type', 'arrests'],
      ['assertion', 'denied'],
      ['tags', ['a', 'ب']],
      ['note', 'seen in the second paragraph\nand the third'],
      ['reviewed', true],
      ['warning', true],
      ['not_incident', true],
    ];
    for (const [i, [kind, value]] of values.entries())
      expect(await correct(kind, value)).toMatchObject({
        status: 201,
        body: { number: i + 1, report: report.id },
      });
    expect(await shown()).toMatchObject({
      place: chosen.place,
      radiusM: 800,
      date: { edtf: '2018-07', precision: 'month' },
      type: 'Strategic developments',
      assertion: 'denied',
      tags: ['a', 'ب'],
      reviewed: true,
      warning: true,
      notIncident: true,
    });
  });

  it('takes a point with its radius, a site where it is near, and no place at all', async () => {
    const point = { name: 'جسر مختلق', lat: 32.6, lon: 36.1, radius_m: 300, admin1: 'Daraa', country: 'SY' };
    await correct('place', point);
    expect(await shown()).toMatchObject({
      place: { id: 'point:32.60000,36.10000', name: 'جسر مختلق', kind: 'area', admin1: 'Daraa' },
      precision: 'site',
      radiusM: 300,
    });
    await correct('place', { ...point, radius_m: 3000 });
    expect(await shown()).toMatchObject({ precision: 'vicinity', radiusM: 3000 });
    await correct('place', null);
    expect(await shown()).toMatchObject({ place: null, precision: null, radiusM: null });
  });

  it('takes a place that only the report has, such as an area', async () => {
    const area = { ...chosen.place, id: 'ocha:C1#west', kind: 'area' as const };
    const named = incidentAt('c', 31, 40, { place: area, precision: 'vicinity', radiusM: 5000 });
    await at.store.replaceExtraction(madeUpExtraction(report, [incidentAt('a', 0, 10), named]), provenance);
    expect((await correct('place', { id: 'ocha:C1#west' })).status).toBe(201);
    expect(await shown()).toMatchObject({ place: area, precision: 'vicinity', radiusM: 5000 });
  });

  it.each([
    ['kind', { kind: 'colour', value: 1 }, 'kind'],
    ['a date', { kind: 'date', value: '30.6.2018' }, 'value'],
    ['a sub-type', { kind: 'type', value: 'battle' }, 'value'],
    ['a missing value', { kind: 'reviewed' }, 'value'],
    ['a place that is not known', { kind: 'place', value: { id: 'ocha:nothing' } }, 'value.id'],
    ['a point without radius', { kind: 'place', value: { name: 'x', lat: 1, lon: 1 } }, 'value.radius_m'],
    [
      'a point outside the earth',
      { kind: 'place', value: { name: 'x', lat: 91, lon: 1, radius_m: 1 } },
      'value.lat',
    ],
    ['a tag too long', { kind: 'tags', value: ['x'.repeat(61)] }, 'value.0'],
    ['a name of who corrects', { kind: 'reviewed', value: true, by: ' ' }, 'by'],
    ['a field that is none', { kind: 'reviewed', value: true, colour: 1 }, 'colour'],
    ['what is expected', { kind: 'reviewed', value: true, expected: -1 }, 'expected'],
  ])('refuses %s that cannot be, and names the field', async (_, given, field) => {
    const answer = await at.ask('POST', '/api/corrections', { target: { incident: 'a' }, by, ...given });
    expect(answer).toMatchObject({ status: 400, body: { error: expect.stringContaining(field) } });
    expect(await at.store.listCorrections()).toEqual([]);
  });

  it('answers 404 for an incident or report that is not there, and 400 for a kind that is of incidents', async () => {
    expect(await correct('reviewed', true, { target: { incident: 'zz' } })).toMatchObject({
      status: 404,
      body: { error: 'there is no incident "zz"' },
    });
    expect((await correct('reviewed', true, { target: { report: 'zz' } })).status).toBe(404);
    expect((await correct('type', 'arrests', { target: { report: report.id } })).status).toBe(400);
    expect((await correct('tags', ['x'], { target: { report: report.id } })).status).toBe(201);
  });

  it('answers 409 with the newer ones when others corrected the same since', async () => {
    expect((await correct('reviewed', true, { expected: 0 })).status).toBe(201);
    const refused = await correct('type', 'arrests', { expected: 0 });
    expect(refused).toMatchObject({ status: 409, body: { newer: [{ number: 1, kind: 'reviewed', by }] } });
    const answers = await Promise.all(
      [1, 1].map(async () => await correct('reviewed', false, { expected: 1 })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('takes one back once, and that too', async () => {
    await correct('type', 'arrests');
    expect(await at.ask('POST', '/api/corrections/1/undo', { by })).toMatchObject({
      status: 201,
      body: { number: 2 },
    });
    expect((await shown())?.subType).toBe('armed clash');
    expect(await at.ask('POST', '/api/corrections/1/undo', { by })).toMatchObject({
      status: 409,
      body: { undone_by: 2 },
    });
    expect((await at.ask('POST', '/api/corrections/2/undo', { by })).status).toBe(201);
    expect((await shown())?.subType).toBe('arrests');
    for (const number of ['99', '0', 'x', '-1', '9'.repeat(30)])
      expect((await at.ask('POST', `/api/corrections/${number}/undo`, { by })).status).toBe(404);
  });

  it('keeps marks of direction and tags of HTML as text', async () => {
    const text = '\u202eabc <script>alert(1)</script> 🕊';
    await correct('note', text, { by: '<b>' });
    const file = await at.ask('GET', `/dataset/reports/${report.id}.json`);
    expect(file.headers['content-type']).toMatch(/^application\/json/);
    expect(file.body).toMatchObject({ incidents: [{ notes: [{ text, by: '<b>' }] }, {}] });
  });

  it('changes the version that the viewer asks for', async () => {
    const version = async () => (await at.ask('GET', '/api/status')).body as { dataset_version: string };
    const before = await version();
    expect(before).toMatchObject({ dataset_version: expect.any(String), write: true, version: '0.0.0-test' });
    const manifest = await at.ask('GET', '/dataset/manifest.json');
    expect(manifest.body).toMatchObject({ version: before.dataset_version });
    await correct('type', 'arrests');
    expect(await version()).not.toEqual(before);
  });
});

describe('merging and splitting over the network', () => {
  const merge = async (incidents: string[]) => await at.ask('POST', '/api/events/merge', { incidents, by });

  it('decides, once, and takes back', async () => {
    expect(await merge(['a', 'b'])).toMatchObject({ status: 201, body: { number: 1 } });
    expect((await merge(['b', 'a'])).status).toBe(409);
    const split = { incidents: ['a'], from: ['b'], by, reason: 'two towns' };
    expect((await at.ask('POST', '/api/events/split', split)).status).toBe(201);
    expect((await at.ask('POST', '/api/events/2/undo', { by })).status).toBe(201);
    expect((await at.ask('POST', '/api/events/2/undo', { by })).status).toBe(409);
    expect((await at.ask('POST', '/api/events/9/undo', { by })).status).toBe(404);
    expect(await at.store.listDecisions()).toHaveLength(3);
  });

  it('tells who decided about the same since, with what they did, and takes the decision when that is known', async () => {
    await merge(['a', 'b']);
    const send = async (path: string, body: object) =>
      await at.ask('POST', `/api/events/${path}`, { ...body, by });
    const split = { incidents: ['a'], from: ['b'] };
    for (const [path, body] of [
      ['split', split],
      ['merge', { incidents: ['a', 'b'] }],
    ] as const)
      expect(await send(path, { ...body, expected: 0 })).toMatchObject({
        status: 409,
        body: { newer: [{ number: 1, kind: 'merge', by, incidents: ['a', 'b'] }] },
      });
    const manifest = await at.ask('GET', '/dataset/manifest.json');
    expect(manifest.body).toMatchObject({ last_decision: 1 });
    expect((await send('split', { ...split, expected: 1 })).status).toBe(201);
    expect((await send('split', { ...split, expected: -1 })).status).toBe(400);
    expect(await at.store.listDecisions()).toHaveLength(2);
  });

  it('refuses incidents that are not there, one alone, and one split from itself', async () => {
    expect(await merge(['a', 'zz'])).toMatchObject({ status: 404, body: { missing: ['zz'] } });
    expect((await merge(['a', 'a'])).status).toBe(400);
    expect((await merge([])).status).toBe(400);
    const itself = { incidents: ['a'], from: ['a', 'b'], by };
    expect((await at.ask('POST', '/api/events/split', itself)).status).toBe(400);
  });

  it('stands in one log with the corrections, the newest last', async () => {
    await correct('type', 'arrests');
    await merge(['a', 'b']);
    await correct('tags', ['x'], { target: { report: report.id } });
    await correct('reviewed', true, { target: { incident: 'b' } });
    const log = async (query: string) =>
      (
        (await at.ask('GET', `/api/corrections${query}`)).body as { log: { log: string; kind: string }[] }
      ).log.map(({ kind }) => kind);
    expect((await log('?incident=a')).sort()).toEqual(['merge', 'type']);
    expect((await log(`?report=${report.id}`)).sort()).toEqual(['merge', 'reviewed', 'tags', 'type']);
    expect((await log('')).length).toBe(4);
    expect(await log('?incident=zz')).toEqual([]);
  });
});
