import { describe, expect, it } from 'vitest';
import type { Extraction } from '../../src/model/extraction.ts';
import { fixtureExtraction } from '../web/fixtures/extraction.ts';
import { leadReport } from '../web/fixtures/sampleReports.ts';
import { pageErrors, screenshot } from './support/browser.ts';
import { languagesOfLongTests as languages, seriousViolations, viewerForTests } from './viewerPage.ts';

const [jiza, nawa] = leadReport.incidents;
if (!jiza || !nawa) throw new Error('the fixtures have changed');

const killed = [{ start: 0, end: 3, text: 'قتل', outcome: 'killed' as const, min: 2, max: null }];
/** A report whose excerpt stands far below its beginning, and that tells of people killed. */
const longReport: Extraction = fixtureExtraction(
  {
    publishedAt: '2018-09-01',
    title: 'نموذج طويل العنوان '.repeat(6).trim(),
    outlet: 'نشرة الاختبار الطويلة',
  },
  [
    ...Array.from({ length: 30 }, (_, i) => [
      { template: `هذه فقرة رقم ${i + 1} لا تروي شيئًا، وهي مكتوبة للاختبار وحده حتى يطول النص.` },
    ]),
    [
      {
        template: 'وسقطت {d:|اليوم} قذائف على {p:nawa|نوى} بحسب {c:|مصدر عسكري}.',
        incident: { subType: 'shelling/artillery/missile attack', casualties: killed },
      },
    ],
  ],
);
const graphic = longReport.incidents[0];
if (!graphic) throw new Error('the fixtures have changed');
const viewer = viewerForTests([longReport]);
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };

