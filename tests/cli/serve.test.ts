import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadSamples, wantsSamples } from '../../src/cli/loadSamples.ts';
import { poolOfOne } from '../../src/cli/readingPool.ts';
import type { Store } from '../../src/store/Store.ts';
import { openSqliteStore } from '../../src/store/sqlite/openSqliteStore.ts';
import { fakeServices, runCli } from './runCli.ts';

let folder: string;
let store: Store;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'balagh-samples-'));
  store = openSqliteStore(':memory:');
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const settings = async () => ({
  pool: poolOfOne(await fakeServices().createExtractor(null, { packsFolder: null, onCompile: () => {} })),
  home: null,
  machine: '0.0.0-test',
  now: () => new Date(0),
  restore: false,
});
const sample = (id: string, text: string) =>
  JSON.stringify({ id, lang: 'ar', text: `${text} ${id} نص مختلق لهذا الاختبار` });

describe('the samples', () => {
  it('are loaded once, marked as samples, from the JSON Lines files only', async () => {
    writeFileSync(join(folder, 'README.md'), 'what the samples are');
    writeFileSync(join(folder, 'one.jsonl'), `${sample('s1', 'incident')}\n${sample('s2', 'incident')}\n`);
    expect(await wantsSamples(store)).toBe(true);
    const tally = await loadSamples(store, folder, await settings());
    expect([tally.added, tally.failures]).toEqual([2, []]);
    expect(await store.counts()).toEqual({ reports: 2, sampleReports: 2, incidents: 2 });
    expect(await wantsSamples(store)).toBe(false);
  });

  it('do not come back after a person removed them', async () => {
    writeFileSync(join(folder, 'one.jsonl'), sample('s1', 'incident'));
    await loadSamples(store, folder, await settings());
    await store.removeReport('s1', { at: '2026-01-01', reason: '' });
    expect(await wantsSamples(store)).toBe(false);
  });

  it('are tried again at the next start when one failed', async () => {
    writeFileSync(join(folder, 'one.jsonl'), sample('s1', 'explode'));
    expect((await loadSamples(store, folder, await settings())).failures).toHaveLength(1);
    expect(await wantsSamples(store)).toBe(true);
  });
});

