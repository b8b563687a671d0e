import { describe, expect, it } from 'vitest';
import { leadReport } from '../web/fixtures/sampleReports.ts';
import { externalRequests, pageErrors, screenshot } from './support/browser.ts';
import { languages, seriousViolations, typeDay, viewerForTests } from './viewerPage.ts';

const jiza = leadReport.incidents[0];
if (!jiza) throw new Error('the fixtures have changed');
const viewer = viewerForTests();
const open = viewer.open;

describe.each(languages)('the viewer in %s', (language) => {
  it('opens on a map of what was reported, says so in words, and marks samples', async () => {
    const page = await open(language);
    await expect.poll(() => page.locator('html').getAttribute('dir')).toBe(language === 'ar' ? 'rtl' : 'ltr');
    await expect
      .poll(() => page.locator('.summary').textContent())
      .toMatch(language === 'ar' ? /^أُبلغ عن \d+ (حادثة|حوادث) في / : /^\d+ incidents reported in /);
    await expect
      .poll(() => page.locator('.sample-banner').textContent())
      .toContain(language === 'ar' ? 'نموذجية' : 'Sample');
    await expect.poll(() => page.locator('.badge-sample').count()).toBeGreaterThan(0);
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
    await expect
      .poll(() => page.locator('.summary').textContent())
      .toContain(`، ${day}،`.replaceAll('،', language === 'ar' ? '،' : ','));
    const dates = await page.locator('.incident-row-date').allInnerTexts();
    expect(dates.length).toBeGreaterThan(2);
    for (const date of dates) expect(date).toContain(day);
    // The undated incident of the same report is not of that day.
    await expect.poll(() => page.locator('.undated-tray').getAttribute('data-now')).toBe('hidden');
  });

  it('opens an incident on the very sentence it rests on, with why and when', async () => {
    const page = await open(language, {}, '#from=2018-06-30&to=2018-06-30');
    await page.locator('.incident-row', { hasText: 'الجيزة' }).first().click();
    const marked = page.locator('.report-text mark');
    await marked.waitFor();
    expect(await marked.textContent()).toBe(jiza.excerpts[0]?.quote);
    await expect.poll(() => page.locator('.report-text').getAttribute('dir')).toBe('rtl');
    await expect.poll(() => page.locator('mark .toponym[data-kind=incident]').textContent()).toBe('الجيزة');
    const panel = page.locator('.tab-panel');
    await page.getByRole('tab').nth(1).click();
    await expect
      .poll(() => panel.textContent())
      .toMatch(language === 'ar' ? /على بُعد \d+ كم/ : /\d+ km away/);
    await page.getByRole('tab').nth(2).click();
    await expect.poll(() => panel.textContent()).toContain('صباح اليوم');
    await expect.poll(() => panel.textContent()).toContain('2018-06-30');
    await page.getByRole('tab').nth(5).click();
    await expect.poll(() => panel.textContent()).toContain(leadReport.report.sha256);
    await expect.poll(() => panel.getByRole('link').getAttribute('rel')).toBe('noopener noreferrer');
    await screenshot(page, `viewer-reader-${language}`);
    expect(pageErrors(page)).toEqual([]);
  });

  it('says why of another place named in the report, and of one that no gazetteer knows', async () => {
    const page = await open(language, {}, `#incident=${jiza.id}`);
    await page.locator('.toponym', { hasText: 'كحيل' }).click();
    await expect.poll(() => page.locator('.evidence-name').textContent()).toContain('كحيل');
    await page.locator('.toponym', { hasText: 'تل المثال' }).click();
    await expect
      .poll(() => page.locator('.tab-panel').textContent())
      .toContain(language === 'ar' ? 'بلا نقطة على الخريطة' : 'without a point on the map');
  });

  it('walks through the incidents of one report', async () => {
    const page = await open(language, {}, `#incident=${jiza.id}`);
    const first = await page.locator('.report-text mark').textContent();
    await page.locator('.reader-nav button').nth(1).click();
    await expect.poll(() => page.locator('.report-text mark').textContent()).not.toBe(first);
    await expect
      .poll(() => page.locator('.report-text mark').textContent())
      .toBe(leadReport.incidents[1]?.excerpts[0]?.quote);
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
    await expect.poll(() => fits()).toEqual([390, []]);
    const tabs = page.locator('.phone-tabs button');
    await tabs.nth(1).tap();
    await page.locator('.brush').waitFor();
    await expect.poll(() => fits()).toEqual([390, []]);
    await tabs.nth(1).tap();
    expect(await page.locator('.map').evaluate((map) => map.clientHeight)).toBeGreaterThan(500);
    await tabs.nth(0).tap();
    await page.locator('.incident-row').first().tap();
    await page.locator('.report-text mark').waitFor();
    await expect.poll(() => page.locator('.report-text mark').isVisible()).toBe(true);
    await expect.poll(() => fits()).toEqual([390, []]);
    await screenshot(page, `viewer-phone-${language}`);
  });

  it.each(['light', 'dark'] as const)('has no serious accessibility violation, %s', async (colorScheme) => {
    const page = await open(language, { colorScheme });
    expect(await seriousViolations(page)).toEqual([]);
    await page.locator('.incident-row').first().click();
    await page.locator('.report-text mark').waitFor();
    for (const tab of [0, 1, 2, 3, 4, 5]) {
      await page.getByRole('tab').nth(tab).click();
      expect(await seriousViolations(page)).toEqual([]);
    }
  });

  it('can be walked by keyboard: places, list, time', async () => {
    const page = await open(language);
    await page.locator('.mark-buttons button').first().focus();
    await page.locator('.map-tooltip-box').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.filter-chip[data-filter=place]').waitFor();
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
    const left = () => handle.evaluate((element) => element.getBoundingClientRect().x);
    const at = await left();
    await handle.focus();
    // Left is earlier in English and later in Arabic, where time runs from right to left: the first day moves later
    // with the arrow that points into the axis.
    await page.keyboard.press(language === 'ar' ? 'ArrowLeft' : 'ArrowRight');
    await expect.poll(async () => Number(await handle.getAttribute('aria-valuenow'))).toBe(before + 1);
    await expect.poll(async () => Math.sign((await left()) - at)).toBe(language === 'ar' ? -1 : 1);
  });
});
