import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { FetchedFile } from '../../readers/fetch/fetchPublic.ts';
import type { Store } from '../../store/Store.ts';
import type { Exposure } from '../access/exposure.ts';
import { actorOf } from '../access/identity.ts';
import type { RateLimits } from '../access/RateLimits.ts';
import { limitWrites } from '../access/rateMiddleware.ts';
import { sessionRoutes } from '../access/sessionRoutes.ts';
import type { RevisionWatch } from '../RevisionWatch.ts';
import { correctionRoutes } from './correctionRoutes.ts';
import { eventRoutes } from './eventRoutes.ts';
import { readersAndEditors, writesOfOwnPagesOnly } from './guard.ts';
import { placeRoutes } from './placeRoutes.ts';
import { type ReadingMachine, Refused } from './ReadingMachine.ts';
import { readRoutes } from './readRoutes.ts';
import { reportRoutes } from './reportRoutes.ts';
import { RequestError } from './requests.ts';
import { statusRoutes } from './statusRoutes.ts';

export interface ApiOptions {
  store: Store;
  machine: ReadingMachine;
  now: () => Date;
  exposure: Exposure;
  /** Told of each report that is added. */
  onAdded: () => void;
  /** Null where only this machine's users ask. */
  limits: RateLimits | null;
  /** Tells when the store has changed. */
  watch: RevisionWatch;
  /** The bytes of a public web page. Rejects with a FetchError, or with the signal's reason when that stops it. */
  fetchReport: (address: string, signal: AbortSignal) => Promise<FetchedFile>;
}

/** Bytes of a body: of one that has a report's text or file (5 MB at the most, with room for escapes), and of any other. */
const mostOfReport = 9_000_000;
const mostOfOthers = 200_000;

const limited = (maxSize: number) =>
  bodyLimit({
    maxSize,
    onError: (c) =>
      c.json({ error: `the body is longer than ${maxSize / 1_000_000} MB, the most that is read here` }, 413),
  });
const ofReport = limited(mostOfReport);
const ofOthers = limited(mostOfOthers);

/** Which methods a path takes, for the answer to another one. */
const methods: readonly [path: string, allowed: string][] = [
  ['/status', 'GET'],
  ['/session', 'POST, DELETE'],
  ['/changes', 'GET'],
  ['/corrections', 'GET, POST'],
  ['/corrections/:number/undo', 'POST'],
  ['/events/merge', 'POST'],
  ['/events/split', 'POST'],
  ['/events/:number/undo', 'POST'],
  ['/read', 'POST'],
  ['/extract', 'POST'],
  ['/reports', 'POST'],
  ['/reports/:id', 'DELETE'],
  ['/reextract', 'POST'],
  ['/gazetteer/lookup', 'GET'],
  ['/places', 'POST'],
];

/** The store, in whose audit log what is written is kept as done by who asks. */
export const storeOf = (c: Context, { store, exposure }: ApiOptions): Store => store.as(actorOf(c, exposure));

/** What a request that cannot be done is answered with; null for errors that are the server's own. */
function answerTo(error: unknown, c: Context): Response | null {
  if (error instanceof RequestError) return c.json({ error: error.message, ...error.details }, error.status);
  if (error instanceof Refused) return c.json({ error: error.message }, 422);
  return null;
}

/**
 * What the viewer writes by, below /api; JSON in snake_case. Only pages of this server may write, and programs that
 * show a token. Errors are `{"error": words}`: 400 what is given is wrong (with `fields`), 401 a token is needed, 403, 404, 409 (it was changed or done already), 413, 415, 422.
 */
export function createApi(options: ApiOptions): Hono {
  const api = new Hono();
  const { exposure, limits } = options;
  api.use(writesOfOwnPagesOnly(exposure));
  api.use(readersAndEditors(exposure));
  if (limits) api.use(limitWrites(limits));
  api.use(async (c, next) => {
    const isReport = /\/(read|extract|reports)$/.test(c.req.path);
    return await (isReport ? ofReport : ofOthers)(c, next);
  });
  api.use(async (c, next) => {
    await next();
    if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-store');
  });
  sessionRoutes(api, { access: options.store.access, exposure, now: options.now, limits });
  for (const routes of [statusRoutes, correctionRoutes, eventRoutes, readRoutes, reportRoutes, placeRoutes])
    routes(api, options);
  for (const [path, allowed] of methods) {
    api.all(path, (c) => {
      c.header('Allow', allowed);
      return c.json({ error: `${c.req.method} is not allowed here, only ${allowed}` }, 405);
    });
  }
  api.all('*', (c) => c.json({ error: `nothing at ${c.req.path}` }, 404));
  api.onError((error, c) => {
    const answer = answerTo(error, c);
    if (answer) return answer;
    throw error;
  });
  return api;
}
