import { describe, expect, it } from 'vitest';
import { eventReports } from '../web/fixtures/eventReports.ts';
import { pageErrors, screenshot } from './support/browser.ts';
import { languages, seriousViolations, viewerForTests } from './viewerPage.ts';

const [first, copy, english, denial] = eventReports.map(({ incidents }) => incidents[0]?.id ?? '');
const viewer = viewerForTests(eventReports);
const sources = { en: '3 reports, 2 independent', ar: '3 تقارير، مصدران مستقلان' };
const day = '#from=2018-08-10&to=2018-08-10';

describe.each(languages)('one event in several reports, in %s', (language) => {
  it('is one row, which says how many reports and independent sources there are', async () => {
    const page = await viewer.open(language, {}, day);
    await expect.poll(() => page.locator('.incident-row').count()).toBe(1);
    await expect.poll(() => page.locator('.incident-row').textContent()).toContain(sources[language]);
    await expect.poll(() => page.locator('.summary').textContent()).toMatch(/3 /);
    await screenshot(page, `viewer-event-list-${language}`);
  });

  it('sets the reports side by side: why they are one event, which is a copy, and who denies it', async () => {
    const page = await viewer.open(language, {}, day);
    await page.locator('.incident-row').click();
    await page.locator('.reader-event button').click();
    const columns = page.locator('.comparison-columns > li');
    await expect.poll(() => columns.count()).toBe(3);
    await page.locator('.compared-text mark', { hasText: 'warplanes hit the market' }).waitFor();
    expect(await columns.nth(0).locator('.compared-text').textContent()).toContain('بقي مغلقًا');
    await columns.nth(0).locator('.compared-copies summary').click();
    expect(await columns.nth(0).textContent()).toContain(
      language === 'ar' ? 'النص نفسه كما في نشرة' : 'same text as نشرة',
    );
    expect(await columns.nth(2).textContent()).toContain('Test Agency');
    expect(await columns.nth(2).textContent()).toContain(language === 'ar' ? 'ينفيه' : 'Denies it');
    await expect.poll(() => page.locator('.comparison').textContent()).toContain(`balagh split ${first}`);
    await columns.nth(1).locator('summary').click();
    expect(await columns.nth(1).textContent()).toContain(
      language === 'ar' ? 'المكان نفسه' : 'the same place',
    );
    const tops = await columns.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
    expect(new Set(tops).size).toBe(1);
    await screenshot(page, `viewer-event-${language}`);
    expect(await seriousViolations(page)).toEqual([]);
    expect(pageErrors(page)).toEqual([]);
  });

  it('on a phone shows one report at a time, with a switch and a swipe to the others', async () => {
    const page = await viewer.open(language, { viewport: { width: 390, height: 844 }, hasTouch: true }, day);
    await page.locator('.incident-row').tap();
    await page.locator('.reader-event button').tap();
    const columns = page.locator('.comparison-columns > li');
    await columns.nth(0).locator('.compared-text').waitFor();
    const inSight = () =>
      columns.evaluateAll((all) =>
        all.flatMap((one, i) => {
          const { left, right } = one.getBoundingClientRect();
          return right > 40 && left < innerWidth - 40 ? [i] : [];
        }),
      );
    await expect.poll(() => inSight()).toEqual([0]);
    await page.locator('.comparison-switch button').nth(2).tap();
    await expect.poll(inSight).toEqual([2]);
    await expect
      .poll(() => page.locator('.comparison-switch button').nth(2).getAttribute('aria-pressed'))
      .toBe('true');
    await screenshot(page, `viewer-event-phone-${language}`);
    expect(await seriousViolations(page)).toEqual([]);
  });

  it('leads from the denial back to what it denies', async () => {
    const page = await viewer.open(language, {}, `#incident=${denial}`);
    await page.locator('.reader-event button').click();
    await page.locator('.comparison-columns > li').first().locator('.compared > p .button').click();
    await expect.poll(() => page.url()).toContain(`incident=${first}`);
    await page.locator('.report-text mark', { hasText: 'طائرات حربية' }).waitFor();
    expect(pageErrors(page)).toEqual([]);
  });

  it('opens each report on its own sentence, and is found by the address of each', async () => {
    const page = await viewer.open(language, {}, day);
    await page.locator('.incident-row').click();
    await page.locator('.reader-event button').click();
    await page.locator('.compared', { hasText: 'Test Gazette' }).locator('> p .button').click();
    await page.locator('.report-text mark', { hasText: 'warplanes hit the market' }).waitFor();
    await expect.poll(() => page.url()).toContain(`incident=${english}`);
    const other = await viewer.open(language, {}, `#incident=${copy}`);
    await other.locator('.reader-head', { hasText: 'نشرة التجربة الثانية' }).waitFor();
    await expect.poll(() => other.locator('.notice-banner').count()).toBe(0);
    await expect.poll(() => other.locator('.incident-row[aria-current]').count()).toBe(1);
    expect(pageErrors(other)).toEqual([]);
  });
});
