import { readFileSync } from 'node:fs';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { newPage } from '../../e2e/support/browser.ts';
import { longestTaskMs } from './longestTask.ts';

export interface Measured {
  incidents: number;
  firstRenderMs: number;
  /** Longest task of the page's main thread while it loads, and while a person acts. */
  loadTaskMs: number;
  brushTaskMs: number;
  panTaskMs: number;
  filterTaskMs: number;
  /** From a movement of the brush to the map painted with it, 95th percentile. */
  brushToMapMs: number;
  bytesPerIncident: number;
  /** Of the page's process, the worker's in it. */
  memoryMb: number;
  domNodes: number;
}

// List, time and map all show incidents.
const READY =
  'document.querySelector(".incident-row") && document.querySelector(".histogram") && document.querySelector(".mark-buttons button")';

/** Opens the viewer with nothing cached and waits until list, time and map show incidents. */
export async function openTimed(browser: Browser, url: string): Promise<Page> {
  const page = await newPage(browser, {
    viewport: { width: 1400, height: 900 },
    locale: 'ar-SY',
    // As most people have it: the map's own motion is part of what is measured.
    reducedMotion: 'no-preference',
  });
  await page.addInitScript(`{
    const look = () => {
      if (${READY}) performance.mark('balagh:ready');
      else requestAnimationFrame(look);
    };
    document.addEventListener('DOMContentLoaded', look);
  }`);
  await page.goto(`${url}?timing=1#lang=ar`);
  await page.waitForFunction("performance.getEntriesByName('balagh:ready').length > 0", null, {
    timeout: 120_000,
  });
  return page;
}

export const firstRenderMs = (page: Page): Promise<number> =>
  page.evaluate(() => performance.getEntriesByName('balagh:ready')[0]?.startTime ?? Number.NaN);

/**
 * Memory that belongs to the page's process once its garbage is collected, the worker's in it; Chromium's own program,
 * shared with others, in part.
 */
async function memoryMb(browser: Browser, page: Page): Promise<number> {
  const collector = await page.context().newCDPSession(page);
  await collector.send('HeapProfiler.collectGarbage');
  await settle(page);
  const session: CDPSession = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const renderers = processInfo.filter(({ type }) => type === 'renderer');
  // Proportional set size: pages that several processes share count in parts.
  const sizes = renderers.map(({ id }) =>
    Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, 'utf8'))?.[1] ?? 0),
  );
  // One page is open; a spare renderer that Chromium keeps ready is smaller.
  return Math.max(...sizes) / 1024;
}

/** Moves the brush over the histogram, from the whole time on: a new window drawn, then pushed to and fro. */
export async function brush(page: Page): Promise<void> {
  await page.locator('.time-presets label').last().click();
  await settle(page);
  const box = await page.locator('.brush').boundingBox();
  if (!box) throw new Error('the brush is not to be seen');
  const at = (share: number): [number, number] => [box.x + box.width * share, box.y + box.height / 2];
  await page.mouse.move(...at(0.3));
  await page.mouse.down();
  for (let step = 0; step <= 40; step++) await page.mouse.move(...at(0.3 + step / 100));
  await page.mouse.up();
  await page.mouse.move(...at(0.5));
  await page.mouse.down();
  for (let step = 0; step <= 40; step++) await page.mouse.move(...at(0.5 - step / 200));
  await page.mouse.up();
  await settle(page);
}

export async function pan(page: Page): Promise<void> {
  const box = await page.locator('.map-leaflet').boundingBox();
  if (!box) throw new Error('the map is not to be seen');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  for (const [dx, dy] of [
    [180, 60],
    [-220, -40],
    [60, 120],
  ] as const) {
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (let step = 1; step <= 12; step++) await page.mouse.move(x + (dx * step) / 12, y + (dy * step) / 12);
    await page.mouse.up();
    await settle(page);
  }
  await page.mouse.move(x, y);
  for (const delta of [-300, -300, 300]) {
    await page.mouse.wheel(0, delta);
    await settle(page);
  }
}

export async function filter(page: Page): Promise<void> {
  const types = page.locator('.type-filters button');
  for (const index of [0, 1, 2, 0, 1, 2]) {
    await types.nth(index).click();
    await settle(page);
  }
}

/** Until the page has painted what was asked and come to rest. */
async function settle(page: Page): Promise<void> {
  await page.waitForTimeout(350);
}

/** Times from each question to the first painting of its answer or of a later one, in ms. */
const paintDelays = (page: Page): Promise<number[]> =>
  page.evaluate(() => {
    const marks = (name: string) =>
      performance.getEntriesByName(name).map((entry) => {
        const { startTime, detail } = entry as PerformanceMark;
        return { at: startTime, question: detail as number };
      });
    const painted = marks('balagh:painted');
    return marks('balagh:asked').flatMap(({ at, question }) => {
      const shown = painted.find((paint) => paint.question >= question && paint.at >= at);
      return shown ? [shown.at - at] : [];
    });
  });

const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ??
  Number.NaN;

/** How long this machine takes now for a fixed piece of work in a page, ms: what other times are compared with. */
export const yardstickMs = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const times = Array.from({ length: 5 }, () => {
      const start = performance.now();
      const words = Array.from({ length: 60_000 }, (_, i) => `word ${(i * 7919) % 60_013}`);
      new Map(words.sort().map((word, i) => [word, i])).get('word 1');
      return performance.now() - start;
    });
    return times.sort((a, b) => a - b)[2] as number;
  });

/** Everything that the table says of one size. */
export async function measureViewer(
  browser: Browser,
  url: string,
  incidents: number,
  columnBytes: number,
): Promise<Measured> {
  // Once for the trace, which takes its part of two cores, and once for the clock.
  const loadTaskMs = await longestTaskMs(browser, null, async () => {
    await (await openTimed(browser, url)).context().close();
  });
  const opened = await openTimed(browser, url);
  const first = await firstRenderMs(opened);
  await settle(opened);
  await opened.evaluate(() => performance.clearMarks());
  // Without the trace, which takes its part of two cores.
  await brush(opened);
  const delays = await paintDelays(opened);
  const brushTaskMs = await longestTaskMs(browser, opened, () => brush(opened));
  const panTaskMs = await longestTaskMs(browser, opened, () => pan(opened));
  const filterTaskMs = await longestTaskMs(browser, opened, () => filter(opened));
  const measured = {
    incidents,
    firstRenderMs: first,
    loadTaskMs,
    brushTaskMs,
    panTaskMs,
    filterTaskMs,
    brushToMapMs: percentile(delays, 0.95),
    bytesPerIncident: columnBytes / incidents,
    memoryMb: await memoryMb(browser, opened),
    domNodes: await opened.evaluate(() => document.querySelectorAll('*').length),
  };
  await opened.context().close();
  return measured;
}