describe('serve', () => {
  const services = () => ({ ...fakeServices(), webRoot: join(folder, 'web'), samplesFolder: folder });

  const healthOf = async (url: string): Promise<unknown> => await (await fetch(`${url}healthz`)).json();

  async function serve(argv: string[], ask = healthOf) {
    let end = (): void => {};
    const interrupted = new Promise<void>((resolve) => {
      end = resolve;
    });
    let health: Promise<unknown> | undefined;
    const onOut = (text: string): void => {
      const url = /^Balagh: (\S+)$/m.exec(text)?.[1];
      if (url === undefined || health) return;
      health = ask(url).finally(end);
    };
    const all = ['serve', '--port', '0', '--data', 'data', '--log', 'text', ...argv];
    const result = await runCli(all, { cwd: folder, services: services(), interrupted, onOut });
    return { ...result, health: await health };
  }

  beforeEach(() => {
    mkdirSync(join(folder, 'web'));
    writeFileSync(join(folder, 'web', 'index.html'), '<!doctype html><head></head>');
    writeFileSync(join(folder, 'one.jsonl'), sample('s1', 'incident'));
  });

  it('loads the samples at the first start, says so, serves, and ends when asked', async () => {
    const first = await serve([]);
    expect(first).toMatchObject({ code: 0, health: { status: 'ok', reports: 1, sample_reports: 1 } });
    expect(first.err).toMatch(/1 sample reports.*they are no source/);
    expect(first.out).toMatch(/^Balagh: http:\/\/127\.0\.0\.1:\d+\/\n1 reports \(1 of them samples\)/);
    expect((await serve([])).err).toBe('');
  });

  it('leaves the samples out when asked to', async () => {
    expect(await serve(['--no-samples'])).toMatchObject({ code: 0, err: '', health: { reports: 0 } });
  });

  it("lets other sites' pages read when asked to", async () => {
    const Origin = 'https://friend.example';
    const leave = async (url: string) =>
      (await fetch(`${url}api/v1/incidents`, { headers: { Origin } })).headers.get(
        'access-control-allow-origin',
      );
    expect((await serve([], leave)).health).toBeNull();
    const named = ['--cors', 'http://localhost:8080', '--cors', `${Origin}/`];
    expect((await serve(named, leave)).health).toBe(Origin);
    expect((await serve(['--cors', '*'], leave)).health).toBe('*');
  });

  it.each([
    'friend.example',
    'file:///etc',
    'null',
    'https://friend.example/path',
    'javascript:alert(1)',
    '',
  ])('takes nothing for an origin that is none: "%s"', async (given) => {
    expect(await serve(['--cors', given])).toMatchObject({
      code: 2,
      err: expect.stringContaining('an origin'),
    });
  });

  it('is open to others when told to, and says what that means', async () => {
    const open = await serve(
      ['--host', '0.0.0.0', '--public-url', 'http://reports.example.org'],
      async () => null,
    );
    expect(open).toMatchObject({
      code: 0,
      out: expect.stringContaining('Balagh: http://reports.example.org/'),
    });
    expect(open.err).toMatch(/Others may read: everyone.*0 tokens/);
    expect(open.err).toMatch(/Nobody may write yet: balagh token create/);
    expect(open.err).toMatch(/Without TLS/);
    await runCli(['token', 'create', '--name', 'x', '--data', 'data'], { cwd: folder, services: services() });
    const guarded = await serve(
      ['--private', '--public-url', 'https://reports.example.org'],
      async () => null,
    );
    expect(guarded.err).toMatch(/Others may read: who shows a token. 1 tokens/);
    expect(guarded.err).not.toMatch(/Nobody|Without TLS/);
    expect((await serve([])).err).toBe('');
  });

  it('lets nobody write by its own address when others reach it', async () => {
    const write = async (url: string) =>
      (await fetch(`${url}api/extract`, { method: 'POST', headers: { Origin: url.slice(0, -1) } })).status;
    expect((await serve(['--private'], write)).health).toBe(415);
    const json = async (url: string) => {
      const headers = { Origin: url.slice(0, -1), 'Content-Type': 'application/json' };
      return (await fetch(`${url}api/extract`, { method: 'POST', headers, body: '{}' })).status;
    };
    expect([(await serve(['--private'], json)).health, (await serve([], json)).health]).toEqual([401, 400]);
  });

  it.each(['example.org', 'ftp://example.org', 'https://example.org/path', 'https://a:b@example.org', ''])(
    'takes nothing for a public address that is none: "%s"',
    async (given) => {
      expect(await serve(['--public-url', given])).toMatchObject({
        code: 2,
        err: expect.stringContaining('address'),
      });
    },
  );

  it('says what to do when it cannot listen at an address', async () => {
    expect(await serve(['--host', '192.0.2.1'])).toMatchObject({
      code: 1,
      err: expect.stringMatching(/no address of this machine.*0\.0\.0\.0/),
    });
  });

  it('writes a line of JSON for each request, where told to', async () => {
    const { err } = await serve(['--log', 'json']);
    const lines = err.split('\n').filter((line) => line.startsWith('{'));
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ path: '/healthz', status: 200 }]);
    expect(await serve(['--log', 'loud'])).toMatchObject({ code: 2 });
  });

  it('says what to do when the viewer is not built', async () => {
    rmSync(join(folder, 'web'), { recursive: true });
    const { code, err, health } = await serve([]);
    expect([code, err, health]).toEqual([
      1,
      expect.stringMatching(/viewer is not built.*npm start/),
      undefined,
    ]);
  });
});
