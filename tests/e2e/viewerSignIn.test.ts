import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Role } from '../../src/access/role.ts';
import { splitToken } from '../../src/access/token.ts';
import { storePath } from '../../src/store/dataFolder.ts';
import { openSqliteStore } from '../../src/store/sqlite/openSqliteStore.ts';
import { tokenOf } from '../server/access/sharedServer.ts';
import { leadReport } from '../web/fixtures/sampleReports.ts';
import { startApp } from './support/app.ts';
import { newPage, screenshot } from './support/browser.ts';
import {
  type Language,
  languagesOfLongTests as languages,
  seriousViolations,
  viewerForTests,
} from './viewerPage.ts';

// As others reach it: nobody writes without a token.
const viewer = viewerForTests([], ['--trust-proxy']);
const phone = { viewport: { width: 360, height: 780 }, hasTouch: true };
const incident = leadReport.incidents[0]?.id as string;
const writing = '.correct-menu, .add-report, .all-corrections';

const withStore = async <T>(work: (store: ReturnType<typeof openSqliteStore>) => Promise<T>): Promise<T> => {
  const store = openSqliteStore(storePath(viewer.app.dataFolder));
  try {
    return await work(store);
  } finally {
    await store.close();
  }
};
const token = (role: Role) => withStore((store) => tokenOf(store, role));

async function openReader(language: Language, options = {}): Promise<Page> {
  const page = await viewer.open(language, options, `#incident=${incident}`);
  await page.locator('.report-text mark').first().waitFor();
  await page.locator('.session-button').waitFor();
  return page;
}

/** Signs in by keyboard alone. */
async function signIn(page: Page, given: string): Promise<void> {
  await page.locator('.session-button').focus();
  await page.keyboard.press('Enter');
  await page.locator('.sign-in input').first().fill(given);
  await page.keyboard.press('Enter');
}

