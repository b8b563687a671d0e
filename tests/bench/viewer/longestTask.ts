import type { Browser, Page } from 'playwright-core';

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  dur?: number;
  args: { name?: string };
}

/** The longest task of a page's main thread during `work`, in ms, by Chromium's own trace; all pages' when none is given. */
export async function longestTaskMs(
  browser: Browser,
  page: Page | null,
  work: () => Promise<void>,
): Promise<number> {
  await browser.startTracing(page ?? undefined, { categories: ['toplevel', '__metadata'] });
  await work();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: TraceEvent[];
  };
  const mainThreads = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  return (
    Math.max(
      0,
      ...traceEvents
        .filter(({ ph, pid, tid }) => ph === 'X' && mainThreads.has(`${pid} ${tid}`))
        .map(({ dur = 0 }) => dur),
    ) / 1000
  );
}
