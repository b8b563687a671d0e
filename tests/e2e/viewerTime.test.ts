import { describe, expect, it } from 'vitest';
import { at, axisOf, drag, earlyReport, field, periodOf } from './timePage.ts';
import { languagesOfLongTests as languages, typeDay, viewerForTests } from './viewerPage.ts';

const viewer = viewerForTests([earlyReport]);
const open = viewer.open;
const june = '#from=2018-06-25&to=2018-07-04';

describe.each(languages)('the time axis in %s', (language) => {
  it('zooms by wheel round the pointer, by buttons and keys, and shows all again', async () => {
    const page = await open(language, {}, '#axis=2018-06-18/2018-07-29');
    await page.mouse.move(...(await at(page, language, 0.25)));
    const day = await page.locator('.bar-words strong').textContent();
    await page.mouse.wheel(0, -300);
    await expect.poll(() => axisOf(page)?.[1]).toBeLessThan(17_741);
    // The bar under the resting pointer is still the same day, give or take what whole days round away.
    await page.mouse.move(...(await at(page, language, 0.25)));
    const after = Number.parseInt((await page.locator('.bar-words strong').textContent()) ?? '', 10);
    expect(Math.abs(after - Number.parseInt(day ?? '', 10))).toBeLessThanOrEqual(1);
    const length = () => {
      const axis = axisOf(page);
      return axis ? axis[1] - axis[0] + 1 : 999;
    };
    const wheeled = length();
    await page.locator('.time-zoom button').nth(0).click();
    await expect.poll(length).toBeLessThan(wheeled);
    await page.locator('[data-handle=from]').focus();
    await page.keyboard.press('-');
    await expect.poll(length).toBeGreaterThan(wheeled * 0.8);
    await page.keyboard.press('0');
    await expect.poll(() => axisOf(page)).toBeNull();
    await page.keyboard.press('+');
    await expect.poll(() => axisOf(page)).not.toBeNull();
    await page.locator('.time-zoom button').nth(2).click();
    await expect.poll(() => axisOf(page)).toBeNull();
  });

  it('is moved by a sideways wheel, by its dates, and by the arrows when all is shown', async () => {
    const page = await open(language, {}, '#axis=2018-07-01/2018-07-10');
    const first = () => axisOf(page)?.[0] ?? 0;
    const start = first();
    const later = language === 'ar' ? -1 : 1;
    await page.mouse.move(...(await at(page, language, 0.5)));
    await page.mouse.wheel(later * 400, 0);
    await expect.poll(first).toBeGreaterThan(start);
    const wheeled = first();
    const ticks = await page.locator('.histogram-ticks').boundingBox();
    if (!ticks) throw new Error('no dates under the bars');
    const y = ticks.y + ticks.height / 2;
    await drag(page, [ticks.x + 500, y], [ticks.x + 500 + later * 300, y]);
    await expect.poll(first).toBeLessThan(wheeled);
    const dragged = first();
    await page.locator('.time-presets button').last().click();
    await expect.poll(first).toBeGreaterThan(dragged);
    expect(periodOf(page)).toBe('all');
  });

  it('has bars of weeks for years, and of days for months', async () => {
    const page = await open(language);
    const unit = () => page.locator('.histogram-legend span').first().textContent();
    await expect.poll(() => unit()).toContain(language === 'ar' ? 'في الأسبوع' : 'per week');
    await page.mouse.move(...(await at(page, language, 0.98)));
    for (let turn = 0; turn < 4; turn++) await page.mouse.wheel(0, -400);
    await expect.poll(unit).toContain(language === 'ar' ? 'في اليوم' : 'per day');
    await expect.poll(() => axisOf(page)?.[0]).toBeGreaterThan(Date.parse('2017-06-01') / 86_400_000);
  });

  it('keeps to the days there are when the address asks for others', async () => {
    const page = await open(language, {}, '#axis=2018-07-24/2038-07-24');
    await page.locator('.bar-reader').focus();
    await page.keyboard.press('End');
    await expect.poll(() => page.locator('.bar-reader').getAttribute('aria-valuetext')).toContain('2018');
  });
});

