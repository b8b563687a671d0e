import { Hono } from 'hono';
import type { Store } from '../../store/Store.ts';
import { answer, revalidate } from '../answer.ts';
import { RequestError } from '../api/requests.ts';
import { Payload } from '../Payload.ts';
import type { RevisionWatch } from '../RevisionWatch.ts';
import { type CorsOrigins, corsFor } from './cors.ts';
import { groupRoutes } from './groupRoutes.ts';
import { incidentRoutes } from './incidentRoutes.ts';
import { listenRoute } from './listenRoute.ts';
import { openApiDocument } from './openApi.ts';
import { operations } from './operations.ts';
import { placeRoutes } from './placeRoutes.ts';
import { reportRoutes } from './reportRoutes.ts';

export interface ReadApiOptions {
  store: Store;
  /** Balagh's own version. */
  version: string;
  now: () => Date;
  /** Tells when the store has changed. */
  watch: RevisionWatch;
  /** Whose pages may read besides this server's own. */
  cors: CorsOrigins;
}

/** What others read by, below /api/v1: nothing of it writes. Errors are `{"error": words}`. */
export function createReadApi(options: ReadApiOptions): Hono {
  const api = new Hono();
  api.use(corsFor(options.cors));
  const document = new Payload(
    new TextEncoder().encode(JSON.stringify(openApiDocument(Object.values(operations), options.version))),
    'application/json; charset=utf-8',
  );
  api.get('/openapi.json', async (c) => await answer(c, document, revalidate));
  for (const routes of [incidentRoutes, reportRoutes, placeRoutes, groupRoutes, listenRoute])
    routes(api, options);
  api.get('*', (c) => c.json({ error: 'there is nothing here: see /api/v1/openapi.json' }, 404));
  api.all('*', (c) => {
    c.header('Allow', 'GET, HEAD');
    return c.json({ error: 'this part of the API is for reading: only GET and HEAD' }, 405);
  });
  api.onError((error, c) => {
    if (error instanceof RequestError)
      return c.json({ error: error.message, ...error.details }, error.status);
    throw error;
  });
  return api;
}
