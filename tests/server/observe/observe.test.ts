import { afterEach, describe, expect, it } from 'vitest';
import type { RequestLine } from '../../../src/server/observe/requestLog.ts';
import { bearer, reviewed, shared, stored, tokenOf } from '../access/sharedServer.ts';
import { serverOf, type TestServer } from '../api/serverOf.ts';

let at: TestServer | undefined;
afterEach(async () => {
  await at?.close();
  at = undefined;
});

describe('probes', () => {
  it('say that the server lives, and whether its store does', async () => {
    const server = await serverOf();
    await stored(server.store);
    expect((await server.ask('GET', '/healthz')).body).toMatchObject({ status: 'ok', reports: 1 });
    expect((await server.ask('GET', '/readyz')).body).toEqual({ status: 'ready', store: 'ok' });
    await server.store.close();
    expect(await server.ask('GET', '/healthz')).toMatchObject({ status: 200, body: { status: 'ok' } });
    expect(await server.ask('GET', '/readyz')).toMatchObject({ status: 503, body: { store: 'failed' } });
    expect((await server.ask('GET', '/metrics')).body).toMatch(/^balagh_store_errors_total 1$/m);
    await server.server.close();
  });

  it('do not tell how much there is where reading needs a token', async () => {
    at = await shared({ private: true });
    await stored(at.store);
    expect((await at.ask('GET', '/healthz')).body).toEqual({ status: 'ok' });
  });

  it('are answered by address too, where people come by a name', async () => {
    at = await shared({ publicUrl: new URL('https://reports.example.org') });
    const Host = `192.0.2.7:${at.server.port}`;
    expect((await at.ask('GET', '/readyz', undefined, { Host })).status).toBe(200);
    expect((await at.ask('GET', '/dataset/manifest.json', undefined, { Host })).status).toBe(421);
    expect((await at.ask('GET', '/readyz', undefined, { Host: 'evil.example' })).status).toBe(421);
  });
});

describe('metrics', () => {
  it('count by route, never by what was asked for', async () => {
    at = await serverOf();
    const incident = await stored(at.store);
    await at.ask('POST', '/api/corrections', reviewed(incident, 'سلمى الاختبار'));
    await at.ask('GET', '/dataset/manifest.json');
    await at.ask('GET', '/dataset/reports/r.json?q=secret');
    await at.ask('DELETE', '/api/reports/secret-id', { by: 'سلمى', reason: 'x' });
    await at.ask('GET', '/secret-name');
    const text = String((await at.ask('GET', '/metrics')).body);
    expect(text).toMatch(
      /balagh_http_requests_total\{method="POST",route="\/api\/corrections",status="201"\} 1/,
    );
    expect(text).toMatch(/route="\/dataset\/\*",status="200"\} 2/);
    expect(text).toMatch(/method="DELETE",route="\/api\/reports\/:id",status="404"\} 1/);
    expect(text).toMatch(/balagh_dataset_build_seconds_count 1/);
    expect(text).toMatch(/balagh_stored\{what="reports"\} 1/);
    expect(text).not.toMatch(/secret|سلمى/);
  });

  it('are for admins where others reach the server, unless they are opened', async () => {
    const server = await shared();
    at = server;
    const ask = async (headers = {}) => (await server.ask('GET', '/metrics', undefined, headers)).status;
    expect(await ask()).toBe(401);
    expect(await ask(bearer(await tokenOf(server.store, 'editor')))).toBe(403);
    expect(await ask(bearer(await tokenOf(server.store, 'admin')))).toBe(200);
    await server.close();
    at = await shared({}, { openMetrics: true });
    expect((await at.ask('GET', '/metrics')).status).toBe(200);
  });
});

describe('the log of requests', () => {
  async function logged(ask: (server: TestServer) => Promise<unknown>, more = {}): Promise<RequestLine[]> {
    const lines: RequestLine[] = [];
    at = await shared(more, { onRequest: (line) => lines.push(line) });
    await stored(at.store);
    await ask(at);
    return lines;
  }

  it('has method, path without query, status, time and an id that the answer has too', async () => {
    let id: unknown;
    const lines = await logged(async (server) => {
      id = (await server.ask('GET', '/api/v1/incidents?limit=1')).headers['x-request-id'];
    });
    expect(lines).toEqual([
      { requestId: id, method: 'GET', path: '/api/v1/incidents', status: 200, ms: expect.any(Number) },
    ]);
    expect(id).toMatch(/^[0-9a-f]{16}$/);
    expect((await at?.ask('GET', '/'))?.headers['x-request-id']).not.toBe(id);
  });

  it('has no word of reports, no token and no name', async () => {
    const token = 'balagh_0123456789_secret';
    const lines = await logged(async (server) => {
      await server.ask('GET', '/dataset/reports/secret.json');
      await server.ask('GET', `/secret/${token}`);
      await server.ask('GET', '/api/status', undefined, bearer(token));
      await server.ask('DELETE', '/api/reports/secret', {}, bearer(await tokenOf(server.store, 'editor')));
      await server.ask('POST', '/api/session', { token });
      await server.ask('GET', `/${'secret'.repeat(200)}`);
    });
    expect(lines).toHaveLength(6);
    expect(JSON.stringify(lines)).not.toMatch(/secret|Made up/);
  });

  it('takes a request id from a trusted proxy, and no nonsense from anybody', async () => {
    const ids = async (given: string, more = {}) =>
      (await logged((server) => server.ask('GET', '/', undefined, { 'X-Request-Id': given }), more))[0]
        ?.requestId;
    expect(await ids('abc-1', { trustProxy: true })).toBe('abc-1');
    await at?.close();
    expect(await ids('a b"}', { trustProxy: true })).toMatch(/^[0-9a-f]{16}$/);
    await at?.close();
    expect(await ids('abc-1')).toMatch(/^[0-9a-f]{16}$/);
  });
});
