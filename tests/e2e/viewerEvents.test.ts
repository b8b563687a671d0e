import { describe, expect, it } from 'vitest';
import { eventReports } from '../web/fixtures/eventReports.ts';
import { pageErrors, screenshot } from './support/browser.ts';
import { languages, seriousViolations, viewerForTests } from './viewerPage.ts';

const [first, copy, english] = eventReports.map(({ incidents }) => incidents[0]?.id ?? '');
const viewer = viewerForTests(eventReports);
const sources = { en: '3 reports, 2 independent', ar: '3 تقارير، مصدران مستقلان' };
const day = '#from=2018-08-10&to=2018-08-10';

describe.each(languages)('one event in several reports, in %s', (language) => {
  it('is one row, which says how many reports and independent sources there are', async () => {
    const page = await viewer.open(language, {}, day);
    expect(await page.locator('.incident-row').count()).toBe(1);
    expect(await page.locator('.incident-row').textContent()).toContain(sources[language]);
    expect(await page.locator('.summary').textContent()).toMatch(/3 /);
    await screenshot(page, `viewer-event-list-${language}`);
  });

  it('lists the reports, why they are one event, which is a copy, and who denies it', async () => {
    const page = await viewer.open(language, {}, day);
    await page.locator('.incident-row').click();
    await page.locator('.reader .badge-sources').click();
    const panel = page.locator('.tab-panel');
    await panel.locator('.telling').first().waitFor();
    expect(await panel.locator('.telling').count()).toBe(4);
    const text = await panel.textContent();
    expect(text).toContain(language === 'ar' ? 'النص نفسه كما في نشرة' : 'same text as نشرة');
    expect(text).toContain('Test Agency');
    expect(text).toContain(`balagh split ${first}`);
    await panel.locator('.telling summary').first().click();
    expect(await panel.textContent()).toContain(language === 'ar' ? 'المكان نفسه' : 'the same place');
    await screenshot(page, `viewer-event-${language}`);
    expect(await seriousViolations(page)).toEqual([]);
    expect(pageErrors(page)).toEqual([]);
  });

  it('opens each report on its own sentence, and is found by the address of each', async () => {
    const page = await viewer.open(language, {}, day);
    await page.locator('.incident-row').click();
    await page.locator('.reader .badge-sources').click();
    await page.locator('.telling', { hasText: 'Test Gazette' }).locator('button').click();
    await page.locator('.report-text mark', { hasText: 'warplanes hit the market' }).waitFor();
    await expect.poll(() => page.url()).toContain(`incident=${english}`);
    const other = await viewer.open(language, {}, `#incident=${copy}`);
    await other.locator('.reader-head', { hasText: 'نشرة التجربة الثانية' }).waitFor();
    expect(await other.locator('.notice-banner').count()).toBe(0);
    expect(await other.locator('.incident-row[aria-current]').count()).toBe(1);
    expect(pageErrors(other)).toEqual([]);
  });
});
