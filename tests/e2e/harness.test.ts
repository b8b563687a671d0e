import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { externalRequests, launchBrowser, newPage, pageErrors, screenshot } from './support/browser.ts';

const fontFile = createRequire(import.meta.url).resolve(
  '@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-400-normal.woff2',
);
const html = `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">
<style>@font-face { font-family: Arabic; src: url(/font.woff2) }
body { font: 40px sans-serif } .arabic { font-family: Arabic } span { white-space: nowrap }</style>
<p dir="rtl"><span class="arabic" id="joined">ببب</span> <span class="arabic" id="single">ب</span></p>
<p><span id="narrow">iiii</span> <span id="wide">mmmm</span></p>`;

describe('the browser harness', () => {
  let browser: Browser;
  let server: Server;
  let url: string;

  beforeAll(async () => {
    const font = await readFile(fontFile);
    server = createServer((request, response) => {
      if (request.url === '/font.woff2') response.writeHead(200, { 'content-type': 'font/woff2' }).end(font);
      else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  const open = async (): Promise<Page> => {
    const page = await newPage(browser, { viewport: { width: 400, height: 300 }, locale: 'ar' });
    await page.goto(url);
    await page.evaluate(() => document.fonts.ready);
    return page;
  };

  it('joins Arabic letters and draws Latin ones with a real font', async () => {
    const page = await open();
    const width = (id: string) =>
      page.locator(`#${id}`).evaluate((element) => element.getBoundingClientRect().width);
    // A letter that joins is narrower in a word than alone; boxes for missing glyphs would all be equally wide.
    expect(await width('joined')).toBeGreaterThan(0);
    expect(await width('joined')).toBeLessThan(3 * (await width('single')));
    expect(await width('narrow')).toBeLessThan(await width('wide'));
    expect(pageErrors(page)).toEqual([]);
    expect(externalRequests(page)).toEqual([]);
  });

  it('speaks the language and shows the colour scheme that a test asks for', async () => {
    const page = await newPage(browser, { locale: 'ar', colorScheme: 'dark', deviceScaleFactor: 2 });
    await page.goto(url);
    const found = await page.evaluate(() => ({
      language: navigator.language,
      dark: matchMedia('(prefers-color-scheme: dark)').matches,
      scale: devicePixelRatio,
    }));
    expect(found).toEqual({ language: 'ar', dark: true, scale: 2 });
  });

  it('stops and remembers a request that leaves this machine', async () => {
    const page = await open();
    const outcome = await page.evaluate(() =>
      fetch('https://tile.example.org/1/1/1.png').then(
        () => 'answered',
        () => 'stopped',
      ),
    );
    expect(outcome).toBe('stopped');
    expect(externalRequests(page)).toEqual(['https://tile.example.org/1/1/1.png']);
  });

  it('notices an error that the page throws', async () => {
    const page = await open();
    await page.evaluate(() => {
      setTimeout(() => {
        throw new Error('thrown on purpose');
      });
    });
    await expect.poll(() => pageErrors(page)).toEqual(['Error: thrown on purpose']);
  });

  it('keeps the web page locked to its own origin, as a user’s browser does', async () => {
    const page = await open();
    const other = createServer((_, response) => response.end('secret'));
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(other.address() as AddressInfo).port}/`;
    const outcome = await page.evaluate(
      (target) =>
        fetch(target).then(
          (response) => response.text(),
          () => 'refused',
        ),
      address,
    );
    other.close();
    expect(outcome).toBe('refused');
  });

  it('writes a screenshot', async () => {
    const page = await open();
    const png = await readFile(await screenshot(page, 'harness'));
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  });
});
