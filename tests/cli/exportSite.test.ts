import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it } from 'vitest';
import { datasetPaths } from '../../src/dataset/format.ts';
import { cliWorld, lines, row } from './cliWorld.ts';
import { type CliWorld, fakeServices } from './runCli.ts';

const { cwd, run, file } = cliWorld();
const never = new Promise<void>(() => {});

/** Runs `balagh export` with a built viewer of two files, and nobody who interrupts it. */
const exportTo = async (folder: string, argv: string[] = [], more: Partial<CliWorld> = {}) =>
  await run(['export', folder, ...argv], {
    services: { ...fakeServices(), webRoot: join(cwd(), 'web') },
    interrupted: never,
    ...more,
  });
const read = (...path: string[]): string => readFileSync(join(cwd(), ...path), 'utf8');
const unpacked = (folder: string, path: string): string =>
  gunzipSync(readFileSync(join(cwd(), folder, 'dataset', `${path}.gz`))).toString('utf8');
const manifest = (folder: string) => JSON.parse(read(folder, 'dataset', 'manifest.json'));
const reportIds = (folder: string) => readdirSync(join(cwd(), folder, 'dataset', 'reports'));

beforeEach(async () => {
  mkdirSync(join(cwd(), 'web', 'assets'), { recursive: true });
  file('web/index.html', '<!doctype html><html><head><title>Balagh</title></head><body></body></html>');
  file('web/assets/page-12345678.js', '');
  file(
    'reports.jsonl',
    lines(
      { ...row('first', 'incident'), outlet: 'Made-up Bulletin' },
      { ...row('second', 'incident and incident'), outlet: 'Invented Post' },
      { ...row('third', 'nothing'), outlet: 'Made-up Bulletin' },
    ),
  );
  expect((await run(['import', 'reports.jsonl'])).code).toBe(0);
});

describe('balagh export DIR', () => {
  it('writes the viewer and every file of the dataset, and says how to look at it', async () => {
    const { code, out, err } = await exportTo('site');
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(out).toMatch(/^\d incidents of 2 reports: \d+ files, [\d.]+ MB, in .*site/);
    expect(out).toContain('http-server');
    expect(reportIds('site').sort()).toEqual(['first.json.gz', 'second.json.gz']);
    for (const path of [
      datasetPaths.places,
      datasetPaths.incidents,
      datasetPaths.excerpts(0),
      datasetPaths.events(0),
      datasetPaths.rows(255),
      datasetPaths.search(255),
    ])
      expect(unpacked('site', path).length, path).toBeGreaterThan(1);
    expect(manifest('site').compression).toBe('gzip');
    expect(JSON.parse(unpacked('site', datasetPaths.report('first'))).report.id).toBe('first');
    expect(existsSync(join(cwd(), 'site', 'assets', 'page-12345678.js'))).toBe(true);
  });

  it('gives its page a policy that lets nothing in from elsewhere, and the mark of a site without a server', async () => {
    await exportTo('site');
    const page = read('site', 'index.html');
    expect(page).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'self'; script-src 'self';`,
    );
    // Browsers complain about it in a page.
    expect(page).not.toContain('frame-ancestors');
    expect(page).toContain('name="balagh-static"');
  });

  it('lets images in from the host of --tiles alone, with its credit', async () => {
    const url = 'https://tiles.example/{z}/{x}/{y}.png?a=1&b="$&"';
    const { code } = await exportTo('site', ['--tiles', url, '--tiles-credit', 'Invented <Maps>']);
    expect(code).toBe(0);
    const page = read('site', 'index.html');
    expect(page).toContain("img-src 'self' data: https://tiles.example;");
    expect(page).toContain(
      'name="balagh-tiles-address" content="https://tiles.example/{z}/{x}/{y}.png?a=1&amp;b=&quot;$&amp;&quot;"',
    );
    expect(page).toContain('content="Invented &lt;Maps>"');
  });

  it.each([
    ['http://tiles.example/{z}/{x}/{y}.png', 'https'],
    ['https://tiles.example/{z}/{x}.png', '{y}'],
    ['https://a;b.example/{z}/{x}/{y}.png', 'no web address'],
    ['https://*.example/{z}/{x}/{y}.png', 'no web address'],
    ['https://tiles.example/{z}/{x}/{y}.png', '--tiles-credit'],
  ])('refuses the tiles %s and says why', async (url, hint) => {
    const { code, err } = await exportTo('site', ['--tiles', url]);
    expect(code).toBe(2);
    expect(err).toContain(hint);
    expect(existsSync(join(cwd(), 'site'))).toBe(false);
  });

  it('leaves out what the filters do not let through, with the reports that have nothing else', async () => {
    expect((await exportTo('site', ['--outlet', 'invented post'])).code).toBe(0);
    expect(reportIds('site')).toEqual(['second.json.gz']);
    expect(manifest('site').reports).toBe(1);
    const nothing = await exportTo('none', ['--from', '2019-01-01']);
    expect(nothing.code).toBe(1);
    expect(nothing.err).toContain('no incident passes these filters');
    expect(existsSync(join(cwd(), 'none'))).toBe(false);
  });

  it.each([
    ['--from', '30.6.2018', 'write a day'],
    ['--type', 'Weather', 'Battles'],
    ['--country', 'Syria', 'SY'],
    ['--bbox', '1,2,3', 'west,south,east,north'],
    ['--bbox', '35,40,36,30', 'west,south,east,north'],
  ])('refuses %s %s and says what to write', async (option, value, hint) => {
    const { code, err } = await exportTo('site', [option, value]);
    expect(code).toBe(2);
    expect(err).toContain(hint);
  });

  it('replaces an earlier export, and nothing else', async () => {
    await exportTo('site');
    file('site/old.txt', 'of the earlier export');
    expect((await exportTo('site')).code).toBe(0);
    expect(existsSync(join(cwd(), 'site', 'old.txt'))).toBe(false);

    mkdirSync(join(cwd(), 'mine'));
    file('mine/letter.txt', 'mine');
    const refused = await exportTo('mine');
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('--force');
    expect(readdirSync(join(cwd(), 'mine'))).toEqual(['letter.txt']);
  });

  it('puts aside what --force replaces', async () => {
    mkdirSync(join(cwd(), 'mine'));
    file('mine/letter.txt', 'mine');
    expect((await exportTo('mine', ['--force'])).code).toBe(0);
    expect(existsSync(join(cwd(), 'mine', 'index.html'))).toBe(true);
    const aside = readdirSync(cwd()).find((name) => name.startsWith('mine.before-')) ?? '';
    expect(read(aside, 'letter.txt')).toBe('mine');
  });

  it('refuses to replace the folder that holds the store, even with --force', async () => {
    const { code, err } = await exportTo('data', ['--force']);
    expect(code).toBe(2);
    expect(err).toContain('name a folder of its own');
  });

  it('leaves nothing half when it is interrupted', async () => {
    await exportTo('site');
    writeFileSync(join(cwd(), 'site', 'old.txt'), 'still there');
    const before = readdirSync(cwd()).sort();
    const { code, err } = await exportTo('site', [], { interrupted: Promise.resolve() });
    expect(code).toBe(1);
    expect(err).toContain('interrupted');
    expect(readdirSync(cwd()).sort()).toEqual(before);
    expect(read('site', 'old.txt')).toBe('still there');
  });
});
