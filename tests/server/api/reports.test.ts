import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Refused } from '../../../src/server/api/ReadingMachine.ts';
import { incidentAt } from '../../corrections/made.ts';
import { madeUpExtraction, provenance } from '../../store/madeUp.ts';
import { fakeMachine, serverOf, type TestServer } from './serverOf.ts';

let at: TestServer;
beforeEach(async () => {
  at = await serverOf();
});
afterEach(async () => await at.close());

const text = 'نص مختلق عن قصف على بلدة مختلقة أمس';
const given = {
  text,
  title: 'عنوان مختلق',
  outlet: 'Made-up Bulletin',
  published_at: '2018-06-30',
  lang: 'ar',
};
const by = 'A. Person';
const add = async (more: object = {}) => await at.ask('POST', '/api/reports', { ...given, by, ...more });

describe('reading a text at once', () => {
  it('gives all that was read and stores nothing', async () => {
    const answer = await at.ask('POST', '/api/extract', given);
    expect(answer).toMatchObject({
      status: 200,
      body: {
        report: {
          text,
          title: 'عنوان مختلق',
          outlet: 'Made-up Bulletin',
          published_at: '2018-06-30',
          published_from: 'user',
        },
        incidents: [{ sub_type: 'armed clash' }],
      },
    });
    expect((await at.store.counts()).reports).toBe(0);
  });

  it.each([
    ['no text', { title: 'x' }, 400, 'text: is missing'],
    ['an empty text', { text: '' }, 400, 'text: the text is empty'],
    ['only spaces', { text: ' \u200f ' }, 400, 'text:'],
    ['a date that is none', { text, published_at: 'yesterday' }, 400, 'published_at: is no date'],
    ['an address that runs', { text, url: 'javascript:alert(1)' }, 400, 'url:'],
    ['a language that is none', { text, lang: 'عربي' }, 400, 'lang:'],
    ['a home that is none', { text, home: 'Syria' }, 400, 'home:'],
    ['a web page, which is read first', { text, html: '<p>x</p>' }, 400, 'body'],
    ['a copy that runs', { text, archive_url: 'javascript:alert(1)' }, 400, 'archive_url:'],
    ['an origin that is none', { text, origins: { title: 'heaven' } }, 400, 'origins.title'],
    ['the origin of no field', { text, origins: { text: 'page' } }, 400, 'origins'],
    ['a hash that is none', { text, source_sha256: 'x' }, 400, 'source_sha256:'],
    ['a field that is none', { text, body: 'x' }, 400, 'body'],
  ])('refuses %s', async (_, body, status, words) => {
    expect(await at.ask('POST', '/api/extract', body)).toMatchObject({
      status,
      body: { error: expect.stringContaining(words) },
    });
  });

  it('tells what the machine refuses', async () => {
    const refusing = await serverOf({
      ...fakeMachine,
      extract: async () => await Promise.reject(new Refused('home XX: no country')),
    });
    expect(await refusing.ask('POST', '/api/extract', { ...given, home: 'XX' })).toMatchObject({
      status: 422,
      body: { error: 'home XX: no country' },
    });
    await refusing.close();
  });
});

