import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo, LookupFunction } from 'node:net';
import { afterEach, beforeEach } from 'vitest';
import type { Network } from '../../../src/readers/fetch/fetchPublic.ts';
import { long } from '../cliWorld.ts';

/** One answer of the made-up sites. */
export interface Answer {
  status?: number;
  headers?: Record<string, string>;
  body?: string;
}

export interface Asked {
  host: string;
  path: string;
  headers: IncomingHttpHeaders;
  /** The test's clock when it was asked, in seconds from its start. */
  atS: number;
}

const start = Date.parse('2026-01-02T03:00:00Z');

/** Every name is this machine; only that address may be asked. */
const network: Network = {
  isAllowed: (address) => address === '127.0.0.1',
  lookup: ((_host: string, _options: object, callback: (error: null, found: object[]) => void) =>
    callback(null, [{ address: '127.0.0.1', family: 4 }])) as unknown as LookupFunction,
};

/** Made-up sites on this machine and a clock that only moves when somebody sleeps; call it once at the top of a test file. */
export function feedSite() {
  const world = { port: 0, nowMs: start, server: undefined as Server | undefined };
  const answers = new Map<string, (asked: Asked, count: number) => Answer>();
  const log: Asked[] = [];
  const busy = new Map<string, number>();
  const most = { atOnce: 0 };
  beforeEach(async () => {
    Object.assign(world, { nowMs: start });
    Object.assign(most, { atOnce: 0 });
    answers.clear();
    log.splice(0);
    const server = createServer((request, response) => {
      const host = (request.headers.host ?? '').split(':')[0] ?? '';
      const asked = {
        host,
        path: request.url ?? '',
        headers: request.headers,
        atS: (world.nowMs - start) / 1000,
      };
      busy.set(host, (busy.get(host) ?? 0) + 1);
      most.atOnce = Math.max(most.atOnce, busy.get(host) ?? 0);
      const name = `${host}${asked.path}`;
      const count = log.filter((one) => `${one.host}${one.path}` === name).length + 1;
      log.push(asked);
      const { status = 200, headers = {}, body = '' } = answers.get(name)?.(asked, count) ?? { status: 404 };
      // A turn later, so that two requests at once would be seen.
      setImmediate(() => {
        busy.set(host, (busy.get(host) ?? 1) - 1);
        response.writeHead(status, headers).end(body);
      });
    });
    world.server = server;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    world.port = (server.address() as AddressInfo).port;
  });
  afterEach(() => new Promise((resolve) => world.server?.close(resolve)));
  return {
    network,
    /** Address of a path of a made-up host. */
    at: (name: string): string => name.replace(/^[^/]+/, (host) => `http://${host}:${world.port}`),
    /** Says what a site answers at `host/path`; nothing said is 404. */
    answer: (name: string, one: (asked: Asked, count: number) => Answer) => answers.set(name, one),
    /** What was asked for, without robots.txt. */
    asked: () => log.filter(({ path }) => path !== '/robots.txt'),
    robots: () => log.filter(({ path }) => path === '/robots.txt').length,
    mostAtOnce: () => most.atOnce,
    /** A clock of which each sleep is over at once, and an interruption after so many seconds of it. */
    until: (seconds: number) => {
      let interrupt: () => void = () => {};
      const interrupted = new Promise<void>((resolve) => {
        interrupt = resolve;
      });
      const clock = {
        now: () => new Date(world.nowMs),
        sleep: async (ms: number, signal: AbortSignal) => {
          if (!signal.aborted) world.nowMs += ms;
          if (world.nowMs - start >= seconds * 1000) interrupt();
          await new Promise((resolve) => setImmediate(resolve));
        },
      };
      return { clock, interrupted, network };
    },
    pass: (seconds: number) => {
      world.nowMs += seconds * 1000;
    },
  };
}

/** An RSS feed of items `[guid, text]`; `more` stands in its channel. */
export const rss = (items: readonly (readonly [id: string, text: string])[], more = '<title>Wadi</title>') =>
  `<?xml version="1.0"?><rss version="2.0"><channel>${more}${items
    .map(
      ([id, text]) =>
        `<item><guid isPermaLink="false">${id}</guid><pubDate>Sat, 30 Jun 2018 14:00:00 GMT</pubDate>` +
        `<link>/news/${id}</link><description>${long(`${text} ${id}`)}</description></item>`,
    )
    .join('')}</channel></rss>`;

export const opml = (...feeds: readonly string[]): string =>
  `<opml version="2.0"><body>${feeds
    .map((url, i) => `<outline text="Feed ${i + 1}" type="rss" xmlUrl="${url}"/>`)
    .join('')}</body></opml>`;
