import { spawnSync } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { firstScreen } from '../bench/export/firstScreen.ts';
import { eventReports } from '../web/fixtures/eventReports.ts';
import { makeFixtureFolder } from '../web/fixtures/fixtureFolder.ts';
import { fillerReports, hostileReport, leadReport } from '../web/fixtures/sampleReports.ts';
import { externalRequests, launchBrowser, newPage, pageErrors } from './support/browser.ts';

const program = join(import.meta.dirname, '..', '..', 'bin', 'balagh.js');
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};
/** One dot as a PNG. */
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
/** An id that no file system takes as a name. */
const oddId = '../عدد/5: A?#%2f';
const odd = {
  ...leadReport,
  report: { ...leadReport.report, id: oddId, text: leadReport.report.text, sha256: 'f'.repeat(64) },
  incidents: leadReport.incidents.slice(0, 1).map((incident) => ({
    ...incident,
    id: 'odd-incident',
    excerpts: incident.excerpts.map((excerpt) => ({ ...excerpt, report: oddId })),
  })),
};

let browser: Browser;
let server: Server;
let dataFolder: string;
let address: string;
let site: string;
let asked: string[] = [];
const base = '/some/where/map/';

/** The plainest host of files: no compression, no ranges, no default headers. */
function serveFiles(folder: string): Server {
  return createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname);
    asked.push(path);
    const file = path.startsWith(base) ? path.slice(base.length) || 'index.html' : null;
    const bytes = file === null ? null : await readFile(join(folder, file)).catch(() => null);
    response.writeHead(bytes ? 200 : 404, {
      'Content-Type': types[extname(file ?? '')] ?? 'application/octet-stream',
    });
    response.end(bytes ?? 'not here');
  });
}

