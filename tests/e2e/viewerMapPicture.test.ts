import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageErrors } from './support/browser.ts';
import { languagesOfLongTests as languages, viewerForTests } from './viewerPage.ts';

const viewer = viewerForTests();
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true };
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
let closed: Server;
let host: string;
beforeAll(async () => {
  // A host that lets its tiles be seen, but not read by pages.
  closed = createServer((_, response) => response.setHeader('Content-Type', 'image/png').end(dot)).listen(
    0,
    '127.0.0.1',
  );
  await new Promise((resolve) => closed.once('listening', resolve));
  host = `http://127.0.0.1:${(closed.address() as AddressInfo).port}`;
});
afterAll(() => closed.close());

async function openSettings(page: Page, isPhone: boolean): Promise<void> {
  if (isPhone) await page.locator('.phone-tabs button').first().click();
  await page.locator('.map-controls button').last().click();
  await page.locator('.picture-buttons').waitFor();
}

describe.each(languages)('the picture of the map (%s)', (language) => {
  it.each([['desktop', {}] as const, ['phone', phone] as const])(
    'is a PNG file, higher than the map by its words: %s',
    async (device, options) => {
      const page = await viewer.open(language, options);
      await openSettings(page, device === 'phone');
      const map = await page.locator('.map-leaflet').boundingBox();
      const download = page.waitForEvent('download');
      await page.locator('.picture-buttons button').first().click();
      const file = await download;
      expect(file.suggestedFilename()).toMatch(/^balagh-map-\d{4}-\d{2}-\d{2}\.png$/);
      const bytes = await readFile(await file.path());
      expect(bytes.subarray(1, 4).toString()).toBe('PNG');
      expect(bytes.readUInt32BE(16)).toBe(2 * Math.round(map?.width ?? 0));
      expect(bytes.readUInt32BE(20)).toBeGreaterThan(2 * Math.round(map?.height ?? 0) + 100);
      expect(pageErrors(page)).toEqual([]);
    },
  );
  it('is printed on a sheet of its own, named by the line of filters', async () => {
    const page = await viewer.open(language);
    await page.evaluate(() => {
      window.print = () => {
        document.body.dataset.printed = 'yes';
      };
    });
    await openSettings(page, false);
    await page.locator('.picture-buttons button').nth(1).click();
    await page.locator('body[data-printed=yes]').waitFor();
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => page.locator('.print-sheet canvas').isVisible()).toBe(true);
    await expect.poll(() => page.locator('.viewer').isVisible()).toBe(false);
    const named = await page.locator('.print-sheet canvas').getAttribute('aria-label');
    expect(named).toBe((await page.locator('.summary').textContent())?.trim());
    await page.emulateMedia({ media: 'screen' });
    await expect.poll(() => page.locator('.print-sheet').isVisible()).toBe(false);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await expect.poll(() => page.locator('.print-sheet').count()).toBe(0);
  });
});

describe('a host that forbids it', () => {
  it('is named as the reason why there is no picture', async () => {
    const page = await viewer.open('en');
    await openSettings(page, false);
    await page.locator('.base-maps input[type=radio]').nth(2).check();
    await page.locator('.base-map-more input').first().fill(`${host}/{z}/{x}/{y}.png`);
    await page.locator('.base-map-more button').click();
    await page.locator('.host-tiles img.leaflet-tile-loaded').first().waitFor({ state: 'attached' });
    await openSettings(page, false);
    await page.locator('.picture-buttons button').first().click();
    await expect
      .poll(() => page.locator('.picture-buttons [role=status]').textContent())
      .toContain('host of these tiles');
  });
});