describe.each(languages)('a server that others reach, in %s', (language) => {
  it('offers nothing that a reader may not do, only signing in', async () => {
    const page = await openReader(language);
    expect(await page.locator(writing).count()).toBe(0);
    await page.locator('.session-button').click();
    await page.locator('.sign-in').waitFor();
    await screenshot(page, `sign-in-${language}`);
    expect(await seriousViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('.dialog').waitFor({ state: 'detached' });
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.className))
      .toContain('session-button');
  });

  it('says that a token is wrong, and goes on', async () => {
    const page = await openReader(language, phone);
    await signIn(page, '\u202ebalagh_<script>');
    await page.locator('.sign-in-problem').waitFor();
    await screenshot(page, `sign-in-wrong-${language}-phone`);
    expect(await page.locator(writing).count()).toBe(0);
    await page
      .locator('.sign-in input')
      .first()
      .fill(await token('editor'));
    await page.keyboard.press('Enter');
    await page.locator('.dialog').waitFor({ state: 'detached' });
    await page.locator('.add-report').waitFor();
    await screenshot(page, `signed-in-${language}-phone`);
  });

  it('lets an editor correct under the name of the token, which the page cannot change, and sign out', async () => {
    const page = await openReader(language);
    await signIn(page, await token('editor'));
    await page.locator('.dialog').waitFor({ state: 'detached' });
    await page.locator('.correct-menu').click();
    await page.locator('[data-action="type"]').click();
    const as = page.locator('.correct-as', { hasText: 'Made up editor' });
    await as.waitFor();
    expect(await as.locator('button').count()).toBe(0);
    expect(await page.locator('.dialog input[autocomplete="name"]').count()).toBe(0);
    await page.locator('.dialog select').selectOption('attack');
    await page.locator('.dialog button[type=submit]').click();
    await page.locator('.notice-bar[data-shown] .button').click();
    await page.locator('.notice-bar .button').waitFor({ state: 'detached' });
    const log = await withStore((store) => store.access.readAudit(null));
    expect(log.slice(-2)).toMatchObject([
      { what: 'correction', by: 'Made up editor', role: 'editor', via: 'server' },
      { what: 'correction', details: { kind: 'undo' } },
    ]);
    expect(await page.evaluate(() => document.cookie)).not.toContain('balagh_session');
    await page.locator('.session-button').click();
    await page.locator('.session-choices').waitFor();
    await screenshot(page, `session-${language}`);
    await page.locator('.session-choices .button-strong').click();
    await expect.poll(() => page.locator(writing).count()).toBe(0);
    await page.locator('.session-button').waitFor();
    expect(await page.locator(writing).count()).toBe(0);
  });

  it('keeps what was typed when the session ends meanwhile, and saves it after signing in again', async () => {
    const page = await openReader(language);
    const first = await token('editor');
    await signIn(page, first);
    await page.locator('.correct-menu').click();
    await page.locator('[data-action="type"]').click();
    await page.locator('.dialog select').selectOption('attack');
    await page.locator('.dialog textarea').fill('سبب لا يضيع');
    await withStore((store) => store.access.revokeToken(splitToken(first)?.id ?? '', '2026-01-02T00:00:00Z'));
    await page.locator('.dialog button[type=submit]').click();
    await page
      .locator('.sign-in-again input')
      .first()
      .fill(await token('admin'));
    await screenshot(page, `sign-in-again-${language}`);
    await page.keyboard.press('Enter');
    await page.locator('.sign-in-again').waitFor({ state: 'detached' });
    expect(await page.locator('.dialog textarea').inputValue()).toBe('سبب لا يضيع');
    await page.locator('.dialog button[type=submit]').click();
    await page.locator('.notice-bar[data-shown] .button').click();
    await page.locator('.notice-bar .button').waitFor({ state: 'detached' });
    const log = await withStore((store) => store.access.readAudit(null));
    expect(log.at(-2)).toMatchObject({ by: 'Made up admin', details: { reason: 'سبب لا يضيع' } });
  });

  it('is told of what others change, without a token and without a jump', async () => {
    const [reader, editor] = [await openReader(language), await openReader(language)];
    await signIn(editor, await token('editor'));
    await editor.locator('.correct-menu').click();
    await editor.locator('[data-action="type"]').click();
    const before = await reader.locator('.reader-head h2').textContent();
    await editor.locator('.dialog select').selectOption('grenade');
    await editor.locator('.dialog button[type=submit]').click();
    await reader.locator('.news-bar').waitFor();
    await screenshot(reader, `news-${language}`);
    expect(await reader.locator('.reader-head h2').textContent()).toBe(before);
    await reader.locator('.news-bar button').click();
    await expect.poll(() => reader.locator('.reader-head h2').textContent()).not.toBe(before);
    await editor.locator('.notice-bar .button').click();
    await editor.locator('.notice-bar .button').waitFor({ state: 'detached' });
  });
});

describe.each(languages)('a private server, in %s', (language) => {
  it('shows nothing before one has signed in, then everything', async () => {
    const { dataFolder } = viewer.app;
    const app = await startApp({ dataFolder, args: ['--private'], startWithinMs: 110_000 });
    try {
      for (const [name, options] of Object.entries({
        desktop: {},
        phone,
        dark: { colorScheme: 'dark' as const },
      })) {
        const locale = language === 'ar' ? 'ar-SY' : 'en-GB';
        const page = await newPage(viewer.browser, { locale, ...options });
        await page.addInitScript("localStorage.setItem('balagh.tour', 'over')");
        await page.goto(app.url);
        await page.locator('.private-screen input').first().waitFor();
        await screenshot(page, `private-${language}-${name}`);
        expect(await seriousViolations(page)).toEqual([]);
        expect(await page.locator('.incident-row').count()).toBe(0);
        await page
          .locator('.private-screen input')
          .first()
          .fill(await token('reader'));
        await page.keyboard.press('Enter');
        await page.locator('.incident-row, .mark-buttons button').first().waitFor({ state: 'attached' });
        await page.locator('.session-button').waitFor();
        expect(await page.locator(writing).count()).toBe(0);
      }
    } finally {
      await app.stop();
    }
  });
});
