import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { choose } from './correctPage.ts';
import { pageErrors, screenshot } from './support/browser.ts';
import { languagesOfLongTests as languages, seriousViolations, viewerForTests } from './viewerPage.ts';

const viewer = viewerForTests();
const texts = {
  en: 'Shelling hit the outskirts of Nawa on Thursday, a made-up digest reported. The road to Jasim stayed open.',
  ar: 'أفادت نشرة مختلقة بسقوط قذائف مدفعية على أطراف مدينة نوى يوم الخميس. وبقي الطريق إلى جاسم مفتوحًا.',
};
const words = {
  en: { there: 'is here already', undated: 'undated' },
  ar: { there: 'موجود هنا من قبل', undated: 'بلا تاريخ' },
};

describe.each(languages)('adding a report, in %s', (language) => {
  it('shows what is recognised, adds it, and opens its incident; the same text is not added twice', async () => {
    const page = await viewer.open(language);
    await page.locator('.add-report').click();
    const sheet = page.locator('.dialog');
    await sheet.locator('textarea').fill(texts[language]);
    expect(await sheet.locator('button[type=submit]').isEnabled()).toBe(true);
    await sheet.locator('button[type=submit]').click();
    await sheet.locator('.preview-text .preview-placed').first().waitFor();
    expect(await sheet.locator('.preview-notes').textContent()).toContain(words[language].undated);
    await sheet.locator('.dialog-foot .button').nth(1).click();
    await sheet.locator('input[type=date]').fill('2018-06-30');
    await sheet.locator('button[type=submit]').click();
    await sheet.locator('.preview-incidents li').first().waitFor();
    await sheet.locator('.small-map canvas').first().waitFor();
    await screenshot(page, `add-preview-${language}`);
    expect(await seriousViolations(page)).toEqual([]);
    await sheet.locator('input[autocomplete="name"]').fill('سلمى');
    await sheet.locator('button[type=submit]').click();
    await sheet.waitFor({ state: 'detached' });
    await page.locator('.reader .report-text', { hasText: texts[language].slice(0, 20) }).waitFor();
    await screenshot(page, `add-done-${language}`);
    await page.locator('.add-report').click();
    await sheet.locator('textarea').fill(texts[language]);
    await sheet.locator('input[type=date]').fill('2018-06-30');
    await sheet.locator('button[type=submit]').click();
    await sheet.locator('.preview-text').waitFor();
    await sheet.locator('button[type=submit]').click();
    await page.locator('.notice-bar', { hasText: words[language].there }).waitFor();
    expect(pageErrors(page)).toEqual([]);
  });

  it('takes a file that is chosen, and says what it cannot read', async () => {
    const page = await viewer.open(language, { viewport: { width: 360, height: 780 } });
    await page.locator('.add-report').click();
    const file = page.locator('.dialog input[type=file]');
    await file.setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: Buffer.from([0, 1, 2]) });
    await page.locator('.dialog [role=alert]', { hasText: 'a.png' }).waitFor();
    await file.setInputFiles({
      name: 'b.txt',
      mimeType: 'text/plain',
      // "نص" in Windows-1256.
      buffer: Buffer.from([0xe4, 0xd5]),
    });
    await expect.poll(() => page.locator('.dialog textarea').inputValue()).toBe('نص');
    await page.locator('.dialog [role=alert]', { hasText: '1256' }).waitFor();
    await screenshot(page, `add-phone-${language}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});

const sentence = {
  en: 'Shelling hit the outskirts of Tafas on Saturday, a made-up digest reported, and two shops burned.',
  ar: 'أفادت نشرة مختلقة بسقوط قذائف مدفعية على أطراف مدينة طفس يوم السبت واحتراق متجرين.',
};
/** A made-up page: what it says of itself, an article, and what must not run. */
const pageOf = (language: 'en' | 'ar') => `<!doctype html><html lang="${language}"><head>
  <title>${language}</title><meta property="og:site_name" content="Made-up Herald">
  <meta property="og:title" content="Made-up headline ${language}">
  <meta property="article:published_time" content="2018-06-30T14:05:00+03:00">
  <link rel="canonical" href="https://herald.example/${language}/1"></head><body><nav><a href="/">x</a></nav>
  <article><p>${sentence[language]}</p><p>${sentence[language]}<img src=x onerror="document.title='ran'"></p></article>
  <script>document.title = 'ran'</script></body></html>`;
const readerWords = {
  en: { page: 'from the page', you: 'given by you', added: 'Added by' },
  ar: { page: 'من الصفحة', you: 'بإدخالك', added: 'من أضافه' },
};

describe.each(languages)('a report from a page or the web, in %s', (language) => {
  const said = readerWords[language];

  it('is filled in from an HTML file, can be corrected, and keeps what came from where', async () => {
    const page = await viewer.open(language);
    await page.locator('.add-report').click();
    const sheet = page.locator('.dialog');
    await sheet.locator('textarea').fill('typed before');
    await sheet.locator('input[type=file]').setInputFiles({
      name: 'page.html',
      mimeType: 'text/html',
      buffer: Buffer.from(pageOf(language)),
    });
    const text = sheet.locator('textarea');
    await expect.poll(() => text.inputValue()).toBe(`${sentence[language]}\n\n${sentence[language]}`);
    expect(await sheet.locator('input[type=url]').first().inputValue()).toBe(
      `https://herald.example/${language}/1`,
    );
    expect(await sheet.locator('input[type=date]').inputValue()).toBe('2018-06-30');
    const origins = sheet.locator('.add-origin');
    expect(new Set(await origins.allTextContents())).toEqual(new Set([said.page]));
    // What was typed before is not lost.
    await sheet.locator('.add-note button').click();
    expect(await text.inputValue()).toBe('typed before');
    await sheet.locator('input[type=file]').setInputFiles({
      name: 'page.html',
      mimeType: 'text/html',
      buffer: Buffer.from(pageOf(language)),
    });
    await sheet.locator('.add-origin').first().waitFor();
    await sheet.locator('.correct-columns input[type=text]').first().fill('Another Herald');
    await sheet.locator('.add-origin[data-origin=user]', { hasText: said.you }).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await screenshot(page, `add-page-${language}`);
    await sheet.locator('button[type=submit]').click();
    await sheet.locator('.preview-text').waitFor();
    await sheet.locator('input[autocomplete="name"]').fill('سلمى');
    await sheet.locator('button[type=submit]').click();
    await sheet.waitFor({ state: 'detached' });
    await page.locator('.reader .report-text', { hasText: sentence[language].slice(0, 20) }).waitFor();
    await page.locator('.tabs [role=tab], .reader [role=tab]').last().click();
    const source = page.locator('.reader [role=tabpanel]');
    await source.locator('dt', { hasText: said.added }).waitFor();
    expect(await source.textContent()).toMatch(new RegExp(`Another Herald.*${said.page}.*سلمى`, 's'));
    expect(await page.title()).not.toBe('ran');
    expect(pageErrors(page)).toEqual([]);
  });

  it('says of an address that may not be fetched what to do, and of a file of several reports', async () => {
    const page = await viewer.open(language, { viewport: { width: 360, height: 780 } });
    await page.locator('.add-report').click();
    const sheet = page.locator('.dialog');
    const fetchButton = sheet.locator('.add-address button');
    expect(await fetchButton.isDisabled()).toBe(true);
    await sheet.locator('.add-address input').fill('http://169.254.169.254/latest');
    await fetchButton.click();
    await sheet.locator('[role=alert]', { hasText: 'Ctrl+S' }).waitFor();
    expect(await sheet.locator('[role=alert]').textContent()).toContain('169.254.169.254');
    // The sentence runs as the page does, although it begins with an address.
    const direction = await sheet
      .locator('[role=alert] p')
      .evaluate((said) => getComputedStyle(said).direction);
    expect(direction).toBe(language === 'ar' ? 'rtl' : 'ltr');
    await screenshot(page, `add-refused-${language}`);
    const line = JSON.stringify({ text: sentence[language] });
    await sheet.locator('input[type=file]').setInputFiles({
      name: 'many.jsonl',
      mimeType: 'application/jsonl',
      buffer: Buffer.from(`${line}\n${line.replace('{', '{"title":"x",')}\n`),
    });
    await sheet.locator('[role=alert]', { hasText: 'balagh import' }).waitFor();
    expect(await sheet.locator('textarea').inputValue()).toBe('');
    expect(await seriousViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});

describe('fetching a page', () => {
  it('shows that it goes on, can be stopped by keyboard, and takes what comes', async () => {
    const page = await viewer.open('en');
    const answer = {
      text: sentence.en,
      title: 'Made-up headline',
      outlet: 'Made-up Herald',
      url: 'https://herald.example/2',
      archive_url: null,
      published_at: '2018-06-30',
      lang: 'en',
      origins: { title: 'page', outlet: 'page', url: 'page', published_at: 'page', lang: 'page' },
      source_sha256: 'ab'.repeat(32),
      retrieved_at: '2026-01-02T03:04:05Z',
      warnings: [],
    };
    let asked = 0;
    // The server refuses to ask this machine, and the tests ask nobody else: the site's answer is made here.
    await page.route('**/api/read', async (route) => {
      asked += 1;
      if (asked > 1) await route.fulfill({ json: answer });
    });
    await page.locator('.add-report').click();
    const address = page.locator('.add-address input');
    await address.fill('https://herald.example/2?utm=x');
    await address.press('Enter');
    await page.locator('.add-wait progress').waitFor();
    await expect.poll(() => page.locator('.dialog button[type=submit]').isDisabled()).toBe(true);
    await page.locator('.add-address button').focus();
    await page.keyboard.press('Enter');
    await page.locator('.add-note', { hasText: 'Stopped' }).waitFor();
    expect(await address.evaluate((field) => field === document.activeElement)).toBe(true);
    await address.press('Enter');
    await expect.poll(() => page.locator('.dialog textarea').inputValue()).toBe(sentence.en);
    expect(await address.inputValue()).toBe('https://herald.example/2');
    expect(asked).toBe(2);
    await page.locator('.dialog button[type=submit]').click();
    await page.locator('.dialog .preview-text').waitFor();
    await page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['Another made-up text.'], 'b.txt', { type: 'text/plain' }));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    });
    // It takes the place of what was read, and says so.
    await expect.poll(() => page.locator('.dialog textarea').inputValue()).toBe('Another made-up text.');
    await page.locator('.add-note button').click();
    await expect.poll(() => page.locator('.dialog textarea').inputValue()).toBe(sentence.en);
  });
});

