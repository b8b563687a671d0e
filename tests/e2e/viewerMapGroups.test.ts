import { describe, expect, it } from 'vitest';
import { pageErrors } from './support/browser.ts';
import {
  type Language,
  languagesOfLongTests as languages,
  seriousViolations,
  viewerForTests,
} from './viewerPage.ts';

const viewer = viewerForTests();
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true };

/** The viewer with the map zoomed out until places stand together; on a phone without the sheet over it. */
async function withGroup(language: Language, options = {}) {
  const page = await viewer.open(language, options);
  if ('hasTouch' in options) await page.locator('.phone-tabs button').first().click();
  const group = page.locator('.mark-buttons [data-group]').first();
  for (let zoom = 0; zoom < 4 && (await group.count()) === 0; zoom++) {
    const before = await page.locator('.scale-bar').textContent();
    await page.locator('.map-controls button').nth(1).click();
    await expect.poll(() => page.locator('.scale-bar').textContent()).not.toBe(before);
  }
  await group.waitFor({ state: 'attached' });
  return { page, group };
}

describe.each(languages)('a group of places (%s)', (language) => {
  it('opens by keyboard as a list with counts; one place of it filters; Escape gives the focus back', async () => {
    const { page, group } = await withGroup(language);
    await group.focus();
    await page.keyboard.press('Enter');
    const rows = page.locator('.place-panel li button');
    await rows.first().waitFor();
    expect(await rows.count()).toBeGreaterThan(1);
    expect(await page.locator('.place-panel h2').evaluate((node) => node === document.activeElement)).toBe(
      true,
    );
    expect(await seriousViolations(page)).toEqual([]);
    const chosen = page.locator('[data-filter=place]');
    const name = await rows.first().locator('bdi').first().textContent();
    await rows.first().click();
    await chosen.waitFor();
    expect(await chosen.textContent()).toContain(name);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.place-panel').count()).toBe(0);
    expect(await group.evaluate((node) => node === document.activeElement)).toBe(true);
    expect(pageErrors(page)).toEqual([]);
  });
  it('opens by pointer, and all of its places can be chosen at once', async () => {
    const { page, group } = await withGroup(language);
    const box = await group.boundingBox();
    if (!box) throw new Error('the group is not in view');
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await page.locator('.place-panel-actions button').first().click();
    await page.locator('[data-filter=place]').waitFor();
  });
  it('opens by touch on a phone without covering the controls, and makes way after a choice', async () => {
    const { page, group } = await withGroup(language, phone);
    const box = await group.boundingBox();
    if (!box) throw new Error('the group is not in view');
    await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
    const panel = page.locator('.place-panel');
    const [area, controls] = [await panel.boundingBox(), await page.locator('.map-controls').boundingBox()];
    if (!area || !controls) throw new Error('no list, or no controls');
    expect(area.x >= 0 && area.x + area.width <= 360).toBe(true);
    expect(area.x >= controls.x + controls.width || area.x + area.width <= controls.x).toBe(true);
    await panel.locator('li button').first().tap();
    await expect.poll(() => panel.count()).toBe(0);
    await page.locator('.incident-row').first().waitFor();
  });
});

describe('the places in view', () => {
  it('can all be listed: what the keyboard buttons leave out is reached there', async () => {
    const page = await viewer.open('en');
    await page.locator('.map-controls button').nth(3).click();
    const rows = page.locator('.place-panel li button');
    await rows.first().waitFor();
    expect(await rows.count()).toBeGreaterThanOrEqual(
      (await page.locator('.mark-buttons [data-place-id]').count()) - 2,
    );
  });
});

describe('the legend', () => {
  it('leaves at least half of a phone’s map free when it is open', async () => {
    const page = await viewer.open('ar', phone);
    await page.locator('.phone-tabs button').first().click();
    await page.locator('.legend button').click();
    const [legend, map] = [
      await page.locator('.legend').boundingBox(),
      await page.locator('.map').boundingBox(),
    ];
    if (!legend || !map) throw new Error('no legend, or no map');
    expect(legend.height).toBeLessThanOrEqual(map.height / 2);
    expect(legend.width).toBeLessThan(map.width);
  });
});
