import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { pageErrors, screenshot } from './support/browser.ts';
import { at, periodOf, roughReport } from './timePage.ts';
import {
  languagesOfLongTests as languages,
  seriousViolations,
  settled,
  viewerForTests,
} from './viewerPage.ts';

const viewer = viewerForTests([roughReport]);
const open = viewer.open;
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true };

describe.each(languages)('play in %s', (language) => {
  const playing = { reducedMotion: 'no-preference' } as const;
  const select = (page: Page, index: number, value: string) =>
    page.locator('.time-choice select').nth(index).selectOption(value);
  const said = (page: Page) => page.locator('.time-play [role=status]').textContent();

  it('moves a window day by day to the end, ends by itself, says so once, and goes back', async () => {
    const page = await open(language, playing, '#axis=2018-06-25/2018-07-02');
    await select(page, 0, 'day');
    await select(page, 1, 'fastest');
    const seen: string[] = await page.evaluate(() => {
      const values: string[] = [];
      const handle = document.querySelector('[data-handle=from]') as HTMLElement;
      new MutationObserver(() => values.push(handle.getAttribute('aria-valuenow') as string)).observe(
        handle,
        {
          attributes: true,
          attributeFilter: ['aria-valuenow'],
        },
      );
      (globalThis as unknown as { seen: string[] }).seen = values;
      return values;
    });
    expect(seen).toEqual([]);
    await page.locator('[data-play=play]').click();
    await expect.poll(() => page.locator('.summary').getAttribute('aria-live')).toBe('off');
    expect(await said(page)).toBe('');
    await expect
      .poll(() => said(page), { timeout: 20_000 })
      .toMatch(language === 'ar' ? /^انتهى/ : /^Played to the end/);
    await expect.poll(() => page.locator('.summary').getAttribute('aria-live')).toBe('polite');
    const days = await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen.map(Number));
    // Every day once, one after the other, and none left out.
    expect(days).toEqual(Array.from({ length: 8 }, (_, index) => 17_707 + index));
    await page.locator('[data-play=stop]').click();
    await expect.poll(() => periodOf(page)).toBe('all');
  });

  it('is started and paused by Space, and stepped by hand', async () => {
    const page = await open(language, playing, '#axis=2018-06-25/2018-07-20');
    await page.locator('[data-handle=from]').focus();
    await page.keyboard.press('Space');
    await page.locator('[data-play=pause]').waitFor();
    await page.keyboard.press('Space');
    await page.locator('[data-play=play]').waitFor();
    await expect.poll(() => said(page)).toMatch(language === 'ar' ? /^توقف/ : /^Paused at/);
    await expect.poll(() => periodOf(page)).not.toBe('all');
    await settled(page);
    const first = async () => Number(await page.locator('[data-handle=from]').getAttribute('aria-valuenow'));
    const before = await first();
    await page.locator('[data-play=next]').click();
    await expect.poll(first).toBe(before + 1);
    await page.locator('[data-play=previous]').click();
    await expect.poll(first).toBe(before);
  });

  it('gathers all from the start, and gives way to a period chosen by hand', async () => {
    const page = await open(language, playing, '#axis=2018-06-25/2018-07-20');
    await select(page, 0, 'cumulative');
    await select(page, 1, 'fastest');
    await page.locator('[data-play=play]').click();
    const last = async () => Number(await page.locator('[data-handle=to]').getAttribute('aria-valuenow'));
    await expect.poll(last).toBeGreaterThan(17_709);
    await expect.poll(() => page.locator('[data-handle=from]').getAttribute('aria-valuenow')).toBe('17707');
    await page.locator('.time-presets label').nth(3).click();
    await page.locator('[data-play=play]').waitFor();
    await expect.poll(() => periodOf(page)).toBe('all');
  });
});

