import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { Download, Page } from 'playwright-core';
import sax from 'sax';
import { describe, expect, it } from 'vitest';
import { pageErrors } from './support/browser.ts';
import { languagesOfLongTests as languages, seriousViolations, viewerForTests } from './viewerPage.ts';

const viewer = viewerForTests();
const open = viewer.open;
const phone = { viewport: { width: 360, height: 740 } };

async function openMenu(page: Page): Promise<void> {
  await page.locator('.export-button').click();
  await page.locator('.export-formats').waitFor();
}
const textOf = async (download: Download): Promise<string> => await readFile(await download.path(), 'utf8');
/** Saves the format at a position of the menu. */
async function save(page: Page, at: number): Promise<Download> {
  const download = page.waitForEvent('download');
  await page.locator('.export-formats button').nth(at).click();
  return await download;
}
const shownCount = async (page: Page): Promise<number> =>
  Number(/\d+/.exec((await page.locator('.summary').textContent()) ?? '')?.[0]);

describe('what is shown, as a file', () => {
  it.each(languages)('is a CSV table of exactly that, by keyboard alone (%s)', async (language) => {
    const page = await open(language, {}, '#from=2018-06-28&to=2018-07-05&undated=no');
    const count = await shownCount(page);
    await page.locator('.export-button').focus();
    await page.keyboard.press('Enter');
    await page.locator('.export-formats').waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await page.locator('.export-formats button').first().focus();
    const waiting = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    const download = await waiting;
    const text = await textOf(download);
    expect(text.startsWith('\ufeff')).toBe(true);
    const rows: Record<string, string>[] = parse(text, { bom: true, columns: true });
    expect(rows).toHaveLength(count);
    for (const { date_from: from = '', date_to: to = '', address } of rows) {
      expect(from <= '2018-07-05' && to >= '2018-06-28').toBe(true);
      expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#incident=./);
    }
    expect(download.suggestedFilename()).toMatch(/^balagh-\d{4}-\d\d-\d\d-[\p{L}\p{N}\p{M}-]+\.csv$/u);
    await page.locator('.export-progress[data-state=saved]').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.export-dialog').waitFor({ state: 'detached' });
    expect(await page.locator('.export-button').evaluate((button) => button === document.activeElement)).toBe(
      true,
    );
    expect(pageErrors(page)).toEqual([]);
  });

  it('leads back to the incident and to its report', async () => {
    const page = await open('en');
    await openMenu(page);
    const rows: Record<string, string>[] = parse(await textOf(await save(page, 0)), {
      bom: true,
      columns: true,
    });
    const row = rows.find(({ report_title: title }) => title?.includes('ريف درعا'));
    expect(row).toMatchObject({ url: 'https://example.org/sample/1', published_at: '2018-06-30' });
    const other = await open('ar', {}, new URL(row?.address ?? '').hash);
    await other.locator('.report-text mark').first().waitFor();
    await expect.poll(() => other.locator('.report-text mark').first().textContent()).toBe(row?.excerpt);
  });

  it.each(languages)(
    'is GeoJSON with areas marked and what it is said in words, on a phone (%s)',
    async (language) => {
      const page = await open(language, phone);
      const count = await shownCount(page);
      await openMenu(page);
      const frame = await page.locator('.export-dialog').boundingBox();
      expect(frame && frame.x >= 0 && frame.x + frame.width <= 360).toBe(true);
      const file = JSON.parse(await textOf(await save(page, 1)));
      expect(file.features).toHaveLength(count);
      expect(file.about.shown).toBe(await page.locator('.summary').textContent());
      expect(file.about.dataset_version).toMatch(/^[0-9a-f]{16}$/);
      const means = new Set(
        file.features.map(
          (one: { properties: { coordinate_means: string } }) => one.properties.coordinate_means,
        ),
      );
      expect(means).toContain('centre of an area');
      expect(pageErrors(page)).toEqual([]);
    },
  );

  it('is well-formed KML, with the words of a hostile report as mere words', async () => {
    const page = await open('ar');
    const count = await shownCount(page);
    await openMenu(page);
    const parser = sax.parser(true);
    let marks = 0;
    parser.onopentag = ({ name }) => {
      expect(name).not.toMatch(/^(script|img|b)$/i);
      if (name === 'Placemark') marks += 1;
    };
    parser.write(await textOf(await save(page, 2))).close();
    expect(marks).toBe(count);
  });

  it('says what the data are in a text of its own', async () => {
    const page = await open('ar');
    await openMenu(page);
    const download = await save(page, 3);
    expect(download.suggestedFilename()).toMatch(/\.txt$/);
    expect(await textOf(download)).toContain('لم يُتحقق');
  });

  it('is not there when nothing is shown', async () => {
    const page = await open('en');
    await page.evaluate(() => {
      location.hash = '#from=1999-01-01&to=1999-01-02';
    });
    await page.locator('.list-empty, .empty').first().waitFor();
    await page.locator('.export-button').click();
    await page.getByText('there is nothing to export').waitFor();
    await expect.poll(() => page.locator('.export-formats').count()).toBe(0);
  });
});

describe('the link', () => {
  it.each(languages)('is copied whole, with the map that nobody has moved (%s)', async (language) => {
    const page = await open(language);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await openMenu(page);
    await page.locator('.copy-text button').first().click();
    await expect.poll(() => page.locator('.copy-text-state').first().textContent()).not.toBe('');
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toMatch(new RegExp(`#lang=${language}.*&at=[\\d.]+,[\\d.]+,\\d+`));
    await expect
      .poll(() => page.locator('.copy-text-state').first().textContent())
      .toBe({ en: 'Copied', ar: 'نُسخ' }[language]);
  });

  it('is selected for copying by hand where there is no clipboard', async () => {
    const page = await open('en');
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await openMenu(page);
    await page.locator('.copy-text button').first().click();
    await expect.poll(() => page.locator('.copy-text-state').first().textContent()).toContain('by hand');
    expect(await page.evaluate(() => String(getSelection()))).toContain('/#lang=en');
  });
});
