import { afterEach, expect, it, vi } from 'vitest';
import { StoreError } from '../../src/store/StoreError.ts';
import { bearer, shared, tokenOf } from './access/sharedServer.ts';
import { serverOf, type TestServer } from './api/serverOf.ts';

let at: TestServer | undefined;
afterEach(async () => await at?.close());

const outage = 'the disk is full: make room, then try again';
const error = new StoreError(`store /srv/secret: ${outage}`, { outage });
const fail = (server: TestServer) => vi.spyOn(server.store, 'revision').mockRejectedValue(error);

it('is told to the user of this machine as 503, and over when the store is back', async () => {
  at = await serverOf();
  const failing = fail(at);
  const answer = await at.ask('GET', '/dataset/manifest.json');
  expect(answer).toMatchObject({
    status: 503,
    headers: { 'retry-after': '5' },
    body: { error: `the store cannot do this now: ${outage}` },
  });
  expect(at.errors).toEqual([error]);
  failing.mockRestore();
  expect((await at.ask('GET', '/dataset/manifest.json')).status).toBe(200);
});

it('is told with its reason to editors of a shared server, without it to readers, and never with the place', async () => {
  at = await shared();
  const editor = bearer(await tokenOf(at.store, 'editor'));
  fail(at);
  const path = '/dataset/manifest.json';
  expect(await at.ask('GET', path)).toMatchObject({
    status: 503,
    body: { error: 'the store cannot do this now: try again in a moment' },
  });
  expect((await at.ask('GET', path, undefined, editor)).body).toEqual({
    error: `the store cannot do this now: ${outage}`,
  });
});

it('is no answer to what the store cannot do when it is well', async () => {
  at = await serverOf();
  vi.spyOn(at.store, 'revision').mockRejectedValue(new StoreError('report r is not in /srv/secret'));
  const { status, body } = await at.ask('GET', '/dataset/manifest.json');
  expect([status, JSON.stringify(body)]).toEqual([500, expect.not.stringContaining('secret')]);
});

it('does not keep probes waiting when the store gives no answer at all', async () => {
  at = await serverOf();
  vi.spyOn(at.store, 'revision').mockReturnValue(new Promise(() => {}));
  vi.spyOn(at.store, 'counts').mockReturnValue(new Promise(() => {}));
  const [ready, healthy] = await Promise.all([at.ask('GET', '/readyz'), at.ask('GET', '/healthz')]);
  expect([ready.status, healthy.status]).toEqual([503, 200]);
});
