import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { madeArchive, madeVectorTile } from '../web/fixtures/tileArchive.ts';
import { externalRequests, pageErrors } from './support/browser.ts';
import { languagesOfLongTests as languages, seriousViolations, viewerForTests } from './viewerPage.ts';

const viewer = viewerForTests();
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true };
const square = (from: number, to: number) =>
  [
    [from, from],
    [to, from],
    [to, to],
    [from, to],
  ] as const;
const tile = madeVectorTile({
  earth: [{ type: 'polygon', points: square(0, 4096), tags: {} }],
  water: [{ type: 'polygon', points: square(1000, 2000), tags: { kind: 'lake' } }],
});
const archive = (more: Partial<Parameters<typeof madeArchive>[0]> = {}) => ({
  name: 'made.pmtiles',
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(
    madeArchive({
      tiles: [{ z: 0, x: 0, y: 0, bytes: tile }],
      attribution: '<b onclick="x()">Invented Maps</b><img src=x>',
      ...more,
    }),
  ),
});
/** One dot as a PNG. */
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

let tiles: Server;
let host: string;
beforeAll(async () => {
  tiles = createServer((request, response) => {
    if (request.url?.startsWith('/open/')) response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Content-Type', 'image/png');
    const isGone = request.url?.startsWith('/gone/');
    response.statusCode = isGone ? 404 : 200;
    response.end(isGone ? '' : dot);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => tiles.once('listening', resolve));
  host = `http://127.0.0.1:${(tiles.address() as AddressInfo).port}`;
});
afterAll(() => tiles.close());

async function openSettings(page: Page, isPhone = false): Promise<void> {
  if (isPhone) await page.locator('.phone-tabs button').first().click();
  await page.locator('.map-controls button').last().click();
  await page.locator('.base-maps').waitFor();
}
async function chooseFile(page: Page, file: ReturnType<typeof archive>): Promise<void> {
  await page.locator('.base-maps input[type=radio]').nth(3).check();
  await page.locator('.base-maps input[type=file]').setInputFiles(file);
}
async function chooseTiles(page: Page, url: string): Promise<void> {
  await page.locator('.base-maps input[type=radio]').nth(2).check();
  await page.locator('.base-map-more input').first().fill(url);
  await page.locator('.base-map-more input').nth(1).fill('Invented Tiles');
  await page.locator('.base-map-more button').click();
}

describe.each(languages)('the base map (%s)', (language) => {
  it.each([['desktop', {}] as const, ['phone', phone] as const])(
    'can be a file of one’s own: %s',
    async (device, options) => {
      const page = await viewer.open(language, options);
      await openSettings(page, device === 'phone');
      expect(await seriousViolations(page)).toEqual([]);
      await chooseFile(page, archive());
      await page.locator('.file-tiles canvas').first().waitFor({ state: 'attached' });
      await page.keyboard.press('Escape');
      expect(
        await page
          .locator('.map-controls button')
          .last()
          .evaluate((node) => node === document.activeElement),
      ).toBe(true);
      if (device === 'phone') await page.locator('.map-credits button').click();
      await expect.poll(() => page.locator('.map-credits').textContent()).toContain('Invented Maps');
      await expect.poll(() => page.locator('.map-credits').locator('b, img').count()).toBe(0);
      expect(externalRequests(page)).toEqual([]);
      expect(pageErrors(page)).toEqual([]);
    },
  );
  it('says in words what is wrong with a file, and stays as it is', async () => {
    const page = await viewer.open(language);
    await openSettings(page);
    await chooseFile(page, { ...archive(), buffer: Buffer.from('<html>') });
    await page.locator('.map-notice').waitFor();
    const first = await page.locator('.map-notice p').textContent();
    expect(first).toContain('made.pmtiles');
    await chooseFile(page, archive({ bounds: [-60, -40, -50, -30] }));
    await expect.poll(() => page.locator('.map-notice p').textContent()).not.toBe(first);
    await expect.poll(() => page.locator('.file-tiles').count()).toBe(0);
    await page.locator('.map-notice button').click();
    await expect.poll(() => page.locator('.map-notice').count()).toBe(0);
  });
});

describe('tiles of a host', () => {
  it('are shown after the page was allowed that one host, are credited, and are chosen the next time too', async () => {
    const page = await viewer.open('en');
    await openSettings(page);
    await chooseTiles(page, `${host}/open/{z}/{x}/{y}.png`);
    await page.locator('.host-tiles img.leaflet-tile-loaded').first().waitFor({ state: 'attached' });
    await expect.poll(() => page.locator('meta[name=balagh-tiles]').getAttribute('content')).toBe(host);
    await expect.poll(() => page.locator('.map-credits').textContent()).toContain('Invented Tiles');
    await page.reload();
    await page.locator('.host-tiles img.leaflet-tile-loaded').first().waitFor({ state: 'attached' });
    await openSettings(page);
    await page.locator('.base-maps input[type=radio]').first().check();
    await expect.poll(() => page.locator('.host-tiles').count()).toBe(0);
    await page.reload();
    await page.locator('.mark-buttons button').first().waitFor({ state: 'attached' });
    await expect.poll(() => page.locator('meta[name=balagh-tiles]').getAttribute('content')).toBe('');
    expect(pageErrors(page)).toEqual([]);
  });
  it('that cannot be had leave the built-in map, with the reason and another try', async () => {
    const page = await viewer.open('ar');
    await openSettings(page);
    await chooseTiles(page, `${host}/gone/{z}/{x}/{y}.png`);
    await page.locator('.map-notice').waitFor();
    await expect
      .poll(() => page.locator('.map-notice p').textContent())
      .toContain(host.replace('http://', ''));
    await expect.poll(() => page.locator('.host-tiles').count()).toBe(0);
    await page.locator('.map-notice button').click();
    await page.locator('.map-notice').waitFor({ state: 'attached' });
  });
  it('are refused by address before anything is asked', async () => {
    const page = await viewer.open('en');
    await openSettings(page);
    await chooseTiles(page, 'http://tiles.example/{z}/{x}/{y}.png');
    await expect.poll(() => page.locator('.field-problem').textContent()).toContain('https://');
    expect(externalRequests(page)).toEqual([]);
  });
});

describe('the names on the map', () => {
  it('follow the interface until they are chosen, and then stay, whatever its language', async () => {
    const page = await viewer.open('ar');
    await openSettings(page);
    const chosen = () => page.locator('.map-settings .segmented input:checked').inputValue();
    await expect.poll(() => chosen()).toBe('ar');
    await page.locator('.top-switches label[lang=en]').click();
    await expect.poll(chosen).toBe('en');
    await page.locator('.map-settings .segmented label').nth(2).click();
    await expect.poll(() => chosen()).toBe('both');
    await page.reload();
    await page.locator('.mark-buttons button').first().waitFor({ state: 'attached' });
    await openSettings(page);
    await expect.poll(() => chosen()).toBe('both');
  });
});
