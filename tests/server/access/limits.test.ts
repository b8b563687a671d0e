import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { splitToken } from '../../../src/access/token.ts';
import { RateLimits } from '../../../src/server/access/RateLimits.ts';
import type { TestServer } from '../api/serverOf.ts';
import { serverOf } from '../api/serverOf.ts';
import { bearer, reviewed, shared, stored, tokenOf } from './sharedServer.ts';

let at: TestServer | undefined;
afterEach(async () => {
  await at?.close();
  at = undefined;
});

/** As many answers' status codes, one after the other. */
async function statuses(times: number, ask: () => Promise<{ status: number }>): Promise<number[]> {
  const all = [];
  for (let i = 0; i < times; i++) all.push((await ask()).status);
  return all;
}

describe('who asks too often', () => {
  it('waits, and is told how long; health is always told', async () => {
    const server = await shared({}, { rates: { readsPerMinute: 5, writesPerMinute: 5 } });
    at = server;
    expect(await statuses(6, () => server.ask('GET', '/'))).toEqual([200, 200, 200, 200, 200, 429]);
    const refused = await server.ask('GET', '/dataset/manifest.json');
    expect(refused).toMatchObject({
      status: 429,
      body: { error: expect.stringMatching(/try again in \d+ seconds/) },
    });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect((await server.ask('GET', '/healthz')).status).toBe(200);
  });

  it('is counted by the address that a trusted proxy tells, and by none that anybody can make up', async () => {
    const rates = { readsPerMinute: 2, writesPerMinute: 5 };
    const server = await shared({ trustProxy: true }, { rates });
    at = server;
    const from = (address: string) => () => server.ask('GET', '/', undefined, { 'X-Forwarded-For': address });
    expect(await statuses(3, from('192.0.2.1'))).toEqual([200, 200, 429]);
    expect(await statuses(1, from('192.0.2.2'))).toEqual([200]);
    // Its first part is whatever the one who asks wrote there.
    expect(await statuses(1, from('192.0.2.9, 192.0.2.1'))).toEqual([429]);
    // Of IPv6 one person has a whole network.
    expect(await statuses(2, from('2001:db8:1:2::1'))).toEqual([200, 200]);
    expect(await statuses(1, from('2001:db8:1:2:ffff::9'))).toEqual([429]);
    await server.close();
    const distrusting = await shared({}, { rates });
    at = distrusting;
    let n = 0;
    const lying = () => distrusting.ask('GET', '/', undefined, { 'X-Forwarded-For': `192.0.2.${n++}` });
    expect(await statuses(3, lying)).toEqual([200, 200, 429]);
  });

  it('may change only so much in a minute by one token', async () => {
    const server = await shared({}, { rates: { readsPerMinute: 1000, writesPerMinute: 2 } });
    at = server;
    const incident = await stored(server.store);
    const [one, other] = [
      bearer(await tokenOf(server.store, 'editor')),
      bearer(await tokenOf(server.store, 'editor')),
    ];
    const write = (headers: object) => () =>
      server.ask('POST', '/api/corrections', reviewed(incident), { ...headers });
    expect(await statuses(3, write(one))).toEqual([201, 201, 429]);
    expect(await statuses(1, write(other))).toEqual([201]);
    expect((await server.ask('GET', '/api/status', undefined, one)).status).toBe(200);
    expect(await server.store.listCorrections()).toHaveLength(3);
  });

  it('is never the user of this machine alone', async () => {
    const server = await serverOf(undefined, [], undefined, {
      rates: { readsPerMinute: 1, writesPerMinute: 1 },
    });
    at = server;
    expect(await statuses(5, () => server.ask('GET', '/api/status'))).toEqual([200, 200, 200, 200, 200]);
  });
});

describe('wrong tokens', () => {
  let server: TestServer;
  beforeEach(async () => {
    server = await shared();
    at = server;
  });
  const session = (token: string) => () => server.ask('POST', '/api/session', { token });

  it('make an address wait, also for the right one, by whichever way they are shown', async () => {
    const right = await tokenOf(server.store, 'editor');
    const wrong = `${right.slice(0, -4)}AAAA`;
    expect(await statuses(5, session(wrong))).toEqual([401, 401, 401, 401, 401]);
    const asHeader = () => server.ask('GET', '/api/status', undefined, bearer(wrong));
    expect(await statuses(6, asHeader)).toEqual([401, 401, 401, 401, 401, 429]);
    const refused = await session(right)();
    expect(refused).toMatchObject({ status: 429, body: { retry_after_s: expect.any(Number) } });
    expect(refused.headers['set-cookie']).toBeUndefined();
  });

  it('do not count where they were right once', async () => {
    const old = await tokenOf(server.store, 'editor');
    await server.store.access.revokeToken(splitToken(old)?.id ?? '', '2026-01-01T00:00:00Z');
    expect(new Set(await statuses(12, session(old)))).toEqual(new Set([401]));
    expect((await session(await tokenOf(server.store, 'editor'))()).status).toBe(200);
  });
});

describe('safety headers', () => {
  it('ask for TLS where people come by TLS, and only there', async () => {
    const server = await shared({ publicUrl: new URL('https://reports.example.org') });
    at = server;
    const { headers } = await server.ask('GET', '/', undefined, { Host: 'reports.example.org' });
    expect(headers['strict-transport-security']).toBe('max-age=31536000');
    expect(headers['permissions-policy']).toMatch(/camera=\(\).*geolocation=\(\)/);
    expect(headers['content-security-policy']).not.toContain('unsafe');
    await server.close();
    const local = await serverOf();
    at = local;
    expect((await local.ask('GET', '/')).headers['strict-transport-security']).toBeUndefined();
  });

  it('believe of a proxy what it says only when it is trusted', async () => {
    const forwarded = { 'X-Forwarded-Proto': 'https' };
    const server = await shared({ trustProxy: true });
    at = server;
    expect(
      (await server.ask('GET', '/', undefined, forwarded)).headers['strict-transport-security'],
    ).toBeDefined();
    expect((await server.ask('GET', '/')).headers['strict-transport-security']).toBeUndefined();
    await server.close();
    const distrusting = await shared();
    at = distrusting;
    const { headers } = await distrusting.ask('GET', '/', undefined, forwarded);
    expect(headers['strict-transport-security']).toBeUndefined();
  });
});

it('names no hours to wait when the clock was set back', async () => {
  const limits = new RateLimits({ readsPerMinute: 1, writesPerMinute: 1 });
  expect(await limits.read('192.0.2.1')).toBeNull();
  const hourAgo = Date.now() - 3_600_000;
  vi.spyOn(Date, 'now').mockReturnValue(hourAgo);
  expect(await limits.read('192.0.2.1')).toBe(60);
  vi.restoreAllMocks();
});
