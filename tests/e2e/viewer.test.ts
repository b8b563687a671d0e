import { readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeFixtureFolder } from '../web/fixtures/fixtureFolder.ts';
import { fillerReports, hostileReport, leadReport } from '../web/fixtures/sampleReports.ts';
import { type App, startApp } from './support/app.ts';
import {
  externalRequests,
  launchBrowser,
  newPage,
  type PageOptions,
  pageErrors,
  screenshot,
} from './support/browser.ts';

const jiza = leadReport.incidents[0];
const hostile = hostileReport.incidents[0];
if (!jiza || !hostile) throw new Error('the fixtures have changed');
const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const locales = { en: 'en-GB', ar: 'ar-SY' } as const;
type Language = keyof typeof locales;
const languages = Object.keys(locales) as Language[];

let browser: Browser;
let app: App;
let axeSource: string;

async function open(language: Language, options: PageOptions = {}, hash = ''): Promise<Page> {
  const page = await newPage(browser, {
    viewport: { width: 1400, height: 900 },
    locale: locales[language],
    ...options,
  });
  await page.goto(`${app.url}/${hash}`);
  await page.locator('.incident-row, .reader').first().waitFor();
  await page.locator('.histogram').waitFor({ state: 'attached' });
  await page.locator('.mark-buttons button').first().waitFor({ state: 'attached' });
  return page;
}