/** Adds a text by the dialog and opens its incident. */
async function addText(page: Page, text: string): Promise<void> {
  await page.locator('.add-report').click();
  await page.locator('.dialog textarea').fill(text);
  await page.locator('.dialog input[type=date]').fill('2018-06-30');
  await page.locator('.dialog button[type=submit]').click();
  await page.locator('.dialog .preview-text').waitFor();
  const name = page.locator('.dialog input[autocomplete="name"]');
  if (await name.count()) await name.fill('Salma');
  await page.locator('.dialog button[type=submit]').click();
}

describe('a report of one\u2019s own', () => {
  it('keeps what a person corrected when it is read again', async () => {
    const page = await viewer.open('en');
    await addText(page, 'Shelling hit the town of Tafas on Friday, an invented digest reported.');
    await choose(page, 'type');
    await page.locator('.dialog select').selectOption('grenade');
    await page.locator('.dialog button[type=submit]').click();
    await page.locator('.correct-bar .machine-read').waitFor();
    const read = await page.evaluate(async () => {
      const incident = new URLSearchParams(location.hash.slice(1)).get('incident');
      const log = await (await fetch(`./api/corrections?incident=${incident}`)).json();
      const body = JSON.stringify({ report: log.log[0].report });
      const headers = { 'Content-Type': 'application/json' };
      return (await fetch('./api/reextract', { method: 'POST', headers, body })).status;
    });
    expect(read).toBe(200);
    await page.reload();
    await page.locator('.correct-bar .machine-read').waitFor();
    await expect.poll(() => page.locator('.reader-head h2').textContent()).toMatch(/grenade/i);
  });

  it('is read again with a place that the gazetteer lacked, once a person adds it', async () => {
    const page = await viewer.open('en');
    await addText(page, 'Shelling hit the village of Umm al-Balagh on Friday, an invented digest reported.');
    await choose(page, 'place');
    await page.locator('.dialog input[value="map"]').check();
    await page.locator('.dialog .small-map-pick button').click();
    await page.locator('.dialog .correct-field input[type=text]').first().fill('Umm al-Balagh');
    await page.locator('.dialog .correct-check input').check();
    await page.locator('.dialog button[type=submit]').click();
    // The gazetteer is compiled with the place first: as long as the whole test may take.
    await page.locator('.dialog').waitFor({ state: 'detached', timeout: 0 });
    await expect.poll(() => page.locator('.reader-head h2').textContent()).toContain('Umm al-Balagh');
    await page.locator('.reader .toponym', { hasText: 'Umm al-Balagh' }).first().waitFor();
    expect(pageErrors(page)).toEqual([]);
  }, 180_000);
});

describe('removing a report', () => {
  it('asks twice, closes it, and says so when the same text is added again', async () => {
    const page = await viewer.open('en');
    const text = `${texts.en} A second paragraph of nothing.`;
    await addText(page, text);
    await page.locator('.dialog').waitFor({ state: 'detached' });
    await page.locator('.correct-menu').click();
    await page.locator('[data-action="remove"]').click();
    const submit = page.locator('.dialog button[type=submit]');
    expect(await submit.isDisabled()).toBe(true);
    await page.locator('.dialog .correct-check input').check();
    await page.locator('.dialog textarea').fill('added by mistake');
    await submit.click();
    await page.locator('.dialog').waitFor({ state: 'detached' });
    await page.locator('.reader').waitFor({ state: 'detached' });
    await addText(page, text);
    await page.locator('.dialog .correct-conflict', { hasText: 'added by mistake' }).waitFor();
    await page.locator('.dialog .correct-conflict .button').click();
    await page.locator('.dialog').waitFor({ state: 'detached' });
    await page.locator('.reader').waitFor();
  });
});
