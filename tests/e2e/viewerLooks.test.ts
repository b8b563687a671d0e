import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { leadReport } from '../web/fixtures/sampleReports.ts';
import { type PageOptions, screenshot } from './support/browser.ts';
import { difference, fingerprint } from './support/fingerprint.ts';
import { type Language, viewerForTests } from './viewerPage.ts';

/**
 * How six states look, as coarse fingerprints of their pictures. After a change that is meant, write them anew with
 * `UPDATE_LOOKS=1 npm run test:e2e -- tests/e2e/viewerLooks.test.ts`, having looked at the pictures in tests/e2e/screenshots.
 */
const file = join(import.meta.dirname, 'looks.json');
const looksSchema = z.record(z.string(), z.array(z.number()));
const known = existsSync(file) ? looksSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : {};
/** More cells than this looking different is another look: a panel gone, a row moved, a colour changed. */
const MOST_DIFFERENT = 0.08;

const phone: PageOptions = { viewport: { width: 390, height: 844 }, hasTouch: true };
const incident = `#incident=${leadReport.incidents[0]?.id}`;
const reader = async (page: Page) => await page.locator('.report-text mark').waitFor();

/** Filters that nothing passes. */
const nothing = async (page: Page) => {
  await page.evaluate(() => {
    location.hash = 'lang=en&from=2001-01-01&to=2001-01-02';
  });
  await page.locator('.list-empty').waitFor();
};

const states: [string, Language, PageOptions, string, (page: Page) => Promise<void>][] = [
  ['start', 'en', {}, '', async () => {}],
  ['start in Arabic, dark', 'ar', { colorScheme: 'dark' }, '', async () => {}],
  ['reader', 'ar', {}, incident, reader],
  ['no result', 'en', {}, '', nothing],
  ['phone', 'ar', phone, '', async () => {}],
  ['phone, reader, dark', 'en', { ...phone, colorScheme: 'dark' }, incident, reader],
];

/** The look once nothing moves any more: tiles and names are painted a few at a time. */
async function settledLook(page: Page): Promise<number[]> {
  let before = await fingerprint(page);
  for (let tries = 0; tries < 20; tries++) {
    const now = await fingerprint(page);
    if (difference(before, now) === 0) return now;
    before = now;
  }
  throw new Error('the page does not come to rest');
}

const viewer = viewerForTests();

describe('the looks of the viewer', () => {
  it.each(states)('are as they were: %s', async (name, language, options, hash, ready) => {
    const page = await viewer.open(language, options, hash);
    await ready(page);
    await page.locator('[data-base-map=ready]').waitFor({ state: 'attached' });
    await page.evaluate(() => document.fonts.ready.then(() => {}));
    const look = await settledLook(page);
    await screenshot(page, `look-${name.replaceAll(/\W+/g, '-')}`);
    if (process.env.UPDATE_LOOKS) {
      known[name] = look;
      writeFileSync(file, `${JSON.stringify(known)}\n`);
    }
    expect(known[name], 'no look is kept of this state').toBeDefined();
    expect(difference(look, known[name] as number[])).toBeLessThan(MOST_DIFFERENT);
  });

  it('a fingerprint tells another language, theme and state apart', () => {
    const names = states.map(([name]) => name);
    for (const a of names)
      for (const b of names)
        if (a !== b)
          expect(difference(known[a] as number[], known[b] as number[])).toBeGreaterThan(MOST_DIFFERENT);
  });
});
