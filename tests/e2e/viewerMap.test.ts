import { describe, expect, it } from 'vitest';
import { leadReport } from '../web/fixtures/sampleReports.ts';
import { placePixels, settled, viewerForTests } from './viewerPage.ts';

const jiza = leadReport.incidents[0];
if (!jiza) throw new Error('the fixtures have changed');
const viewer = viewerForTests();
const open = viewer.open;

describe('a place on the map', () => {
  it('stands at the same pixel in both interface directions', async () => {
    const english = await placePixels(await open('en'));
    const arabic = await placePixels(await open('ar'));
    expect(Object.keys(english).length).toBeGreaterThan(5);
    expect(arabic).toEqual(english);
  });

  it('stands at the same pixel with an incident open, and stays when the language is switched', async () => {
    const hash = `#incident=${jiza.id}`;
    const english = await open('en', {}, hash);
    await english.locator('.report-text mark').waitFor();
    const arabic = await open('ar', {}, hash);
    await arabic.locator('.report-text mark').waitFor();
    const before = await placePixels(english);
    expect(await placePixels(arabic)).toEqual(before);
    await english.locator('.top-switches label[lang=ar]').click();
    await expect.poll(() => english.locator('html').getAttribute('dir')).toBe('rtl');
    expect(await placePixels(english)).toEqual(before);
  });

  it('is drawn where its button stands: pointing there names it, clicking lists it', async () => {
    const page = await open('ar');
    const button = page.locator('[data-place-id="fixture:nawa"]');
    const box = await button.boundingBox();
    if (!box) throw new Error('Nawa is not in view');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await expect.poll(() => page.locator('.map-tooltip').textContent()).toContain('نوى');
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await page.locator('.filter-chip[data-filter=place]').waitFor();
    await settled(page);
    const titles = await page.locator('.incident-row-title').allInnerTexts();
    expect(titles.length).toBeGreaterThan(0);
    for (const title of titles) expect(title).toContain('نوى');
  });
});
