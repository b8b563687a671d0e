import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serverOf, type TestServer } from './serverOf.ts';

let at: TestServer;
beforeAll(async () => {
  at = await serverOf();
});
afterAll(async () => await at.close());

const place = {
  name: 'بلدة',
  kind: 'settlement',
  lat: 32,
  lon: 36,
  radius_m: 500,
  by: 'A. Person',
};
const own = () => `http://127.0.0.1:${at.server.port}`;

describe('who may write', () => {
  it.each([
    ['another site', { Origin: 'https://example.org', 'Sec-Fetch-Site': 'cross-site' }],
    ['another site that hides where it is', { Origin: 'null', 'Sec-Fetch-Site': 'cross-site' }],
    ['another port of this machine', { Origin: 'http://127.0.0.1:1', 'Sec-Fetch-Site': 'same-site' }],
    [
      'another site whose browser sends no Sec-Fetch-Site',
      { Origin: 'https://example.org', 'Sec-Fetch-Site': undefined },
    ],
    ['another site that a browser says is the same', { Origin: 'https://example.org' }],
    ['an address typed in', { Origin: undefined, 'Sec-Fetch-Site': 'none' }],
    ['who does not say', { Origin: undefined, 'Sec-Fetch-Site': undefined }],
  ])('is not %s', async (_, headers) => {
    const answer = await at.ask('POST', '/api/places', place, headers);
    expect(answer).toMatchObject({ status: 403, body: { error: expect.stringContaining('only pages') } });
  });

  it.each([
    ['with both headers', {}],
    ['with Origin alone', { 'Sec-Fetch-Site': undefined }],
    ['with Sec-Fetch-Site alone', { Origin: undefined }],
  ])('is a page of this server, %s', async (_, headers) => {
    expect((await at.ask('POST', '/api/places', place, headers)).status).toBe(201);
  });

  it.each([['text/plain'], ['application/x-www-form-urlencoded'], ['multipart/form-data'], [undefined]])(
    'is nobody who sends %s',
    async (type) => {
      const answer = await at.ask('POST', '/api/places', place, { 'Content-Type': type });
      expect([answer.status, answer.headers['content-type']]).toEqual([415, 'application/json']);
    },
  );

  it('is nobody under another name of this machine', async () => {
    const answer = await at.ask('POST', '/api/places', place, {
      Host: `evil.example:${at.server.port}`,
      Origin: `http://evil.example:${at.server.port}`,
    });
    expect(answer.status).toBe(421);
  });

  it('gives no other site leave to read', async () => {
    const { headers } = await at.ask('OPTIONS', '/api/places', undefined, { Origin: 'https://example.org' });
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });
});

describe('bodies and paths', () => {
  /** Sends a request that is not ended; what the server says before it has read it all. */
  const unended = (path: string, length: Record<string, string>, parts: number): Promise<number> =>
    new Promise((resolve, reject) => {
      const headers = { Origin: own(), 'Content-Type': 'application/json', ...length };
      const to = { host: '127.0.0.1', port: at.server.port, path, method: 'POST', headers, agent: false };
      const sent = request(to, (response) => {
        resolve(response.statusCode ?? 0);
        response.resume();
        sent.destroy();
      });
      sent.on('error', reject);
      sent.flushHeaders();
      for (let i = 0; i < parts; i++) sent.write('x'.repeat(100_000));
    });

  it.each([
    ['/api/places', 10_000_000],
    ['/api/extract', 10_000_000],
    ['/api/read', 10_000_000],
    ['/api/corrections', 200_001],
  ])('are refused at %s when they say that they have %i bytes, before they are read', async (path, bytes) => {
    expect(await unended(path, { 'Content-Length': String(bytes) }, 0)).toBe(413);
  });

  it('are refused once they are too long, although they do not say how long they are', async () => {
    expect(await unended('/api/places', { 'Transfer-Encoding': 'chunked' }, 4)).toBe(413);
  });

  it.each(['', '{', '[]', 'null', '"text"', '{"name": "\\ud800"}', '{"__proto__": {"by": "x"}}'])(
    'that are no request are refused in words: %s',
    async (body) => {
      const answer = await at.ask('POST', '/api/places', body);
      expect(answer).toMatchObject({ status: 400, body: { error: expect.any(String) } });
    },
  );

  it('name every field that is wrong, as it was sent', async () => {
    const { body } = await at.ask('POST', '/api/places', { ...place, radius_m: -1, lat: '32', name_en: '' });
    const fields = (body as { fields: { field: string }[] }).fields.map(({ field }) => field);
    expect(fields.sort()).toEqual(['lat', 'name_en', 'radius_m']);
  });

  it.each([
    ['GET', '/api/places', 'POST'],
    ['DELETE', '/api/corrections', 'GET, POST'],
    ['PUT', '/api/reports/x', 'DELETE'],
    ['POST', '/api/status', 'GET'],
  ])('%s %s is not allowed, and the answer says what is', async (method, path, allow) => {
    const answer = await at.ask(method, path, method === 'GET' ? undefined : {});
    expect([answer.status, answer.headers.allow]).toEqual([405, allow]);
  });

  it.each(['/api', '/api/', '/api/nothing', '/api/reports/x/y'])('%s is nothing', async (path) => {
    expect(await at.ask('GET', path)).toMatchObject({
      status: 404,
      body: { error: expect.stringContaining('nothing at') },
    });
  });

  it('are never the server’s own failure', () => {
    expect(at.errors).toEqual([]);
  });
});

describe('what fails inside', () => {
  it('is told to the window of the server, not to the page', async () => {
    const failing = await serverOf({
      ...(await import('./serverOf.ts')).fakeMachine,
      lookup: async () => await Promise.reject(new Error('a secret path')),
    });
    const answer = await failing.ask('GET', '/api/gazetteer/lookup?name=x');
    expect(answer.status).toBe(500);
    expect(JSON.stringify(answer.body)).not.toContain('secret');
    expect(failing.errors).toHaveLength(1);
    await failing.close();
  });
});
