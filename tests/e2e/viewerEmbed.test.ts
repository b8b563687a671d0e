import { describe, expect, it } from 'vitest';
import { newPage, pageErrors } from './support/browser.ts';
import { languages, seriousViolations, viewerForTests } from './viewerPage.ts';

const viewer = viewerForTests();

describe('the viewer inside another page', () => {
  it.each(languages)(
    'is map, strip of time, count line, legend and credits, and nothing it keeps (%s)',
    async (language) => {
      const page = await newPage(viewer.browser, { viewport: { width: 900, height: 560 }, locale: language });
      await page.goto(`${viewer.app.url}/?embed=1#lang=${language}&types=battles,remote`);
      await page.locator('.embed-strip .histogram').waitFor();
      await page.locator('.mark-buttons button').first().waitFor({ state: 'attached' });
      await expect.poll(() => page.locator('.summary').textContent()).toMatch(/\d/);
      for (const shown of ['.legend', '.map-credits', '.embed-whole'])
        await expect.poll(() => page.locator(shown).isVisible()).toBe(true);
      for (const left of ['.top-bar', '.list-panel', '.time-panel', '.phone-tabs'])
        await expect.poll(() => page.locator(left).count()).toBe(0);
      expect(await seriousViolations(page)).toEqual([]);
      const [whole] = await Promise.all([
        page.context().waitForEvent('page'),
        page.locator('.embed-whole').click(),
      ]);
      await whole.locator('.viewer .incident-row').first().waitFor();
      expect(whole.url()).not.toContain('embed');
      expect(whole.url()).toContain('types=battles,remote');
      expect(await whole.locator('.summary').textContent()).toBe(
        await page.locator('.summary').textContent(),
      );
      expect(await page.evaluate(() => localStorage.length)).toBe(0);
      expect(pageErrors(page)).toEqual([]);
    },
  );

  it('opens the list of a place over the map, then its source, and closes both again', async () => {
    const page = await newPage(viewer.browser, { viewport: { width: 390, height: 600 } });
    await page.goto(`${viewer.app.url}/?embed=1#lang=en&at=32.89,36.04,12`);
    const mark = page.locator('[data-place-id="fixture:nawa"]');
    await mark.focus();
    const entries = await page.evaluate(() => history.length);
    await page.keyboard.press('Enter');
    await page.locator('.embed-list .incident-row').first().waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await page.locator('.embed-list .incident-row').first().click();
    await page.locator('.embed .reader').waitFor();
    await page.locator('.reader-close').click();
    await page.locator('.embed-list .incident-row').first().waitFor();
    await page.locator('.embed-list .incident-row').first().focus();
    await page.keyboard.press('Escape');
    await page.locator('.embed-list').waitFor({ state: 'detached' });
    await expect.poll(() => page.url()).not.toContain('place=');
    expect(await page.evaluate(() => history.length)).toBe(entries);
    expect(pageErrors(page)).toEqual([]);
  });

  it('runs in the frame that the menu gives the code of, on a page of the same server', async () => {
    const page = await viewer.open('en');
    await page.locator('.export-button').click();
    await page.locator('.export-dialog details summary').click();
    const code = await page.locator('.export-dialog details textarea').inputValue();
    await page.evaluate((html) => {
      document.body.innerHTML = html;
    }, code);
    const frame = page.frameLocator('iframe');
    await frame.locator('.mark-buttons button').first().waitFor({ state: 'attached' });
    expect(await frame.locator('.embed-whole').getAttribute('rel')).toBe('noopener');
  });
});