describe.each(languages)('dates that are not exact, in %s', (language) => {
  it('are a stripe of their own, and a bar says in words what it holds', async () => {
    const page = await open(language, {}, '#axis=2018-07-24/2018-07-29');
    await expect.poll(() => page.locator('.rough-stripe path').getAttribute('d')).not.toBe('');
    await expect
      .poll(() => page.locator('.histogram-legend').textContent())
      .toContain(language === 'ar' ? 'تاريخ غير دقيق' : 'Date not exact');
    // 28 July is the fifth of six days.
    await page.mouse.move(...(await at(page, language, 4.5 / 6)));
    const words = page.locator('.bar-words');
    await expect
      .poll(() => words.textContent())
      .toContain(language === 'ar' ? '28 تموز 2018' : '28 July 2018');
    for (const kind of language === 'ar'
      ? ['3 حوادث تاريخها غير دقيق', 'مدة أطول', '«نحو»', '«قبل»']
      : ['3 whose date is not exact', 'longer time', '“about”', '“before”'])
      expect(await words.textContent()).toContain(kind);
    await screenshot(page, `time-rough-${language}`);
  });

  it('are read bar by bar with the keyboard, and Enter shows that time', async () => {
    const page = await open(language, {}, '#axis=2018-07-24/2018-07-29');
    const reader = page.locator('.bar-reader');
    await reader.focus();
    const said = () => reader.getAttribute('aria-valuetext');
    await expect.poll(() => said()).toContain(language === 'ar' ? '24 تموز 2018' : '24 July 2018');
    await page.keyboard.press(language === 'ar' ? 'ArrowLeft' : 'ArrowRight');
    await expect.poll(said).toContain(language === 'ar' ? '25 تموز 2018' : '25 July 2018');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await expect.poll(() => periodOf(page)).toBe('2018-07-29/2018-07-29');
  });
});

describe.each(languages)('the undated tray in %s', (language) => {
  it('says how many and why, and shows them alone, hidden, or with the others', async () => {
    const page = await open(language);
    const button = page.locator('.undated-tray > button');
    expect(await button.textContent()).toMatch(
      language === 'ar' ? /(حادثة|حوادث).* بلا تاريخ/ : /\d+ undated incidents?/,
    );
    await button.click();
    await expect
      .poll(() => page.locator('.undated-box p').textContent())
      .toContain(language === 'ar' ? '«أمس»' : 'yesterday');
    expect(await seriousViolations(page)).toEqual([]);
    await page.locator('.undated-box input').nth(2).check();
    await expect.poll(() => page.url()).toContain('undated=only');
    await expect
      .poll(async () => new Set(await page.locator('.incident-row-date').allInnerTexts()))
      .toEqual(new Set([language === 'ar' ? 'بلا تاريخ' : 'undated']));
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.undated-box').isVisible()).toBe(false);
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.locator('.time-presets label').nth(1).click();
    await expect.poll(() => page.locator('.undated-tray').getAttribute('data-now')).toBe('hidden');
  });
});

describe.each(languages)('time on a phone, in %s', (language) => {
  it('fits a narrow screen, with handles wide enough for a finger, and a touch chooses a bar', async () => {
    const page = await open(language, phone, '#axis=2018-06-25/2018-07-04');
    await page.locator('.phone-tabs button').nth(1).tap();
    await page.locator('.same-day').first().waitFor();
    const wide = await page.evaluate(() =>
      [
        ...document.querySelectorAll<HTMLElement>(
          '.time-panel button, .time-panel select, .time-panel p, .day-input',
        ),
      ]
        .filter((element) => {
          const { left, right, width } = element.getBoundingClientRect();
          return width > 0 && (left < -1 || right > window.innerWidth + 1);
        })
        .map((element) => element.outerHTML.slice(0, 80)),
    );
    expect(wide).toEqual([]);
    for (const handle of ['from', 'to'])
      expect((await page.locator(`[data-handle=${handle}]`).boundingBox())?.width).toBeGreaterThanOrEqual(24);
    const [x, y] = await at(page, language, 0.55);
    await page.touchscreen.tap(x, y);
    await expect.poll(() => periodOf(page)).toBe('2018-06-30/2018-06-30');
    await expect.poll(() => page.locator('.bar-words strong').textContent()).toContain('2018');
    await screenshot(page, `time-phone-${language}`);
    expect(await seriousViolations(page)).toEqual([]);
    expect(pageErrors(page)).toEqual([]);
  });

  it('plays, and lists only the undated', async () => {
    const page = await open(language, { ...phone, reducedMotion: 'no-preference' });
    await page.locator('.phone-tabs button').nth(1).tap();
    await page.locator('[data-play=play]').tap();
    await expect.poll(() => periodOf(page)).not.toBe('all');
    await page.locator('[data-play=stop]').tap();
    await expect.poll(() => periodOf(page)).toBe('all');
    await page.locator('.undated-tray > button').tap();
    await page.locator('.undated-box label').nth(2).tap();
    await expect.poll(() => page.url()).toContain('undated=only');
  });
});
