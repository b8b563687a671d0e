import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fakeMachine, serverOf, type TestServer } from '../api/serverOf.ts';

const friend = 'https://friend.example';
const stranger = 'https://stranger.example';
let closed: TestServer;
let open: TestServer;
let toAll: TestServer;
beforeAll(async () => {
  closed = await serverOf();
  open = await serverOf(fakeMachine, [friend, 'http://localhost:8080']);
  toAll = await serverOf(fakeMachine, ['*']);
});
afterAll(async () => {
  for (const at of [closed, open, toAll]) await at.close();
});

const crossSite = (origin: string) => ({ Origin: origin, 'Sec-Fetch-Site': 'cross-site' });
const preflight = (origin: string, method: string) => ({
  ...crossSite(origin),
  'Access-Control-Request-Method': method,
  'Access-Control-Request-Private-Network': 'true',
});
const leave = async (at: TestServer, origin: string, path = '/api/v1/incidents') =>
  (await at.ask('GET', path, undefined, crossSite(origin))).headers['access-control-allow-origin'];

describe('pages of other sites', () => {
  it('may not read unless it was said', async () => {
    expect(await leave(closed, friend)).toBeUndefined();
  });

  it('may read when their origin was named, and no other', async () => {
    expect(await leave(open, friend)).toBe(friend);
    expect(await leave(open, 'http://localhost:8080')).toBe('http://localhost:8080');
    expect(await leave(open, stranger)).toBeUndefined();
    expect(await leave(open, `${friend}.evil.example`)).toBeUndefined();
    expect(await leave(open, 'null')).toBeUndefined();
  });

  it('may all read by *', async () => {
    expect(await leave(toAll, stranger)).toBe('*');
  });

  it('are told what is wrong too', async () => {
    expect(await leave(open, friend, '/api/v1/incidents?limit=0')).toBe(friend);
  });

  it.each(['/api/status', '/api/corrections', '/dataset/manifest.json', '/healthz', '/'])(
    'may not read %s, whatever was said',
    async (path) => {
      expect(await leave(open, friend, path)).toBeUndefined();
      expect(await leave(toAll, friend, path)).toBeUndefined();
    },
  );

  it('may not write, whatever was said', async () => {
    const place = { name: 'بلدة', kind: 'settlement', lat: 32, lon: 36, radius_m: 500, by: 'A. Person' };
    const written = await toAll.ask('POST', '/api/places', place, crossSite(friend));
    expect(written.status).toBe(403);
    const asked = await toAll.ask('OPTIONS', '/api/places', undefined, preflight(friend, 'POST'));
    expect(asked.headers['access-control-allow-origin']).toBeUndefined();
  });

  it('send no cookies', async () => {
    const { headers } = await open.ask('GET', '/api/v1/incidents', undefined, crossSite(friend));
    expect(headers['access-control-allow-credentials']).toBeUndefined();
  });

  it('reach nothing by another name of this machine', async () => {
    const headers = { ...crossSite(friend), Host: `evil.example:${toAll.server.port}` };
    const answer = await toAll.ask('GET', '/api/v1/incidents', undefined, headers);
    expect([answer.status, answer.headers['access-control-allow-origin']]).toEqual([421, undefined]);
  });

  it('leave the answers to be kept apart by who asked', async () => {
    const { headers } = await open.ask('GET', '/api/v1/incidents', undefined, crossSite(friend));
    expect(headers.vary).toMatch(/\bOrigin\b/);
  });
});

describe('what a browser asks before', () => {
  it('is answered to who may read', async () => {
    const answer = await open.ask('OPTIONS', '/api/v1/incidents', undefined, preflight(friend, 'GET'));
    expect([answer.status, answer.body]).toEqual([204, '']);
    expect(answer.headers).toMatchObject({
      'access-control-allow-origin': friend,
      'access-control-allow-methods': 'GET, HEAD',
      'access-control-allow-private-network': 'true',
    });
  });

  it.each([
    ['of a stranger', stranger, 'GET'],
    ['to write', friend, 'POST'],
    ['to remove', friend, 'DELETE'],
  ])('is refused: %s', async (_, origin, method) => {
    const answer = await open.ask('OPTIONS', '/api/v1/incidents', undefined, preflight(origin, method));
    expect(answer.status).toBe(403);
    expect(answer.headers['access-control-allow-methods']).toBeUndefined();
  });
});
