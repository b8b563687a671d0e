import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { roles } from '../../../src/access/role.ts';
import { splitToken } from '../../../src/access/token.ts';
import { serverOf, type TestServer } from '../api/serverOf.ts';
import { bearer, reviewed, shared, stored, tokenOf } from './sharedServer.ts';

let at: TestServer;
let incident: string;
beforeEach(async () => {
  at = await shared();
  incident = await stored(at.store);
});
afterEach(async () => await at.close());

/** Every way to change something, or to make the server work. */
const writes = [
  ['POST', '/api/corrections'],
  ['POST', '/api/corrections/1/undo'],
  ['POST', '/api/events/merge'],
  ['POST', '/api/events/split'],
  ['POST', '/api/events/1/undo'],
  ['POST', '/api/read'],
  ['POST', '/api/extract'],
  ['POST', '/api/reports'],
  ['DELETE', '/api/reports/r'],
  ['POST', '/api/reextract'],
  ['POST', '/api/places'],
  ['POST', '/api/nothing'],
] as const;

describe('a server that others reach', () => {
  it.each(writes)('takes no %s %s without a token, and says what to do', async (method, path) => {
    const answer = await at.ask(method, path, {});
    expect(answer).toMatchObject({
      status: 401,
      body: { error: expect.stringMatching(/sign in.*token create/) },
    });
    expect(answer.headers['www-authenticate']).toMatch(/^Bearer/);
    expect((await at.store.counts()).reports).toBe(1);
    expect(await at.store.listCorrections()).toEqual([]);
  });

  it.each(writes)('takes no %s %s from a reader', async (method, path) => {
    const headers = bearer(await tokenOf(at.store, 'reader'));
    const answer = await at.ask(method, path, {}, headers);
    expect(answer).toMatchObject({
      status: 403,
      body: { role: 'reader', error: expect.stringMatching(/editor/) },
    });
  });

  it('is open for reading', async () => {
    for (const path of ['/dataset/manifest.json', '/api/v1/incidents', '/api/corrections', '/'])
      expect([path, (await at.ask('GET', path)).status]).toEqual([path, 200]);
    expect((await at.ask('GET', '/api/status')).body).toMatchObject({
      write: false,
      role: 'reader',
      name: null,
      sign_in: true,
    });
  });

  it.each(['editor', 'admin'] as const)('lets an %s write, under the name of the token', async (role) => {
    const token = await tokenOf(at.store, role);
    const answer = await at.ask(
      'POST',
      '/api/corrections',
      reviewed(incident, 'Somebody else'),
      bearer(token),
    );
    expect(answer.status).toBe(201);
    expect(await at.store.listCorrections()).toMatchObject([{ by: `Made up ${role}` }]);
    const [made, corrected] = (await at.store.access.readAudit(null)).slice(-2);
    expect([made?.what, corrected]).toMatchObject([
      'token-made',
      { what: 'correction', role, token: splitToken(token)?.id, via: 'server', address: null },
    ]);
    expect((await at.ask('GET', '/api/status', undefined, bearer(token))).body).toMatchObject({
      write: true,
      role,
      name: `Made up ${role}`,
    });
  });

  it('needs no name beside a token, and no headers of a page', async () => {
    const headers = {
      ...bearer(await tokenOf(at.store, 'editor')),
      Origin: undefined,
      'Sec-Fetch-Site': undefined,
    };
    expect((await at.ask('POST', '/api/corrections', reviewed(incident), headers)).status).toBe(201);
    expect((await at.ask('POST', '/api/corrections', reviewed(incident))).status).toBe(401);
  });

  it('refuses a token at once when it is revoked, has expired, or is none', async () => {
    const token = await tokenOf(at.store, 'admin');
    const ask = (given: string) => at.ask('GET', '/api/status', undefined, { Authorization: given });
    expect((await ask(`Bearer ${token}`)).status).toBe(200);
    await at.store.access.revokeToken(splitToken(token)?.id ?? '', '2026-01-02T00:00:00Z');
    expect(await ask(`Bearer ${token}`)).toMatchObject({
      status: 401,
      body: { error: expect.stringMatching(/revoked/) },
    });
    const expired = await tokenOf(at.store, 'admin', { expiresAt: '2026-01-01T00:00:00Z' });
    expect((await ask(`Bearer ${expired}`)).body).toEqual({ error: expect.stringMatching(/expired/) });
    const forged = `${token.slice(0, -3)}abc`;
    for (const bad of [
      `Bearer ${forged}`,
      'Bearer x',
      'Basic YTpi',
      'Bearer',
      `Bearer ${'x'.repeat(10_000)}`,
    ])
      expect([bad, (await ask(bad)).status]).toEqual([bad, 401]);
  });

  it('says who it was no more than the audit log is told to', async () => {
    const token = await tokenOf(at.store, 'editor');
    await at.close();
    at = await shared({ keepAddresses: true, trustProxy: true });
    incident = await stored(at.store);
    const headers = bearer(await tokenOf(at.store, 'editor'));
    expect(headers.Authorization).not.toContain(token);
    const forwarded = { ...headers, 'X-Forwarded-For': '6.6.6.6, 192.0.2.7' };
    await at.ask('POST', '/api/corrections', reviewed(incident), forwarded);
    const log = await at.store.access.readAudit(null);
    // What the nearest proxy wrote, not what the one before it could make up.
    expect(log.at(-1)).toMatchObject({ what: 'correction', address: '192.0.2.7' });
  });
});