/** Where each place stands, relative to the map's container: centre of its keyboard button. */
async function placePixels(page: Page): Promise<Record<string, [number, number]>> {
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

async function typeDay(page: Page, field: number, [day, month, year]: readonly [string, string, string]) {
  const segments = page.locator('.day-field').nth(field).locator('[role=spinbutton]');
  for (const [type, text] of [
    ['year', year],
    ['month', month],
    ['day', day],
  ] as const) {
    await page.locator('.day-field').nth(field).locator(`[data-type=${type}]`).click();
    await page.keyboard.type(text);
  }
  expect(await segments.count()).toBe(3);
}

async function seriousViolations(page: Page) {
  await page.evaluate(axeSource);
  const results = await page.evaluate(
    () => (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run() as Promise<AxeResults>,
  );
  return results.violations
    .filter((violation) => violation.impact === 'serious' || violation.impact === 'critical')
    .map(({ id, nodes }) => [id, nodes.map((node) => node.html).slice(0, 3)]);
}

beforeAll(async () => {
  const dataFolder = await makeFixtureFolder([leadReport, hostileReport, ...fillerReports(40)]);
  axeSource = await readFile(axeFile, 'utf8');
  [browser, app] = await Promise.all([launchBrowser(), startApp({ dataFolder, startWithinMs: 110_000 })]);
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
  if (app) await rm(app.dataFolder, { recursive: true, force: true });
});

describe.each(languages)('the viewer in %s', (language) => {
  it('opens on a map of what was reported, says so in words, and marks samples', async () => {
    const page = await open(language);
    expect(await page.locator('html').getAttribute('dir')).toBe(language === 'ar' ? 'rtl' : 'ltr');
    expect(await page.locator('.summary').textContent()).toMatch(
      language === 'ar' ? /^أُبلغ عن \d+ حادثة في / : /^\d+ incidents reported in /,
    );
    expect(await page.locator('.sample-banner').textContent()).toContain(
      language === 'ar' ? 'نموذجية' : 'Sample',
    );
    expect(await page.locator('.badge-sample').count()).toBeGreaterThan(0);
    await screenshot(page, `viewer-${language}`);
    expect(pageErrors(page)).toEqual([]);
    expect(externalRequests(page)).toEqual([]);
  });

  it('filters to one typed day: list, map and words follow', async () => {
    const page = await open(language);
    await typeDay(page, 0, ['30', '6', '2018']);
    await typeDay(page, 1, ['30', '6', '2018']);
    const day = language === 'ar' ? '30 حزيران 2018' : '30 June 2018';
    await expect.poll(() => page.url()).toContain('from=2018-06-30&to=2018-06-30');
    expect(await page.locator('.summary').textContent()).toContain(
      `، ${day}،`.replaceAll('،', language === 'ar' ? '،' : ','),
    );
    const dates = await page.locator('.incident-row-date').allInnerTexts();
    expect(dates.length).toBeGreaterThan(2);
    for (const date of dates) expect(date).toContain(day);
    // The undated incident of the same report is not of that day.
    expect(await page.locator('.time-undated input').isChecked()).toBe(false);
  });

  it('opens an incident on the very sentence it rests on, with why and when', async () => {
    const page = await open(language, {}, '#from=2018-06-30&to=2018-06-30');
    await page.locator('.incident-row', { hasText: 'الجيزة' }).first().click();
    const marked = page.locator('.report-text mark');
    await marked.waitFor();
    expect(await marked.textContent()).toBe(jiza.excerpts[0]?.quote);
    expect(await page.locator('.report-text').getAttribute('dir')).toBe('rtl');
    expect(await page.locator('mark .toponym[data-kind=incident]').textContent()).toBe('الجيزة');
    const panel = page.locator('.tab-panel');
    expect(await panel.textContent()).toMatch(language === 'ar' ? /على بُعد \d+ كم/ : /\d+ km away/);
    await page.getByRole('tab').nth(1).click();
    expect(await panel.textContent()).toContain('صباح اليوم');
    expect(await panel.textContent()).toContain('2018-06-30');
    await page.getByRole('tab').nth(3).click();
    expect(await panel.textContent()).toContain(leadReport.report.sha256);
    expect(await panel.getByRole('link').getAttribute('rel')).toBe('noopener noreferrer');
    await screenshot(page, `viewer-reader-${language}`);
    expect(pageErrors(page)).toEqual([]);
  });

  it('says why of another place named in the report, and of one that no gazetteer knows', async () => {
    const page = await open(language, {}, `#incident=${jiza.id}`);
    await page.locator('.toponym', { hasText: 'كحيل' }).click();
    expect(await page.locator('.evidence-name').textContent()).toContain('كحيل');
    await page.locator('.toponym', { hasText: 'تل المثال' }).click();
    expect(await page.locator('.tab-panel').textContent()).toContain(
      language === 'ar' ? 'بلا نقطة على الخريطة' : 'without a point on the map',
    );
  });

  it('walks through the incidents of one report', async () => {
    const page = await open(language, {}, `#incident=${jiza.id}`);
    const first = await page.locator('.report-text mark').textContent();
    await page.locator('.reader-nav button').nth(1).click();
    await expect.poll(() => page.locator('.report-text mark').textContent()).not.toBe(first);
    expect(await page.locator('.report-text mark').textContent()).toBe(
      leadReport.incidents[1]?.excerpts[0]?.quote,
    );
  });

  it('is usable on a phone: nothing cut off, map, list, time and source in reach', async () => {
    const page = await open(language, { viewport: { width: 390, height: 844 }, hasTouch: true });
    const fits = () =>
      page.evaluate(() => {
        const wide = [...document.querySelectorAll<HTMLElement>('button, input, p, h2, li, time')].filter(
          (element) => {
            const { left, right, width } = element.getBoundingClientRect();
            const apart = element.closest('.map-leaflet, [aria-hidden=true], .visually-hidden') !== null;
            return width > 0 && !apart && (left < -1 || right > window.innerWidth + 1);
          },
        );
        return [document.documentElement.scrollWidth, wide.map((element) => element.outerHTML.slice(0, 80))];
      });
    expect(await fits()).toEqual([390, []]);
    const tabs = page.locator('.phone-tabs button');
    await tabs.nth(1).tap();
    await page.locator('.brush').waitFor();
    expect(await fits()).toEqual([390, []]);
    await tabs.nth(1).tap();
    expect(await page.locator('.map').evaluate((map) => map.clientHeight)).toBeGreaterThan(500);
    await tabs.nth(0).tap();
    await page.locator('.incident-row').first().tap();
    await page.locator('.report-text mark').waitFor();
    expect(await page.locator('.report-text mark').isVisible()).toBe(true);
    expect(await fits()).toEqual([390, []]);
    await screenshot(page, `viewer-phone-${language}`);
  });

  it.each(['light', 'dark'] as const)('has no serious accessibility violation, %s', async (colorScheme) => {
    const page = await open(language, { colorScheme });
    expect(await seriousViolations(page)).toEqual([]);
    await page.locator('.incident-row').first().click();
    await page.locator('.report-text mark').waitFor();
    for (const tab of [0, 1, 2, 3]) {
      await page.getByRole('tab').nth(tab).click();
      expect(await seriousViolations(page)).toEqual([]);
    }
  });

  it('can be walked by keyboard: places, list, time', async () => {
    const page = await open(language);
    await page.locator('.mark-buttons button').first().focus();
    await page.locator('.map-tooltip-box').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.only-place').waitFor();
    const first = page.locator('.incident-row').first();
    await first.focus();
    await page.keyboard.press('ArrowDown');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('li')?.dataset.index))
      .toBe('1');
    await page.keyboard.press('Enter');
    await page.locator('.report-text mark').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
    await page.keyboard.press('Escape');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('li')?.dataset.index))
      .toBe('1');
    const handle = page.locator('[data-handle=from]');
    const before = Number(await handle.getAttribute('aria-valuenow'));
    const at = (await handle.boundingBox())?.x ?? 0;
    await handle.focus();
    // Left is earlier in English and later in Arabic, where time runs from right to left: the first day moves later
    // with the arrow that points into the axis.
    await page.keyboard.press(language === 'ar' ? 'ArrowLeft' : 'ArrowRight');
    await expect.poll(async () => Number(await handle.getAttribute('aria-valuenow'))).toBe(before + 1);
    const now = (await handle.boundingBox())?.x ?? 0;
    expect(Math.sign(now - at)).toBe(language === 'ar' ? -1 : 1);
  });
});

