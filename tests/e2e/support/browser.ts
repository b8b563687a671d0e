import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { type BrowserProgram, bundledChromiumRuns, unpackBundledChromium } from './bundledChromium.ts';

/** How a page is opened: window size in CSS pixels, language of the browser, and the system's colour scheme. */
export interface PageOptions {
  viewport?: { width: number; height: number };
  locale?: string;
  colorScheme?: 'light' | 'dark';
  deviceScaleFactor?: number;
  timezoneId?: string;
  hasTouch?: boolean;
  reducedMotion?: 'reduce' | 'no-preference';
}

interface Observed {
  externalRequests: string[];
  errors: string[];
}

const observed = new WeakMap<Page, Observed>();
const screenshotFolder = join(import.meta.dirname, '..', 'screenshots');

/** Starts a headless Chromium that can reach nothing but this machine: the bundled one, else an installed one. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, env } = await findBrowser();
  return chromium.launch({
    executablePath,
    ...(env ? { env } : {}),
    // A second lock besides the one in newPage: no name resolves, also for requests that routes do not see.
    args: ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost'],
  });
}

/**
 * Opens an empty page in a context of its own. A request that leaves this machine is stopped and remembered
 * (`externalRequests`), as is every error of the page (`pageErrors`).
 */
export async function newPage(browser: Browser, options: PageOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'Asia/Damascus',
    colorScheme: 'light',
    reducedMotion: 'reduce',
    ...options,
  });
  const seen: Observed = { externalRequests: [], errors: [] };
  await context.route(
    (url) => !isLoopback(url),
    (route) => {
      seen.externalRequests.push(route.request().url());
      return route.abort('internetdisconnected');
    },
  );
  const page = await context.newPage();
  page.on('pageerror', (error) => seen.errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') seen.errors.push(message.text());
  });
  observed.set(page, seen);
  return page;
}

/** The addresses outside this machine that the page asked for; a test expects none. */
export function externalRequests(page: Page): string[] {
  return observed.get(page)?.externalRequests ?? [];
}

/** Uncaught errors of the page and what it wrote to the console as an error. */
export function pageErrors(page: Page): string[] {
  return observed.get(page)?.errors ?? [];
}

/** Writes what the page shows to `tests/e2e/screenshots/NAME.png` (not tracked) and gives the file's path. */
export async function screenshot(page: Page, name: string): Promise<string> {
  const path = join(screenshotFolder, `${name}.png`);
  await page.screenshot({ path, animations: 'disabled' });
  return path;
}

function isLoopback(url: URL): boolean {
  return (
    ['data:', 'blob:', 'about:'].includes(url.protocol) || ['127.0.0.1', 'localhost'].includes(url.hostname)
  );
}

async function findBrowser(): Promise<BrowserProgram> {
  if (bundledChromiumRuns()) return unpackBundledChromium();
  const executablePath = installedBrowsers().find((path) => existsSync(path));
  if (executablePath) return { executablePath, env: null };
  throw new Error(
    `The browser tests found no browser on ${process.platform} ${process.arch}. Install Google Chrome or Chromium ` +
      '(only Linux x64 has one bundled), then run npm run test:e2e again.',
  );
}

function installedBrowsers(): string[] {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === 'win32') {
    const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
    const programs = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];
    return roots.flatMap((root) => (root ? programs.map((program) => join(root, program)) : []));
  }
  const folders = (process.env.PATH ?? '').split(delimiter);
  const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'];
  return folders.flatMap((folder) => names.map((name) => join(folder, name)));
}