describe('a private server', () => {
  const readable = [
    '/dataset/manifest.json',
    '/dataset/reports/r.json',
    '/api/v1/incidents',
    '/api/corrections',
    '/api/changes',
  ];

  beforeEach(async () => {
    await at.close();
    at = await shared({ private: true });
    incident = await stored(at.store);
  });

  it.each(readable)('shows nothing at %s without a token', async (path) => {
    const answer = await at.ask('GET', path);
    expect([answer.status, JSON.stringify(answer.body)]).toEqual([
      401,
      expect.stringMatching(/reading here needs a token/),
    ]);
  });

  it('shows its page, on which one can sign in, and says nothing of its data', async () => {
    expect((await at.ask('GET', '/')).status).toBe(200);
    expect((await at.ask('GET', '/api/status')).body).toMatchObject({
      dataset_version: null,
      write: false,
      role: null,
      sign_in: true,
    });
  });

  it.each(roles)('is read by a %s', async (role) => {
    const headers = bearer(await tokenOf(at.store, role));
    for (const path of readable.slice(0, -1))
      expect([path, (await at.ask('GET', path, undefined, headers)).status]).not.toEqual([path, 401]);
  });
});

describe('a server of one machine', () => {
  beforeEach(async () => {
    await at.close();
    at = await serverOf();
    incident = await stored(at.store);
  });

  it('lets its user write under any name, without a token', async () => {
    expect((await at.ask('POST', '/api/corrections', reviewed(incident, 'سلمى'))).status).toBe(201);
    expect(await at.store.listCorrections()).toMatchObject([{ by: 'سلمى' }]);
    expect((await at.store.access.readAudit(null)).at(-1)).toMatchObject({ role: 'local', via: 'server' });
  });

  it('asks for a name', async () => {
    const answer = await at.ask('POST', '/api/corrections', reviewed(incident));
    expect(answer).toMatchObject({ status: 400, body: { fields: [{ field: 'by' }] } });
  });

  it.each(['X-Forwarded-For', 'Forwarded', 'Via', 'X-Real-IP'])(
    'takes nobody for its user who comes through a proxy (%s)',
    async (header) => {
      const answer = await at.ask('POST', '/api/corrections', reviewed(incident, 'x'), {
        [header]: '192.0.2.7',
      });
      expect(answer).toMatchObject({ status: 403, body: { error: expect.stringMatching(/--public-url/) } });
    },
  );
});
