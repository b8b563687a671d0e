import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, startApp } from './support/app.ts';
import { externalRequests, launchBrowser, newPage, pageErrors, screenshot } from './support/browser.ts';

describe('balagh serve, started on an empty data folder', () => {
  let app: App;
  let browser: Browser;

  beforeAll(async () => {
    [app, browser] = await Promise.all([startApp(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });

  it.each([
    ['ar', 'light'],
    ['en', 'dark'],
  ] as const)('shows the viewer in %s, %s, offline and without an error', async (locale, colorScheme) => {
    const page = await newPage(browser, { locale, colorScheme });
    await page.goto(app.url, { waitUntil: 'networkidle' });
    await expect.poll(() => page.locator('#root').textContent()).not.toBe('');
    await screenshot(page, `start-${locale}-${colorScheme}`);
    expect(pageErrors(page)).toEqual([]);
    expect(externalRequests(page)).toEqual([]);
  });

  it('takes another port when the wanted one is taken, and ends when told', async () => {
    const second = await startApp({ args: ['--port', new URL(app.url).port] });
    expect(second.url).not.toBe(app.url);
    await second.stop();
    await expect(fetch(second.url)).rejects.toThrow();
    expect((await fetch(app.url)).status).toBe(200);
  });
});
