import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { eventReports } from '../web/fixtures/eventReports.ts';
import { fixtureExtraction } from '../web/fixtures/extraction.ts';
import { leadReport } from '../web/fixtures/sampleReports.ts';
import { choose, openIncident, saved, send, undo } from './correctPage.ts';
import { newPage, pageErrors, screenshot } from './support/browser.ts';
import { languagesOfLongTests as languages, seriousViolations, viewerForTests } from './viewerPage.ts';

/** A report whose machine weighed another place that the report itself names elsewhere. */
const weighed = fixtureExtraction({ id: 'weighed', publishedAt: '2018-09-03', title: 'مكانان باسم واحد' }, [
  [
    {
      template: 'وقع اشتباك قرب {p:jiza|الجيزة} {d:|اليوم} في خبر مختلق.',
      incident: { subType: 'armed clash' },
    },
    { template: 'وبقي الطريق إلى {p:tafas|طفس} مفتوحًا.' },
  ],
]);
for (const { candidates } of weighed.mentions)
  for (const candidate of candidates) if (candidate.id === 'fixture:rival') candidate.id = 'fixture:tafas';

const viewer = viewerForTests([...eventReports, weighed]);
const phone = { viewport: { width: 360, height: 780 }, hasTouch: true };
const words = {
  en: {
    undo: 'Undo',
    machine: 'The machine read:',
  },
  ar: {
    undo: 'تراجع',
    machine: 'القراءة الآلية:',
  },
};
const idOf = (index: number): string => leadReport.incidents[index]?.id as string;
const [takeover, shelling, clash] = [idOf(0), idOf(1), idOf(2)];
const tellings = eventReports.map(({ incidents }) => incidents[0]?.id ?? '');

async function save(page: Page): Promise<void> {
  await send(page);
  await saved(page);
}

const heading = (page: Page) => page.locator('.reader-head h2');

