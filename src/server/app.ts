import { randomBytes } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { fetchReport as fetchFromWeb } from '../readers/fetch/fetchReport.ts';
import type { Store } from '../store/Store.ts';
import { StoreError } from '../store/StoreError.ts';
import { type Exposure, isHttps, thisMachineOnly } from './access/exposure.ts';
import { ownHostOnly } from './access/hostCheck.ts';
import { identify } from './access/identity.ts';
import { defaultRates, RateLimits, type RateSettings } from './access/RateLimits.ts';
import { limitReads } from './access/rateMiddleware.ts';
import { answer, immutable, revalidate } from './answer.ts';
import { type ApiOptions, createApi } from './api/api.ts';
import { needs } from './api/guard.ts';
import type { ReadingMachine } from './api/ReadingMachine.ts';
import type { BuildDataset } from './BuiltVersions.ts';
import { DatasetCache } from './DatasetCache.ts';
import { Metrics } from './observe/Metrics.ts';
import { probes } from './observe/probes.ts';
import { observeRequests, type RequestLine } from './observe/requestLog.ts';
import { RevisionWatch } from './RevisionWatch.ts';
import { contentSecurityPolicy, securityHeaders } from './security.ts';
import { storeOutage } from './storeOutage.ts';
import { tileHostOf } from './tileHost.ts';
import { createReadApi } from './v1/readApi.ts';
import { WebFiles } from './WebFiles.ts';

export interface AppOptions {
  store: Store;
  /** Folder of the built viewer. */
  webRoot: string;
  /** The port the server listens on, once it does. */
  port: () => number;
  now: () => Date;
  /** What builds the dataset, from the start on; the server's own thread does when first asked, where this is not given. */
  buildDataset?: BuildDataset;
  /** What reads texts for those who write; without it there is no /api, and the server only reads. */
  machine?: ReadingMachine;
  /** Origins whose pages may use the read API (/api/v1): '*' is all of them; nobody's when not given. */
  cors?: readonly string[];
  /** Who can reach the server; only the users of this machine, when not given. */
  exposure?: Exposure;
  /** What fetches web pages for those who write: the public internet, if nothing else is handed in. */
  fetchReport?: ApiOptions['fetchReport'];
  /** What one address or token may do in a minute, where others reach the server. */
  rates?: RateSettings;
  /** /metrics needs no admin's token. */
  openMetrics?: boolean;
  /** Told of every answered request. */
  onRequest?: (line: RequestLine) => void;
  /** Told of errors that the user of the page should not see the insides of. */
  onError: (error: unknown, path: string, requestId: string) => void;
}

/** Vite puts a hash of the content into the names of files in assets/: they never change. */
const hashedAsset = /^\/assets\/.+-[\w-]{8,}\.\w+$/;

const notFound = (c: Context, path: string, hint: string) =>
  c.json({ error: `nothing at ${path}: ${hint}` }, 404);

function decodedPath(c: Context): string | null {
  try {
    return decodeURIComponent(new URL(c.req.url).pathname);
  } catch {
    return null;
  }
}

async function page(c: Context, files: WebFiles): Promise<Response> {
  const index = await files.file('/index.html');
  if (!index) return c.text('The viewer is not built. In a clone of Balagh run: npm start', 503);
  const nonce = randomBytes(16).toString('base64');
  const tileHost = tileHostOf(c.req.header('Cookie'));
  const nonceTag = `<meta property="csp-nonce" nonce="${nonce}" content="${nonce}">`;
  const tag = `<head>${nonceTag}<meta name="balagh-tiles" content="${tileHost ?? ''}">`;
  c.header('Content-Security-Policy', contentSecurityPolicy(nonce, tileHost));
  c.header('Cache-Control', 'no-store');
  return c.html(new TextDecoder().decode(index.bytes).replace('<head>', tag));
}

/** Rows, places and excerpts of two versions do not fit together; a report is named by its id, whatever the version. */
async function datasetFile(c: Context, cache: DatasetCache, path: string): Promise<Response> {
  const wanted = path.startsWith('reports/') ? undefined : c.req.query('v');
  const payload = await cache.file(path, wanted);
  if (payload === 'gone') {
    return c.json({ error: 'the dataset has changed since: read manifest.json again' }, 409);
  }
  if (!payload) return notFound(c, `/dataset/${path}`, 'see /dataset/manifest.json for what there is');
  return await answer(c, payload, wanted === undefined ? revalidate : immutable);
}

/** Everything the server answers: the viewer's files, the dataset (paths as in src/dataset/format.ts), /api, /api/v1, probes. */
export function createApp({
  store,
  webRoot,
  port,
  now,
  buildDataset,
  machine,
  cors = [],
  exposure = thisMachineOnly,
  rates = defaultRates,
  openMetrics = false,
  onRequest = () => {},
  fetchReport = (address, signal) => fetchFromWeb(address, undefined, { signal }),
  onError,
}: AppOptions): Hono {
  const app = new Hono();
  const watch = new RevisionWatch(store);
  const metrics = new Metrics({ counts: () => store.counts(), listeners: () => watch.listeners });
  const cache = new DatasetCache(store, now, {
    ...(buildDataset ? { build: buildDataset } : {}),
    onBuilt: (seconds) => metrics.datasetBuilt(seconds),
    // No request asked for it.
    onError: (error) => onError(error, '/dataset/manifest.json', 'build'),
  });
  if (buildDataset) cache.prepare();
  const files = new WebFiles(webRoot);
  const limits = exposure.shared ? new RateLimits(rates) : null;
  const knowing = { access: store.access, exposure, now, limits };
  app.use(observeRequests({ metrics, onRequest, exposure }));
  app.use(securityHeaders((c) => isHttps(c, exposure)));
  app.use(ownHostOnly(port, exposure));
  probes(app, { ...knowing, store, metrics, openMetrics });
  if (limits) app.use(limitReads(limits, exposure));
  for (const path of ['/api/*', '/dataset/*']) app.use(path, identify(knowing));
  for (const path of ['/api/v1/*', '/dataset/*']) app.use(path, needs('reader', exposure));
  app.route('/api/v1', createReadApi({ store, version: machine?.version ?? 'unknown', now, cors, watch }));
  if (machine)
    app.route(
      '/api',
      createApi({
        store,
        machine,
        now,
        exposure,
        limits,
        fetchReport,
        watch,
        onAdded: () => metrics.reportAdded(),
      }),
    );
  app.get('/dataset/*', async (c) => {
    const path = decodedPath(c)?.slice('/dataset/'.length);
    return path ? await datasetFile(c, cache, path) : notFound(c, '/dataset/', 'see /dataset/manifest.json');
  });
  app.get('/', async (c) => await page(c, files));
  app.get('/index.html', async (c) => await page(c, files));
  app.get('*', async (c) => {
    const path = decodedPath(c);
    const payload = path === null ? null : await files.file(path);
    if (!payload) return notFound(c, path ?? 'this address', 'the viewer is at /');
    return await answer(c, payload, hashedAsset.test(path ?? '') ? immutable : revalidate);
  });
  app.all('*', (c) => c.json({ error: `${c.req.method} is not allowed here` }, 405));
  app.onError((error, c) => {
    onError(error, c.req.path, c.get('requestId'));
    if (error instanceof StoreError) {
      metrics.storeFailed();
      if (error.outage !== null) return storeOutage(c, error.outage);
    }
    return c.json({ error: 'the server failed on this request: see its own window for why' }, 500);
  });
  return app;
}
