import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { splitToken } from '../../../src/access/token.ts';
import type { Answer, TestServer } from '../api/serverOf.ts';
import { reviewed, shared, stored, tokenOf } from './sharedServer.ts';

let at: TestServer;
let incident: string;
let token: string;
beforeEach(async () => {
  at = await shared();
  incident = await stored(at.store);
  token = await tokenOf(at.store, 'editor');
});
afterEach(async () => await at.close());

const signIn = async (given: string = token, headers = {}) =>
  await at.ask('POST', '/api/session', { token: given }, headers);
const cookieOf = (answer: Answer): string => answer.headers['set-cookie']?.[0] ?? '';
const pair = (cookie: string): string => cookie.split(';')[0] ?? '';

describe('signing in', () => {
  it('keeps the token in a cookie that no script reads and no other site sends', async () => {
    const answer = await signIn(` ${token}\n`);
    expect([answer.status, answer.body]).toEqual([200, { role: 'editor', name: 'Made up editor' }]);
    const cookie = cookieOf(answer);
    expect(cookie).toMatch(/^balagh_session=balagh_/);
    for (const part of ['HttpOnly', 'SameSite=Strict', 'Path=/']) expect(cookie).toContain(part);
    // Gone when the browser is closed; and not refused by a browser that came without TLS.
    expect(cookie).not.toMatch(/Max-Age|Expires|Secure|Domain/i);
  });

  it('lets a page write afterwards, under the name of the token, until it signs out', async () => {
    const Cookie = pair(cookieOf(await signIn()));
    expect((await at.ask('GET', '/api/status', undefined, { Cookie })).body).toMatchObject({ write: true });
    const answer = await at.ask('POST', '/api/corrections', reviewed(incident, 'Somebody'), { Cookie });
    expect(answer.status).toBe(201);
    expect(await at.store.listCorrections()).toMatchObject([{ by: 'Made up editor' }]);
    const out = await at.ask('DELETE', '/api/session', {}, { Cookie });
    expect([out.status, cookieOf(out)]).toEqual([200, expect.stringMatching(/^balagh_session=;.*Max-Age=0/)]);
  });

  it('does not let a page of another site use the cookie', async () => {
    const Cookie = pair(cookieOf(await signIn()));
    const headers = { Cookie, Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' };
    expect((await at.ask('POST', '/api/corrections', reviewed(incident), headers)).status).toBe(403);
    expect((await signIn(token, headers)).status).toBe(403);
    expect((await at.ask('DELETE', '/api/session', {}, headers)).status).toBe(403);
  });

  it('makes a cookie worth nothing when its token is revoked', async () => {
    const Cookie = pair(cookieOf(await signIn()));
    await at.store.access.revokeToken(splitToken(token)?.id ?? '', '2026-01-02T00:00:00Z');
    expect((await at.ask('GET', '/api/status', undefined, { Cookie })).body).toMatchObject({ write: false });
    expect((await at.ask('POST', '/api/corrections', reviewed(incident), { Cookie })).status).toBe(401);
    expect((await at.ask('GET', '/dataset/manifest.json', undefined, { Cookie })).status).toBe(200);
  });

  it.each([
    ['', 400],
    ['x', 401],
    [`balagh_0123456789_${'A'.repeat(43)}`, 401],
    ['\u202e<script>alert(1)</script>', 401],
    ['😀'.repeat(5000), 400],
  ])('is refused with %s', async (given, status) => {
    const answer = await signIn(given);
    expect([answer.status, cookieOf(answer)]).toEqual([status, '']);
    expect(JSON.stringify(answer.body)).not.toContain('script');
  });

  it.each([[{}], [{ token: 7 }], [{ token: 'x', role: 'admin' }], ['{"token":'], ['[]']])(
    'is refused with the body %j',
    async (body) => {
      expect((await at.ask('POST', '/api/session', body)).status).toBe(400);
    },
  );
});

describe('behind a proxy with TLS', () => {
  const publicUrl = new URL('https://reports.example.org');
  const headers = { Host: 'reports.example.org', Origin: publicUrl.origin };

  beforeEach(async () => {
    await at.close();
    at = await shared({ publicUrl });
    incident = await stored(at.store);
    token = await tokenOf(at.store, 'editor');
  });

  it('the cookie is sent over TLS alone, and no neighbour can set it', async () => {
    const cookie = cookieOf(await signIn(token, headers));
    expect(cookie).toMatch(/^__Host-balagh_session=/);
    expect(cookie).toContain('Secure');
    const plain = pair(cookie).replace('__Host-', '');
    expect((await at.ask('GET', '/api/status', undefined, { Cookie: plain, ...headers })).body).toMatchObject(
      {
        write: false,
      },
    );
  });

  it('pages of the public address write, and those of no other', async () => {
    const Cookie = pair(cookieOf(await signIn(token, headers)));
    const send = async (more: object) =>
      (await at.ask('POST', '/api/corrections', reviewed(incident), { Cookie, ...headers, ...more })).status;
    expect(await send({})).toBe(201);
    // A proxy that does not pass the name on.
    expect(await send({ Host: `127.0.0.1:${at.server.port}` })).toBe(201);
    expect(await send({ Origin: 'http://reports.example.org' })).toBe(403);
    expect(await send({ Origin: 'https://reports.example.org.evil.example' })).toBe(403);
    expect(await send({ Origin: `http://127.0.0.1:${at.server.port}` })).toBe(403);
    expect(await send({ Host: 'evil.example' })).toBe(421);
  });
});

describe('the name that a server is asked for', () => {
  it('is one that no other site can have, where no public address is given', async () => {
    const { port } = at.server;
    const ask = async (Host: string) => (await at.ask('GET', '/api/status', undefined, { Host })).status;
    for (const good of [`192.0.2.7:${port}`, `[2001:db8::1]:${port}`, `localhost:${port}`])
      expect([good, await ask(good)]).toEqual([good, 200]);
    for (const bad of ['evil.example', `evil.example:${port}`, '192.0.2.7', `1.2.3.4.evil.example:${port}`])
      expect([bad, await ask(bad)]).toEqual([bad, 421]);
  });
});