describe.each(languages)('the source reader in %s', (language) => {
  const ar = language === 'ar';

  it('jumps to the excerpt with what stands before it, title and headline whole', async () => {
    const page = await viewer.open(language, {}, `#incident=${graphic.id}`);
    const mark = page.locator('.report-text mark');
    await mark.waitFor();
    const seen = await page.evaluate(() => {
      const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect() as DOMRect;
      const title = document.querySelector('.report-head h3') as HTMLElement;
      return {
        above: box('.report-text mark').top - box('.report-text').top,
        below: box('.report-text').bottom - box('.report-text mark').bottom,
        titleCut: title.scrollHeight - title.clientHeight,
        titleToText: box('.report-text').top - box('.report-head h3').bottom,
        headline: box('.reader-head h2').top - box('.reader-top').bottom,
      };
    });
    expect(seen.above).toBeGreaterThan(60);
    expect(seen.below).toBeGreaterThan(0);
    expect(seen.titleCut).toBeLessThanOrEqual(1);
    expect(seen.titleToText).toBeGreaterThanOrEqual(0);
    expect(seen.headline).toBeGreaterThanOrEqual(0);
    expect(pageErrors(page)).toEqual([]);
  });

  it('says what is uncertain in plain words', async () => {
    const page = await viewer.open(language, {}, `#incident=${graphic.id}`);
    const said = (await page.locator('.uncertain').textContent())?.replace(/[\u2066-\u2069]/g, '');
    expect(said).toContain(ar ? 'وُضع على نوى إجمالًا' : 'It is placed at Nawa as a whole');
    expect(said).toContain(ar ? 'وهو ينقل عن مصدر عسكري' : 'it quotes مصدر عسكري');
    expect(said).toContain(ar ? 'قتلى: 2 على الأقل' : 'killed: at least 2');
  });

  it('moves the map to a name, shows its rivals on a small map, and says of a name without a place that it has none', async () => {
    const page = await viewer.open(language, {}, `#incident=${jiza.id}`);
    await page.locator('.mark-buttons [data-place-id="fixture:suwayda"]').waitFor({ state: 'attached' });
    const where = () =>
      page
        .locator('.mark-buttons [data-place-id="fixture:jiza"]')
        .first()
        .evaluate((button) => {
          const map = document.querySelector('.map-leaflet')?.getBoundingClientRect() as DOMRect;
          const { x, y, width, height } = button.getBoundingClientRect();
          return [
            Math.round(x + width / 2 - map.x - map.width / 2),
            Math.round(y + height / 2 - map.y - map.height / 2),
          ];
        });
    await page.locator('mark .toponym[data-kind=incident]').click();
    await expect.poll(async () => Math.max(...(await where()).map(Math.abs))).toBeLessThan(4);
    await page.locator('.tab-panel .small-map').waitFor();
    await expect.poll(() => page.locator('.rivals li').count()).toBe(1);
    await expect
      .poll(() => page.locator('.rivals li').textContent())
      .toContain(ar ? 'عن الأماكن الأخرى' : 'other places');
    await page.locator('.toponym', { hasText: 'تل المثال' }).click();
    await expect
      .poll(() => page.locator('.tab-panel').textContent())
      .toContain(ar ? 'بلا نقطة على الخريطة' : 'without a point on the map');
    expect(pageErrors(page)).toEqual([]);
  });

  it('marks the sentences of the report’s other incidents, and opens them', async () => {
    const page = await viewer.open(language, {}, `#incident=${jiza.id}`);
    await page.locator('.report-text mark').waitFor();
    await expect.poll(() => page.locator('.other-excerpt').count()).toBe(leadReport.incidents.length - 1);
    await page.locator('.other-excerpt .other-mark').first().click();
    await expect.poll(() => page.url()).toContain(`incident=${nawa.id}`);
    await expect.poll(() => page.locator('.report-text mark').textContent()).toBe(nawa.excerpts[0]?.quote);
  });

  it('gives a citation to copy, or to take by hand where copying is not allowed', async () => {
    const page = await viewer.open(language, {}, `#incident=${jiza.id}`);
    await page.locator('.report-text mark').waitFor();
    const cite = page.locator('.reader-bar .button');
    await cite.click();
    const field = page.locator('.citation textarea');
    const text = await field.inputValue();
    for (const part of [
      'https://example.org/sample/1',
      leadReport.report.sha256,
      `incident=${jiza.id}`,
      jiza.id,
    ])
      expect(text).toContain(part);
    expect(text).toContain(ar ? 'ليس مصدرًا' : 'not a source');
    // Headless Chromium asks nobody: without the permission the text is selected.
    await page.context().clearPermissions();
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('NotAllowedError'));
    });
    await page.locator('.citation .button-strong').click();
    await expect.poll(() => page.locator('.citation [role=status]').textContent()).toContain('Ctrl+C');
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(text);
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.resolve();
    });
    await page.locator('.citation .button-strong').click();
    await expect
      .poll(() => page.locator('.citation [role=status]').textContent())
      .toBe(ar ? 'نُسخ الاستشهاد' : 'Citation copied');
    await screenshot(page, `viewer-citation-${language}`);
    expect(await seriousViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await field.waitFor({ state: 'detached' });
    await expect.poll(() => page.locator('.reader').count()).toBe(1);
  });

  it('walks through the list as filtered and through the report, by keys too, but not from a text field', async () => {
    const page = await viewer.open(language, {}, '#from=2018-06-30&to=2018-06-30');
    const rows = await page
      .locator('.incident-row')
      .evaluateAll((all) => all.map((row) => (row as HTMLElement).dataset.row));
    await page.locator('.incident-row').first().click();
    await page.locator('.report-text').waitFor();
    const current = () => page.locator('.incident-row[aria-current]').first().getAttribute('data-row');
    await page.locator('.reader-walk button').nth(1).click();
    await expect.poll(current).toBe(rows[1]);
    await page.locator('.report-text').focus();
    await page.keyboard.press('k');
    await expect.poll(current).toBe(rows[0]);
    await page.keyboard.press('j');
    await expect.poll(current).toBe(rows[1]);
    await page.locator('.reader-bar .button').click();
    await page.locator('.citation textarea').press('j');
    await expect.poll(() => current()).toBe(rows[1]);
    await expect.poll(() => page.locator('.reader-keys').count()).toBe(0);
    await page.locator('.reader-keys-button').click();
    await expect.poll(() => page.locator('.reader-keys').textContent()).toContain('Shift');
  });

  it('warns before a text that tells of people killed, and remembers who wants no warning', async () => {
    const page = await viewer.open(language, { warned: true }, `#incident=${graphic.id}`);
    await page.locator('.gate').waitFor();
    await expect.poll(() => page.locator('.gate').textContent()).toContain(ar ? 'قتلى' : 'people killed');
    await expect.poll(() => page.locator('.report-text').count()).toBe(0);
    await expect.poll(() => page.locator('.reader').textContent()).not.toContain('وسقطت');
    expect(await seriousViolations(page)).toEqual([]);
    await screenshot(page, `viewer-warning-${language}`);
    await page.locator('.gate .button').first().click();
    await page.locator('.report-text mark').waitFor();
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('report-text');
    await page.reload();
    await page.locator('.gate .button').nth(1).click();
    await page.locator('.report-text mark').waitFor();
    await page.reload();
    await page.locator('.report-text mark').waitFor();
    await page.locator('.gate-note button').click();
    await page.locator('.gate').waitFor();
  });

  it('on a phone is a sheet of full height, with map and list one tap away', async () => {
    const page = await viewer.open(language, phone, `#incident=${jiza.id}`);
    await page.locator('.report-text mark').waitFor();
    const sheet = await page.locator('.reader').boundingBox();
    expect(sheet?.y).toBe(0);
    expect(sheet?.height).toBeGreaterThan(780);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.reader :is(button, h2, h3, p, a)')]
        .filter((element) => {
          const { left, right, width } = element.getBoundingClientRect();
          return width > 0 && (left < -1 || right > innerWidth + 1);
        })
        .map((element) => element.outerHTML.slice(0, 80)),
    );
    expect(cut).toEqual([]);
    await screenshot(page, `viewer-reader-phone-${language}`);
    const tab = (name: string) => page.locator('.phone-tabs button', { hasText: name });
    await tab(ar ? 'الخريطة' : 'Map').tap();
    await expect.poll(() => page.locator('.reader').isVisible()).toBe(false);
    expect((await page.locator('.map').boundingBox())?.height).toBeGreaterThan(500);
    await tab(ar ? 'المصدر' : 'Source').tap();
    await page.locator('mark .toponym[data-kind=incident]').tap();
    await page.locator('.tab-panel .evidence-name').waitFor();
    await page.locator('.evidence-head .button').tap();
    await expect.poll(() => page.locator('.reader').isVisible()).toBe(false);
    await tab(ar ? 'القائمة' : 'List').tap();
    await page.locator('.incident-row').first().waitFor({ state: 'visible' });
    expect(pageErrors(page)).toEqual([]);
  });

  it.each([
    ['desktop', { viewport: { width: 1400, height: 900 } }],
    ['phone', phone],
  ])('cuts nothing off with text of double size (%s)', async (_, options) => {
    const page = await viewer.open(language, options, `#incident=${jiza.id}`);
    await page.locator('.report-text mark').waitFor();
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    const found = await page.evaluate(() => {
      const reader = document.querySelector('.reader') as HTMLElement;
      const edge = reader.getBoundingClientRect();
      const cut = [
        ...reader.querySelectorAll<HTMLElement>('.reader-bar *, h2, h3, .reader-by, .reader-event'),
      ].filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        return width > 0 && (left < edge.left - 1 || right > edge.right + 1);
      });
      const text = document.querySelector('.report-text') as HTMLElement;
      reader.scrollTop = reader.scrollHeight;
      return { cut: cut.map((element) => element.outerHTML.slice(0, 80)), textHeight: text.clientHeight };
    });
    expect(found.cut).toEqual([]);
    expect(found.textHeight).toBeGreaterThan(100);
    // However far it is scrolled, the way out stays.
    await expect.poll(() => page.locator('.reader-close').isVisible()).toBe(true);
    await page.locator('.reader-close').click();
    await expect.poll(() => page.locator('.reader').count()).toBe(0);
  });

  it('is printed as one reading: text, what is uncertain, source, no controls', async () => {
    const page = await viewer.open(language, {}, `#incident=${jiza.id}`);
    await page.locator('.report-text mark').waitFor();
    await page.emulateMedia({ media: 'print' });
    await page.locator('.printed-citation').waitFor();
    await expect
      .poll(() => page.locator('.printed').textContent())
      .toContain(ar ? 'ما ليس مؤكدًا' : 'What is uncertain');
    await expect.poll(() => page.locator('.report-text').isVisible()).toBe(true);
    for (const gone of ['.reader-bar', '.map', '.list-panel', '.time-panel', '.top-bar'])
      await expect.poll(() => page.locator(gone).isVisible()).toBe(false);
    const overflow = await page
      .locator('.report-text')
      .evaluate((text) => text.scrollHeight - text.clientHeight);
    expect(overflow).toBeLessThanOrEqual(1);
    await page.screenshot({ path: 'tests/e2e/screenshots/viewer-print.png', fullPage: true });
    await page.emulateMedia({ media: 'screen' });
    await page.locator('.printed').waitFor({ state: 'detached' });
  });

  it('can be made wider by its edge', async () => {
    const page = await viewer.open(language, {}, `#incident=${jiza.id}`);
    await page.locator('.report-text mark').waitFor();
    const width = async () => (await page.locator('.reader').boundingBox())?.width ?? 0;
    const before = await width();
    await page.locator('.reader-width').focus();
    await page.keyboard.press(ar ? 'ArrowRight' : 'ArrowLeft');
    await expect.poll(width).toBeGreaterThan(before + 30);
    await page.keyboard.press(ar ? 'ArrowLeft' : 'ArrowRight');
    await expect.poll(width).toBeLessThan(before + 5);
  });

  it('says that a server does not answer, instead of calling an incident unknown', async () => {
    const page = await viewer.open(language);
    await page.context().route('**/dataset/rows/**', (route) => route.abort());
    await page.evaluate(() => {
      location.hash = '#incident=elsewhere';
    });
    await page.locator('.notice-banner').waitFor();
    await expect
      .poll(() => page.locator('.notice-banner').textContent())
      .toContain(ar ? 'لم يُجب الخادم' : 'the server did not answer');
    await page.context().unroute('**/dataset/rows/**');
    await page.locator('.notice-banner button').click();
    await expect
      .poll(() => page.locator('.notice-banner').textContent())
      .toContain(ar ? 'غير موجودة' : 'not in these data');
  });
});