describe('storing a report', () => {
  it('stores it with what was read, once', async () => {
    const added = await add();
    expect(added).toMatchObject({ status: 201, body: { added: true, incidents: 1, placed: 1 } });
    const { report } = added.body as { report: string };
    expect(await at.store.readReport(report)).toMatchObject({
      extraction: { report: { text, publishedFrom: 'user' } },
      addedBy: by,
      addedAt: '2026-01-02T03:04:05.000Z',
    });
    expect(await add({ title: 'another' })).toMatchObject({
      status: 200,
      body: { report, added: false, differs: ['title'], incidents: 1 },
    });
    expect((await at.store.counts()).reports).toBe(1);
  });

  it('keeps what was read in a page as of the page, and what the person changed as theirs', async () => {
    const answer = await add({
      url: 'https://herald.example/1',
      archive_url: 'https://archive.example/1',
      origins: { title: 'page', published_at: 'page', url: 'page', archive_url: 'page', lang: 'text' },
      source_sha256: 'ab'.repeat(32),
      retrieved_at: '2026-01-02T03:00:00Z',
      text_edited: true,
    });
    expect(await at.store.readReport((answer.body as { report: string }).report)).toMatchObject({
      extraction: {
        report: {
          archiveUrl: 'https://archive.example/1',
          sourceSha256: 'ab'.repeat(32),
          publishedFrom: 'page',
          origins: {
            title: 'page',
            publishedAt: 'page',
            url: 'page',
            archiveUrl: 'page',
            lang: 'text',
            outlet: 'user',
          },
        },
      },
      retrievedAt: '2026-01-02T03:00:00Z',
      addedAt: '2026-01-02T03:04:05.000Z',
      readWarnings: [expect.stringContaining('changed the text that was read')],
    });
  });

  it('does not say that it was read after it was stored', async () => {
    const answer = await add({ retrieved_at: '2027-01-01T00:00:00Z' });
    const stored = await at.store.readReport((answer.body as { report: string }).report);
    expect(stored?.retrievedAt).toBe('2026-01-02T03:04:05.000Z');
    expect(stored?.extraction.report.origins).toMatchObject({ title: 'user', outlet: 'user' });
  });

  it('needs to know who adds it', async () => {
    expect(await at.ask('POST', '/api/reports', given)).toMatchObject({
      status: 400,
      body: { fields: [{ field: 'by' }] },
    });
  });

  it('removes it with a reason, and brings it back only when asked to', async () => {
    const { report } = (await add()).body as { report: string };
    const remove = async (body: object) => await at.ask('DELETE', `/api/reports/${report}`, body);
    expect((await remove({ by })).status).toBe(400);
    expect(await remove({ by, reason: 'names a child' })).toMatchObject({
      status: 200,
      body: { removed: true, wiped: true },
    });
    expect((await remove({ by, reason: 'again' })).status).toBe(404);
    expect(await add()).toMatchObject({
      status: 409,
      body: {
        error: expect.stringContaining('by A. Person (names a child)'),
        removed_at: '2026-01-02T03:04:05.000Z',
        removed_by: 'A. Person',
        reason: 'names a child',
      },
    });
    expect(await add({ restore: true })).toMatchObject({ status: 201, body: { report } });
  });

  it('removes one whose id an address has to encode', async () => {
    const { report } = (await at.ask('POST', '/api/extract', given)).body as { report: { sha256: string } };
    const odd = {
      id: 'a/b?c ب',
      title: null,
      text,
      lang: 'ar',
      outlet: null,
      url: null,
      publishedAt: null,
      publishedFrom: null,
      sha256: report.sha256,
    };
    await at.store.add(madeUpExtraction(odd), provenance);
    const answer = await at.ask('DELETE', `/api/reports/${encodeURIComponent(odd.id)}`, { by, reason: 'x' });
    expect(answer.status).toBe(200);
  });

  it('reads it again, and says which corrections have no incident any more', async () => {
    const { report } = (await add()).body as { report: string };
    const stored = await at.store.readReport(report);
    if (!stored) throw new Error('not stored');
    const old = incidentAt('old', 20, 30, { excerpts: [{ report, start: 20, end: 30, quote: 'x' }] });
    await at.store.replaceExtraction({ ...stored.extraction, incidents: [old] }, provenance);
    await at.ask('POST', '/api/corrections', {
      kind: 'reviewed',
      target: { incident: 'old' },
      value: true,
      by,
    });
    expect(await at.ask('POST', '/api/reextract', { report })).toMatchObject({
      status: 200,
      body: { report, incidents: 1, without_target: [1] },
    });
    expect((await at.ask('POST', '/api/reextract', { report: 'zz' })).status).toBe(404);
  });
});

describe('places', () => {
  it('are looked up by their names, near where one looks', async () => {
    const lookup = async (query: string) => await at.ask('GET', `/api/gazetteer/lookup?${query}`);
    expect(await lookup(`name=${encodeURIComponent(' قرية ')}&near=32.6,36.1`)).toMatchObject({
      status: 200,
      body: {
        candidates: [{ id: 'balagh:another', name_en: 'Another Village', radius_m: 800, distance_km: 1 }],
      },
    });
    expect((await lookup('name=nothing')).body).toEqual({ candidates: [] });
    for (const wrong of [
      '',
      'name=',
      `name=${'x'.repeat(201)}`,
      'name=x&near=1',
      'name=x&near=91,0',
      'name=x&near=,',
    ])
      expect([wrong, (await lookup(wrong)).status]).toEqual([wrong, 400]);
  });

  it('are added with all that they need', async () => {
    const place = {
      name: 'قرية',
      kind: 'settlement',
      lat: 32,
      lon: 36,
      radius_m: 500,
      aliases: ['ضيعة'],
      by,
    };
    expect(await at.ask('POST', '/api/places', place)).toMatchObject({
      status: 201,
      body: { place: { name: 'قرية أخرى' } },
    });
    expect((await at.ask('POST', '/api/places', { ...place, kind: 'country' })).status).toBe(400);
  });
});

describe('those who listen for changes', () => {
  it('are told the version at once', async () => {
    const stop = new AbortController();
    const response = await fetch(`${at.server.url}api/changes`, { signal: stop.signal });
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    const reader = response.body?.getReader();
    const first = new TextDecoder().decode((await reader?.read())?.value);
    expect(first).toMatch(/^event: dataset\ndata: \{"dataset_version":"[0-9a-f]{16}"\}/);
    stop.abort();
  });
});
