import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { leadReport } from '../web/fixtures/sampleReports.ts';
import { newPage, pageErrors } from './support/browser.ts';
import { seriousViolations, typeDay, viewerForTests } from './viewerPage.ts';

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
    await expect.poll(() => page.locator('.type-filters [aria-pressed=true]').count()).toBe(6);
  });

  it('holds every filter: opened elsewhere it shows the same', async () => {
    const page = await open('en');
    await page.locator('.type-filters button').first().click();
    await page.locator('.assertion-filters button').first().click();
    await page.locator('[data-place-id="fixture:nawa"]').focus();
    await page.keyboard.press('Enter');
    await page.locator('.filter-chip[data-filter=place]').waitFor();
    await expect.poll(() => page.url()).toMatch(/types=.*&also=denied&place=/);
    const other = await open('en', {}, new URL(page.url()).hash);
    for (const part of ['.summary', '.filter-chip[data-filter=place]', '.filters'])
      await expect.poll(() => other.locator(part).textContent()).toBe(await page.locator(part).textContent());
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
      await expect.poll(() => page.locator('.notice-banner').count()).toBe(0);
      expect(pageErrors(page)).toEqual([]);
    },
  );

  it('says that an incident is not in the data', async () => {
    const page = await open('en', {}, '#incident=gone');
    await expect.poll(() => page.locator('.notice-banner').textContent()).toContain('not in these data');
    await page.locator('.notice-banner button').click();
    await page.locator('.notice-banner').waitFor({ state: 'detached' });
    await expect.poll(() => page.url()).not.toContain('gone');
  });
});

describe('the map in the address', () => {
  const middle = (page: Page) =>
    page.locator('.map-leaflet').evaluate((frame) => {
      const { x, y, width, height } = frame.getBoundingClientRect();
      return [x + width / 2, y + height / 2] as const;
    });
  it('is not named until a person moves it, then follows it', async () => {
    const page = await open('en');
    expect(page.url()).not.toContain('at=');
    const [x, y] = await middle(page);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 90, y + 40, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => page.url()).toMatch(/at=[\d.]+,[\d.]+,\d+/);
    const before = page.url();
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await expect.poll(() => page.url()).not.toBe(before);
  });
  it('shows the same middle in another window, in another language, with the incident open', async () => {
    const hash = `#at=32.7,36.2,11&incident=${jiza.id}`;
    const page = await open('en', {}, hash);
    await page.locator('.report-text mark').first().waitFor();
    await expect.poll(() => page.url()).toContain('at=32.7,36.2,11');
    const phone = await open('ar', { viewport: { width: 390, height: 844 } }, new URL(page.url()).hash);
    await phone.locator('.report-text mark').first().waitFor();
    expect(await phone.evaluate(() => document.documentElement.lang)).toBe('en');
    await expect.poll(() => phone.url()).toContain('at=32.7,36.2,11');
    expect(pageErrors(page)).toEqual([]);
  });
  it('opens on a phone with the tab that was open', async () => {
    const options = { viewport: { width: 390, height: 844 } };
    const phone = await open('ar', options);
    await phone.locator('.phone-tabs button').nth(1).click();
    await expect.poll(() => phone.url()).toContain('tab=time');
    const other = await newPage(viewer.browser, { ...options, locale: 'en-GB' });
    await other.goto(phone.url());
    await other.locator('.viewer[data-tab=time]').waitFor();
    expect(await other.evaluate(() => document.documentElement.lang)).toBe('ar');
  });
  it('does no harm with an address that is far too long, or full of nonsense', async () => {
    const page = await open(
      'en',
      {},
      `#__proto__=1&at=NaN,1e9,99&from=99999-99-99&types=__proto__&place=${'x'.repeat(100_000)}`,
    );
    await expect.poll(() => page.locator('.type-filters [aria-pressed=true]').count()).toBe(6);
    await expect.poll(() => page.url().length).toBeLessThan(200);
    expect(pageErrors(page)).toEqual([]);
  });
});

describe('the way back', () => {
  it('closes an incident, switches a filter back, and leaves the map where it is', async () => {
    const page = await open('en');
    const pressed = page.locator('.type-filters [aria-pressed=true]');
    await page.locator('.type-filters button').first().click();
    await expect.poll(() => page.url()).toContain('types=');
    await page.locator('.incident-row button, button.incident-row').first().click();
    await expect.poll(() => page.url()).toContain('incident=');
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await expect.poll(() => page.url()).toContain('at=');
    const at = new URLSearchParams(new URL(page.url()).hash.slice(1)).get('at');
    await page.goBack();
    await page.locator('.reader').waitFor({ state: 'detached' });
    await expect.poll(() => page.url()).toContain(`at=${at?.split(',')[0]}`);
    await expect.poll(() => pressed.count()).toBe(5);
    await page.goBack();
    await expect.poll(() => pressed.count()).toBe(6);
    await page.goForward();
    await expect.poll(() => pressed.count()).toBe(5);
    await page.goForward();
    await page.locator('.reader').waitFor();
    expect(pageErrors(page)).toEqual([]);
  });
  it('goes back from a brushed period in one step, not day by day', async () => {
    const page = await open('en');
    await page.locator('.type-filters button').first().click();
    await expect.poll(() => page.url()).toContain('types=');
    const entries = await page.evaluate(() => history.length);
    await typeDay(page, 0, ['20', '06', '2018']);
    await expect.poll(() => page.url()).toContain('from=2018-06-20');
    expect(await page.evaluate(() => history.length)).toBe(entries);
  });
});

describe('a typed date', () => {
  it('does not filter while half typed, and never by a day that does not exist', async () => {
    const page = await open('en');
    const before = await page.locator('.summary').textContent();
    const part = (type: string) => page.locator('.day-field').nth(0).locator(`[data-type=${type}]`);
    await part('day').click();
    await page.keyboard.type('31');
    await expect.poll(() => page.locator('.summary').textContent()).toBe(before);
    await part('month').click();
    await page.keyboard.type('02');
    await page.locator('.day-input[data-invalid], [data-invalid] .day-input').first().waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await page.locator('.undated-tray > button').focus();
    await expect.poll(() => page.locator('.day-problem').textContent()).toContain('31/2/2018');
    await expect.poll(() => page.locator('.summary').textContent()).toBe(before);
  });
});