beforeAll(async () => {
  dataFolder = await makeFixtureFolder([
    leadReport,
    hostileReport,
    odd,
    ...eventReports,
    ...fillerReports(40),
  ]);
  site = join(dataFolder, 'public', 'site');
  const done = spawnSync(process.execPath, [program, 'export', site, '--data', dataFolder], {
    encoding: 'utf8',
  });
  if (done.status !== 0) throw new Error(done.stderr);
  server = serveFiles(site);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`;
  browser = await launchBrowser();
});
afterEach(async () => {
  asked = [];
  await Promise.all(browser?.contexts().map((context) => context.close()) ?? []);
});
afterAll(async () => {
  await browser?.close();
  server?.close();
  await rm(dataFolder, { recursive: true, force: true });
});

async function open(hash = '', options = {}): Promise<Page> {
  const page = await newPage(browser, {
    viewport: { width: 1400, height: 900 },
    locale: 'en-GB',
    ...options,
  });
  await page.addInitScript(
    "localStorage.setItem('balagh.violentTexts', 'show'); localStorage.setItem('balagh.tour', 'over')",
  );
  await page.goto(`${address}${hash}`);
  await page.locator('.incident-row, .reader').first().waitFor();
  await page.locator('.mark-buttons button').first().waitFor({ state: 'attached' });
  return page;
}

const shown = async (page: Page): Promise<number> =>
  Number(/\d+/.exec((await page.locator('.summary').textContent()) ?? '')?.[0]);

/** What ends every test: nothing failed, nothing was asked that the folder does not have, nor of anybody else. */
function expectQuiet(page: Page): void {
  expect(pageErrors(page)).toEqual([]);
  expect(externalRequests(page)).toEqual([]);
  expect(asked.filter((path) => !path.startsWith(base) || path.includes('/api/'))).toEqual([]);
}

describe('an exported site, on a plain host of files under a path', () => {
  it('lists, maps, searches and filters', async () => {
    const page = await open();
    const all = await shown(page);
    expect(all).toBeGreaterThan(30);
    await page.locator('.search-box input').fill('بالجيزه');
    await page.locator('mark.hit').first().waitFor();
    await expect.poll(() => shown(page)).toBeLessThan(all);
    await page.locator('.search-box input').press('Escape');
    await expect.poll(() => shown(page)).toBe(all);
    const filtered = await open('#from=2018-06-29&to=2018-06-30&undated=no');
    expect(await shown(filtered)).toBeLessThan(all);
    expectQuiet(page);
    expectQuiet(filtered);
  });

  it('opens a report with its marked sentence, whatever the id of the report', async () => {
    for (const id of [leadReport.incidents[1]?.id, 'odd-incident']) {
      const page = await open(`#incident=${id}`);
      await page.locator('.report-text mark').first().waitFor();
      expectQuiet(page);
    }
  });

  it('shows what several reports tell side by side', async () => {
    const page = await open(`#incident=${eventReports[0]?.incidents[0]?.id}`);
    await page.locator('.report-text mark').first().waitFor();
    await page.locator('.reader-event button').click();
    await expect.poll(() => page.locator('.comparison-columns > li').count()).toBeGreaterThan(1);
    await page.locator('.compared-text mark').first().waitFor();
    expectQuiet(page);
  });

  it('has no control for adding or correcting, on a phone either', async () => {
    for (const options of [{}, { viewport: { width: 360, height: 780 }, hasTouch: true, locale: 'ar-SY' }]) {
      const page = await open(`#incident=${leadReport.incidents[1]?.id}`, options);
      await page.locator('.report-text mark').first().waitFor();
      await expect.poll(() => page.locator('.correct-menu, .add-report, .all-corrections').count()).toBe(0);
      expectQuiet(page);
    }
  });

  it('loads for its first screen what its budget allows, the dataset compressed', async () => {
    const { bytes, files } = await firstScreen(browser, site, true);
    const dataset = Object.keys(files).filter((path) => path.includes('/dataset/'));
    expect(dataset.length).toBeGreaterThan(3);
    expect(dataset.filter((path) => !path.endsWith('.gz'))).toEqual(['/dataset/manifest.json']);
    // Programs, styles and letters: 605 kB when this was written. What incidents add shows npm run bench:export.
    expect(bytes).toBeGreaterThan(300_000);
    expect(bytes).toBeLessThan(700_000);
  });

  it('reads its files as well from a host that unpacks them itself', async () => {
    const page = await newPage(browser);
    const unpacking = createServer(async (request, response) => {
      const path = new URL(request.url ?? '/', 'http://host').pathname.slice(1) || 'index.html';
      const bytes = await readFile(join(site, path)).catch(() => null);
      const encoding = path.endsWith('.gz') ? { 'Content-Encoding': 'gzip' } : {};
      response.writeHead(bytes ? 200 : 404, {
        'Content-Type': types[extname(path)] ?? 'text/plain',
        ...encoding,
      });
      response.end(bytes);
    });
    await new Promise<void>((resolve) => unpacking.listen(0, '127.0.0.1', resolve));
    await page.goto(`http://127.0.0.1:${(unpacking.address() as AddressInfo).port}/`);
    await page.locator('.incident-row').first().waitFor();
    expect(pageErrors(page)).toEqual([]);
    unpacking.close();
  });

  it('offers only the base maps that it can show, and tiles where it was exported with them', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Map settings' }).click();
    const choices = page.locator('.base-maps > div > label');
    await choices.first().waitFor();
    expect(await choices.allTextContents()).toEqual([
      'Built in: works without a network',
      'A PMTiles file of your own',
    ]);
    expectQuiet(page);

    const tiles = createServer((_, response) => {
      response.writeHead(200, { 'Content-Type': 'image/png', 'Access-Control-Allow-Origin': '*' });
      response.end(dot);
    });
    await new Promise<void>((resolve) => tiles.listen(0, '127.0.0.1', resolve));
    const host = `127.0.0.1:${(tiles.address() as AddressInfo).port}`;
    const tiled = join(site, '..', 'tiled');
    const tileOptions = ['--tiles', `http://${host}/{z}/{x}/{y}.png`, '--tiles-credit', 'Invented Maps'];
    const done = spawnSync(
      process.execPath,
      [program, 'export', tiled, '--data', dataFolder, ...tileOptions],
      {
        encoding: 'utf8',
      },
    );
    expect(done.status, done.stderr).toBe(0);
    const files = serveFiles(tiled);
    await new Promise<void>((resolve) => files.listen(0, '127.0.0.1', resolve));
    const other = await newPage(browser, { locale: 'en-GB', viewport: { width: 1400, height: 900 } });
    await other.addInitScript("localStorage.setItem('balagh.tour', 'over')");
    await other.goto(`http://127.0.0.1:${(files.address() as AddressInfo).port}${base}`);
    await other.getByRole('button', { name: 'Map settings' }).click();
    await other.getByText(`Tiles of ${host}, from the network`).click();
    await other.getByRole('button', { name: 'Show these tiles' }).click();
    await other.locator('.leaflet-tile-loaded').first().waitFor({ state: 'attached' });
    await other.getByText('Invented Maps').waitFor();
    expect(pageErrors(other)).toEqual([]);
    files.close();
    tiles.close();
  });

  it('runs nothing of a hostile report', async () => {
    const page = await open(`#incident=${hostileReport.incidents[0]?.id}`);
    await page.locator('.report-text mark').first().waitFor();
    expect(await page.evaluate(() => 'balaghAttacked' in window)).toBe(false);
    expectQuiet(page);
  });
});
