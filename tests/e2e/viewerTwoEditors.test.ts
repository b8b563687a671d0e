import { describe, expect, it } from 'vitest';
import { eventReports } from '../web/fixtures/eventReports.ts';
import { leadReport } from '../web/fixtures/sampleReports.ts';
import { choose, openIncident, saved, send, undo } from './correctPage.ts';
import { startApp } from './support/app.ts';
import { screenshot } from './support/browser.ts';
import { languagesOfLongTests as languages, seriousViolations, viewerForTests } from './viewerPage.ts';

const viewer = viewerForTests(eventReports);
const phone = { viewport: { width: 360, height: 780 }, hasTouch: true };
const [, shelling, clash] = leadReport.incidents.map(({ id }) => id) as [string, string, string];
const telling = eventReports[0]?.incidents[0]?.id as string;

describe.each(languages)('two people at once, in %s', (language) => {
  it('the second is told what the first corrected before theirs is saved', async () => {
    const [one, two] = [
      await openIncident(viewer, language, clash),
      await openIncident(viewer, language, clash, phone),
    ];
    await choose(two, 'type');
    await choose(one, 'type');
    await one.locator('.dialog select').selectOption('attack');
    await send(one, 'First Person');
    await saved(one);
    await two.locator('.dialog select').selectOption('grenade');
    await two.locator('.dialog textarea').fill('سبب لا يضيع');
    await send(two, 'Second Person');
    await two.locator('.correct-conflict', { hasText: 'First Person' }).waitFor();
    await screenshot(two, `conflict-${language}-phone`);
    expect(await seriousViolations(two)).toEqual([]);
    // Nothing of theirs is lost, and they say whether it is saved all the same.
    expect(await two.locator('.dialog textarea').inputValue()).toBe('سبب لا يضيع');
    await send(two, 'Second Person');
    await saved(two);
    await undo(two);
    await undo(one);
  });

  it('the second is told that the first split an event off before theirs is split', async () => {
    const [one, two] = [
      await openIncident(viewer, language, telling),
      await openIncident(viewer, language, telling),
    ];
    for (const page of [two, one]) {
      await choose(page, 'split');
      await page.locator('.correct-choices input').first().waitFor();
    }
    await send(one, 'First Person');
    await saved(one);
    await send(two, 'Second Person');
    await two.locator('.correct-conflict', { hasText: 'First Person' }).waitFor();
    await screenshot(two, `conflict-split-${language}`);
    await send(two, 'Second Person');
    await saved(two);
    await undo(two);
    await undo(one);
  });

  it('the second is told that the first put incidents together before theirs are', async () => {
    const [one, two] = [
      await openIncident(viewer, language, shelling),
      await openIncident(viewer, language, shelling),
    ];
    for (const page of [two, one]) {
      await choose(page, 'merge');
      await page.locator('.correct-place input').first().check();
    }
    await send(one, 'First Person');
    await saved(one);
    await send(two, 'Second Person');
    await two.locator('.correct-conflict', { hasText: 'First Person' }).waitFor();
    await two.keyboard.press('Escape');
    await two.locator('.dialog').waitFor({ state: 'detached' });
    await undo(one);
  });

  it('an open page says that there is something new by itself, and changes only when asked', async () => {
    const [one, two] = [
      await openIncident(viewer, language, shelling),
      await openIncident(viewer, language, shelling, phone),
    ];
    await choose(one, 'review');
    await send(one, 'First Person');
    await saved(one);
    await two.locator('.news-bar').waitFor();
    await screenshot(two, `news-${language}-phone`);
    expect(await two.locator('.correct-bar .badge-reviewed').count()).toBe(0);
    await two.locator('.news-bar button').click();
    await two.locator('.news-bar').waitFor({ state: 'detached' });
    await undo(one);
  });
});

describe('a server that is started anew', () => {
  it('is listened to again by an open page, which tells of what was changed meanwhile', async () => {
    const { dataFolder } = viewer.app;
    const first = await startApp({ dataFolder, startWithinMs: 110_000 });
    const port = new URL(first.url).port;
    const page = await viewer.browser.newPage();
    await page.addInitScript("localStorage.setItem('balagh.tour', 'over')");
    // What says that there is something new comes from the server too, after the first screen.
    const ready = Promise.all([
      page.waitForRequest('**/api/changes'),
      page.waitForResponse(/\/assets\/NewsBar-.+\.js$/).then((response) => response.finished()),
    ]);
    await page.goto(first.url);
    await ready;
    await first.stop();
    const second = await startApp({ dataFolder, args: ['--port', port], startWithinMs: 110_000 });
    try {
      expect(new URL(second.url).port).toBe(port);
      const one = await openIncident(viewer, 'en', shelling);
      await choose(one, 'warning');
      await send(one, 'First Person');
      await saved(one);
      await page.locator('.news-bar').waitFor();
    } finally {
      await second.stop();
      await page.close();
    }
  });
});
