import { describe, expect, it } from 'vitest';
import { leadReport } from '../web/fixtures/sampleReports.ts';
import { pageErrors } from './support/browser.ts';
import { seriousViolations, viewerForTests } from './viewerPage.ts';

const jiza = leadReport.incidents[0];
const denied = leadReport.incidents.find((incident) => incident.assertion === 'denied');
if (!jiza || !denied) throw new Error('the fixtures have changed');
const viewer = viewerForTests();
const open = viewer.open;

describe('the address', () => {
  it('is followed when it is edited in the open page, and on the way back', async () => {
    const page = await open('en');
    const summary = page.locator('.summary');
    await page.evaluate(() => {
      location.hash = '#from=2018-06-30&to=2018-06-30&types=battles';
    });
    await expect.poll(() => summary.textContent()).toContain(', 30 June 2018,');
    await expect.poll(() => page.locator('.type-filters [aria-pressed=true]').count()).toBe(1);
    await page.goBack();
    await expect.poll(() => summary.textContent()).not.toContain(', 30 June 2018,');
    expect(await page.locator('.type-filters [aria-pressed=true]').count()).toBe(6);
  });

  it('holds every filter: opened elsewhere it shows the same', async () => {
    const page = await open('en');
    await page.locator('.type-filters button').first().click();
    await page.locator('.assertion-filters button').first().click();
    await page.locator('.mark-buttons button').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('.filter-chip[data-filter=place]').waitFor();
    await expect.poll(() => page.url()).toMatch(/types=.*&also=denied&place=/);
    const other = await open('en', {}, new URL(page.url()).hash);
    for (const part of ['.summary', '.filter-chip[data-filter=place]', '.filters'])
      expect(await other.locator(part).textContent()).toBe(await page.locator(part).textContent());
  });

  it.each(['en', 'ar'] as const)(
    'says that the opened incident is filtered out, and shows it (%s)',
    async (language) => {
      const page = await open(language, {}, `#incident=${denied.id}&from=2018-07-05&to=2018-07-06`);
      await page.locator('.notice-banner').waitFor();
      await page.locator('.report-text mark').waitFor();
      expect(await seriousViolations(page)).toEqual([]);
      await page.locator('.notice-banner button').click();
      await page.locator('.incident-row[aria-current]').waitFor();
      expect(await page.locator('.notice-banner').count()).toBe(0);
      expect(pageErrors(page)).toEqual([]);
    },
  );

  it('says that an incident is not in the data', async () => {
    const page = await open('en', {}, '#incident=gone');
    expect(await page.locator('.notice-banner').textContent()).toContain('not in these data');
    await page.locator('.notice-banner button').click();
    await page.locator('.notice-banner').waitFor({ state: 'detached' });
    await expect.poll(() => page.url()).not.toContain('gone');
  });
});

describe('a typed date', () => {
  it('does not filter while half typed, and never by a day that does not exist', async () => {
    const page = await open('en');
    const before = await page.locator('.summary').textContent();
    const part = (type: string) => page.locator('.day-field').nth(0).locator(`[data-type=${type}]`);
    await part('day').click();
    await page.keyboard.type('31');
    expect(await page.locator('.summary').textContent()).toBe(before);
    await part('month').click();
    await page.keyboard.type('02');
    await page.locator('.day-input[data-invalid], [data-invalid] .day-input').first().waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await page.locator('.undated-tray > button').focus();
    expect(await page.locator('.day-problem').textContent()).toContain('31/2/2018');
    expect(await page.locator('.summary').textContent()).toBe(before);
  });
});
