import type { Page } from 'playwright-core';
import type { Language, Viewer, ViewerOptions } from './viewerPage.ts';

/** Opens an incident in the reader and waits until it can be corrected. */
export async function openIncident(
  viewer: Viewer,
  language: Language,
  id: string,
  options: ViewerOptions = {},
): Promise<Page> {
  const page = await viewer.open(language, options, `#incident=${id}`);
  await page.locator('.correct-menu').waitFor();
  return page;
}

/** Begins one of the corrections of the menu. */
export async function choose(page: Page, action: string): Promise<void> {
  await page.locator('.correct-menu').click();
  await page.locator(`[data-action="${action}"]`).click();
  await page.locator('.dialog').waitFor();
}

/** Sends what the dialog holds, under a name where one is asked for. */
export async function send(page: Page, name = 'سلمى الاختبار'): Promise<void> {
  const asked = page.locator('.dialog input[autocomplete="name"]');
  if (await asked.count()) await asked.fill(name);
  await page.locator('.dialog button[type=submit]').click();
}

/** Waits until what was sent is saved and can be undone. */
export async function saved(page: Page): Promise<void> {
  await page.locator('.dialog').waitFor({ state: 'detached' });
  await page.locator('.notice-bar[data-shown] .button').waitFor();
}

/** Undoes what was saved last. */
export async function undo(page: Page): Promise<void> {
  await page.locator('.notice-bar .button').click();
  await page.locator('.notice-bar .button').waitFor({ state: 'detached' });
}
