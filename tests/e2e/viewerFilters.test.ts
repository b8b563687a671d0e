import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { pageErrors, screenshot } from './support/browser.ts';
import {
  languagesOfLongTests as languages,
  seriousViolations,
  settled,
  viewerForTests,
} from './viewerPage.ts';

const viewer = viewerForTests();
const { open } = viewer;

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const group = (page: Page, name: string) => page.locator(`.filter-group[data-group=${name}]`);
const chip = (page: Page, filter: string) => page.locator(`.filter-chip[data-filter=${filter}]`);
const openPanel = async (page: Page) => {
  await page.locator('.filters-button').click();
  await page.locator('.filter-panel .filter-group').first().waitFor();
};
/** The number in the summary line, the first one of it. */
const shown = async (page: Page) => {
  await settled(page);
  return Number(/\d+/.exec((await page.locator('.summary').textContent()) ?? '')?.[0] ?? 0);
};

describe.each(languages)('filters in %s', (language) => {
  const arabic = language === 'ar';

  it('choose a governorate out of the tree: list, words, chip and address follow', async () => {
    const page = await open(language);
    const all = await shown(page);
    await openPanel(page);
    const row = group(page, 'place')
      .locator('.choice', { hasText: arabic ? 'السويداء' : 'As-Suwayda' })
      .first();
    const count = Number(await row.locator('.count').textContent());
    expect(count).toBeGreaterThan(0);
    await row.locator('input').check();
    await expect.poll(() => shown(page)).toBe(count);
    expect(count).toBeLessThan(all);
    await expect.poll(() => page.url()).toContain('in=SY/As-Suwayda');
    await expect.poll(() => chip(page, 'place').textContent()).toContain(arabic ? 'السويداء' : 'As-Suwayda');
    await expect
      .poll(() => page.locator('.summary').textContent())
      .toContain(arabic ? 'السويداء' : 'As-Suwayda');
    await screenshot(page, `filters-${language}`);
    await chip(page, 'place').getByRole('button').click();
    await expect.poll(() => shown(page)).toBe(all);
    expect(pageErrors(page)).toEqual([]);
  });

  it('count beside every choice what the other filters leave of it', async () => {
    const page = await open(language);
    await openPanel(page);
    const independent = group(page, 'independent');
    await independent.getByRole('button').click();
    const before = Number(await independent.locator('.count').first().textContent());
    await group(page, 'type').locator('.place-branch .icon-button').nth(1).click();
    const subType = group(page, 'type').locator('.place-inside .choice').first();
    const expected = Number(await subType.locator('.count').textContent());
    await subType.locator('input').check();
    await expect.poll(() => shown(page)).toBe(expected);
    await expect
      .poll(async () => Number(await independent.locator('.count').first().textContent()))
      .toBe(expected);
    expect(expected).toBeLessThan(before);
    // Its own count stays: it is no filter of itself.
    expect(Number(await subType.locator('.count').textContent())).toBe(expected);
  });

  it('find words in another spelling, mark them, and keep them in the address', async () => {
    const page = await open(language);
    const all = await shown(page);
    const field = page.locator('.search-box input');
    await field.fill('بالجيزه');
    await page.locator('mark.hit').first().waitFor();
    await expect.poll(() => shown(page)).toBeLessThan(all);
    for (const text of await page.locator('.incident-row').allInnerTexts()) expect(text).toContain('الجيزة');
    await expect.poll(() => page.locator('mark.hit').first().textContent()).toBe('الجيزة');
    const address = page.url;
    await expect
      .poll(() => new URLSearchParams(new URL(address.call(page)).hash.slice(1)).get('q'))
      .toBe('بالجيزه');
    const other = await open(language, {}, new URL(page.url()).hash);
    await other.locator('mark.hit').first().waitFor();
    await expect
      .poll(() => other.locator('.summary').textContent())
      .toBe(await page.locator('.summary').textContent());
    await expect.poll(() => other.locator('.search-box input').inputValue()).toBe('بالجيزه');
    await screenshot(page, `search-${language}`);
    await field.press('Escape');
    await expect.poll(() => shown(page)).toBe(all);
    await expect.poll(() => page.locator('mark.hit').count()).toBe(0);
    expect(pageErrors(page)).toEqual([]);
  });

  it('clear all at once, and undo that', async () => {
    const page = await open(language, {}, '#types=battles&in=SY/Daraa');
    const before = await shown(page);
    await page.locator('.filter-chips-clear').click();
    await expect.poll(() => page.locator('.filter-chip').count()).toBe(0);
    await expect.poll(() => shown(page)).toBeGreaterThan(before);
    await page.locator('.filter-chips-undo button').click();
    await expect.poll(() => page.locator('.filter-chip').count()).toBe(2);
    await expect.poll(() => shown(page)).toBe(before);
  });

  it('that leave nothing say which one to take away', async () => {
    const page = await open(language);
    const all = await shown(page);
    await page.evaluate(() => {
      location.hash = '#outlet=Nobody+Times';
    });
    const empty = page.locator('.list-empty');
    await empty.waitFor();
    await expect.poll(() => empty.textContent()).toContain('Nobody Times');
    await expect.poll(() => empty.textContent()).toContain(String(all));
    await expect
      .poll(() => chip(page, 'outlet').textContent())
      .toContain(arabic ? 'ليس في هذه البيانات' : 'not in these data');
    await screenshot(page, `filters-empty-${language}`);
    await empty.getByRole('button').first().click();
    await expect.poll(() => shown(page)).toBe(all);
  });

  it('are a sheet of their own on a phone, one tap away', async () => {
    const page = await open(language, phone);
    await page.locator('.phone-tabs button').nth(2).tap();
    await page.locator('.filter-panel .filter-group').first().waitFor();
    await expect.poll(() => page.locator('.incident-row').first().isVisible()).toBe(false);
    await group(page, 'type').locator('.choice').first().tap();
    await expect.poll(() => chip(page, 'types').count()).toBe(1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect(await seriousViolations(page)).toEqual([]);
    await screenshot(page, `filters-phone-${language}`);
    await page.locator('.phone-tabs button').nth(0).tap();
    await expect.poll(() => page.locator('.incident-row').first().isVisible()).toBe(true);
    await expect.poll(() => page.locator('.filter-panel').isVisible()).toBe(false);
    expect(pageErrors(page)).toEqual([]);
  });

  it.each(['light', 'dark'] as const)('have no serious accessibility violation, %s', async (colorScheme) => {
    const page = await open(language, { colorScheme });
    await page.evaluate(() => {
      location.hash = '#q=قصف&outlet=Nobody&in=SY/Daraa';
    });
    await page.locator('.list-empty').waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await openPanel(page);
    for (const name of ['outlet', 'actor', 'independent', 'place_precision', 'assertion'])
      await group(page, name).locator('h3 button').click();
    expect(await seriousViolations(page)).toEqual([]);
  });
});

describe('the filter panel', () => {
  it('is reached and used by keyboard, and remembers which groups are open', async () => {
    const page = await open('en');
    await page.locator('.filters-button').focus();
    await page.keyboard.press('Enter');
    const head = group(page, 'outlet').locator('h3 button');
    await head.waitFor();
    await head.focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await expect.poll(() => chip(page, 'outlet').count()).toBe(1);
    // The choice comes back by the address, which follows a moment later.
    await expect.poll(() => page.url()).toContain('outlet=');
    await page.reload();
    await head.waitFor();
    expect(await head.getAttribute('aria-expanded')).toBe('true');
    await expect.poll(() => group(page, 'outlet').locator('input:checked').count()).toBe(1);
  });

  it('finds a place by either of its names', async () => {
    const page = await open('en');
    await openPanel(page);
    for (const name of ['nawa', 'نوي']) {
      await group(page, 'place').locator('.choice-search').fill(name);
      await expect.poll(() => group(page, 'place').locator('.choice').count()).toBe(1);
      await expect.poll(() => group(page, 'place').locator('.choice').textContent()).toContain('Nawa');
    }
  });
});

describe('a search whose index cannot be had', () => {
  it('says so instead of finding nothing, and tries again when asked', async () => {
    const page = await open('en');
    const all = await shown(page);
    await page.route('**/dataset/search/**', (route) => route.abort());
    await page.locator('.search-box input').fill('الجيزة');
    await page.locator('.search-note[role=alert]').waitFor();
    await expect.poll(() => shown(page)).toBe(all);
    await page.unroute('**/dataset/search/**');
    await page.locator('.search-note button').click();
    await page.locator('mark.hit').first().waitFor();
    await expect.poll(() => page.locator('.search-note').count()).toBe(0);
  });
});

it('what is typed is never read as code', async () => {
  const page = await open('en');
  await page.evaluate(() => {
    location.hash = `#q=${encodeURIComponent('<img src=x onerror=alert(1)>')}&outlet=${encodeURIComponent('<script>x</script>')}`;
  });
  await page.locator('.list-empty').waitFor();
  await page.locator('.search-box input').fill(`\u202E<script>alert(1)</script>${'ب'.repeat(10_000)}😀`);
  await page.locator('.list-empty').waitFor();
  await expect.poll(() => page.locator('.top-bar img, .top-bar script, .list-panel img').count()).toBe(0);
  expect(pageErrors(page)).toEqual([]);
});
