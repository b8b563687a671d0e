import { describe, expect, it } from 'vitest';
import { hostileReport } from '../web/fixtures/sampleReports.ts';
import { startApp } from './support/app.ts';
import { newPage, pageErrors } from './support/browser.ts';
import { viewerForTests } from './viewerPage.ts';

const hostile = hostileReport.incidents[0];
if (!hostile) throw new Error('the fixtures have changed');
const viewer = viewerForTests();
const open = viewer.open;

describe('what is not simply reported', () => {
  it('is shown only when asked for, and says what it is', async () => {
    const page = await open('en', {}, '#from=2018-06-30&to=2018-06-30');
    await expect.poll(() => page.locator('.badge-assertion').count()).toBe(0);
    await page.locator('.assertion-filters button').first().click();
    const row = page.locator('.incident-row[data-assertion=denied]');
    await row.waitFor();
    await expect.poll(() => row.textContent()).toMatch(/^Arrests in Saida denied/);
    await expect.poll(() => page.locator('.summary').textContent()).toContain('including 1 denied');
  });
});

describe('a report that tries to be code', () => {
  it('is shown as text and runs nothing', async () => {
    const page = await open('en', {}, `#incident=${hostile.id}`);
    await page.locator('.report-text mark').waitFor();
    await expect
      .poll(() => page.locator('.report-text').textContent())
      .toContain('<script>window.balaghAttacked = true</script>');
    await page.getByRole('tab').last().click();
    await expect
      .poll(() => page.locator('.tab-panel').textContent())
      .toContain('javascript:window.balaghAttacked=true');
    const found = await page.evaluate(() => ({
      attacked: 'balaghAttacked' in window,
      images: document.querySelectorAll('img').length,
      inText: document.querySelectorAll('.report-text script, .report-text img, a[href^="javascript"]')
        .length,
    }));
    expect(found).toEqual({ attacked: false, images: 0, inText: 0 });
    expect(pageErrors(page)).toEqual([]);
  });
});

describe('when the data cannot be had', () => {
  it('says so, and tries again when asked', async () => {
    const page = await newPage(viewer.browser, { locale: 'en-GB' });
    await page.route('**/dataset/manifest.json', (route) => route.abort());
    await page.goto(viewer.app.url);
    await page.getByRole('alert').waitFor();
    await expect.poll(() => page.getByRole('alert').textContent()).toContain('balagh serve');
    await page.unroute('**/dataset/manifest.json');
    await page.getByRole('alert').getByRole('button').click();
    await page.locator('.incident-row').first().waitFor();
  });

  it('says what is damaged', async () => {
    const page = await newPage(viewer.browser, { locale: 'en-GB' });
    await page.route('**/dataset/incidents.arrow*', (route) => route.fulfill({ body: 'no arrow' }));
    await page.goto(viewer.app.url);
    await expect.poll(() => page.getByRole('alert').textContent()).toContain('incidents.arrow');
  });

  it('says how to import a first report when there is none', async () => {
    const empty = await startApp({ args: ['--no-samples'], startWithinMs: 50_000 });
    try {
      const page = await newPage(viewer.browser, { locale: 'ar-SY' });
      await page.goto(empty.url);
      await page.getByText('npx balagh import').waitFor();
    } finally {
      await empty.stop();
    }
  });
});
