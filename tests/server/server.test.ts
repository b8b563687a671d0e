import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { datasetPaths } from '../../src/dataset/format.ts';
import { decodeManifest, readIncidents } from '../../src/dataset/read.ts';
import { type RunningServer, startServer } from '../../src/server/startServer.ts';
import { openSqliteStore } from '../../src/store/sqlite/openSqliteStore.ts';
import { madeUpExtraction, madeUpIncident, madeUpReport, provenance } from '../store/madeUp.ts';

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

const script = `export const answer = 42;\n${'// filler\n'.repeat(300)}`;
const oddId = 'a/b?c#d%ب ../x';
const errors: unknown[] = [];
const store = openSqliteStore(':memory:');
let folder: string;
let server: RunningServer;

/** The path goes out exactly as given: fetch would tidy it up first. */
function get(
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
  port = server.port,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, headers, method }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) });
      });
    });
    sent.on('error', reject);
    sent.end();
  });
}
const json = (answer: Answer): unknown => JSON.parse(answer.body.toString('utf8'));
const options = () => ({
  store,
  webRoot: join(folder, 'web'),
  now: () => new Date(0),
  onError: (error: unknown) => errors.push(error),
});

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'balagh-server-'));
  mkdirSync(join(folder, 'web', 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'web', '.hidden.txt'), 'secret');
  writeFileSync(
    join(folder, 'web', 'index.html'),
    '<!doctype html><html><head></head><body>viewer</body></html>',
  );
  writeFileSync(join(folder, 'web', 'assets', 'main-Ab12_cd4.js'), script);
  const report = madeUpReport('نص مختلق <script>alert(1)</script>', { id: oddId });
  const incidents = Array.from({ length: 40 }, (_, i) => madeUpIncident(report, i));
  await store.add(madeUpExtraction(report, incidents), provenance);
  server = await startServer(options(), 0);
});
afterAll(async () => {
  await server.close();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the dataset', () => {
  it('is served as the format says', async () => {
    const manifest = decodeManifest(json(await get(`/dataset/${datasetPaths.manifest}`)));
    expect(manifest).toMatchObject({ incidents: 40, reports: 1, places: 40 });
    const arrow = await get(`/dataset/${datasetPaths.incidents}?v=${manifest.version}`);
    expect(arrow.headers['content-type']).toBe('application/vnd.apache.arrow.stream');
    expect(arrow.headers['cache-control']).toMatch(/immutable/);
    expect(readIncidents(arrow.body).length).toBe(40);
    expect(json(await get(`/dataset/${datasetPaths.places}`))).toHaveLength(40);
    expect(json(await get(`/dataset/${datasetPaths.excerpts(0)}`))).toHaveLength(40);
  });

  it('gives a report by an id that an address has to encode', async () => {
    const answer = await get(`/dataset/${datasetPaths.report(oddId)}`);
    expect(json(answer)).toMatchObject({ report: { id: oddId, published_at: '2018-06-30' } });
    expect(answer.headers['content-type']).toMatch(/^application\/json/);
  });

  it('answers 304 to the ETag it gave, and 200 to another', async () => {
    for (const path of [
      '/dataset/manifest.json',
      '/dataset/incidents.arrow',
      '/dataset/excerpts/0.json',
      '/assets/main-Ab12_cd4.js',
    ]) {
      const first = await get(path);
      const etag = String(first.headers.etag);
      const again = await get(path, { 'If-None-Match': `"x", ${etag}` });
      expect([path, again.status, again.body.length]).toEqual([path, 304, 0]);
      expect((await get(path, { 'If-None-Match': '"other"' })).status).toBe(200);
    }
  });

  it('is compressed as the browser allows, and the same when unpacked', async () => {
    const path = '/dataset/incidents.arrow';
    const plain = await get(path);
    const br = await get(path, { 'Accept-Encoding': 'gzip, deflate, br' });
    const gzip = await get(path, { 'Accept-Encoding': 'gzip, br;q=0' });
    expect([plain, br, gzip].map(({ headers }) => headers['content-encoding'])).toEqual([
      undefined,
      'br',
      'gzip',
    ]);
    expect(brotliDecompressSync(br.body).equals(plain.body)).toBe(true);
    expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true);
    expect(br.body.length).toBeLessThan(plain.body.length);
    expect(br.headers.vary).toBe('Accept-Encoding');
  });

  it('goes on giving an open page the version that it began with, for a while', async () => {
    const version = async () => decodeManifest(json(await get('/dataset/manifest.json'))).version;
    const rows = async (v: string) =>
      readIncidents((await get(`/dataset/incidents.arrow?v=${v}`)).body).length;
    const before = await version();
    const report = madeUpReport('جديد');
    // Of another type: not one more report of what is there.
    const arrests = madeUpIncident(report, 1, { type: 'Strategic developments', subType: 'arrests' });
    await store.add(madeUpExtraction(report, [arrests]), provenance);
    const after = await version();
    expect([after === before, await rows(before), await rows(after)]).toEqual([false, 40, 41]);
    expect(json(await get(`/dataset/${datasetPaths.excerpts(0)}?v=${before}`))).toHaveLength(40);
    await store.removeReport(report.id, { at: '2026-01-01', reason: 'test' });
    for (const text of ['1', '2', '3']) {
      const another = madeUpReport(text);
      await store.add(madeUpExtraction(another), provenance);
      await version();
      await store.removeReport(another.id, { at: '2026-01-01', reason: 'test' });
    }
    const gone = await get(`/dataset/incidents.arrow?v=${before}`);
    expect([gone.status, json(gone)]).toEqual([
      409,
      { error: expect.stringMatching(/manifest\.json again/) },
    ]);
    expect((await get(`/dataset/${datasetPaths.report(oddId)}?v=${before}`)).status).toBe(200);
  });

  it.each([
    '/dataset/',
    '/dataset/nothing.json',
    '/dataset/reports/nothing.json',
    '/dataset/excerpts/7.json',
    '/dataset/%E0%A4%A',
  ])('answers 404 in JSON at %s', async (path) => {
    const answer = await get(path);
    expect([answer.status, json(answer)]).toEqual([404, { error: expect.stringContaining('nothing at') }]);
  });
});

