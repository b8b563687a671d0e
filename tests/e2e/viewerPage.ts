import { readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import type { Extraction } from '../../src/model/extraction.ts';
import { makeFixtureFolder } from '../web/fixtures/fixtureFolder.ts';
import { fillerReports, hostileReport, leadReport } from '../web/fixtures/sampleReports.ts';
import { type App, startApp } from './support/app.ts';
import { launchBrowser, newPage, type PageOptions } from './support/browser.ts';

const locales = { en: 'en-GB', ar: 'ar-SY' } as const;
export type Language = keyof typeof locales;
export const languages = Object.keys(locales) as Language[];
/**
 * For the long files: both languages with `npm run test:e2e:all`, else Arabic alone, the one that runs from right to left;
 * `npm test` has to end in a quarter of an hour.
 */
export const languagesOfLongTests: Language[] = process.env.BALAGH_E2E === 'all' ? languages : ['ar'];

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** `warned`: texts that tell of violence are shown only after a warning, as on a first visit; else at once. */
export interface ViewerOptions extends PageOptions {
  warned?: boolean;
}

/** A browser and a server over the fixtures, for the tests of one file. */
export interface Viewer {
  readonly browser: Browser;
  readonly app: App;
  /** Opens the viewer and waits until list, time and map are there. */
  open(language: Language, options?: ViewerOptions, hash?: string): Promise<Page>;
}

/** Starts browser and server (with further `args`), over the fixtures and `more`, before the tests of a file and ends them after; use only within the tests. */
export function viewerForTests(more: readonly Extraction[] = [], args: string[] = []): Viewer {
  let browser: Browser;
  let app: App;
  beforeAll(async () => {
    const dataFolder = await makeFixtureFolder([leadReport, hostileReport, ...fillerReports(40), ...more]);
    [browser, app] = await Promise.all([
      launchBrowser(),
      startApp({ dataFolder, args, startWithinMs: 110_000 }),
    ]);
  });
  // A page left open would go on asking the server, and make the next one slower.
  afterEach(async () => {
    await Promise.all(browser?.contexts().map((context) => context.close()) ?? []);
  });
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
    if (app) await rm(app.dataFolder, { recursive: true, force: true });
  });
  return {
    get browser() {
      return browser;
    },
    get app() {
      return app;
    },
    open: async (language, { warned = false, ...options } = {}, hash = '') => {
      const page = await newPage(browser, {
        viewport: { width: 1400, height: 900 },
        locale: locales[language],
        ...options,
      });
      if (!warned) await page.addInitScript(() => localStorage.setItem('balagh.violentTexts', 'show'));
      // The offer of a tour at the first visit is tested by itself.
      await page.addInitScript("localStorage.setItem('balagh.tour', 'over')");
      await page.goto(`${app.url}/${hash}`);
      await page.locator('.incident-row, .reader').first().waitFor();
      await page.locator('.histogram').waitFor({ state: 'attached' });
      await page.locator('.mark-buttons button').first().waitFor({ state: 'attached' });
      return page;
    },
  };
}

/** Waits until every part of the page shows what was last asked for: what a test reads once has to be that. */
export async function settled(page: Page): Promise<void> {
  // Two frames: the first one ends what the last event has begun, which may be a new question.
  await page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );
  await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
}

/** Where each place stands, relative to the map's container: centre of its keyboard button. */
export async function placePixels(page: Page): Promise<Record<string, [number, number]>> {
  return await page.evaluate(() => {
    const frame = (document.querySelector('.map-leaflet') as HTMLElement).getBoundingClientRect();
    const found: Record<string, [number, number]> = {};
    for (const button of document.querySelectorAll<HTMLElement>('[data-place-id]')) {
      const box = button.getBoundingClientRect();
      found[`${button.dataset.placeId} ${button.dataset.area ?? ''}`] = [
        box.x + box.width / 2 - frame.x,
        box.y + box.height / 2 - frame.y,
      ];
    }
    return found;
  });
}

/** Types a Gregorian day into the first (0) or last (1) of the date fields, and Enter. */
export async function typeDay(
  page: Page,
  field: number,
  [day, month, year]: readonly [string, string, string],
) {
  for (const [type, text] of [
    ['year', year],
    ['month', month],
    ['day', day],
  ] as const) {
    await page.locator('.day-field').nth(field).locator(`[data-type=${type}]`).click();
    await page.keyboard.type(text);
  }
  await page.keyboard.press('Enter');
}

/** What axe-core finds of serious or critical impact on the page as it is now. */
export async function seriousViolations(page: Page) {
  await page.evaluate(await readFile(axeFile, 'utf8'));
  const results = await page.evaluate(
    () => (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run() as Promise<AxeResults>,
  );
  return results.violations
    .filter((violation) => violation.impact === 'serious' || violation.impact === 'critical')
    .map(({ id, nodes }) => [id, nodes.map((node) => node.html).slice(0, 3)]);
}
