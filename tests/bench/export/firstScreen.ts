import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { externalRequests, newPage, pageErrors } from '../../e2e/support/browser.ts';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

export interface FirstScreen {
  /** Bytes of all that was sent until list, time and map show incidents and nothing more is asked for, base map apart. */
  bytes: number;
  baseMapBytes: number;
  /** The bytes of each file. */
  files: Record<string, number>;
}

/** Outlines, rivers and names of the embedded base map, the program that draws them, and the letters only its names have. */
const isBaseMap = (path: string): boolean =>
  /\/(labels|admin1-labels|[\w-]+\.topo|loadBaseMap|noto-sans-(?:arabic-)?latin-ext)-[\w-]+\.(js|json|woff2)$/.test(
    path,
  );

/**
 * What a browser is sent for the first screen of an exported site, in Arabic, nothing cached, by a host of files that
 * compresses scripts, styles, pages and JSON as most do (`compresses`), or nothing. Throws where the page fails.
 */
export async function firstScreen(
  browser: Browser,
  folder: string,
  compresses: boolean,
): Promise<FirstScreen> {
  const files: Record<string, number> = {};
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname);
    const type = types[extname(path) || '.html'];
    const bytes = await readFile(join(folder, path === '/' ? 'index.html' : path)).catch(() => null);
    const body = bytes && compresses && type ? gzipSync(bytes) : bytes;
    const encoding = body === bytes ? {} : { 'Content-Encoding': 'gzip' };
    response.writeHead(body ? 200 : 404, { 'Content-Type': type ?? 'application/octet-stream', ...encoding });
    response.end(body ?? 'not here');
    files[path] = (files[path] ?? 0) + (body?.length ?? 0);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const page = await newPage(browser, { viewport: { width: 1400, height: 900 }, locale: 'ar-SY' });
  try {
    await page.addInitScript("localStorage.setItem('balagh.tour', 'over')");
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const slow = { timeout: 120_000 };
    await page.locator('.incident-row').first().waitFor(slow);
    await page.locator('.histogram').first().waitFor(slow);
    await page
      .locator('.mark-buttons button')
      .first()
      .waitFor({ state: 'attached', ...slow });
    await page.waitForLoadState('networkidle', slow);
    const wrong = [...pageErrors(page), ...externalRequests(page)];
    if (wrong.length > 0) throw new Error(`the exported page failed: ${wrong.join('; ')}`);
  } finally {
    await page.context().close();
    server.close();
  }
  const sum = (of: (path: string) => boolean): number =>
    Object.entries(files).reduce((all, [path, bytes]) => all + (of(path) ? bytes : 0), 0);
  return { bytes: sum((path) => !isBaseMap(path)), baseMapBytes: sum(isBaseMap), files };
}