describe('the viewer', () => {
  it('is served with a policy that lets no inline script run', async () => {
    const answer = await get('/');
    expect(answer.body.toString()).toContain('viewer');
    const policy = String(answer.headers['content-security-policy']);
    expect(policy).toMatch(/default-src 'self'; script-src 'self'; style-src 'self' 'nonce-[\w+/=]+'/);
    expect(policy).toContain("frame-ancestors 'self'");
    expect(policy).not.toContain('unsafe');
    const nonce = /'nonce-(.+?)'/.exec(policy)?.[1];
    expect(answer.body.toString()).toContain(`nonce="${nonce}"`);
    expect(String((await get('/')).headers['content-security-policy'])).not.toBe(policy);
  });

  it.each(['/', '/dataset/manifest.json', '/nothing', '/healthz'])(
    'sends the safety headers at %s',
    async (path) => {
      const { headers } = await get(path);
      expect(headers).toMatchObject({
        'content-security-policy': expect.stringContaining("script-src 'self';"),
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
      });
    },
  );

  it('may be kept for good where the name holds a hash, and is asked for again elsewhere', async () => {
    const asset = await get('/assets/main-Ab12_cd4.js');
    expect([asset.headers['cache-control'], asset.body.toString()]).toEqual([
      expect.stringMatching(/immutable/),
      script,
    ]);
    expect((await get('/')).headers['cache-control']).toBe('no-store');
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '/.hidden.txt',
    '/assets',
    '/assets/%00.js',
    '//secret.txt',
  ])('gives nothing away at %s', async (path) => {
    const answer = await get(path);
    expect([answer.status, answer.body.includes('secret\n')]).toEqual([404, false]);
    expect(answer.body.toString()).not.toBe('secret');
  });

  it('says what to do when it is not built', async () => {
    const bare = await startServer({ ...options(), webRoot: join(folder, 'none') }, 0);
    const answer = await get('/', {}, 'GET', bare.port);
    await bare.close();
    expect([answer.status, answer.body.toString()]).toEqual([503, expect.stringContaining('npm start')]);
  });
});

describe('the server', () => {
  it('listens on the loopback address only', () => {
    expect(server.url).toBe(`http://127.0.0.1:${server.port}/`);
  });

  it('answers only under the names of this machine', async () => {
    const { port } = server;
    for (const host of [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`, `LOCALHOST:${port}`]) {
      expect([host, (await get('/healthz', { Host: host })).status]).toEqual([host, 200]);
    }
    for (const host of [
      'evil.example',
      `evil.example:${port}`,
      'localhost',
      `localhost:${port + 1}`,
      `127.0.0.1.evil.example:${port}`,
    ]) {
      const answer = await get('/dataset/manifest.json', { Host: host });
      expect([host, answer.status]).toEqual([host, 421]);
    }
  });

  it('tells its health', async () => {
    expect(json(await get('/healthz'))).toEqual({
      status: 'ok',
      reports: 1,
      sample_reports: 0,
      incidents: 40,
    });
  });

  it('only reads', async () => {
    expect((await get('/dataset/manifest.json', {}, 'POST')).status).toBe(405);
    expect((await get('/dataset/manifest.json', {}, 'HEAD')).body.length).toBe(0);
  });

  it('takes the next free port when one is taken', async () => {
    const taken = createServer();
    const first = await new Promise<number>((resolve) => {
      taken.listen(0, '127.0.0.1', () => resolve((taken.address() as { port: number }).port));
    });
    const second = await startServer(options(), first);
    expect(second.port).toBeGreaterThan(first);
    await second.close();
    await expect(startServer(options(), first, 1)).rejects.toMatchObject({ code: 'EADDRINUSE' });
    taken.close();
  });

  it('shows no insides of an error, and reports it', async () => {
    const broken = openSqliteStore(':memory:');
    const failing = await startServer({ ...options(), store: broken }, 0);
    await broken.close();
    const answer = await get('/dataset/manifest.json', {}, 'GET', failing.port);
    await failing.close();
    expect([answer.status, answer.body.toString()]).toEqual([
      500,
      expect.not.stringMatching(/sqlite|driver|at .*\.ts/i),
    ]);
    expect(errors).toHaveLength(1);
  });
});