describe('a place on the map', () => {
  it('stands at the same pixel in both interface directions', async () => {
    const english = await placePixels(await open('en'));
    const arabic = await placePixels(await open('ar'));
    expect(Object.keys(english).length).toBeGreaterThan(5);
    expect(arabic).toEqual(english);
  });

  it('stands at the same pixel with an incident open, and stays when the language is switched', async () => {
    const hash = `#incident=${jiza.id}`;
    const english = await open('en', {}, hash);
    await english.locator('.report-text mark').waitFor();
    const arabic = await open('ar', {}, hash);
    await arabic.locator('.report-text mark').waitFor();
    const before = await placePixels(english);
    expect(await placePixels(arabic)).toEqual(before);
    await english.locator('.top-switches label[lang=ar]').click();
    await expect.poll(() => english.locator('html').getAttribute('dir')).toBe('rtl');
    expect(await placePixels(english)).toEqual(before);
  });

  it('is drawn where its button stands: pointing there names it, clicking lists it', async () => {
    const page = await open('ar');
    const button = page.locator('[data-place-id="fixture:nawa"]');
    const box = await button.boundingBox();
    if (!box) throw new Error('Nawa is not in view');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    expect(await page.locator('.map-tooltip').textContent()).toContain('نوى');
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await page.locator('.only-place').waitFor();
    const titles = await page.locator('.incident-row-title').allInnerTexts();
    expect(titles.length).toBeGreaterThan(0);
    for (const title of titles) expect(title).toContain('نوى');
  });
});

describe('what is not simply reported', () => {
  it('is shown only when asked for, and says what it is', async () => {
    const page = await open('en', {}, '#from=2018-06-30&to=2018-06-30');
    expect(await page.locator('.badge-assertion').count()).toBe(0);
    await page.locator('.assertion-filters button').first().click();
    const row = page.locator('.incident-row[data-assertion=denied]');
    await row.waitFor();
    expect(await row.textContent()).toMatch(/^Arrests in Saida denied/);
    expect(await page.locator('.summary').textContent()).toContain('including 1 denied');
  });
});

describe('a report that tries to be code', () => {
  it('is shown as text and runs nothing', async () => {
    const page = await open('en', {}, `#incident=${hostile.id}`);
    await page.locator('.report-text mark').waitFor();
    expect(await page.locator('.report-text').textContent()).toContain(
      '<script>window.balaghAttacked = true</script>',
    );
    await page.getByRole('tab').nth(3).click();
    expect(await page.locator('.tab-panel').textContent()).toContain('javascript:window.balaghAttacked=true');
    const found = await page.evaluate(() => ({
      attacked: 'balaghAttacked' in window,
      images: document.querySelectorAll('img').length,
      inText: document.querySelectorAll('.report-text script, .report-text img, a[href^="javascript"]')
        .length,
    }));
    expect(found).toEqual({ attacked: false, images: 0, inText: 0 });
    expect(pageErrors(page)).toEqual([]);
  });
});

describe('when the data cannot be had', () => {
  it('says so, and tries again when asked', async () => {
    const page = await newPage(browser, { locale: 'en-GB' });
    await page.route('**/dataset/manifest.json', (route) => route.abort());
    await page.goto(app.url);
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').textContent()).toContain('balagh serve');
    await page.unroute('**/dataset/manifest.json');
    await page.getByRole('alert').getByRole('button').click();
    await page.locator('.incident-row').first().waitFor();
  });

  it('says what is damaged', async () => {
    const page = await newPage(browser, { locale: 'en-GB' });
    await page.route('**/dataset/incidents.arrow*', (route) => route.fulfill({ body: 'no arrow' }));
    await page.goto(app.url);
    expect(await page.getByRole('alert').textContent()).toContain('incidents.arrow');
  });

  it('says how to import a first report when there is none', async () => {
    const empty = await startApp({ args: ['--no-samples'] });
    try {
      const page = await newPage(browser, { locale: 'ar-SY' });
      await page.goto(empty.url);
      await page.getByText('npx balagh import').waitFor();
    } finally {
      await empty.stop();
    }
  });
});
