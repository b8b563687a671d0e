import { describe, expect, it } from 'vitest';
import { newPage, pageErrors, screenshot } from './support/browser.ts';
import { languages, seriousViolations, viewerForTests } from './viewerPage.ts';

const viewer = viewerForTests();
const locales = { en: 'en-GB', ar: 'ar-SY' } as const;

describe.each(languages)('the first five minutes in %s', (language) => {
  it.each([
    ['desktop', { width: 1400, height: 900 }],
    ['phone', { width: 360, height: 740 }],
  ] as const)('offers a tour once, goes through it, and can be skipped (%s)', async (_, viewport) => {
    const page = await newPage(viewer.browser, { viewport, locale: locales[language] });
    await page.goto(`${viewer.app.url}/`);
    const card = page.locator('.tour-card');
    await card.locator('.button-strong').click();
    const said: string[] = [];
    for (let step = 0; step < 6; step++) {
      await expect.poll(() => card.innerText()).not.toBe(said.at(-1));
      said.push(await card.innerText());
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('tour-card');
      expect(await card.evaluate((box) => box.getBoundingClientRect().bottom <= innerHeight)).toBe(true);
      if (step === 1) expect(await seriousViolations(page)).toEqual([]);
      await card.locator('.button-strong').click();
    }
    expect(new Set(said).size).toBe(6);
    expect(await card.count()).toBe(0);
    // The address follows a moment later: read before that, it opens the map that the tour showed last.
    await expect.poll(() => page.url()).not.toContain('tab=');
    await page.reload();
    await page.locator('.incident-row').first().waitFor();
    expect(await card.count()).toBe(0);
    expect(pageErrors(page)).toEqual([]);
  });

  it('ends the tour with Escape', async () => {
    const page = await newPage(viewer.browser, { locale: locales[language] });
    await page.goto(`${viewer.app.url}/`);
    await page.locator('.tour-card .button-strong').click();
    await page.locator('.tour-frame').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.tour-card').count()).toBe(0);
  });

  it('explains precision and wording, and gives the focus back', async () => {
    const page = await viewer.open(language);
    await page.locator('.help-button').focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await expect.poll(() => dialog.innerText()).toContain(language === 'ar' ? 'أُبلغ عنه' : 'reported');
    expect(await seriousViolations(page)).toEqual([]);
    await screenshot(page, `viewer-help-${language}`);
    await page.keyboard.press('Escape');
    await expect.poll(() => dialog.count()).toBe(0);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.classList.contains('help-button')))
      .toBe(true);
  });

  it('remembers theme and digits', async () => {
    const page = await viewer.open(language);
    await page.locator('.settings-button').click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('label', { hasText: '٠١٢٣' }).click();
    await dialog.locator('.segmented').first().locator('label').nth(1).click();
    await page.keyboard.press('Escape');
    // The address follows a moment later: read before that, it opens the map that the tour showed last.
    await expect.poll(() => page.url()).not.toContain('tab=');
    await page.reload();
    await page.locator('.incident-row').first().waitFor();
    await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('dark');
    const summary = await page.locator('.summary').innerText();
    expect(/[٠-٩]/.test(summary)).toBe(language === 'ar');
  });
});