describe.each(languages)('correcting an incident, in %s', (language) => {
  const say = words[language];

  it('puts another place of the name there, says who did, keeps what the machine read, and takes it back', async () => {
    const page = await openIncident(viewer, language, weighed.incidents[0]?.id as string);
    const before = await heading(page).textContent();
    await choose(page, 'place');
    await page.locator('.correct-place input[value="fixture:tafas"]').check();
    await screenshot(page, `correct-place-${language}`);
    expect(await seriousViolations(page)).toEqual([]);
    await save(page);
    expect(await page.locator('.notice-bar .button').textContent()).toContain(say.undo);
    const bar = page.locator('.correct-bar');
    // The focus comes back to where the dialog was opened from.
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toContain('correct-menu');
    await bar.locator('.machine-read').waitFor();
    expect(await bar.textContent()).toContain(say.machine);
    await choose(page, 'history');
    await page.locator('.correct-history li', { hasText: 'سلمى الاختبار' }).first().waitFor();
    await screenshot(page, `correct-history-${language}`);
    await page.keyboard.press('Escape');
    await page.locator('.dialog').waitFor({ state: 'detached' });
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toContain('correct-menu');
    await undo(page);
    await expect.poll(() => heading(page).textContent()).toBe(before);
    await page.locator('.correct-bar .machine-read').waitFor({ state: 'detached' });
    expect(pageErrors(page)).toEqual([]);
  });

  it('takes a point of the map by keyboard, with a name and how closely it is known', async () => {
    const page = await openIncident(viewer, language, takeover);
    await choose(page, 'place');
    await page.locator('.dialog input[value="map"]').check();
    await page.locator('.dialog .small-map-pick button').focus();
    await page.keyboard.press('Enter');
    const name = page.locator('.dialog .correct-field input[type=text]').first();
    await name.fill('مفرق الاختبار');
    await page.locator('.dialog select').first().selectOption('5000');
    await save(page);
    await expect.poll(() => heading(page).textContent()).toContain('مفرق الاختبار');
    await undo(page);
    await expect.poll(() => heading(page).textContent()).not.toContain('مفرق الاختبار');
    expect(pageErrors(page)).toEqual([]);
  });

  it('dates it anew from simple fields, in words beforehand', async () => {
    const page = await openIncident(viewer, language, shelling);
    await choose(page, 'date');
    await page.locator('.dialog input[value="month"]').check();
    await page.locator('.dialog select').selectOption('7');
    await page.locator('.dialog .correct-check input').check();
    await expect.poll(() => page.locator('.correct-change').textContent()).toContain('2018-07~');
    await save(page);
    await expect
      .poll(() => page.locator('.reader-date').textContent())
      .toContain(language === 'en' ? 'about July 2018' : '2018');
    await undo(page);
    await expect.poll(() => page.locator('.reader-date').textContent()).toContain('30');
    expect(pageErrors(page)).toEqual([]);
  });

  it('is another kind of event, and is told otherwise', async () => {
    const page = await openIncident(viewer, language, clash);
    const before = await heading(page).textContent();
    await choose(page, 'type');
    await page.locator('.dialog select').selectOption('air/drone strike');
    await save(page);
    await expect.poll(() => heading(page).textContent()).not.toBe(before);
    await undo(page);
    await expect.poll(() => heading(page).textContent()).toBe(before);
  });

  it('is no incident: it leaves list and map, and comes back', async () => {
    const page = await openIncident(viewer, language, clash);
    const summary = await page.locator('.summary').textContent();
    await choose(page, 'notIncident');
    await save(page);
    await page.locator('.reader').waitFor({ state: 'detached' });
    await expect.poll(() => page.locator('.summary').textContent()).not.toBe(summary);
    await undo(page);
    await page.locator('.reader').waitFor();
    await expect.poll(() => page.locator('.summary').textContent()).toBe(summary);
  });

  it('is tagged, noted and reviewed, with badges in the list; each is undone in the history', async () => {
    const page = await openIncident(viewer, language, shelling);
    await choose(page, 'marks');
    await page.locator('.dialog .correct-row input').fill('طريق ثانوي');
    await page.keyboard.press('Enter');
    await page.locator('.dialog textarea').first().fill('قورنت بالصورة <b>الأصلية</b>');
    await save(page);
    await page.locator('.incident-row[aria-current] .badge-tag', { hasText: 'طريق ثانوي' }).waitFor();
    await expect.poll(() => page.locator('.correct-notes').textContent()).toContain('<b>الأصلية</b>');
    await choose(page, 'review');
    await save(page);
    await page.locator('.incident-row[aria-current] .badge-reviewed').waitFor();
    await screenshot(page, `correct-marks-${language}`);
    for (let left = 3; left > 0; left--) {
      await choose(page, 'history');
      await expect.poll(() => page.locator('.correct-history .button').count()).toBe(left);
      await page.locator('.correct-history .button').first().click();
      await page.locator('.dialog').waitFor({ state: 'detached' });
      await page.locator('.notice-bar[data-shown]').waitFor();
      await page.reload();
      await page.locator('.correct-menu').waitFor();
    }
    await expect.poll(() => page.locator('.correct-bar .badge').count()).toBe(0);
  });

  it('works on a phone, by the whole screen', async () => {
    const page = await openIncident(viewer, language, takeover, phone);
    await choose(page, 'place');
    await page.locator('.dialog input[value="unknown"]').check();
    await screenshot(page, `correct-phone-${language}`);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(360);
    expect(await seriousViolations(page)).toEqual([]);
    await save(page);
    await undo(page);
    expect(pageErrors(page)).toEqual([]);
  });
});

describe('events', () => {
  it('one telling is split off, and put back', async () => {
    const page = await openIncident(viewer, 'en', tellings[0] as string);
    await choose(page, 'split');
    await page.locator('.correct-choices input').first().waitFor();
    await save(page);
    await page.locator('.incident-row[aria-current] .badge-sources').waitFor({ state: 'detached' });
    await undo(page);
    await page.locator('.incident-row[aria-current] .badge-sources').waitFor();
  });

  it('two incidents near in place and time become one, and two again', async () => {
    const page = await openIncident(viewer, 'en', shelling);
    const summary = await page.locator('.summary').textContent();
    await choose(page, 'merge');
    const first = page.locator('.correct-place').first();
    await first.waitFor();
    await expect.poll(() => first.locator('.correct-why').textContent()).toMatch(/kind/);
    await first.locator('input').check();
    await save(page);
    await expect.poll(() => page.locator('.summary').textContent()).not.toBe(summary);
    await undo(page);
    await expect.poll(() => page.locator('.summary').textContent()).toBe(summary);
  });
});

describe('a site without /api', () => {
  it('shows no control for adding or correcting', async () => {
    const page = await newPage(viewer.browser, { viewport: { width: 1400, height: 900 }, locale: 'en-GB' });
    await page.route('**/api/**', (route) => route.fulfill({ status: 404, body: 'not found' }));
    const asked = page.waitForResponse('**/api/status');
    await page.goto(`${viewer.app.url}/#incident=${shelling}`);
    await page.locator('.reader-head h2').waitFor();
    await asked;
    await page.locator('.report-text mark').first().waitFor();
    await expect.poll(() => page.locator('.correct-menu, .add-report, .all-corrections').count()).toBe(0);
  });
});