describe.each(languages)('the brush in %s', (language) => {
  it('is drawn, moved and stretched with the mouse', async () => {
    const page = await open(language, {}, '#axis=2018-06-20/2018-07-19');
    await drag(page, await at(page, language, 0.35), await at(page, language, 0.65));
    await expect.poll(() => periodOf(page)).toBe('2018-06-30/2018-07-09');
    await drag(page, await at(page, language, 0.5), await at(page, language, 0.6));
    await expect.poll(() => periodOf(page)).toBe('2018-07-03/2018-07-12');
    const handle = await page.locator('[data-handle=to]').boundingBox();
    if (!handle) throw new Error('no handle');
    const to = await at(page, language, 0.65);
    await drag(page, [handle.x + handle.width / 2, handle.y + 30], [to[0], handle.y + 30]);
    await expect.poll(() => periodOf(page)).toBe('2018-07-03/2018-07-09');
    await expect.poll(() => page.locator('.summary').textContent()).toContain('2018');
  });

  it('moves by day, week and month with the keyboard, and to the ends', async () => {
    const page = await open(language, {}, june);
    const handle = page.locator('[data-handle=to]');
    await handle.focus();
    const later = language === 'ar' ? 'ArrowLeft' : 'ArrowRight';
    const steps: [string, string][] = [
      [later, '2018-06-25/2018-07-05'],
      [`Shift+${later}`, '2018-06-25/2018-07-12'],
      ['ArrowDown', '2018-06-25/2018-07-11'],
      ['PageDown', '2018-06-25/2018-06-25'],
      ['PageUp', '2018-06-25/2018-07-25'],
    ];
    for (const [key, period] of steps) {
      await page.keyboard.press(key);
      await expect.poll(() => [key, periodOf(page)]).toEqual([key, period]);
    }
    await page.keyboard.press('End');
    expect(await handle.getAttribute('aria-valuenow')).toBe(await handle.getAttribute('aria-valuemax'));
    await page.locator('[data-handle=from]').focus();
    await page.keyboard.press('Home');
    const from = page.locator('[data-handle=from]');
    await expect
      .poll(
        async () => (await from.getAttribute('aria-valuenow')) === (await from.getAttribute('aria-valuemin')),
      )
      .toBe(true);
  });

  it('shows the Hijri day beside the typed one, and takes a typed Hijri day', async () => {
    const page = await open(language, {}, june);
    const beside = page.locator('.same-day').first();
    await beside.waitFor();
    expect(await beside.textContent()).toContain(language === 'ar' ? '11 شوال 1439' : '11 Shawwal 1439');
    await expect
      .poll(() => page.locator('.time-note').textContent())
      .toMatch(language === 'ar' ? /أم القرى/ : /Umm al-Qura/);
    await page.locator('.time-fields .segmented label').nth(1).click();
    await typeDay(page, 0, ['17', '10', '1439']);
    await expect.poll(() => periodOf(page)).toBe('2018-07-01/2018-07-04');
    expect(await beside.textContent()).toContain(language === 'ar' ? '1 تموز 2018' : '1 July 2018');
  });

  it('has presets, and the same length earlier and later', async () => {
    const page = await open(language, {}, june);
    const preset = (index: number) => page.locator('.time-presets label').nth(index).click();
    await preset(1);
    await expect.poll(() => periodOf(page)).toBe('2018-06-28/2018-07-04');
    await page.locator('.time-presets button').first().click();
    await expect.poll(() => periodOf(page)).toBe('2018-06-21/2018-06-27');
    await page.locator('.time-presets button').last().click();
    await preset(0);
    await expect.poll(() => periodOf(page)).toBe('2018-07-04/2018-07-04');
    await preset(3);
    await expect.poll(() => periodOf(page)).toBe('all');
  });
});

describe('while the date fields are on their way', () => {
  it('bars and brush are there already', async () => {
    const page = await open('en');
    await page.route('**/DateFields-*.js', () => {});
    await page.reload();
    await field(page).waitFor();
    await expect.poll(() => page.locator('.day-field').count()).toBe(0);
    await drag(page, await at(page, 'en', 0.3), await at(page, 'en', 0.6));
    await expect.poll(() => periodOf(page)).not.toBe('all');
  });
});
